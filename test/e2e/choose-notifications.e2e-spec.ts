import { type Choices } from '../../src/notifications/choices.js';
import { ChangeChoices } from '../../src/notifications/change-choices.use-case.js';
import { SettleDeadLetter } from '../../src/notifications/settle-dead-letter.use-case.js';
import { systemActor } from '../../src/timeline/actor.js';
import { type OutboxRun } from '../../src/notifications/send-outbox.use-case.js';
import { asksBeforeEvent } from '../support/flag-cases.js';
import { Fiction } from '../support/fictional-letters.js';
import { type Account } from '../support/people.js';
import { SmtpScene } from '../support/smtp.js';
import { outboxOf, putAside, runJob, toldOf } from '../support/told.js';
import { at } from '../support/london.js';

describe('What members are sent', () => {
  let f: Fiction;
  let smtp: SmtpScene;
  let ada: Account;
  beforeEach(async () => {
    f = await Fiction.start('2021-11-22');
    smtp = await SmtpScene.start();
    smtp.serves(f.t);
    ada = await f.t.account('Ada', { phrg: 'staff' });
    await f.t.db.query(`UPDATE membership SET joined_at = '2021-11-01'`);
  });
  afterEach(async () => {
    await smtp.close();
    await f.t.close();
  });

  const notifyAt = async (day: string, time: string): Promise<OutboxRun> => {
    f.t.clock.set(at(day, time));
    return runJob(f.t, 'notify');
  };
  const sweepOn = async (day: string): Promise<void> => {
    f.setDay(day);
    await runJob(f.t, 'sweep');
  };
  const choose = async (account: Account, changes: Partial<Choices>): Promise<void> => {
    const [{ id: groupId }] = await f.t.db.query<[{ id: string }]>(`SELECT id FROM appg WHERE slug = 'phrg'`);
    const command = { accountId: account.id, groupId, changes };
    await f.t.app.get(ChangeChoices).execute(systemActor('test', 'cli'), command);
  };
  const subjects = (): (string | undefined)[] => smtp.taken.map(({ parsed }) => parsed.subject);

  it('a digest comes once, at the hour that each person chose, with all that is new, the most urgent first', async () => {
    const bob = await f.t.account('Bob', { phrg: 'staff' });
    await choose(bob, { hour: 10 });
    const [first] = [await f.log(), await f.log({ sentOn: '2021-11-15' })];
    await sweepOn('2021-12-14');
    expect(await notifyAt('2021-12-15', '07:59')).toMatchObject({ made: 0 });
    expect(await notifyAt('2021-12-15', '08:00')).toMatchObject({ made: 1, sent: 1 });
    expect(await notifyAt('2021-12-15', '09:59')).toMatchObject({ made: 0 });
    expect(await notifyAt('2021-12-15', '10:00')).toMatchObject({ made: 1, sent: 1 });
    expect(await notifyAt('2021-12-15', '23:00')).toMatchObject({ made: 0 });
    expect(new Set(smtp.taken.map(({ to }) => to))).toEqual(new Set([ada.email, bob.email]));
    const [{ parsed }] = smtp.taken;
    expect(parsed.subject).toMatch(/^PHRG\/2021\/002: Reply from .* was due on .*2021.*\(and 4 more\)$/);
    expect(parsed.text).toContain('New as of Wednesday 15 December 2021.');
    expect(parsed.text!.indexOf('\nLate\n')).toBeLessThan(parsed.text!.indexOf('\nDue soon\n'));
    expect(parsed.text).toContain(first.reference);
    expect(await notifyAt('2021-12-16', '08:00')).toMatchObject({ made: 0 });
  });

  it.each([
    ['a Saturday', '2021-12-18', '2021-12-20'],
    ['bank holidays', '2021-12-27', '2021-12-29'],
  ])('on %s none goes; it comes on the next working day, with what still holds', async (_, day, next) => {
    const letter = await f.log();
    await sweepOn('2021-12-17');
    expect(await notifyAt(day, '12:00')).toMatchObject({ made: 0, sent: 0 });
    await f.add(letter.id, 'replies', { class: 'substantive', receivedOn: day });
    await f.t.db.query('DELETE FROM notification WHERE subject_kind = $1', ['reply']);
    await f.t.db.query('DELETE FROM outbox_mail');
    await sweepOn(next);
    expect(await notifyAt(next, '08:00')).toMatchObject({ made: 1, sent: 1 });
    expect(smtp.taken[0].parsed.text).not.toMatch(/due|chase/i);
    expect(smtp.taken[0].parsed.text).toContain('Say what the reply');
  });

  it('a digest of which nothing holds any more is not sent', async () => {
    await f.log();
    await sweepOn('2021-11-30');
    await f.t.db.query('UPDATE flag SET cleared_at = now(), cleared_on = since_on');
    expect(await notifyAt('2021-11-30', '09:00')).toMatchObject({ made: 1, sent: 0, dropped: 1 });
  });

  it('a digest leaves out what is put aside until a later day', async () => {
    const [later, today] = [await f.log(), await f.log()];
    await sweepOn('2021-11-30');
    await Promise.all([putAside(f, later.id, '2021-12-02'), putAside(f, today.id, '2021-12-01')]);
    await notifyAt('2021-12-01', '09:00');
    expect(smtp.taken[0].parsed.text!.match(/PHRG\/2021\/\d+/g)).toEqual([today.reference]);
  });

  it('a flag that came down and is up again is told again', async () => {
    const letter = await f.log();
    await sweepOn('2021-11-30');
    const { id } = await f.add(letter.id, 'replies', { class: 'acknowledgement', receivedOn: '2021-11-30' });
    await sweepOn('2021-11-30');
    await f.remove(`replies/${id}?reason=Misfiled`);
    await sweepOn('2021-11-30');
    const flags = (await toldOf(f.t)).filter(({ kind }) => kind === 'no_acknowledgement');
    expect(flags).toHaveLength(2);
    expect(await notifyAt('2021-11-30', '09:00')).toMatchObject({ made: 1 });
    const [{ parsed }] = smtp.taken.filter(({ parsed: { text } }) => text?.includes('New as of'));
    expect(parsed.text!.match(/Ask whether it has arrived/g)).toHaveLength(1);
  });

  it('officers get a weekly summary on the first working day, once, and nothing else', async () => {
    await f.t.db.query('DELETE FROM membership');
    const vera = await f.t.account('Vera', { phrg: 'viewer' });
    await f.t.db.query(`UPDATE membership SET joined_at = '2021-11-01'`);
    const letter = await f.log();
    await f.log();
    await f.add(letter.id, 'replies', { class: 'holding', receivedOn: '2021-11-22' });
    await sweepOn('2021-12-21');
    expect(await toldOf(f.t)).toEqual([]);
    await f.t.db.query('UPDATE reply SET received_on = $1', ['2021-12-23']);
    expect(await notifyAt('2021-12-27', '12:00')).toMatchObject({ made: 0 });
    expect(await notifyAt('2021-12-29', '08:00')).toMatchObject({ made: 1, sent: 1 });
    expect(await notifyAt('2021-12-30', '08:00')).toMatchObject({ made: 0 });
    expect(smtp.taken.map(({ to }) => to)).toEqual([vera.email]);
    expect(subjects()).toEqual(['Group phrg: 2 replies late, 2 letters awaiting an answer']);
    expect(smtp.taken[0].parsed.text).toContain('A holding reply came on 23 December 2021.');
    expect(await outboxOf(f.t)).toMatchObject([{ kind: 'weekly', forOn: '2021-12-27' }]);
    expect(await notifyAt('2022-01-04', '08:00')).toMatchObject({ made: 1, sent: 1 });
  });

  it('who joined during the week gets the summary from the next on', async () => {
    await f.t.account('Vera', { phrg: 'viewer' });
    await f.t.db.query(`UPDATE membership SET joined_at = '2021-12-07T12:00Z'`);
    await choose(ada, { digest: false });
    await f.log();
    expect(await notifyAt('2021-12-08', '09:00')).toMatchObject({ made: 0 });
    expect(await notifyAt('2021-12-13', '09:00')).toMatchObject({ made: 1 });
  });

  it('what is not wanted at once comes with the digest, also when that is said after it happened', async () => {
    await choose(ada, { atOnce: false, hour: 11 });
    const { id } = await f.log({ asks: await asksBeforeEvent(f) });
    await sweepOn('2021-11-29');
    expect(await toldOf(f.t)).toEqual([{ account: 'Ada', kind: 'window_open', isWaiting: true }]);
    await choose(ada, { atOnce: true });
    await f.add(id, 'replies', { class: 'holding', receivedOn: '2021-11-29' });
    await choose(ada, { atOnce: false });
    expect(await notifyAt('2021-11-29', '10:00')).toMatchObject({ sent: 0, dropped: 1 });
    expect(await notifyAt('2021-11-29', '11:00')).toMatchObject({ made: 1, sent: 1 });
    expect(subjects()).toEqual([expect.stringMatching(/A vote is on.*\(and 1 more\)$/)]);
  });

  it('nobody is told what they want to hear nothing of', async () => {
    await choose(ada, { atOnce: false, digest: false });
    await f.log({ asks: await asksBeforeEvent(f) });
    await sweepOn('2021-12-21');
    expect(await toldOf(f.t)).toEqual([]);
  });

  describe('the link that ends mails', () => {
    const link = async (): Promise<string> => {
      await f.log();
      await sweepOn('2021-11-30');
      await notifyAt('2021-11-30', '09:00');
      const { list } = Object.fromEntries(smtp.taken[0].parsed.headers) as {
        list: { unsubscribe: { url: string } };
      };
      return list.unsubscribe.url;
    };
    const chosenNow = (): Promise<object[]> =>
      f.t.db.query('SELECT at_once, digest, weekly FROM notification_choice');
    const oneClick = { 'List-Unsubscribe': 'One-Click' };
    const multipart = (): FormData => {
      const form = new FormData();
      form.set('List-Unsubscribe', 'One-Click');
      return form;
    };

    it('is the same in the text and the HTML, and opening it ends nothing', async () => {
      const url = await link();
      expect(smtp.taken[0].parsed.text).toContain(`Stop these mails: ${url}`);
      expect(smtp.taken[0].parsed.html).toContain(`href="${url}"`);
      const answer = await fetch(url);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain('Stop the morning digest');
      expect(await chosenNow()).toEqual([]);
    });

    it.each([
      ['as a form', () => new URLSearchParams(oneClick)],
      ['as multipart', multipart],
      ['without a body', () => undefined],
    ])(
      'ends them with one click %s, from anywhere, without a cookie, and as often as it is sent',
      async (_, body) => {
        const url = await link();
        for (let i = 0; i < 2; i += 1) {
          const headers = { origin: 'https://mail.example.org' };
          const answer = await fetch(url, { method: 'POST', body: body(), headers, redirect: 'manual' });
          expect(answer.status).toBe(200);
          expect(await answer.text()).toContain('You are no longer sent the morning digest');
        }
        expect(await chosenNow()).toEqual([{ at_once: true, digest: false, weekly: false }]);
        const told = await f.t.db.query<{ actor: string; before: object; after: object }[]>(
          `SELECT actor_name AS actor, before, after FROM timeline_entry WHERE event = 'notifications-chosen'`,
        );
        expect(told).toEqual([{ actor: 'Ada', before: { digest: true }, after: { digest: false } }]);
      },
    );

    it('of another ends nothing, nor of one who has left', async () => {
      const url = await link();
      const changed = url.replace(/.$/, (c) => (c === 'A' ? 'Q' : 'A'));
      expect((await fetch(changed, { method: 'POST' })).status).toBe(404);
      await f.t.db.query('DELETE FROM membership');
      expect((await fetch(url, { method: 'POST' })).status).toBe(404);
      expect(await chosenNow()).toEqual([]);
    });
  });

  it('an undelivered mail is a flag from its day until somebody decides, and metrics count it', async () => {
    const { id } = await f.log();
    await f.add(id, 'replies', { class: 'holding', receivedOn: '2021-11-22' });
    smtp.behaviour = { recipient: () => 550 };
    expect(await notifyAt('2021-11-23', '09:00')).toMatchObject({ dead: 1 });
    const admin = await f.t.caller('admin');
    const flags = async (asOf: string): Promise<object[]> =>
      (await admin.get<{ items: object[] }>(`/api/v1/groups/phrg/flags?kind=mail_undelivered&asOf=${asOf}`))
        .items;
    expect(await flags('2021-11-22')).toEqual([]);
    const up = {
      ...{ letter: null, sinceOn: '2021-11-23', details: { mails: 1 } },
      sentence:
        '1 mail to members of the group could not be delivered. Look why, then try again or put it aside.',
    };
    expect(await flags('2021-11-23')).toMatchObject([up]);
    await f.add(id, 'replies', { class: 'holding', receivedOn: '2021-11-23' });
    f.t.clock.set(at('2021-11-23', '10:00'));
    const { body: metrics } = await f.t.nobody.call<string>('GET', '/metrics');
    expect(metrics.match(/^postbag_outbox_\w+ [\d]{1,2}/gm)).toEqual([
      'postbag_outbox_mails 1',
      expect.stringMatching(/^postbag_outbox_oldest_seconds 3[56]$/),
      'postbag_outbox_dead_letters 1',
    ]);
    f.setDay('2021-11-25');
    const [{ id: mailId, groupId }] = await f.t.db.query<[{ id: string; groupId: string }]>(
      `SELECT id, group_id AS "groupId" FROM outbox_mail WHERE state = 'dead'`,
    );
    await f.t.app.get(SettleDeadLetter).execute(systemActor('test', 'cli', groupId), { mailId, to: 'aside' });
    expect(await flags('2021-11-24')).toMatchObject([up]);
    expect(await flags('2021-11-25')).toEqual([]);
  });
});
