import { type Bind, type LetterFilters } from './letter-filters.js';
import { MATTERS } from './moment.sql.js';

/** Orders in which letters can be listed. */
export const LETTER_SORTS = ['dueOn', '-dueOn', 'sentOn', '-sentOn', 'reference', '-reference'] as const;
export type LetterSort = (typeof LETTER_SORTS)[number];

/** A way to reach the letters that have a value to sort by; `l` is the letter. */
interface Path {
  readonly from: string;
  readonly where: string;
}

/** How one order is read from the database. Letters without a value come last, by id. */
export interface SortSql {
  readonly value: string;
  readonly type: 'date' | 'text';
  /** Alternatives that together find each letter with a value once. */
  readonly paths: readonly Path[];
  /** Whether a letter has no value; null when every letter has one. */
  readonly lacking: string | null;
}

const isEffective = (d: string): string => `${d}.is_effective AND ${MATTERS.replaceAll('d.', `${d}.`)}`;

const NO_EFFECTIVE = `NOT EXISTS (SELECT FROM deadline e WHERE e.letter_id = l.id AND ${isEffective('e')})`;

/**
 * Walks the deadlines by day and stops when the page is full: no letter is looked at that is not shown. The first path has
 * what is not settled. The second has events, which are settled from the day after their end on, even while that is to come.
 * The third has what else was settled after the day: nothing, unless the day is past; its upper end is there because the
 * planner, without the values, takes a range with two ends to be a narrow one.
 */
function walk({ dueBefore }: LetterFilters, bind: Bind): readonly Path[] {
  const from = 'deadline d JOIN letter l ON l.id = d.letter_id';
  const where = `d.group_id = $2 AND ${isEffective('d')} ${dueBefore ? `AND d.due_on <= ${bind(dueBefore)}` : ''}
    AND NOT EXISTS (SELECT FROM deadline e WHERE e.letter_id = d.letter_id AND ${isEffective('e')}
      AND (e.due_on, e.id) < (d.due_on, d.id))`;
  const settledLater = "d.settled_on > m.day AND d.settled_on < 'infinity'";
  return [
    { from, where: `d.settled_on IS NULL AND ${where}` },
    {
      from,
      where: `d.settled_on IS NOT NULL AND d.kind = 'window_closes' AND d.due_on >= m.day - 1 AND ${where}`,
    },
    { from, where: `${settledLater} AND d.kind NOT IN ('window_opens', 'window_closes') AND ${where}` },
  ];
}

/** The earliest deadline of each letter that the filters leave, when they leave few. */
const LOOK_UP: Path = {
  from: `letter l CROSS JOIN LATERAL (
    SELECT min(d.due_on) AS due_on FROM deadline d WHERE d.letter_id = l.id AND ${isEffective('d')}) d`,
  where: 'd.due_on IS NOT NULL',
};

/** How to read the order `sort` of the letters that `filters` leave. */
export function sortSql(sort: LetterSort, filters: LetterFilters, bind: Bind): SortSql {
  switch (sort) {
    case 'dueOn':
    case '-dueOn': {
      const areFew = (filters.q ?? filters.organisation ?? filters.signatory) !== undefined;
      const paths = areFew ? [LOOK_UP] : walk(filters, bind);
      return { value: 'd.due_on', type: 'date', paths, lacking: filters.dueBefore ? null : NO_EFFECTIVE };
    }
    case 'sentOn':
    case '-sentOn': {
      const paths = [{ from: 'letter l', where: 'l.sent_on <= m.day' }];
      const lacking = '(l.sent_on IS NULL OR l.sent_on > m.day)';
      return { value: 'l.sent_on', type: 'date', paths, lacking };
    }
    case 'reference':
    case '-reference':
      return {
        value: 'l.reference',
        type: 'text',
        paths: [{ from: 'letter l', where: 'true' }],
        lacking: null,
      };
  }
}
