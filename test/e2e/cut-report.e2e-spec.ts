import { loadDemo } from '../../src/cli/demo/load-demo.js';
import { type IsoDate, isoDate } from '../../src/deadlines/iso-date.js';
import { composeStatusReport } from '../../src/reports/compose-status-report.js';
import { ReportFactsQueries } from '../../src/reports/report-facts.queries.js';
import { reportText } from '../../src/reports/report-text.js';
import { type LongLists } from '../../src/reports/sections/long-lists.js';
import { type Todo, TODO_KINDS, type TodoKind } from '../../src/reports/sections/todo.js';
import { type StatusReport } from '../../src/reports/status-report.js';
import { startApp, type TestApp } from '../support/app.js';
import { ReportCase } from '../support/report-case.js';

/** The days of the golden reports, one before all of them, and the end of the demo; the last also at an instant. */
const DAYS = ['2021-10-01', '2021-11-22', '2021-11-25', '2021-11-26', '2021-12-20', '2021-12-31'];
const FROM = isoDate('2021-07-01');
const WHOLE = 10_000;

/** Of these the ones that have waited longest are told, or those of the events that come first in their list. */
const BY_AGE: readonly TodoKind[] = [
  ...(['reply_late', 'record_outcome', 'question_answer_late'] as const),
  ...(['reply_unclassified', 'asks_not_assessed', 'reply_not_circulated'] as const),
];

/** Every list of a report, by the name by which a long one is told. */
const listsOf = (report: StatusReport): Record<keyof LongLists, readonly unknown[]> => ({
  ...{ awaiting: report.awaiting, overdue: report.overdue, promises: report.promises.items },
  ...{ asks: report.asks.items, chasers: report.chasers, replies: report.replies, drafts: report.drafts },
  ...{ newLetters: report.newLetters, whatToDoNext: report.whatToDoNext },
  ...{ windowsOpen: report.windows.open, windowsComing: report.windows.coming },
  windowsClosedUnanswered: report.windows.closedUnanswered,
  windowsClosedAnswered: report.windows.closedAnswered,
});
const byKind = (todos: readonly Todo[]): Partial<Record<TodoKind, number>> =>
  Object.fromEntries(TODO_KINDS.map((kind) => [kind, todos.filter((todo) => todo.kind === kind).length]));
const late = ({ awaiting }: StatusReport, isLate: boolean): unknown[] =>
  awaiting.filter((item) => item.isLate === isLate);

/** Of each kind of thing to do that the demo has none of, some. */
async function writeWhatTheDemoLacks(t: TestApp): Promise<void> {
  const kase = await ReportCase.in(t, 'phrg', 900);
  const to = await kase.body('Office of Lost Keys', 20);
  for (const day of ['01', '02', '03', '06']) {
    const draft = { sentOn: null, draftedOn: '2021-11-01', invitedOn: '2021-11-02', to };
    await kase.letter({ ...draft, signaturesCloseOn: `2021-12-${day}` });
    const promised = await kase.letter({ sentOn: `2021-12-${day}`, to });
    await kase.reply(promised, 'holding', '2021-12-08', { promised_by: '2021-12-16' });
    await kase.reply(await kase.letter({ sentOn: `2021-11-${day}`, to }), 'unclassified', `2021-11-${day}`);
  }
}

