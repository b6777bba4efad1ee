import { DEFINITIONS } from '../definitions.js';
import { type StatusReport } from '../status-report.js';
import { reportView, shareInWords } from './report-view.js';

const letter = { id: 'l', reference: 'PHRG/2021/001', subject: 'Fiction' };
const share = { n: 7, answered: 3, share: 0.4286, isNilReturn: false };
const row = {
  ...{
    n: 7,
    withinTarget: share,
    within20: { ...share, answered: 5, share: 0.7143 },
    stillOpen: 2,
    notYetDue: 1,
  },
  ...{ transferredAway: 1, references: ['PHRG/2021/001'] },
};
const body = { organisation: { id: 'o', name: 'Ministry of Kites' }, targetDays: [10, 20] };
const late = (reference: string, what: string): object => ({
  ...{ letter: { ...letter, reference }, body: 'Ministry', isLate: true },
  nextStep: { what, questionNote: 'Not before 5 January 2022' },
});
const REPORT = {
  atAGlance: {
    ...{ sent: 1, answered: 0, awaiting: 2, late: 1, replies: 0, chasers: 1, drafts: 0, promisesBroken: 0 },
    ...{ windowsOpen: 1, windowsComing: 1, windowsOpenOrComing: 2, windowsClosedUnanswered: 0 },
  },
  measures: { ...row, byOrganisation: [{ ...row, ...body, medianWorkingDays: 12.5, longestWorkingDays: 1 }] },
  medianWorkingDays: { sinceReceipt: { n: 6, median: 14, lowerQuartile: 10.25, upperQuartile: 15.5 } },
  awaiting: [{ isLate: true }, { isLate: false }],
  overdue: [
    late('001', 'Telephone'),
    late('002', 'Write'),
    late('003', 'Telephone'),
    late('004', 'Ring before it'),
  ],
  whatToDoNext: [
    { kind: 'window_open', what: 'Ring before it (004, Ministry)', letter, why: 'So', by: null },
    { kind: 'record_outcome', what: 'Record', letter, why: 'So', by: null },
    ...['Telephone (001', 'Telephone (003', 'Write (002'].map((what) => ({
      ...{ kind: 'reply_late', what: `${what}, Ministry)`, letter, why: 'So', by: null },
    })),
    { kind: 'reply_not_circulated', what: 'Send round', letter, why: 'So', by: null },
  ],
  asks: { n: 3, byOutcome: { open: 2, met: 1 }, items: [] },
  definitions: DEFINITIONS,
} as unknown as StatusReport;

describe('the layout of a report', () => {
  it('never gives a share without what it was taken of, and of nothing says so', () => {
    expect(shareInWords(share)).toBe('3 of 7 (43%)');
    expect(shareInWords({ n: 0, answered: 0, share: null, isNilReturn: true })).toBe('Nil return');
  });

  it('tells the measures of all and of each body, each with n', () => {
    expect(reportView(REPORT).measures).toMatchObject([
      {
        ...{ name: 'All bodies', n: 7, withinTarget: '3 of 7 (43%)', within20: '5 of 7 (71%)', median: null },
        usualTime: '14 working days (half of 6 answers between 10.25 and 15.5)',
      },
      {
        ...{ name: 'Ministry of Kites', targetDays: '10 or 20', stillOpen: '2, of which 1 not yet due' },
        ...{ median: '12.5 working days', longest: '1 working day', usualTime: '12.5 working days' },
      },
    ]);
  });

  it('leads from each figure to its letters', () => {
    const { glance } = reportView(REPORT);
    expect(glance.map(({ count, text }) => `${count} ${text}`)).toEqual([
      '1 letter late',
      '2 letters awaiting a reply',
      '2 events open or coming',
      '0 events over without an answer',
      '1 letter sent',
      '0 replies',
      '0 letters answered',
      '1 chaser',
      '0 promises broken',
      '0 drafts',
    ]);
    expect(glance.every(({ href }) => href.startsWith('#'))).toBe(true);
  });

  it('gathers late replies by the step that is due, and says once why a question must wait', () => {
    const { lateSteps, questionNotes } = reportView(REPORT);
    expect(
      lateSteps.map(({ what, items }) => [what, ...items.map(({ letter: { reference } }) => reference)]),
    ).toEqual([
      ['Telephone', '001', '003'],
      ['Write', '002'],
    ]);
    expect(questionNotes).toEqual(['Not before 5 January 2022']);
  });

  it('explains each word under the name that the page has for it', () => {
    const terms = reportView(REPORT).definitions.map(({ term }) => term);
    expect(terms).toHaveLength(Object.keys(DEFINITIONS).length);
    expect(terms.filter((term) => term in DEFINITIONS)).toEqual([]);
  });

  it('tells officers what to decide apart from what the records lack, and late apart from in time', () => {
    const { decisions, records, inTime } = reportView(REPORT);
    expect(decisions.map(({ kind }) => kind)).toEqual(['window_open']);
    expect(records.map(({ kind }) => kind)).toEqual(['record_outcome', 'reply_not_circulated']);
    expect(inTime).toHaveLength(1);
  });
});
