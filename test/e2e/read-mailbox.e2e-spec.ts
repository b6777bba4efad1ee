import { InboxSettings } from '../../src/inbox/inbox-settings.js';
import { readMailboxes } from '../../src/inbox/mailbox/mailbox-settings.js';
import { describeWithDovecot, PASSWORD } from '../support/dovecot.js';
import { FaultyDatabase } from '../support/faulty-database.js';
import { Fiction, type FictionalLetter } from '../support/fictional-letters.js';
import { InboxOf } from '../support/inbox.js';
import { mailOf } from '../support/mail-files.js';
import { addressOf, MailboxScene, set } from '../support/mailbox-scene.js';
import { endNow, startProgram } from '../support/program.js';
import { waitFor } from '../support/raw-http.js';

let scene: MailboxScene;
let letter: FictionalLetter;

describeWithDovecot('a mailbox of a real IMAP server', () => {
  beforeAll(async () => {
    scene = await MailboxScene.open('2021-12-10');
    letter = await scene.f.log();
  });
  afterAll(() => scene?.close());
  afterEach(() => scene?.line.mend());

  it('gives each message to the byte, and stays as it was', async () => {
    await scene.deliver('Grüße aus dem Amt', {
      subject: 'Grüße',
      attachments: [{ filename: 'a.bin', content: Buffer.alloc(3_000_000, 7) }],
    });
    await scene.deliver();
    const before = await scene.mail.content();
    expect(await scene.read()).toEqual({ kept: 2, left: 0, read: 2 });
    expect(await scene.read()).toEqual({ kept: 0, left: 0, read: 0 });
    expect(await scene.mail.content()).toEqual(before);
    expect(before.flatMap(({ flags }) => flags)).toEqual([]);
    expect((await scene.kept())[0]).toMatchObject({
      subject: 'Grüße',
      source: 'imap',
      received: '2021-12-06T11:00:00Z',
    });
    await scene.expectNothingLostOrDoubled();
  });

  it('is gone through again when its messages are numbered anew, and gives none twice', async () => {
    await scene.mail.renumber();
    await scene.deliver();
    expect(await scene.read()).toMatchObject({ kept: 1 });
    await scene.expectNothingLostOrDoubled();
    const [{ uid_validity: validity }] = await scene.f.t.db.query<[{ uid_validity: string }]>(
      'SELECT uid_validity FROM mailbox',
    );
    expect(Number(validity)).toBeGreaterThan(1000);
  });

  it('is read by one of two copies that come at once', async () => {
    const other = await Fiction.start('2021-12-10', scene.f.t.databaseUrl);
    set(other.t, { mailboxes: readMailboxes(addressOf(scene.line.port)) });
    await scene.deliver();
    await Promise.all([scene.read(), scene.read(other.t)]);
    await other.t.close();
    await scene.read();
    await scene.expectNothingLostOrDoubled();
  });

  it('loses and doubles nothing, wherever the line breaks', async () => {
    await scene.deliver('A longer text. '.repeat(2000));
    scene.line.breakAfter(0);
    await expect(scene.read()).rejects.toMatchObject({ code: 'mailbox-not-read' });
    scene.line.mend();
    await scene.read();
    const whole = scene.line.passed;
    expect(whole).toBeGreaterThan(30_000);
    for (const part of [0.005, 0.01, 0.02, 0.1, 0.5, 0.9, 0.99, 0.999]) {
      await scene.deliver(`A longer text at ${part}. `.repeat(1500));
      scene.line.breakAfter(Math.floor(whole * part));
      await expect(scene.read()).rejects.toMatchObject({ code: 'mailbox-not-read' });
      expect((await scene.told()).problem).toBe('The connection to the server ended too early.');
      scene.line.mend();
      expect(await scene.read()).toMatchObject({ kept: 1 });
    }
    expect((await scene.told()).problem).toBeNull();
    await scene.expectNothingLostOrDoubled();
  });

  it('is given up in time when it falls silent, and then tried later and later', async () => {
    const { patience } = scene.f.t.app.get<InboxSettings>(InboxSettings);
    set(scene.f.t, { patience: { greeting: 300, silence: 300, whole: 60_000 } });
    await scene.deliver();
    for (const bytes of [0, 400]) {
      scene.line.fallSilentAfter(bytes);
      await expect(scene.read()).rejects.toMatchObject({ code: 'mailbox-not-read' });
      expect((await scene.told()).problem).toMatch(/does not answer in time|ended too early/);
    }
    scene.line.mend();
    set(scene.f.t, { patience });
    const before = scene.line.connections;
    await expect(scene.read(scene.f.t, false)).rejects.toMatchObject({ code: 'mailbox-not-read' });
    expect(scene.line.connections).toBe(before);
    const [{ pause }] = await scene.f.t.db.query<[{ pause: number }]>(
      `SELECT extract(epoch FROM try_at - $1::timestamptz)::int / 60 AS pause FROM mailbox`,
      [scene.f.t.clock.timestamp()],
    );
    expect(pause).toBe(2);
    scene.f.setDay('2021-12-13');
    expect(await scene.read(scene.f.t, false)).toMatchObject({ kept: 1 });
    await scene.expectNothingLostOrDoubled();
  });

  it('that refuses the password is told of, without the password anywhere', async () => {
    const right = scene.f.t.app.get<InboxSettings>(InboxSettings).mailboxes;
    set(scene.f.t, { mailboxes: readMailboxes(addressOf(scene.line.port, 'wrong-secret-word')) });
    await expect(scene.read()).rejects.toMatchObject({ code: 'mailbox-not-read' });
    expect((await scene.told()).problem).toBe('The server refuses the name or the password.');
    const { cookie } = await scene.f.t.person('Reader', { phrg: 'viewer' });
    const page = await fetch(`${scene.f.t.url}/groups/phrg/inbox`, { headers: { cookie } });
    const html = await page.text();
    expect(html).toContain('It can’t be read now: The server refuses the name or the password.');
    const rows = await scene.f.t.db.query<object[]>('SELECT * FROM mailbox');
    expect(JSON.stringify(rows) + html).not.toContain('wrong-secret-word');
    set(scene.f.t, { mailboxes: right });
    await scene.read();
  });

  it('that can’t be read keeps no other from being read', async () => {
    const right = scene.f.t.app.get<InboxSettings>(InboxSettings).mailboxes;
    const two = `${addressOf(scene.line.port, 'wrong-secret-word')} ${addressOf(scene.mail.port)}`;
    set(scene.f.t, { mailboxes: readMailboxes(two) });
    await scene.deliver();
    await expect(scene.read()).rejects.toMatchObject({ code: 'mailbox-not-read' });
    await scene.expectNothingLostOrDoubled();
    set(scene.f.t, { mailboxes: right });
    expect(await scene.read()).toMatchObject({ kept: 0 });
  });

  it('gives a message once that comes twice, or was dropped before', async () => {
    const dropped = await mailOf({ messageId: '<dropped@imap.example>', text: 'Also as a file.' });
    expect((await new InboxOf(scene.f).drop(dropped)).status).toBe(201);
    const before = await scene.count('mail_message');
    await scene.mail.deliver(dropped);
    expect(await scene.read()).toEqual({ kept: 0, left: 0, read: 0 });
    const twice = await mailOf({ messageId: '<twice@imap.example>', text: 'To two addresses.' });
    await scene.mail.deliver(twice, twice);
    expect(await scene.read()).toMatchObject({ kept: 1 });
    expect(await scene.count('mail_message')).toBe(before + 1);
    const late = await new InboxOf(scene.f).drop(twice);
    expect([late.status, late.body.messageId]).toEqual([200, '<twice@imap.example>']);
    scene.delivered += 2;
    await scene.expectNothingLostOrDoubled();
  });

  it('that never gives a message is read past it, which is told', async () => {
    await scene.deliver('A long text. '.repeat(9000), { subject: 'Never given' });
    await scene.deliver('After it');
    for (let time = 0; time < 5; time += 1) {
      scene.line.breakAfter(60_000);
      await expect(scene.read()).rejects.toMatchObject({ code: 'mailbox-not-read' });
    }
    scene.line.mend();
    expect(await scene.read()).toMatchObject({ kept: 1, left: 1 });
    expect(await scene.told()).toMatchObject({
      problem: null,
      left: [{ why: 'not-given', subject: 'Never given' }],
    });
    await scene.mail.renumber();
    expect(await scene.read()).toMatchObject({ kept: 1, left: 0 });
    expect((await scene.told()).left).toEqual([]);
    await scene.expectNothingLostOrDoubled();
  });

  it('keeps what is too large, which is told', async () => {
    const { largest } = scene.f.t.app.get<InboxSettings>(InboxSettings);
    set(scene.f.t, { largest: 50_000 });
    await scene.deliver('x', {
      subject: 'Scans',
      attachments: [{ filename: 'scan.pdf', content: Buffer.alloc(80_000, 7) }],
    });
    await scene.deliver('Not at all large');
    expect(await scene.read()).toMatchObject({ kept: 1, left: 1 });
    expect((await scene.told()).left).toMatchObject([{ why: 'too-large', subject: 'Scans' }]);
    await scene.mail.renumber();
    set(scene.f.t, { largest });
    expect(await scene.read()).toMatchObject({ kept: 1, left: 0 });
    expect((await scene.told()).left).toEqual([]);
  });

  it('loses and doubles nothing, whichever statement Postbag dies before', async () => {
    await scene.f.t.operator.call('PATCH', '/api/v1/groups/phrg', { filesMailByItself: true });
    // Each of the deaths would be logged.
    scene.f.t.app.useLogger(false);
    const faults = new FaultyDatabase();
    const killed: number[] = [];
    try {
      for (let statement = 1; ; statement += 1) {
        await scene.deliver(`Our answer to ${letter.reference}.`);
        faults.killAt(statement);
        await scene.read().catch(() => undefined);
        if (!faults.wasKilled) break;
        killed.push(statement);
        faults.mend();
        await waitFor(() => scene.isSound());
        await scene.read();
      }
    } finally {
      faults.mend();
      faults.restore();
    }
    expect(killed.length).toBeGreaterThan(30);
    expect(await scene.count(`mail_message WHERE state = 'filed'`)).toBe(killed.length + 1);
    await scene.expectNothingLostOrDoubled();
  });

  it('loses and doubles nothing when the process is killed in the midst of a message', async () => {
    await scene.deliver(`Our answer to ${letter.reference}. `.repeat(3000));
    scene.line.fallSilentAfter(40_000);
    const program = startProgram('cli/cli.js', ['run-job', 'mail'], {
      DATABASE_URL: scene.f.t.databaseUrl,
      MAILBOXES: addressOf(scene.line.port),
    });
    try {
      await waitFor(() => Promise.resolve(scene.line.passed >= 40_000));
      program.child.kill('SIGKILL');
      await program.ended;
    } finally {
      endNow(program);
    }
    scene.line.mend();
    const holds = `pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    await waitFor(async () => (await scene.count(holds)) === 0);
    await scene.read();
    await scene.expectNothingLostOrDoubled();
    expect(program.stdout() + program.stderr()).not.toContain(PASSWORD);
  });
});
