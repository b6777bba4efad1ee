import { type Moment } from '../deadlines/windows.js';
import { type Bind, filterConditions, foundBy, letterWords, type LetterFilters } from './letter-filters.js';
import { type FlagsThen, type ListFlags, RECORDED_FLAGS, trueFlags } from './letter-flags.sql.js';
import { LIST_ITEM_JOINS, listItem } from './letter-list-item.sql.js';
import { type LetterSort, sortSql } from './letter-sorts.js';
import { isBy, momentRow } from './moment.sql.js';

/** A page of a group's letters: after the letter with this sort value and id, or from the beginning. */
export interface LetterListRequest {
  readonly groupId: string;
  readonly moment: Moment;
  readonly flagsThen: FlagsThen;
  readonly filters: LetterFilters;
  readonly sort: LetterSort;
  /** At most so many. */
  readonly limit: number;
  readonly after: { readonly value: string | null; readonly id: string } | null;
}

/** A statement with its values. */
export interface Statement {
  readonly text: string;
  readonly values: unknown[];
}

/** So many letters are looked for: a number in the text, so that a plan kept for all values can stop early. */
const SIZES = [25, 50, 100, 200] as const;

const fetched = (limit: number): number => 1 + (SIZES.find((size) => size >= limit) ?? limit);

/**
 * The statement for a page: an inner query finds the ids, at least one more than the page has, and only for the page's is the
 * JSON made. Gives one row: `items`, JSON text, and `last`, `[sort value, id]` when there are more.
 */
export function listStatement(
  request: LetterListRequest,
  item: (flags: string) => string = listItem,
): Statement {
  const { groupId, moment, filters, limit } = request;
  const values: unknown[] = [moment.on, groupId, moment.at, limit];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const found = filters.q === undefined ? '' : `${foundBy(filters.q, bind)},`;
  const flags = flagsOf(request);
  const text = `WITH ${found} ${flags.forFilter} ${pageOf(request, bind)} ${flags.forItems}
    SELECT coalesce(json_agg(${item(flags.item)} ORDER BY p.n), '[]')::text AS items,
      (SELECT json_build_array(p.sort, p.id) FROM numbered p
       WHERE p.n = $4 AND EXISTS (SELECT FROM numbered more WHERE more.n > $4)) AS last
    FROM numbered p JOIN letter l ON l.id = p.id CROSS JOIN ${MOMENT} ${LIST_ITEM_JOINS}
    WHERE p.n <= $4`;
  return { text, values };
}

/**
 * The statement for how many letters there are, counted up to `limit`. It gives one row: `n`. Letters are looked at in whatever
 * order they come, so words are looked up without a fence: the count of a common word stops early.
 */
export function countStatement(request: Omit<LetterListRequest, 'sort' | 'after'>): Statement {
  const { groupId, moment, limit } = request;
  const { q, ...filters } = request.filters;
  const values: unknown[] = [moment.on, groupId, moment.at];
  const bind = (value: unknown): string => `$${values.push(value)}`;
  const flags = flagsOf(request);
  const text = q === undefined ? '' : 'JOIN letter_text t ON t.letter_id = l.id';
  const conditions = [
    'l.group_id = $2',
    'l.drafted_on <= m.day',
    ...(q === undefined ? [] : [`t.search @@ ${letterWords(q, bind)}`]),
    ...filterConditions(filters, bind, { isPresent: moment.at !== null, flags }),
  ];
  return {
    text: `WITH ${flags.forFilter} matched AS (
        SELECT FROM ${MOMENT} CROSS JOIN letter l ${text} WHERE ${conditions.join(' AND ')} LIMIT ${limit})
      SELECT count(*)::int AS n FROM matched`,
    values,
  };
}

const MOMENT = momentRow('$1', '$3');

/** A list of this moment shows what was swept, so that it stays quick; one as of a day, what the facts say of that day. */
function flagsOf({
  moment,
  flagsThen,
  filters,
}: Pick<LetterListRequest, 'moment' | 'flagsThen' | 'filters'>): ListFlags {
  return moment.at === null ? trueFlags(flagsThen, filters.flag) : RECORDED_FLAGS;
}

/** The letters of the page, numbered in the order asked for; those without a value to sort by come last. */
function pageOf(request: LetterListRequest, bind: Bind): string {
  const [direction] = directionOf(request);
  const { valued, lacking } = branches(request, bind);
  return `valued AS MATERIALIZED (
      SELECT * FROM (${valued}) v ORDER BY sort ${direction}, id ${direction} LIMIT ${fetched(request.limit)}),
    numbered AS (
      SELECT id, sort, row_number() OVER (ORDER BY sort ${direction} NULLS LAST, id ${direction}) AS n
      FROM (SELECT * FROM valued ${lacking ? `UNION ALL ${lacking}` : ''}) page)`;
}

/** Letters without a value are only looked for when those with one do not fill the page. */
function branches(request: LetterListRequest, bind: Bind): { valued: string; lacking: string | null } {
  const { filters, sort, after, moment } = request;
  const [direction, beyond] = directionOf(request);
  const conditions = filterConditions(filters, bind, {
    isPresent: moment.at !== null,
    flags: flagsOf(request),
  });
  const { value, type, paths, lacking } = sortSql(sort, filters, bind);
  const select = (what: string, from: string, where: readonly string[]): string => `(
    SELECT l.id, ${what} AS sort FROM ${MOMENT} CROSS JOIN ${from}
    WHERE ${['l.group_id = $2', isBy('l.drafted_on'), ...where, ...conditions].join(' AND ')}
    ORDER BY sort ${direction}, l.id ${direction} LIMIT ${fetched(request.limit)})`;
  const isShort = '(SELECT count(*) FROM valued) <= $4';
  const nothing = `SELECT NULL::uuid AS id, NULL::${type} AS sort WHERE false`;

  if (after?.value === null) {
    const rest =
      lacking && select(`NULL::${type}`, 'letter l', [lacking, `l.id ${beyond} ${bind(after.id)}`]);
    return { valued: nothing, lacking: rest };
  }
  const place =
    after && `(${value}, l.id) ${beyond} (${bind(after.value)}::${type}, ${bind(after.id)}::uuid)`;
  const valued = paths.map(({ from, where }) => select(value, from, place ? [where, place] : [where]));
  const rest = lacking && select(`NULL::${type}`, 'letter l', [isShort, lacking]);
  return { valued: valued.join(' UNION ALL '), lacking: rest };
}

function directionOf({ sort }: LetterListRequest): [direction: string, beyond: string] {
  return sort.startsWith('-') ? ['DESC', '<'] : ['ASC', '>'];
}
