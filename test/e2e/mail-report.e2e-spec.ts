import { createHash } from 'node:crypto';
import { NotificationSettings } from '../../src/notifications/notification-settings.js';
import { type OutboxRun } from '../../src/notifications/send-outbox.use-case.js';
import { type MailingView } from '../../src/reports/mailings/mailings.queries.js';
import { type Answer } from '../support/app.js';
import { Fiction, MINISTER } from '../support/fictional-letters.js';
import { type Account } from '../support/people.js';
import { endNow, startProgram } from '../support/program.js';
import { waitFor } from '../support/raw-http.js';
import { SmtpScene } from '../support/smtp.js';
import { outboxOf, runJob } from '../support/told.js';

const REPORTS = '/api/v1/groups/phrg/reports';

interface Problem {
  code: string;
  detail: string;
  errors: { pointer: string; detail: string }[];
}

describe('An issued report by email, through a real SMTP server', () => {
  let f: Fiction;
  let smtp: SmtpScene;
  let vera: Account;
  let otto: Account;
  const notify = (): Promise<OutboxRun> => runJob(f.t, 'notify');
  const issue = (body: object = {}): Promise<{ id: string; number: number }> => f.staff.post(REPORTS, body);
  const send = (body: object, headers?: Record<string, string>): Promise<Answer<MailingView & Problem>> =>
    f.staff.call('POST', `${REPORTS}/1/mailings`, body, headers);
  const mailings = async (): Promise<MailingView[]> =>
    (await f.staff.get<{ items: MailingView[] }>(`${REPORTS}/1/mailings`)).items;
  const takeServerAway = (): void =>
    void Object.assign(f.t.app.get<NotificationSettings>(NotificationSettings), { mailOut: null });
  const states = async (): Promise<string[][]> =>
    (await mailings()).map(({ recipients }) => recipients.map(({ name, state }) => `${name} ${state}`));

  beforeEach(async () => {
    f = await Fiction.start('2021-12-10');
    smtp = await SmtpScene.start();
    smtp.serves(f.t);
    await f.t.account('Ada', { phrg: 'staff' });
    vera = await f.t.account('Vera', { phrg: 'viewer' });
    otto = await f.t.account('Otto', { phrg: 'viewer' });
    await f.t.account('Rhea', { rivers: 'viewer' });
    await f.log({ subject: 'Fiction: kites', recipients: [MINISTER] });
  });
  afterEach(async () => {
    await smtp.close();
    await f.t.close();
  });

  it('goes to each officer of the group once when it is issued, with the kept PDF and the words of its text', async () => {
    const { id } = await issue({ sendTo: 'officers' });
    expect(await states()).toEqual([['Otto waiting', 'Vera waiting']]);
    expect(await notify()).toMatchObject({ sent: 2, dead: 0 });
    expect(await notify()).toMatchObject({ sent: 0 });
    expect(smtp.taken.map(({ to }) => to).sort()).toEqual([otto.email, vera.email].sort());
    const [{ sha }] = await f.t.db.query<[{ sha: string }]>(
      `SELECT encode(sha256, 'hex') AS sha FROM report_file WHERE report_id = $1 AND format = 'pdf'`,
      [id],
    );
    for (const { parsed, raw } of smtp.taken) {
      expect(parsed.subject).toBe('Group phrg: report 1, as of 10 December 2021');
      const [file, ...others] = parsed.attachments;
      expect([file.filename, file.contentType, others.length]).toEqual([
        'phrg-report-1.pdf',
        'application/pdf',
        0,
      ]);
      expect(createHash('sha256').update(file.content).digest('hex')).toBe(sha);
      expect(parsed.html).toBe(false);
      const words = parsed.text!.replace(/\s+/g, ' ');
      for (const expected of [
        'AT A GLANCE',
        '- Letter awaiting a reply: 1',
        'DECISIONS WANTED AND WHAT TO DO NEXT',
        'WHAT CHANGED SINCE THE LAST REPORT',
        'This is the first report.',
        'not an official publication of the House of Commons',
        `The report on its page: ${f.t.url}/groups/phrg/reports/${id}`,
        `Stop these mails: ${f.t.url}/unsubscribe/`,
      ])
        expect(words).toContain(expected);
      expect(words).not.toContain('WAITING FOR AN ANSWER');
      expect(raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
      expect(parsed.headers.get('auto-submitted')).toBe('auto-generated');
    }
    expect(new Set(smtp.taken.map(({ parsed }) => parsed.messageId)).size).toBe(2);
    expect(await states()).toEqual([['Otto sent', 'Vera sent']]);
    const told = await f.t.db.query<object[]>(
      `SELECT after FROM timeline_entry WHERE event = 'report-mailed'`,
    );
    expect(told).toEqual([{ after: { number: 1, members: 2 } }]);
  });

  it('is sent later to those who have not had it, and again only to who is named', async () => {
    await issue();
    expect(await mailings()).toEqual([]);
    expect(await send({ sendToMembers: [vera.id] })).toMatchObject({
      status: 201,
      body: { madeBy: 'test staff' },
    });
    expect(await send({ sendTo: 'officers' })).toMatchObject({ status: 201 });
    expect(await states()).toEqual([['Otto waiting'], ['Vera waiting']]);
    expect(await send({ sendTo: 'officers' })).toMatchObject({
      status: 409,
      body: { code: 'report-already-sent' },
    });
    expect(await send({ sendToMembers: [vera.id, vera.id] })).toMatchObject({ status: 201 });
    expect(await notify()).toMatchObject({ sent: 3 });
    expect(smtp.taken.filter(({ to }) => to === vera.email)).toHaveLength(2);
    expect(await send({ sendTo: 'everybody' })).toMatchObject({ status: 201 });
    expect((await states())[0]).toEqual(['Ada waiting']);
  });

  it('is sent once for one key, and by one of two who send at once', async () => {
    await issue();
    const key = { 'idempotency-key': 'one-mailing' };
    const answers = await Promise.all([1, 2, 3].map(() => send({ sendTo: 'officers' }, key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    f.setDay('2021-12-11');
    await issue();
    const path = `${REPORTS}/2/mailings`;
    const two = await Promise.all([1, 2].map(() => f.staff.call('POST', path, { sendTo: 'officers' })));
    expect(two.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect(await outboxOf(f.t)).toHaveLength(4);
  });

  it('is refused without a server, and then nothing is issued or waits', async () => {
    await issue();
    takeServerAway();
    expect(await send({ sendTo: 'officers' })).toMatchObject({
      status: 409,
      body: { code: 'mail-not-set-up' },
    });
    expect(await f.staff.call('POST', REPORTS, { sendTo: 'officers' })).toMatchObject({ status: 409 });
    expect(await outboxOf(f.t)).toEqual([]);
    expect((await f.staff.get<{ items: object[] }>(REPORTS)).items).toHaveLength(1);
  });

  it('never goes to another group’s member, to who left before it was sent, or to who wants none', async () => {
    const rhea = await f.t.db.query<[{ id: string }]>(`SELECT id FROM account WHERE name = 'Rhea'`);
    await issue();
    expect(await send({ sendToMembers: [vera.id, rhea[0].id] })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/sendToMembers/1' }] },
    });
    const rivers = await f.t.caller('admin', 'rivers');
    expect(await rivers.call('POST', `${REPORTS}/1/mailings`, { sendTo: 'officers' })).toMatchObject({
      status: 404,
    });
    expect(await rivers.call('GET', `/api/v1/groups/rivers/reports/1/mailings`)).toMatchObject({
      status: 404,
    });
    await send({ sendTo: 'officers' });
    await f.t.db.query('DELETE FROM membership WHERE account_id = $1', [otto.id]);
    expect(await notify()).toMatchObject({ sent: 1, dropped: 1 });
    expect(smtp.taken.map(({ to }) => to)).toEqual([vera.email]);
    const [{ recipients }] = await mailings();
    expect(recipients[0]).toMatchObject({
      name: 'Otto',
      state: 'not_sent',
      problem: 'No longer a member of the group.',
    });
    const href = /Stop these mails: (\S+)/.exec(smtp.taken[0].parsed.text!)![1];
    await fetch(href, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
    expect(await send({ sendToMembers: [vera.id] })).toMatchObject({
      status: 422,
      body: { errors: [{ detail: 'Vera has chosen not to be sent reports.' }] },
    });
    f.setDay('2021-12-11');
    const nobody = await f.staff.call<Problem>('POST', REPORTS, { sendTo: 'officers' });
    expect(nobody).toMatchObject({
      status: 422,
      body: { code: 'nobody-to-send-to', errors: [{ pointer: '/sendTo' }] },
    });
    expect((await f.staff.get<{ items: object[] }>(REPORTS)).items).toHaveLength(1);
  });

  it('shows what was refused for good, and puts the superseding report first in what was not sent yet', async () => {
    await issue({ sendTo: 'officers' });
    smtp.behaviour = { recipient: (address) => (address === otto.email ? 550 : 450) };
    expect(await notify()).toMatchObject({ dead: 1, again: 1 });
    const [{ recipients }] = await mailings();
    expect(recipients).toMatchObject([
      { name: 'Otto', state: 'undelivered', problem: '550 told <(address)> so' },
      { name: 'Vera', state: 'waiting' },
    ]);
    await issue({ supersedes: 1, supersedesReason: 'It was wrong.' });
    expect(await send({ sendToMembers: [vera.id] })).toMatchObject({
      status: 409,
      body: { code: 'report-superseded' },
    });
    smtp.behaviour = {};
    f.t.clock.set(f.t.clock.now().add({ minutes: 1 }));
    expect(await notify()).toMatchObject({ sent: 1 });
    expect(smtp.taken[0].parsed.text).toMatch(/^Report 2 has superseded this report since it was sent./);
  });

  it('a copy killed after the server took the mail: it goes again under the same Message-ID', async () => {
    await issue();
    await send({ sendToMembers: [vera.id] });
    const program = startProgram('cli/cli.js', ['run-job', 'notify'], {
      ...{ DATABASE_URL: f.t.databaseUrl, SMTP: smtp.address, MAIL_FROM: 'Postbag <postbag@example.org>' },
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
    const [{ at }] = await f.t.db.query<[{ at: Date }]>('SELECT lease_until AS at FROM outbox_mail');
    const milliseconds = new Date(at).getTime() - f.t.clock.now().epochMilliseconds + 1000;
    f.t.clock.set(f.t.clock.now().add({ milliseconds }));
    expect(await notify()).toMatchObject({ sent: 1 });
    const ids = smtp.taken.map(({ parsed }) => parsed.messageId);
    expect(ids).toEqual([ids[0], ids[0]]);
    expect(await states()).toEqual([['Vera sent']]);
  });

  it('keeps the files of a report that has none when it is sent, and what waits when the server is taken away for weeks is not forgotten', async () => {
    const { id } = await issue();
    await f.t.db.query(
      `INSERT INTO report (id, group_id, number, from_on, to_on, as_of, content, issued_at, issued_by)
       SELECT gen_random_uuid(), group_id, 50, from_on, to_on, as_of, content, issued_at, issued_by FROM report WHERE id = $1`,
      [id],
    );
    await f.staff.post(`${REPORTS}/50/mailings`, { sendToMembers: [vera.id] });
    const kept = await f.t.db.query<object[]>(
      `SELECT format FROM report_file f JOIN report r ON r.id = f.report_id WHERE r.number = 50 ORDER BY format`,
    );
    expect(kept).toHaveLength(5);
    takeServerAway();
    f.setDay('2022-01-10');
    await notify();
    const { items } = await f.staff.get<{ items: MailingView[] }>(`${REPORTS}/50/mailings`);
    expect(items[0].recipients).toMatchObject([
      { name: 'Vera', state: 'not_sent', problem: 'No mail server was set for 14 days.' },
    ]);
  });
});
