import { asksBeforeEvent } from '../support/flag-cases.js';
import { Fiction, type FictionalLetter } from '../support/fictional-letters.js';
import { endNow, startProgram } from '../support/program.js';
import { waitFor } from '../support/raw-http.js';
import { SmtpScene } from '../support/smtp.js';
import { type OutboxRow, outboxOf, runJob, toldOf } from '../support/told.js';
import { type OutboxRun } from '../../src/notifications/send-outbox.use-case.js';
import { startApp } from '../support/app.js';

/** A Friday, on which an event of the 29th opens soon. */
const DAY = '2021-11-26';

describe('Notifications, through a real SMTP server', () => {
  let f: Fiction;
  let smtp: SmtpScene;
  let letter: FictionalLetter;
  const rows = (): Promise<OutboxRow[]> => outboxOf(f.t);
  const notify = (): Promise<OutboxRun> => runJob(f.t, 'notify');
  const later = (minutes: number): void => f.t.clock.set(f.t.clock.now().add({ minutes }));
  const reply = (receivedOn = '2021-11-25'): Promise<unknown> =>
    f.add(letter.id, 'replies', { class: 'holding', receivedOn });

  beforeEach(async () => {
    f = await Fiction.start(DAY);
    smtp = await SmtpScene.start();
    await f.t.account('Ada', { phrg: 'staff' });
    letter = await f.log();
  });
  afterEach(async () => {
    await smtp.close();
    await f.t.close();
  });

  it('tells of a window at once, the others by digest, each person once however often the sweep runs', async () => {
    await f.t.account('Vera', { phrg: 'viewer' });
    await f.t.account('Otto', { other: 'staff' });
    await f.log({ asks: await asksBeforeEvent(f) });
    f.setDay('2021-11-30');
    for (let i = 0; i < 2; i += 1) await runJob(f.t, 'sweep');
    expect(await toldOf(f.t)).toEqual([
      { account: 'Ada', kind: 'no_acknowledgement', isWaiting: true },
      { account: 'Ada', kind: 'no_acknowledgement', isWaiting: true },
      { account: 'Ada', kind: 'window_open', isWaiting: false },
    ]);
    expect(await rows()).toMatchObject([{ kind: 'at_once', state: 'waiting', account: 'Ada', news: 1 }]);
  });

  it('sends it as text and HTML that load nothing, with links, one Message-ID and a way to unsubscribe', async () => {
    const { id, reference } = await f.log({
      subject: 'Fiction <b>& "more"</b>',
      asks: await asksBeforeEvent(f),
    });
    await runJob(f.t, 'sweep');
    smtp.serves(f.t);
    expect(await notify()).toMatchObject({ sent: 1, again: 0, dead: 0 });
    expect(await notify()).toMatchObject({ sent: 0 });
    expect(smtp.taken).toHaveLength(1);
    const [{ parsed, to, raw }] = smtp.taken;
    const [row] = await rows();
    expect(row).toMatchObject({ state: 'sent', attempts: 0, unsure: 0, problem: null });
    expect(to).toBe((await f.t.db.query<[{ email: string }]>('SELECT email FROM account'))[0].email);
    expect(parsed.messageId).toBe(row.messageId);
    expect(parsed.subject).toBe(
      `${reference}: A vote begins on 29 November 2021: an answer to ask 1 is of use until 1 December 2021`,
    );
    const href = `${f.t.url}/groups/phrg/letters/${id}`;
    expect(parsed.text).toContain(href);
    expect(parsed.html).toContain(`href="${href}"`);
    expect(parsed.html).toContain('Fiction &lt;b&gt;&amp; &quot;more&quot;&lt;/b&gt;');
    expect(parsed.html).not.toMatch(/<img|<link|<script|url\(|src=/i);
    expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
    const list = parsed.headers.get('list') as unknown as Record<string, Record<string, string>>;
    expect(list.unsubscribe.url).toMatch(new RegExp(`^${f.t.url}/unsubscribe/[\\w-]{60,}$`));
    expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
  });

  it('tells of a reply at once whoever did not log it, and of one answered by itself in the digest', async () => {
    const grace = await f.t.person('Grace', { phrg: 'admin' });
    const path = `/api/v1/letters/${letter.id}/replies`;
    await grace.post(path, { class: 'substantive', receivedOn: '2021-11-25' });
    await grace.post(path, { class: 'automatic', receivedOn: '2021-11-24' });
    expect(await toldOf(f.t)).toEqual([
      { account: 'Ada', kind: 'automatic', isWaiting: true },
      { account: 'Ada', kind: 'substantive', isWaiting: false },
    ]);
    const asks = [{ askId: letter.asks[0].id, outcome: 'met' }];
    await f.add(letter.id, 'replies', { class: 'partial', receivedOn: '2021-11-26', outcomes: asks });
    smtp.serves(f.t);
    expect(await notify()).toMatchObject({ made: 1, sent: 3 });
    const subjects = smtp.taken.map(({ parsed }) => parsed.subject).sort();
    expect(subjects).toEqual([
      `${letter.reference}: A partial reply came on 26 November 2021`,
      `${letter.reference}: A partial reply came on 26 November 2021 (and 1 more)`,
      `${letter.reference}: An automatic reply came on 24 November 2021`,
    ]);
  });

  it('waits while no server is set, and then sends what still holds, in one mail a person', async () => {
    await reply();
    const { id } = await f.add(letter.id, 'replies', { class: 'non_substantive', receivedOn: '2021-11-24' });
    expect(await notify()).toEqual({ made: 0, sent: 0, again: 0, dead: 0, dropped: 0 });
    expect(await f.remove(`replies/${id}?reason=Misfiled`)).toMatchObject({ status: 204 });
    smtp.serves(f.t);
    expect(await notify()).toMatchObject({ sent: 1 });
    expect(smtp.taken[0].parsed.subject).toBe(
      `${letter.reference}: A holding reply came on 25 November 2021`,
    );
    expect((await rows()).map(({ state }) => state)).toEqual(['sent', 'dropped']);
  });

  it('tells nothing to who was removed from the group since, nor of what is true no more', async () => {
    const bob = await f.t.account('Bob', { phrg: 'staff' });
    await reply();
    await f.t.db.query('DELETE FROM membership WHERE account_id = $1', [bob.id]);
    smtp.serves(f.t);
    expect(await notify()).toMatchObject({ sent: 1, dropped: 1 });
    expect(smtp.taken).toHaveLength(1);
    expect(await rows()).toContainEqual(
      expect.objectContaining({
        account: 'Bob',
        state: 'dropped',
        problem: 'No longer a member of the group.',
      }),
    );
  });

  it.each([
    ['the recipient is refused for now', { recipient: () => 450 }, 0],
    ['the mail is refused for now', { mail: 451 as const }, 0],
    ['the line drops in mid-message', { mail: 'drop' as const }, 1],
    ['nothing is answered to the mail', { mail: 'hang' as const }, 1],
  ])('tries again when %s, with the same Message-ID', async (_, behaviour, unsure) => {
    await reply();
    smtp.serves(f.t);
    smtp.behaviour = behaviour;
    expect(await notify()).toMatchObject({ sent: 0, again: 1 });
    const [row] = await rows();
    expect(row).toMatchObject({ state: 'waiting', attempts: 1, unsure });
    expect(row.problem).not.toMatch(/@/);
    smtp.behaviour = {};
    expect(await notify()).toMatchObject({ sent: 0, again: 0 });
    later(1);
    expect(await notify()).toMatchObject({ sent: 1 });
    expect(smtp.taken.map(({ parsed }) => parsed.messageId)).toEqual([row.messageId]);
  });

  it.each([
    ['refuses whoever comes', { greeting: 554 }],
    ['never greets', { greeting: 'hang' as const }],
  ])(
    'holds nothing against the mails when the server %s, asks it once, and sends all when it is well again',
    async (_, behaviour) => {
      await f.t.account('Bob', { phrg: 'staff' });
      await reply();
      smtp.serves(f.t);
      smtp.behaviour = behaviour;
      expect(await notify()).toMatchObject({ sent: 0, again: 1, dead: 0 });
      expect(smtp.connections).toBe(1);
      expect((await rows()).map(({ attempts, state }) => [attempts, state])).toEqual([
        [0, 'waiting'],
        [0, 'waiting'],
      ]);
      smtp.behaviour = {};
      later(1);
      expect(await notify()).toMatchObject({ sent: 2 });
    },
  );

  it('waits while the server is down, and sends when it has come back', async () => {
    await reply();
    smtp.serves(f.t);
    await smtp.close();
    expect(await notify()).toMatchObject({ again: 1 });
    await smtp.open();
    later(1);
    expect(await notify()).toMatchObject({ sent: 1 });
  });

  it('gives a mail up that is refused for good, with history that names no address, and sends the others', async () => {
    const bob = await f.t.account('Bob', { phrg: 'staff' });
    await reply();
    smtp.serves(f.t);
    smtp.behaviour = { recipient: (address) => (address === bob.email ? 550 : null) };
    expect(await notify()).toMatchObject({ sent: 1, dead: 1 });
    later(24 * 60);
    expect(await notify()).toMatchObject({ sent: 0, again: 0 });
    const told = await f.t.db.query<{ after: { problem: string }; all: string }[]>(
      `SELECT after, to_json(e)::text AS all FROM timeline_entry e WHERE event = 'mail-given-up'`,
    );
    expect(told).toMatchObject([{ after: { kind: 'at_once', problem: '550 told <(address)> so' } }]);
    expect(told[0].all).not.toContain('@');
  });

  it('gives up after the eighth time, and not before', async () => {
    await reply();
    smtp.serves(f.t);
    smtp.behaviour = { mail: 452 };
    const outcomes: string[] = [];
    for (let i = 0; i < 8; i += 1) {
      const { again, dead } = await notify();
      outcomes.push(again ? 'again' : dead ? 'dead' : 'none');
      later(480);
    }
    expect(outcomes).toEqual([...Array<string>(7).fill('again'), 'dead']);
  });

  it('two copies at once send each mail once', async () => {
    for (let i = 0; i < 12; i += 1) await f.t.account(`Member ${i}`, { phrg: 'staff' });
    await reply();
    smtp.serves(f.t);
    const second = await startApp(DAY, f.t.databaseUrl);
    smtp.serves(second);
    const runs = await Promise.all([notify(), runJob(second, 'notify')]);
    await second.close();
    expect(runs[0].sent + runs[1].sent).toBe(13);
    expect(new Set(smtp.taken.map(({ to }) => to)).size).toBe(13);
    expect(smtp.taken).toHaveLength(13);
  });

  it('a copy killed after the server took the mail: it goes again with the same Message-ID, and that is recorded', async () => {
    await reply();
    const program = startProgram('cli/cli.js', ['run-job', 'notify'], {
      DATABASE_URL: f.t.databaseUrl,
      SMTP: smtp.address,
      MAIL_FROM: 'Postbag <postbag@example.org>',
      PUBLIC_URL: 'https://postbag.example.org',
    });
    smtp.behaviour = { after: () => void program.child.kill('SIGKILL') };
    try {
      await program.ended;
      await waitFor(() => smtp.taken.length === 1);
    } finally {
      endNow(program);
    }
    smtp.behaviour = {};
    smtp.serves(f.t);
    const [{ at }] = await f.t.db.query<[{ at: Date }]>('SELECT lease_until AS at FROM outbox_mail');
    const end = f.t.clock
      .now()
      .add({ milliseconds: new Date(at).getTime() - f.t.clock.now().epochMilliseconds });
    f.t.clock.set(end.subtract({ minutes: 1 }));
    expect(await notify()).toMatchObject({ sent: 0 });
    expect(await rows()).toMatchObject([{ state: 'sending' }]);
    f.t.clock.set(end.add({ seconds: 1 }));
    expect(await notify()).toMatchObject({ sent: 1 });
    expect(await rows()).toMatchObject([{ state: 'sent', unsure: 1 }]);
    const ids = smtp.taken.map(({ parsed }) => parsed.messageId);
    expect(ids).toEqual([ids[0], ids[0]]);
  });
});
