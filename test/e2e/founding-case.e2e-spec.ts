import { Temporal } from 'temporal-polyfill';
import { isoDate } from '../../src/deadlines/iso-date.js';
import { type Caller, startApp, type TestApp } from '../support/app.js';
import type * as View from '../support/founding-views.js';
import { DAYS } from '../support/founding-days.js';
import {
  addPrimeMinister,
  FICTION,
  foundingText,
  logFoundingLetter,
  type LoggedCase,
  organisationNamed,
  partsOf,
} from '../support/founding-letter.js';

const describeReal = foundingText ? describe : describe.skip;
const ABSENT = foundingText ? '' : ' (skipped: ../shared/letters/founding-letter-2021-11-22.txt is absent)';

describeReal(`The founding letter of 22 November 2021${ABSENT}`, () => {
  let t: TestApp;
  let staff: Caller;
  let logged: LoggedCase;
  const parts = foundingText ? partsOf(foundingText) : null;
  const read = (asOf: string): Promise<View.Letter> => staff.get(`/api/v1/letters/${logged.id}?asOf=${asOf}`);
  const flags = async (asOf: string): Promise<View.Flags['items']> =>
    (await staff.get<View.Flags>(`/api/v1/groups/phrg/flags?asOf=${asOf}`)).items;

  beforeAll(async () => {
    t = await startApp('2021-11-22');
    staff = await t.caller('staff');
    await addPrimeMinister(staff);
    logged = await logFoundingLetter(staff, parts!);
  });
  afterAll(() => t.close());

  it('is logged whole: text, recipient, six signatories in order, two asks, window, sources', async () => {
    const letter = await read('2021-11-22');
    expect(letter.body).toBe(parts!.body.trim());
    expect(letter.signatories.map(({ signedAs }) => signedAs)).toEqual(parts!.signatories);
    expect(letter.signatories).toHaveLength(6);
    expect(letter.signatories.map(({ isLead }) => isLead)).toEqual([true, true, false, false, false, false]);
    expect(letter.recipients).toMatchObject([{ printed: parts!.printed, person: { name: 'Boris Johnson' } }]);
    expect(letter.sources).toEqual(parts!.sources);
    expect(logged.reference).toBe('PHRG/2021/001');
  });

  it('warns at once that the rule is too slow for the event', () => {
    expect(logged.warnings).toEqual([
      {
        code: 'target_after_window',
        windowName: 'Election of Interpol’s President',
        detail:
          'Due 20 December by the 20-working-day rule; the window opens tomorrow and closes in 3 days. Ring the private office.',
      },
    ]);
  });

  it('day by day, as of each day of the table, read long afterwards', async () => {
    t.clock.setDay(isoDate('2021-12-31'));
    for (const { on, letter, first, second, newFlags } of DAYS) {
      const read_ = await read(on);
      expect({ on, ...read_ }).toMatchObject({ on, status: 'awaiting_reply', replies: [], ...letter });
      expect({ on, ask: read_.asks[0] }).toMatchObject({ on, ask: first });
      expect({ on, ask: read_.asks[1] }).toMatchObject({ on, ask: second });
      const raised = (await flags(on)).filter(({ sinceOn }) => sinceOn === on);
      expect({ on, kinds: raised.map(({ kind }) => kind).sort() }).toEqual({
        on,
        kinds: [...newFlags].sort(),
      });
    }
  });

  it('says on 21 December that a written question has to wait for 5 January', async () => {
    const chase = (await flags('2021-12-21')).find(({ kind }) => kind === 'chase_due')!;
    expect(chase.details).toMatchObject({ rung: 'phone', questionFromOn: '2022-01-05' });
    expect(chase.sentence).toContain('5 January 2022');
  });

  it('is judged by the hour at the present moment: the window closes at 21:00 in London', async () => {
    const present = (): Promise<View.Letter> => staff.get(`/api/v1/letters/${logged.id}`);
    t.clock.set(Temporal.Instant.from('2021-11-25T20:58:00Z'));
    expect((await present()).asks[0]).toMatchObject({ outcome: 'open', window: { state: 'open' } });
    t.clock.set(Temporal.Instant.from('2021-11-25T21:00:01Z'));
    expect((await present()).asks[0]).toMatchObject({
      outcome: 'overtaken_by_events',
      window: { state: 'closed' },
    });
  });

  it('each deadline explains itself, and which is effective and why', async () => {
    const deadlines = await staff.get<View.Deadlines>(
      `/api/v1/letters/${encodeURIComponent(logged.reference)}/deadlines?asOf=2021-11-22`,
    );
    expect(deadlines.effective).toMatchObject({ kind: 'window_closes', dueOn: '2021-11-25' });
    expect(deadlines.effective.why).toContain('the window closes before the reply is due');
    const target = deadlines.items.find(({ kind }) => kind === 'reply_target')!;
    expect(target.explanation.sentence).toMatch(
      /20 December 2021.*20 working days.*22 November 2021.*No bank holiday/,
    );
    expect(target.explanation.data).toMatchObject({
      rule: 'working_days',
      days: 20,
      startOn: '2021-11-22',
      dueOn: '2021-12-20',
      skipped: [],
    });
  });

  it('history tells who logged it and through which door', async () => {
    const { items } = await staff.get<View.Timeline>(`/api/v1/letters/${logged.id}/timeline`);
    expect(items.map(({ event }) => event)).toEqual(['letter-logged', 'letter-sent', 'status-changed']);
    expect(items.every(({ happenedOn, door }) => happenedOn === '2021-11-22' && door === 'api')).toBe(true);
  });

  it('the report of 21 December: one letter, none answered, one working day late', async () => {
    t.clock.setDay(isoDate('2021-12-21'));
    const report = await staff.get<View.Report>(
      '/api/v1/groups/phrg/reports/status?from=2021-11-22&to=2021-12-21',
    );
    expect(report.measures.within20).toMatchObject({ n: 1, answered: 0, share: 0 });
    expect(report.overdue).toMatchObject([{ letter: { reference: 'PHRG/2021/001' }, workingDaysLate: 1 }]);
    expect(report.windows.closedUnanswered).toHaveLength(1);
    expect(report.asks.byOutcome).toMatchObject({ overtaken_by_events: 1, open: 1 });
  });
});

