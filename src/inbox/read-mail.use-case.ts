import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { alone } from '../database/alone.js';
import { DomainError } from '../errors/domain-error.js';
import { systemActor } from '../timeline/actor.js';
import { InboxSettings } from './inbox-settings.js';
import { type MailboxSettings } from './mailbox/mailbox-settings.js';
import { type MailboxRun, ReadMailbox } from './mailbox/read-mailbox.js';
import { ReadMessage } from './read-message.use-case.js';

/** What a run came to. */
export interface MailRun {
  /** Messages fetched and kept; met before, they do not count. */
  readonly kept: number;
  /** Messages left in their mailbox, and told. */
  readonly left: number;
  /** Messages read that were kept before, here or by a run that ended early. */
  readonly read: number;
}

/** How many messages one run reads at most. */
const MOST_READ = 500;

/** Fetches what came into the mailboxes and reads what was kept and is not read yet. Any number of copies may run it. */
@Injectable()
export class ReadMail implements OnModuleDestroy {
  private readonly log = new Logger('Mail');
  private isStopping = false;

  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly settings: InboxSettings,
    private readonly readMailbox: ReadMailbox,
    private readonly readMessage: ReadMessage,
  ) {}

  onModuleDestroy(): void {
    this.isStopping = true;
  }

  /**
   * One mailbox that can't be read keeps nothing else from being done.
   *
   * @throws DomainError when all is done that can be and there are mailboxes that can't be read; which and why, their groups are told
   */
  async execute({ isByHand }: { readonly isByHand: boolean }): Promise<MailRun> {
    const runs: (MailboxRun | null)[] = [];
    for (const mailbox of this.settings.mailboxes) runs.push(await this.fetch(mailbox, isByHand));
    const read = await this.readUnread();
    const failing = runs.filter((run) => run?.problem != null).length;
    if (failing > 0) throw unread(failing, runs.length);
    const sum = (name: 'kept' | 'left'): number => runs.reduce((total, run) => total + (run?.[name] ?? 0), 0);
    return { kept: sum('kept'), left: sum('left'), read };
  }

  private async fetch(mailbox: MailboxSettings, isByHand: boolean): Promise<MailboxRun | null> {
    const { group, name } = mailbox;
    const groupId = await this.groupIdOf(group);
    const failed = { kept: 0, left: 0, problem: 'It could not be read.' };
    if (groupId === null) {
      this.log.error({ msg: 'There is no such group as a mailbox is to be read for.', group, mailbox: name });
      return failed;
    }
    try {
      const run = await this.readMailbox.execute(groupId, mailbox, { isByHand });
      if (run?.problem != null)
        this.log.warn({ msg: 'A mailbox can’t be read.', group, mailbox: name, problem: run.problem });
      return run;
    } catch (error) {
      if (!this.isStopping)
        this.log.error({ msg: 'Reading a mailbox stopped.', group, mailbox: name, err: error });
      return failed;
    }
  }

  private async groupIdOf(slug: string): Promise<string | null> {
    const [row] = await this.db.query<{ id: string }[]>('SELECT id FROM appg WHERE slug = $1', [slug]);
    return row?.id ?? null;
  }

  /** Those that another copy is reading are left to it: each time that one is begun counts as an attempt. */
  private async readUnread(): Promise<number> {
    const rows = await this.db.query<{ id: string; groupId: string }[]>(
      `SELECT id, group_id AS "groupId" FROM mail_message WHERE read_at IS NULL ORDER BY id LIMIT ${MOST_READ}`,
    );
    let read = 0;
    for (const { id, groupId } of rows) {
      if (this.isStopping) break;
      const actor = systemActor('inbox', 'mail', groupId);
      const isRead = await alone(this.db, `mail-message:${id}`, () =>
        this.readMessage.execute(actor, { messageId: id }),
      );
      read += Number(isRead ?? false);
    }
    return read;
  }
}

function unread(failing: number, all: number): DomainError {
  return new DomainError(
    'conflict',
    'mailbox-not-read',
    `Mailboxes that can’t be read: ${failing} of ${all}. The inbox of each group says which of its mailboxes, and why; so does the log.`,
  );
}
