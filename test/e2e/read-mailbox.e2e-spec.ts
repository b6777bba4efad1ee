import { InboxSettings } from '../../src/inbox/inbox-settings.js';
import { readMailboxes } from '../../src/inbox/mailbox/mailbox-settings.js';
import { type MailRun, ReadMail } from '../../src/inbox/read-mail.use-case.js';
import { type TestApp } from '../support/app.js';
import { Dovecot, HAS_DOVECOT, PASSWORD, WITHOUT_DOVECOT } from '../support/dovecot.js';
import { FaultyDatabase } from '../support/faulty-database.js';
import { Fiction, type FictionalLetter } from '../support/fictional-letters.js';
import { mailOf } from '../support/mail-files.js';
import { endNow, startProgram } from '../support/program.js';
import { waitFor } from '../support/raw-http.js';
import { WeakLine } from '../support/weak-line.js';

let f: Fiction;
let mail: Dovecot;
let line: WeakLine;
let letter: FictionalLetter;
let delivered = 0;

const addressOf = (port: number, password = PASSWORD): string =>
  `phrg=imap://clerk:${encodeURIComponent(password)}@127.0.0.1:${port}/INBOX`;
/** Sets what a copy of Postbag would be started with. */
const settings = (t: TestApp, changes: Partial<InboxSettings>): void =>
  void Object.assign(t.app.get<InboxSettings>(InboxSettings), changes);
const read = (t = f.t, isByHand = true): Promise<MailRun> => t.app.get(ReadMail).execute({ isByHand });
const deliver = async (text = 'Thank you for your letter.', more: object = {}): Promise<Buffer> => {
  delivered += 1;
  const message = await mailOf({ messageId: `<${delivered}@imap.example>`, text, ...more });
  await mail.deliver(message);
  return message;
};

interface Kept {
  state: string;
  subject: string;
  source: string;
  received: string;
  content: Buffer;
  isWhole: boolean;
}

const kept = (): Promise<Kept[]> =>
  f.t.db.query<Kept[]>(
    `SELECT state, subject, source, rfc3339(received_at) AS received, content, sha256(content) = sha256 AS "isWhole"
     FROM mail_message m CROSS JOIN LATERAL (
       SELECT string_agg(bytes, ''::bytea ORDER BY position) AS content FROM mail_chunk c WHERE c.message_id = m.id) c
     ORDER BY m.id`,
  );
const count = async (sql: string): Promise<number> =>
  (await f.t.db.query<[{ count: number }]>(`SELECT count(*)::int FROM ${sql}`))[0].count;
const mailbox = async (): Promise<{ problem: string | null; left: { why: string; subject: string }[] }> =>
  (
    await f.staff.get<{ items: [{ problem: string | null; left: { why: string; subject: string }[] }] }>(
      '/api/v1/groups/phrg/inbox/mailboxes',
    )
  ).items[0];
/** Whether the pool has none of the connections left that broke. */
const isSound = (): Promise<boolean> =>
  Promise.all(Array.from({ length: 5 }, () => f.t.db.query('SELECT 1'))).then(
    () => true,
    () => false,
  );
/** Everything that is delivered is kept once, to the byte, with one reply and one file for each that is filed. */
const nothingLostOrDoubled = async (): Promise<void> => {
  const all = await kept();
  expect(all).toHaveLength(delivered);
  expect(all.every(({ isWhole }) => isWhole)).toBe(true);
  const inBox = (await mail.content()).map(({ source }) => source);
  expect(all.map(({ content }) => content.toString()).sort()).toEqual(inBox.sort());
  const filed = all.filter(({ state }) => state === 'filed').length;
  for (const table of ['mail_filing', 'reply', 'attachment'])
    expect([table, await count(table)]).toEqual([table, filed]);
  expect(await count(`timeline_entry WHERE event = 'message-kept'`)).toBe(delivered);
  expect(await count(`timeline_entry WHERE event = 'reply-logged'`)).toBe(filed);
  expect(await count('mail_message WHERE read_at IS NULL OR problem IS NOT NULL')).toBe(0);
};

