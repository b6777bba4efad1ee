import { changesSince } from '../../src/reports/since/changes-since.js';
import { type Compared, earlierReport, type EarlierReport } from '../../src/reports/since/earlier-report.js';
import { type Fate } from '../../src/reports/since/standing-changes.js';

/** Two letters, and a report of nothing. */
export const letter = { id: 'l1', reference: 'PHRG/2021/001', subject: 'Fiction' };
export const other = { id: 'l2', reference: 'PHRG/2021/002', subject: 'More fiction' };
export const NOTHING = {
  ...{ awaiting: [], asks: { items: [] }, promises: { items: [] }, chasers: [], replies: [] },
  windows: { open: [], coming: [], closedUnanswered: [], closedAnswered: [] },
  ...{ newLetters: [], whatToDoNext: [] },
};
/** The compared parts of a report that has these. */
export const content = (more: object): Compared => ({ ...NOTHING, ...more }) as unknown as Compared;

/** Report 3, of November and up to 3 December, issued the day after. */
export const report3 = (more: object, issuedAt = '2021-12-04T09:00:00Z'): EarlierReport =>
  earlierReport({
    number: 3,
    issuedAt,
    content: JSON.stringify({
      ...{ asOf: '2021-12-03', period: { from: '2021-11-01', to: '2021-12-03' } },
      ...content(more),
    }),
  });

/** The changes between two contents, a line for each. */
export const told = (before: object, now: object, fates: Fate[] = []): string[] =>
  changesSince(report3(before), content(now), fates).changes.map(
    ({ kind, letter: about, what, on, isCorrection }) =>
      [kind, about?.reference.slice(-3) ?? '-', what, on ?? '-', ...(isCorrection ? ['!'] : [])].join(' | '),
  );

/** A letter sent in the period. */
export const sent = (more: object = {}): object => ({
  ...other,
  sentOn: '2021-12-06',
  recipients: ['A', 'B'],
  ...more,
});
