import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { alone } from '../../database/alone.js';
import { TooLarge } from '../../errors/kinds.js';
import { systemActor } from '../../timeline/actor.js';
import { InboxSettings } from '../inbox-settings.js';
import { KeepMessage } from '../keep-message.use-case.js';
import { type MailboxKey, type MailboxState, MailboxStates } from './mailbox-state.js';
import { type MailboxSettings } from './mailbox-settings.js';
import { type MessageHeader, type OpenMailbox, PATIENCE, withMailbox } from './mail-server.js';
import { MailServerProblem } from './server-problem.js';

/** What came of reading one mailbox. `problem`: why it could not be read, or not to its end. */
export interface MailboxRun {
  readonly kept: number;
  readonly left: number;
  readonly problem: string | null;
}

/** How many messages are asked about at once. */
const BATCH = 100;
/** How often one message may break off the reading before it is left. */
const MOST_TIMES = 5;

/** A message at which the server failed. */
class BrokenOff extends MailServerProblem {
  constructor(
    readonly uid: number,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Reads what came into a mailbox since the last time and keeps it. Nothing in the mailbox is changed. How far it is read is written
 * down after each message is kept, never before; the Message-ID keeps one that is met again from being kept twice, so that neither a
 * crash nor a mailbox that numbers its messages anew loses or doubles any.
 */
@Injectable()
export class ReadMailbox implements OnModuleDestroy {
  private readonly stopping = new AbortController();

  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly states: MailboxStates,
    private readonly keep: KeepMessage,
    private readonly settings: InboxSettings,
  ) {}

  /** Breaks off what is under way, before the database is closed. */
  onModuleDestroy(): void {
    this.stopping.abort();
  }

  /**
   * Does nothing while another copy of Postbag is at it, or, unless `isByHand`, before a mailbox that fails is to be tried again.
   *
   * @returns null when there was nothing to do here
   */
  async execute(
    groupId: string,
    mailbox: MailboxSettings,
    { isByHand }: { readonly isByHand: boolean },
  ): Promise<MailboxRun | null> {
    const key = { groupId, name: mailbox.name };
    return alone(this.db, `mailbox:${groupId} ${mailbox.name}`, async () => {
      await this.states.ensure(key);
      const state = await this.states.state(key);
      if (!state.isDue && !isByHand) return { kept: 0, left: 0, problem: 'It is tried again later.' };
      return this.run(key, mailbox, state);
    });
  }

  private async run(key: MailboxKey, mailbox: MailboxSettings, state: MailboxState): Promise<MailboxRun> {
    const patience = this.settings.patience ?? PATIENCE;
    const counts = { kept: 0, left: 0 };
    try {
      await withMailbox(mailbox, { patience, signal: this.stopping.signal }, (box) =>
        this.takeAll(key, box, state, counts),
      );
      await this.states.succeeded(key);
      return { ...counts, problem: null };
    } catch (error) {
      if (!(error instanceof MailServerProblem) || this.stopping.signal.aborted) throw error;
      await this.states.failed(key, error.message, error instanceof BrokenOff ? error.uid : null);
      return { ...counts, problem: error.message };
    }
  }

  private async takeAll(
    key: MailboxKey,
    box: OpenMailbox,
    state: MailboxState,
    counts: { kept: number; left: number },
  ): Promise<void> {
    const { uidValidity } = box;
    const isSame = state.uidValidity === uidValidity;
    if (!isSame) await this.states.beginAnew(key, uidValidity);
    const uids = await box.after(isSame ? state.lastUid : 0);
    const spoiled = isSame && state.failingTimes >= MOST_TIMES ? state.failingUid : null;
    for (let first = 0; first < uids.length; first += BATCH) {
      const batch = uids.slice(first, first + BATCH);
      const headers = new Map((await box.headers(batch)).map((header) => [header.uid, header]));
      const ids = [...headers.values()].flatMap(({ messageId }) => messageId ?? []);
      const known = await this.states.known(key, ids);
      for (const uid of batch) {
        const header = headers.get(uid);
        if (!header && !(await box.isGone(uid)))
          throw new BrokenOff(uid, 'The server does not tell of a message.');
        if (header && !known.has(header.messageId ?? '')) {
          const became = await this.take(key, box, header, uid === spoiled);
          if (became !== 'known') counts[became] += 1;
        }
        await this.states.advance(key, uidValidity, uid);
      }
    }
  }

  /** Keeps a message, unless the group has had it, or leaves it. */
  private async take(
    key: MailboxKey,
    box: OpenMailbox,
    header: MessageHeader,
    isSpoiled: boolean,
  ): Promise<'kept' | 'known' | 'left'> {
    const identity = header.messageId ?? `uid:${box.uidValidity}:${header.uid}`;
    const leave = async (why: 'too-large' | 'not-given'): Promise<'left'> => {
      await this.states.leave(key, identity, why, header);
      return 'left';
    };
    if (isSpoiled) return leave('not-given');
    if (header.size > this.settings.largest) return leave('too-large');
    try {
      const { isNew } = await this.keep.execute(systemActor('mailbox', 'mail', key.groupId), {
        raw: box.source(header.uid),
        source: 'imap',
        fileName: 'message.eml',
        receivedAt: header.receivedAt,
      });
      return isNew ? 'kept' : 'known';
    } catch (error) {
      if (error instanceof TooLarge) return leave('too-large');
      if (error instanceof MailServerProblem) throw new BrokenOff(header.uid, error.message);
      throw error;
    }
  }
}