describe('a report whose lists end early', () => {
  let t: TestApp;
  let groupId: string;
  const seen = new Set<string>();
  const at = async (on: IsoDate, most: number, instant: string | null = null): Promise<StatusReport> => {
    const period = { from: FROM, to: on };
    const facts = await t.app.get(ReportFactsQueries).read(groupId, { on, at: instant }, period, null, most);
    return JSON.parse(reportText(composeStatusReport(facts, period, on))) as StatusReport;
  };

  beforeAll(async () => {
    t = await startApp('2021-07-01');
    await loadDemo(t.app, t.clock, isoDate('2021-12-31'));
    await writeWhatTheDemoLacks(t);
    [{ id: groupId }] = await t.db.query<[{ id: string }]>(`SELECT id FROM appg WHERE slug = 'phrg'`);
  });
  afterAll(() => t.close());

  it.each([...DAYS.map((day) => [day, null] as const), ['2021-12-31', '2021-12-31T11:30:00Z'] as const])(
    'counts what there is to do as it lists it, on %s (at %s)',
    async (day, instant) => {
      const { whatToDoNext, toDoByKind, longLists } = await at(isoDate(day), WHOLE, instant);
      for (const { kind } of whatToDoNext) seen.add(kind);
      expect(toDoByKind).toEqual(byKind(whatToDoNext));
      expect(longLists).toEqual({});
    },
  );

  describe.each(DAYS)('as of %s', (day) => {
    it.each([1, 2, 3, 5])('with %i of each has the first, and reckons with all', async (most) => {
      const whole = await at(isoDate(day), WHOLE);
      const cut = await at(isoDate(day), most);
      const [all, some] = [listsOf(whole), listsOf(cut)];
      for (const part of [
        'atAGlance',
        'measures',
        'medianWorkingDays',
        'ages',
        'signed',
        'overTime',
        'answers',
        'toDoByKind',
        'nilReturn',
      ] as const)
        // prettier-ignore
        expect(cut[part]).toEqual(whole[part]);
      expect({ ...cut.promises, items: [] }).toEqual({ ...whole.promises, items: [] });
      expect({ ...cut.asks, items: [] }).toEqual({ ...whole.asks, items: [] });

      for (const list of [
        'overdue',
        'promises',
        'asks',
        'chasers',
        'replies',
        'newLetters',
        'drafts',
      ] as const)
        expect(some[list]).toEqual(all[list].slice(0, most));
      expect(late(cut, true)).toEqual(late(whole, true).slice(0, most));
      expect(late(cut, false)).toEqual(late(whole, false).slice(0, most));
      const long = Object.entries(all).filter(
        ([list, { length }]) => some[list as keyof LongLists].length < length,
      );
      expect(cut.longLists).toEqual(Object.fromEntries(long.map(([list, { length }]) => [list, length])));
    });

    it.each([1, 2, 3])('with %i of each tells of the most urgent things to do of each kind', async (most) => {
      const whole = (await at(isoDate(day), WHOLE)).whatToDoNext;
      const cut = (await at(isoDate(day), most)).whatToDoNext;
      expect(cut).toEqual(
        whole.filter((todo) => cut.some((each) => JSON.stringify(each) === JSON.stringify(todo))),
      );
      for (const kind of BY_AGE.slice(2))
        expect(byKind(cut)[kind] ?? 0).toBeGreaterThanOrEqual(Math.min(1, byKind(whole)[kind]!));
      for (const kind of TODO_KINDS.filter((each) => !BY_AGE.includes(each))) {
        const [first, some] = [whole, cut].map((todos) => todos.filter((todo) => todo.kind === kind));
        expect(some.slice(0, most)).toEqual(first.slice(0, most));
      }
    });

    it.each([1, 2])(
      'with %i of each has as many events, and asks of them, and says how many there are',
      async (most) => {
        const whole = (await at(isoDate(day), WHOLE)).windows;
        const cut = (await at(isoDate(day), most)).windows;
        for (const list of Object.keys(whole) as (keyof typeof whole)[]) {
          expect(cut[list].map(({ id }) => id)).toEqual(whole[list].slice(0, most).map(({ id }) => id));
          expect(cut[list].flatMap(({ asks }) => asks).length).toBeLessThanOrEqual(most);
          for (const [place, window] of cut[list].entries()) {
            const { asks } = whole[list][place];
            expect(window.asksInAll ?? window.asks.length).toBe(asks.length);
            expect(asks).toEqual(expect.arrayContaining([...window.asks]));
          }
        }
      },
    );
  });

  it('was tried with every kind of thing to do', () => {
    expect(TODO_KINDS.filter((kind) => !seen.has(kind))).toEqual([]);
  });
});
