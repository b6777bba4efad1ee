import { Temporal } from 'temporal-polyfill';
import { type StatusReport } from '../../src/reports/status-report.js';
import { type Caller, startApp, type TestApp } from '../support/app.js';
import { type CaseIds, ReportCase } from '../support/report-case.js';

const PATH = '/api/v1/groups/phrg/reports/status';

describe('The status report of a letter that races an event (shape of the founding letter)', () => {
  let t: TestApp;
  let viewer: Caller;
  let kase: ReportCase;
  let letter: CaseIds;
  const asOf = (day: string): Promise<StatusReport> => viewer.get<StatusReport>(`${PATH}?asOf=${day}`);
  const todos = async (day: string): Promise<string[]> =>
    (await asOf(day)).whatToDoNext.map(({ kind }) => kind);

  beforeAll(async () => {
    t = await startApp('2021-12-31');
    viewer = await t.caller('viewer');
    kase = await ReportCase.in(t);
    const to = await kase.body('Prime Minister’s Office', 20);
    const windowId = await kase.window('Election', '2021-11-23', '2021-11-25');
    letter = await kase.letter({ sentOn: '2021-11-22', to, asks: [windowId, null] });
    const draft = {
      sentOn: null,
      draftedOn: '2021-11-22',
      invitedOn: '2021-11-22',
      signaturesCloseOn: '2021-11-24',
    };
    const unsent = await kase.letter({ ...draft, to, asks: [windowId] });
    await kase.act(unsent, 'withdrawn', '2021-11-26');
  });
  afterAll(() => t.close());

  it('22 November: the event is coming, and the first thing to do is to ring', async () => {
    const report = await asOf('2021-11-22');
    expect(report.windows.coming).toMatchObject([
      { name: 'Election', asks: [{ outcome: 'open', answered: null }, {}] },
    ]);
    expect(report.awaiting).toMatchObject([
      {
        workingDaysWaiting: 0,
        isLate: false,
        race: { window: 'Election', isOpen: false, neededByOn: '2021-11-25' },
        nextStep: {
          rung: 'phone',
          what: 'Telephone the private office: “Election” opens on 23 November 2021 and an answer is of use until 25 November 2021',
          by: '2021-11-25',
        },
      },
    ]);
    expect(await todos('2021-11-22')).toEqual(['unsent_before_window', 'window_coming', 'signatures_close']);
    expect(report.drafts).toMatchObject([
      { status: 'collecting_signatures', signaturesAwaited: 1, window: 'Election', neededByOn: '2021-11-25' },
    ]);
  });

  it.each(['2021-11-23', '2021-11-25'])(
    '%s: the event is open, and ringing goes before all else',
    async (day) => {
      const { windows, whatToDoNext } = await asOf(day);
      expect(windows.open).toHaveLength(1);
      expect(whatToDoNext[0]).toMatchObject({
        kind: 'window_open',
        by: '2021-11-25',
        why: expect.stringContaining('is due only on 20 December 2021') as string,
      });
    },
  );

  it('26 November: closed unanswered, ask 1 overtaken, its outcome to be recorded', async () => {
    const { windows, asks, whatToDoNext, drafts } = await asOf('2021-11-26');
    expect(windows).toMatchObject({ open: [], coming: [], closedAnswered: [] });
    expect(windows.closedUnanswered).toMatchObject([
      {
        name: 'Election',
        asks: [
          {
            position: 1,
            outcome: 'overtaken_by_events',
            outcomeBasis: 'follows_from_facts',
            answered: 'unanswered',
          },
        ],
      },
    ]);
    expect(asks.byOutcome).toMatchObject({ overtaken_by_events: 1, open: 1 });
    expect(drafts).toEqual([]);
    expect(whatToDoNext).toMatchObject([
      {
        kind: 'record_outcome',
        what: `Record the outcome of ask 1 of ${letter.reference}`,
        why: '“Election” was over on 25 November 2021; no answer came.',
      },
    ]);
  });

  it('21 December: 0 of 1, one working day late, and no question before 5 January', async () => {
    const report = await asOf('2021-12-21');
    expect(report.period).toEqual({ from: '2021-11-22', to: '2021-12-21' });
    expect(report.measures.within20).toEqual({ n: 1, answered: 0, share: 0, isNilReturn: false });
    expect(report.atAGlance).toMatchObject({ sent: 1, awaiting: 1, late: 1, windowsClosedUnanswered: 1 });
    expect(report.overdue).toMatchObject([
      {
        workingDaysWaiting: 21,
        workingDaysLate: 1,
        dueOn: '2021-12-20',
        nextStep: {
          rung: 'phone',
          what: 'Telephone the private office',
          by: '2021-12-21',
          questionNotBefore: '2022-01-05',
          questionNote: 'A written question can’t be tabled before 5 January 2022 (Christmas recess)',
        },
      },
    ]);
    expect(report.whatToDoNext.map(({ kind }) => kind)).toEqual(['reply_late', 'record_outcome']);
    expect(report.whatToDoNext[0].why).toBe(
      'The reply of Prime Minister’s Office was due on 20 December 2021, and is 1 working day late. ' +
        'A written question can’t be tabled before 5 January 2022 (Christmas recess).',
    );
    expect(report.nilReturn).toBeNull();
  });

  it('without asOf the hour counts: closed from nine in the evening in London', async () => {
    const now = (): Promise<StatusReport> => viewer.get<StatusReport>(PATH);
    t.clock.set(Temporal.Instant.from('2021-11-25T20:58:00Z'));
    expect((await now()).windows).toMatchObject({ open: [{}], closedUnanswered: [] });
    t.clock.set(Temporal.Instant.from('2021-11-25T21:00:01Z'));
    const after = await now();
    expect(after.windows).toMatchObject({ open: [], closedUnanswered: [{}] });
    expect(after.awaiting[0].race).toBeNull();
    expect((await asOf('2021-11-25')).windows.open).toHaveLength(1);
  });

  it('a person’s judgement of 26 November is not told as of the 25th, and ends the chore', async () => {
    await kase.judge(letter, 0, 'overtaken_by_events', '2021-11-27');
    expect(await todos('2021-11-26')).toContain('record_outcome');
    expect(await todos('2021-11-27')).toEqual([]);
    expect((await asOf('2021-11-27')).windows.closedUnanswered).toMatchObject([
      { asks: [{ outcomeBasis: 'judged' }] },
    ]);
  });
});
