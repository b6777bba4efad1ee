import { createHash } from 'node:crypto';
import { InboxSettings } from '../../src/inbox/inbox-settings.js';
import { readMailboxes } from '../../src/inbox/mailbox/mailbox-settings.js';
import { type MailRun, ReadMail } from '../../src/inbox/read-mail.use-case.js';
import { type TestApp } from './app.js';
import { Dovecot, PASSWORD } from './dovecot.js';
import { Fiction } from './fictional-letters.js';
import { mailOf } from './mail-files.js';
import { openHere } from './open-here.js';
import { WeakLine } from './weak-line.js';

/** A message as it is kept. */
interface Kept {
  state: string;
  subject: string;
  source: string;
  received: string;
  content: Buffer;
  isWhole: boolean;
}

/** A mailbox as the group is told of it. */
interface Told {
  problem: string | null;
  left: { why: string; subject: string }[];
}

/** How a copy of Postbag is set to reach the mailbox at a port. */
export const addressOf = (port: number, password = PASSWORD): string =>
  `phrg=imap://clerk:${encodeURIComponent(password)}@127.0.0.1:${port}/INBOX`;

/** Sets what a copy of Postbag would be started with. */
export function set(t: TestApp, changes: Partial<InboxSettings>): void {
  Object.assign(t.app.get<InboxSettings>(InboxSettings), changes);
}

/** A group of which a mailbox on a real IMAP server is read, over a line that can break. */
export class MailboxScene {
  /** How many messages were delivered. */
  delivered = 0;

  private constructor(
    readonly f: Fiction,
    readonly mail: Dovecot,
    readonly line: WeakLine,
  ) {}

  static async open(day: string): Promise<MailboxScene> {
    const f = await Fiction.start(day);
    const mail = await Dovecot.start();
    const line = await WeakLine.to(mail.port);
    const patience = { greeting: 30_000, silence: 30_000, whole: 120_000 };
    set(f.t, { mailboxes: readMailboxes(addressOf(line.port)), patience });
    openHere(f.t);
    return new MailboxScene(f, mail, line);
  }

  async close(): Promise<void> {
    await this.line.close();
    await this.mail.stop();
    await this.f.t.close();
  }

  read(t = this.f.t, isByHand = true): Promise<MailRun> {
    return t.app.get(ReadMail).execute({ isByHand });
  }

  async deliver(text = 'Thank you for your letter.', more: object = {}): Promise<Buffer> {
    this.delivered += 1;
    const message = await mailOf({ messageId: `<${this.delivered}@imap.example>`, text, ...more });
    await this.mail.deliver(message);
    return message;
  }

  kept(): Promise<Kept[]> {
    return this.f.t.db.query<Kept[]>(
      `SELECT state, subject, source, rfc3339(received_at) AS received, content, sha256(content) = sha256 AS "isWhole"
       FROM mail_message m CROSS JOIN LATERAL (
         SELECT string_agg(bytes, ''::bytea ORDER BY position) AS content FROM mail_chunk c WHERE c.message_id = m.id) c
       ORDER BY m.id`,
    );
  }

  async count(sql: string): Promise<number> {
    return (await this.f.t.db.query<[{ count: number }]>(`SELECT count(*)::int FROM ${sql}`))[0].count;
  }

  /** What the group is told of its mailbox. */
  async told(): Promise<Told> {
    const { items } = await this.f.staff.get<{ items: [Told] }>('/api/v1/groups/phrg/inbox/mailboxes');
    return items[0];
  }

  /** Whether the pool has none of the connections left that broke. */
  async isSound(): Promise<boolean> {
    const queries = Array.from({ length: 5 }, () => this.f.t.db.query('SELECT 1'));
    return (await Promise.allSettled(queries)).every(({ status }) => status === 'fulfilled');
  }

  /** Everything that was delivered is kept once, to the byte, with one reply and one file for each that is filed. */
  async expectNothingLostOrDoubled(): Promise<void> {
    const all = await this.kept();
    expect(all).toHaveLength(this.delivered);
    expect(all.every(({ isWhole }) => isWhole)).toBe(true);
    const inBox = new Set((await this.mail.content()).map(({ source }) => hashOf(source)));
    expect(all.map(({ content }) => hashOf(content)).sort()).toEqual([...inBox].sort());
    const filed = all.filter(({ state }) => state === 'filed').length;
    for (const table of ['mail_filing', 'reply', 'attachment'])
      expect([table, await this.count(table)]).toEqual([table, filed]);
    expect(await this.count(`timeline_entry WHERE event = 'message-kept'`)).toBe(this.delivered);
    expect(await this.count(`timeline_entry WHERE event = 'reply-logged'`)).toBe(filed);
    expect(await this.count('mail_message WHERE read_at IS NULL OR problem IS NOT NULL')).toBe(0);
  }
}

const hashOf = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');