(HAS_DOVECOT ? describe : describe.skip)(`a mailbox of a real IMAP server${WITHOUT_DOVECOT}`, () => {
  beforeAll(async () => {
    f = await Fiction.start('2021-12-10');
    letter = await f.log();
    mail = await Dovecot.start();
    line = await WeakLine.to(mail.port);
    const patience = { greeting: 30_000, silence: 30_000, whole: 120_000 };
    settings(f.t, { mailboxes: readMailboxes(addressOf(line.port)), patience });
  });
  afterAll(async () => {
    await line?.close();
    await mail?.stop();
    await f?.t.close();
  });
  afterEach(() => line?.mend());

  it('gives each message to the byte, and stays as it was', async () => {
    await deliver('Grüße aus dem Amt', {
      subject: 'Grüße',
      attachments: [{ filename: 'a.bin', content: Buffer.alloc(3_000_000, 7) }],
    });
    await deliver();
    const before = await mail.content();
    expect(await read()).toEqual({ kept: 2, left: 0, read: 2 });
    expect(await read()).toEqual({ kept: 0, left: 0, read: 0 });
    expect(await mail.content()).toEqual(before);
    expect(before.flatMap(({ flags }) => flags)).toEqual([]);
    expect((await kept())[0]).toMatchObject({
      subject: 'Grüße',
      source: 'imap',
      received: '2021-12-06T11:00:00Z',
    });
    await nothingLostOrDoubled();
  });

  it('is gone through again when its messages are numbered anew, and gives none twice', async () => {
    await mail.renumber();
    await deliver();
    expect(await read()).toMatchObject({ kept: 1 });
    await nothingLostOrDoubled();
    const [{ uid_validity: validity }] = await f.t.db.query<[{ uid_validity: string }]>(
      'SELECT uid_validity FROM mailbox',
    );
    expect(Number(validity)).toBeGreaterThan(1000);
  });

  it('is read by one of two copies that come at once', async () => {
    const other = await Fiction.start('2021-12-10', f.t.databaseUrl);
    settings(other.t, { mailboxes: readMailboxes(addressOf(line.port)) });
    await deliver();
    await Promise.all([read(), read(other.t)]);
    await other.t.close();
    await read();
    await nothingLostOrDoubled();
  });

  it('loses and doubles nothing, wherever the line breaks', async () => {
    await deliver('A longer text. '.repeat(2000));
    line.breakAfter(0);
    await expect(read()).rejects.toMatchObject({ code: 'mailbox-not-read' });
    line.mend();
    await read();
    const whole = line.passed;
    expect(whole).toBeGreaterThan(30_000);
    for (const part of [0.005, 0.01, 0.02, 0.1, 0.5, 0.9, 0.99, 0.999]) {
      await deliver(`A longer text at ${part}. `.repeat(1500));
      line.breakAfter(Math.floor(whole * part));
      await expect(read()).rejects.toMatchObject({ code: 'mailbox-not-read' });
      expect((await mailbox()).problem).toBe('The connection to the server ended too early.');
      line.mend();
      expect(await read()).toMatchObject({ kept: 1 });
    }
    expect((await mailbox()).problem).toBeNull();
    await nothingLostOrDoubled();
  });

  it('is given up in time when it falls silent, and then tried later and later', async () => {
    const { patience } = f.t.app.get<InboxSettings>(InboxSettings);
    settings(f.t, { patience: { greeting: 300, silence: 300, whole: 60_000 } });
    await deliver();
    for (const bytes of [0, 400]) {
      line.fallSilentAfter(bytes);
      await expect(read()).rejects.toMatchObject({ code: 'mailbox-not-read' });
      expect((await mailbox()).problem).toMatch(/does not answer in time|ended too early/);
    }
    line.mend();
    settings(f.t, { patience });
    const before = line.connections;
    await expect(read(f.t, false)).rejects.toMatchObject({ code: 'mailbox-not-read' });
    expect(line.connections).toBe(before);
    const [{ pause }] = await f.t.db.query<[{ pause: number }]>(
      `SELECT extract(epoch FROM try_at - $1::timestamptz)::int / 60 AS pause FROM mailbox`,
      [f.t.clock.timestamp()],
    );
    expect(pause).toBe(2);
    f.setDay('2021-12-13');
    expect(await read(f.t, false)).toMatchObject({ kept: 1 });
    await nothingLostOrDoubled();
  });

  it('that refuses the password is told of, without the password anywhere', async () => {
    const right = f.t.app.get<InboxSettings>(InboxSettings).mailboxes;
    settings(f.t, { mailboxes: readMailboxes(addressOf(line.port, 'wrong-secret-word')) });
    await expect(read()).rejects.toMatchObject({ code: 'mailbox-not-read' });
    expect((await mailbox()).problem).toBe('The server refuses the name or the password.');
    const rows = await f.t.db.query<object[]>('SELECT * FROM mailbox');
    expect(JSON.stringify(rows)).not.toContain('wrong-secret-word');
    settings(f.t, { mailboxes: right });
    await read();
  });

  it('keeps what is too large, and what it can’t give, which is told', async () => {
    const { largest } = f.t.app.get<InboxSettings>(InboxSettings);
    settings(f.t, { largest: 50_000 });
    await deliver('x', {
      subject: 'Scans',
      attachments: [{ filename: 'scan.pdf', content: Buffer.alloc(80_000, 7) }],
    });
    await deliver('Not at all large');
    expect(await read()).toMatchObject({ kept: 1, left: 1 });
    expect((await mailbox()).left).toMatchObject([{ why: 'too-large', subject: 'Scans' }]);
    await mail.renumber();
    settings(f.t, { largest });
    expect(await read()).toMatchObject({ kept: 1, left: 0 });
    expect((await mailbox()).left).toEqual([]);
  });

  it('loses and doubles nothing, whichever statement Postbag dies before', async () => {
    await f.t.operator.call('PATCH', '/api/v1/groups/phrg', { filesMailByItself: true });
    const faults = new FaultyDatabase();
    const killed: number[] = [];
    try {
      for (let statement = 1; ; statement += 1) {
        await deliver(`Our answer to ${letter.reference}.`);
        faults.killAt(statement);
        await read().catch(() => undefined);
        if (!faults.wasKilled) break;
        killed.push(statement);
        faults.mend();
        await waitFor(isSound);
        await read();
      }
    } finally {
      faults.mend();
      faults.restore();
    }
    expect(killed.length).toBeGreaterThan(30);
    expect(await count(`mail_message WHERE state = 'filed'`)).toBe(killed.length + 1);
    await nothingLostOrDoubled();
  });

  it('loses and doubles nothing when the process is killed in the midst of a message', async () => {
    await deliver(`Our answer to ${letter.reference}. `.repeat(3000));
    line.fallSilentAfter(40_000);
    const program = startProgram('cli/cli.js', ['run-job', 'mail'], {
      DATABASE_URL: f.t.databaseUrl,
      MAILBOXES: addressOf(line.port),
    });
    try {
      await waitFor(() => Promise.resolve(line.passed >= 40_000));
      program.child.kill('SIGKILL');
      await program.ended;
    } finally {
      endNow(program);
    }
    line.mend();
    const holds = `pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    await waitFor(async () => (await count(holds)) === 0);
    await read();
    await nothingLostOrDoubled();
    expect(program.stdout() + program.stderr()).not.toContain(PASSWORD);
  });
});
