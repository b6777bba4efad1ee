import { asksBeforeEvent } from '../support/flag-cases.js';
import { Fiction, type FictionalLetter } from '../support/fictional-letters.js';
import { SmtpScene } from '../support/smtp.js';
import { type OutboxRow, outboxOf, putAside, runJob, toldOf } from '../support/told.js';

describe('What members are told later, or not at all', () => {
  let f: Fiction;
  let smtp: SmtpScene;
  let letter: FictionalLetter;
  const notify = (): Promise<object> => runJob(f.t, 'notify');
  const rows = (): Promise<OutboxRow[]> => outboxOf(f.t);
  const sweepOn = async (day: string): Promise<void> => {
    f.setDay(day);
    await runJob(f.t, 'sweep');
  };
  const told = async (): Promise<string[]> => (await toldOf(f.t)).map(({ kind }) => kind);

  beforeEach(async () => {
    f = await Fiction.start('2021-11-26');
    smtp = await SmtpScene.start();
    await f.t.account('Ada', { phrg: 'staff' });
    letter = await f.log();
  });
  afterEach(async () => {
    await smtp.close();
    await f.t.close();
  });

  it('a flag that was put aside is told again on the day on which it comes back, once', async () => {
    smtp.serves(f.t);
    await sweepOn('2021-11-30');
    expect(await notify()).toMatchObject({ made: 1, sent: 1 });
    await putAside(f, letter.id, '2021-12-06');
    await sweepOn('2021-12-05');
    expect(await told()).toEqual(['no_acknowledgement']);
    for (const day of ['2021-12-06', '2021-12-06', '2021-12-07']) await sweepOn(day);
    expect(await told()).toEqual(['no_acknowledgement', 'no_acknowledgement']);
    expect(await notify()).toMatchObject({ made: 1, sent: 1 });
    expect(smtp.taken[1].parsed.text).toContain('Nothing has come from A Fictional Minister');
  });

  it('one that is true no more by then is not, nor one that a person took up again', async () => {
    await sweepOn('2021-11-30');
    await putAside(f, letter.id, '2021-12-06');
    await f.add(letter.id, 'replies', { class: 'acknowledgement', receivedOn: '2021-11-30' });
    const other = await f.log();
    await sweepOn('2021-12-01');
    await putAside(f, other.id, '2021-12-20');
    const [flag] = await f.t.db.query<[{ id: string }]>('SELECT id FROM flag WHERE letter_id = $1', [
      other.id,
    ]);
    await f.staff.call('DELETE', `/api/v1/flags/${flag.id}/snooze`);
    await sweepOn('2021-12-07');
    expect(await told()).toEqual(['acknowledgement', 'no_acknowledgement', 'no_acknowledgement']);
  });

  it('a flag about a window that comes back is told at once', async () => {
    const { id } = await f.log({ asks: await asksBeforeEvent(f) });
    await sweepOn('2021-11-26');
    await putAside(f, id, '2021-11-28');
    await sweepOn('2021-11-28');
    expect(await toldOf(f.t)).toEqual(
      [1, 2].map(() => ({ account: 'Ada', kind: 'window_opens_soon', isWaiting: false })),
    );
  });

  it('what has waited for two weeks while no server was set is forgotten; the rest is sent once one is', async () => {
    await f.add(letter.id, 'replies', { class: 'automatic', receivedOn: '2021-11-25' });
    await f.log({ asks: await asksBeforeEvent(f) });
    await sweepOn('2021-11-26');
    expect([await told(), (await rows()).length]).toEqual([['automatic', 'window_opens_soon'], 1]);
    f.setDay('2021-12-10');
    await notify();
    expect(await told()).toHaveLength(2);
    await f.add(letter.id, 'replies', { class: 'holding', receivedOn: '2021-12-10' });
    f.setDay('2021-12-11');
    await notify();
    expect([await told(), (await rows()).length]).toEqual([['holding'], 1]);
    smtp.serves(f.t);
    expect(await notify()).toMatchObject({ sent: 1 });
    expect(smtp.taken[0].parsed.subject).toContain('A holding reply came on 10 December 2021');
  });
});