describe('A copy of the case, marked as fiction, that is answered', () => {
  let t: TestApp;
  let staff: Caller;
  let logged: LoggedCase;
  let fcdo: string;
  const read = (): Promise<View.Letter> => staff.get(`/api/v1/letters/${logged.id}`);
  const openFlags = async (): Promise<string[]> =>
    (await staff.get<View.Flags>('/api/v1/groups/phrg/flags')).items.map(({ kind }) => kind).sort();
  const on = (day: string): void => t.clock.setDay(isoDate(day));
  const receive = (reply: object): Promise<{ id: string }> =>
    staff.post(`/api/v1/letters/${logged.id}/replies`, reply);

  beforeAll(async () => {
    t = await startApp('2021-11-22');
    staff = await t.caller('staff');
    fcdo = await organisationNamed(staff, 'Foreign, Commonwealth');
    logged = await logFoundingLetter(staff, FICTION, 'Fiction: the founding case, answered');
  });
  afterAll(() => t.close());

  it('24 November: an acknowledgement changes the status and stops nothing', async () => {
    on('2021-11-24');
    await receive({ class: 'acknowledgement', receivedOn: '2021-11-24' });
    const letter = await read();
    expect(letter).toMatchObject({ status: 'awaiting_reply', effectiveDeadline: { kind: 'window_closes' } });
    expect(letter.recipients).toMatchObject([
      { status: 'acknowledged', legs: [{ dueOn: '2021-12-20', endedOn: null }] },
    ]);
    expect(await openFlags()).toEqual(['window_open']);
  });

  it('30 November: a transfer to the FCDO; its clock starts again, ours does not', async () => {
    on('2021-11-30');
    await receive({
      class: 'transfer',
      receivedOn: '2021-11-30',
      transferredToOrganisationId: fcdo,
      transferReceivedOn: '2021-11-30',
    });
    const [recipient] = (await read()).recipients;
    expect(recipient).toMatchObject({ status: 'transferred', elapsedWorkingDays: 6 });
    expect(recipient.legs).toMatchObject([
      { position: 1, endedOn: '2021-11-30', endedBecause: 'transferred', dueOn: '2021-12-20' },
      { position: 2, organisationId: fcdo, receivedOn: '2021-11-30', dueOn: '2021-12-30', workingDay: 0 },
    ]);
    expect(await openFlags()).toEqual(['window_closed_unanswered']);
  });

  it('6 December: a holding reply with a promise does not stop the clock', async () => {
    on('2021-12-06');
    await receive({ class: 'holding', receivedOn: '2021-12-06', promisedBy: '2021-12-15' });
    const letter = await read();
    expect(letter).toMatchObject({
      status: 'awaiting_reply',
      effectiveDeadline: { kind: 'promised', dueOn: '2021-12-15' },
    });
    expect(letter.recipients[0]).toMatchObject({ status: 'holding' });
  });

  it('16 December: the promise is broken', async () => {
    on('2021-12-16');
    expect(await openFlags()).toEqual(expect.arrayContaining(['promise_broken']));
    await t.operator.post('/api/v1/jobs/sweep/run');
    const stored = await t.db.query<{ since_on: string }[]>(
      `SELECT since_on FROM flag WHERE kind = 'promise_broken' AND cleared_at IS NULL`,
    );
    expect(stored).toEqual([{ since_on: '2021-12-16' }]);
  });

  it('20 December: a substantive reply; a person says what it says to each ask', async () => {
    on('2021-12-20');
    const { id: replyId } = await receive({
      class: 'substantive',
      receivedOn: '2021-12-20',
      signedBy: 'A Fictional Minister',
      signedLevel: 'minister',
      body: 'We shall look at how nominations are made.',
    });
    expect(await read()).toMatchObject({
      status: 'replied',
      asks: [{ outcome: 'overtaken_by_events', answered: 'after_event' }, { outcome: 'open' }],
    });
    expect(await openFlags()).toEqual(expect.arrayContaining(['asks_not_assessed']));
    const judge = (askId: string, body: object): Promise<{ status: number }> =>
      staff.call('PUT', `/api/v1/asks/${askId}/outcome`, { ...body, replyId });
    const quote = 'how nominations are made';
    expect(await judge(logged.askIds[0], { outcome: 'overtaken_by_events' })).toMatchObject({ status: 200 });
    expect(await judge(logged.askIds[1], { outcome: 'partly_met', quote })).toMatchObject({ status: 200 });
    const letter = await read();
    expect(letter.asks).toMatchObject([
      { outcome: 'overtaken_by_events', outcomeBasis: 'judged' },
      { outcome: 'partly_met', outcomeBasis: 'judged', quote },
    ]);
    expect(letter.effectiveDeadline).toBeNull();
    expect(letter.recipients[0].legs).toMatchObject([{}, { endedOn: '2021-12-20', endedBecause: 'replied' }]);
  });

  it('21 December: the flags are gone, the timeline tells it, the report counts it for the FCDO', async () => {
    on('2021-12-21');
    await t.operator.post('/api/v1/jobs/sweep/run');
    expect(await openFlags()).toEqual(['reply_not_circulated']);
    const { items } = await staff.get<View.Timeline>(`/api/v1/letters/${logged.id}/timeline?limit=200`);
    const told = items.filter(({ event }) => event === 'reply-logged').map(({ happenedOn }) => happenedOn);
    expect(told).toEqual(['2021-11-24', '2021-11-30', '2021-12-06', '2021-12-20']);
    expect(items.some(({ event }) => event === 'flag-cleared')).toBe(true);
    const report = await staff.get<View.Report>(
      '/api/v1/groups/phrg/reports/status?from=2021-11-22&to=2021-12-21',
    );
    expect(report.promises).toMatchObject({ broken: 1, kept: 0 });
    expect(JSON.stringify(report.measures.byOrganisation)).toContain('Foreign, Commonwealth');
  });

  it('and every earlier day still reads as it was', async () => {
    const asOf = (day: string): Promise<View.Letter> => staff.get(`/api/v1/letters/${logged.id}?asOf=${day}`);
    expect((await asOf('2021-11-23')).recipients[0].status).toBe('awaiting');
    expect((await asOf('2021-11-29')).recipients[0].status).toBe('acknowledged');
    expect((await asOf('2021-12-05')).recipients[0].status).toBe('transferred');
    expect((await asOf('2021-12-19')).recipients[0].status).toBe('holding');
    expect(await asOf('2021-12-19')).toMatchObject({
      status: 'awaiting_reply',
      asks: [{ answered: 'unanswered' }, { outcome: 'open' }],
    });
  });
});
