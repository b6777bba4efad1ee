import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../../clock/clock.js';
import { headerLine } from '../header-line.js';
import { type MessageHeader } from './mail-server.js';

/** Which mailbox of which group. */
export interface MailboxKey {
  readonly groupId: string;
  readonly name: string;
}

/** How far a mailbox is read. `isDue`: not failing, or failing and to be tried again by now. */
export interface MailboxState {
  readonly uidValidity: string | null;
  readonly lastUid: number;
  readonly isDue: boolean;
  readonly failingUid: number | null;
  readonly failingTimes: number;
}

/** After how many minutes a mailbox that fails is tried again: twice as many each time, up to an hour. */
const FIRST_PAUSE = 1;
const LONGEST_PAUSE = 60;

const STATE = `
  SELECT uid_validity::text AS "uidValidity", last_uid::float8 AS "lastUid", coalesce(try_at <= $3, true) AS "isDue",
    failing_uid::float8 AS "failingUid", failing_times AS "failingTimes"
  FROM mailbox WHERE group_id = $1 AND name = $2`;

const FAILED = `
  UPDATE mailbox SET failures = failures + 1, problem = $3,
    try_at = $4::timestamptz + make_interval(mins => least(${FIRST_PAUSE} * power(2, least(failures, 10)), ${LONGEST_PAUSE})::int),
    failing_times = CASE WHEN $5::bigint IS NULL THEN failing_times WHEN failing_uid = $5 THEN failing_times + 1 ELSE 1 END,
    failing_uid = coalesce($5, failing_uid)
  WHERE group_id = $1 AND name = $2`;

const LEFT = `
  INSERT INTO mailbox_left (group_id, mailbox, identity, why, size, sender, subject, received_at, left_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING`;

/** Writes down how far each mailbox is read, so that a run goes on where the one before it ended, however it ended. */
@Injectable()
export class MailboxStates {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Begins to keep account of a mailbox that is new. */
  async ensure({ groupId, name }: MailboxKey): Promise<void> {
    await this.db.query('INSERT INTO mailbox (group_id, name) VALUES ($1, $2) ON CONFLICT DO NOTHING', [
      groupId,
      name,
    ]);
  }

  async state({ groupId, name }: MailboxKey): Promise<MailboxState> {
    const [state] = await this.db.query<[MailboxState]>(STATE, [groupId, name, this.clock.timestamp()]);
    return state;
  }

  /** UIDs mean other messages from now on: the folder is gone through from its beginning. */
  async beginAnew({ groupId, name }: MailboxKey, uidValidity: string): Promise<void> {
    await this.db.query(
      `UPDATE mailbox SET uid_validity = $3, last_uid = 0, failing_uid = NULL, failing_times = 0
       WHERE group_id = $1 AND name = $2`,
      [groupId, name, uidValidity],
    );
  }

  /** Everything up to this UID is kept, or told to be left. */
  async advance({ groupId, name }: MailboxKey, uidValidity: string, uid: number): Promise<void> {
    await this.db.query(
      `UPDATE mailbox SET last_uid = $4 WHERE group_id = $1 AND name = $2 AND uid_validity = $3 AND last_uid < $4`,
      [groupId, name, uidValidity, uid],
    );
  }

  /** Tells of a message that stays in the mailbox. */
  async leave(
    { groupId, name }: MailboxKey,
    identity: string,
    why: 'too-large' | 'not-given',
    { size, sender, subject, receivedAt }: MessageHeader,
  ): Promise<void> {
    const words = [sender, subject].map((text) => headerLine(text, 300));
    const values = [groupId, name, identity, why, size, ...words, receivedAt, this.clock.timestamp()];
    await this.db.query(LEFT, values);
  }

  async succeeded({ groupId, name }: MailboxKey): Promise<void> {
    await this.db.query(
      `UPDATE mailbox SET read_at = $3, failures = 0, problem = NULL, try_at = NULL, failing_uid = NULL, failing_times = 0
       WHERE group_id = $1 AND name = $2`,
      [groupId, name, this.clock.timestamp()],
    );
  }

  /** @param uid the message at which reading broke off, where it was at one */
  async failed({ groupId, name }: MailboxKey, problem: string, uid: number | null): Promise<void> {
    await this.db.query(FAILED, [groupId, name, problem, this.clock.timestamp(), uid]);
  }

  /** Those of the Message-IDs that the group has had. */
  async known({ groupId }: MailboxKey, ids: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.db.query<{ identity: string }[]>(
      'SELECT identity FROM mail_message WHERE group_id = $1 AND identity = ANY ($2::text[])',
      [groupId, ids],
    );
    return new Set(rows.map(({ identity }) => identity));
  }
}
