import { type IsoDate } from '../deadlines/iso-date.js';
import { type ListFlags } from './letter-flags.sql.js';
import { letterColumn } from './letter-key.js';
import { LETTER_STATUSES, type LetterStatus } from './letter-status.js';
import { MATTERS, STATUS } from './moment.sql.js';

/** What a list can be narrowed to by status; `open` means that an answer, or the rest of one, is owed. */
export const STATUS_FILTERS = [...LETTER_STATUSES, 'open'] as const;
export type StatusFilter = (typeof STATUS_FILTERS)[number];

const OPEN: readonly LetterStatus[] = ['awaiting_reply', 'part_replied'];

/** Which letters of a group to list; what is left out does not narrow. Days are London days, both ends included. */
export interface LetterFilters {
  /** Any of these. */
  readonly status?: readonly StatusFilter[];
  /** Letters with any of these kinds of flag up. */
  readonly flag?: readonly string[];
  /** The id or slug of a body that was written to or has come to owe the answer. */
  readonly organisation?: string;
  readonly topic?: string;
  /** A person's id, or part of a printed line in any case. */
  readonly signatory?: string;
  /** Letters whose effective deadline is this day or earlier. */
  readonly dueBefore?: IsoDate;
  readonly sentFrom?: IsoDate;
  readonly sentTo?: IsoDate;
  /** Words to be found in reference, subject or text, as in a web search; or the beginning of a reference. */
  readonly q?: string;
}

/** Adds a value to a statement and gives its placeholder. */
export type Bind = (value: unknown) => string;

/** The filters as conditions on the letter `l` at the moment `m`; `isPresent` when that is now. */
export function filterConditions(
  filters: LetterFilters,
  bind: Bind,
  { isPresent, flags }: { isPresent: boolean; flags: ListFlags },
): string[] {
  const conditions: string[] = [];
  const add = (value: unknown, condition: (placeholder: string) => string): void => {
    if (value !== undefined) conditions.push(condition(bind(value)));
  };
  const status = filters.status?.flatMap((name) => (name === 'open' ? OPEN : [name]));
  add(status, (value) => `${isPresent ? 'l.status' : STATUS} = ANY (${value})`);
  add(filters.flag, flags.isUp);
  add(filters.organisation, (value) => concerns(value, letterColumn(filters.organisation!) === 'id'));
  add(filters.topic, (value) => `${value} = ANY (l.topics)`);
  if (filters.signatory !== undefined) conditions.push(isSignedBy(filters.signatory, bind));
  add(filters.dueBefore, isDueBy);
  add(filters.sentFrom, (value) => `l.sent_on BETWEEN ${value} AND m.day`);
  add(filters.sentTo, (value) => `l.sent_on <= least(${value}::date, m.day)`);
  if (filters.q !== undefined) conditions.push('l.id IN (SELECT id FROM found)');
  return conditions;
}

/**
 * The letters in which the words of `q` are found: a common table expression, fenced, so that the planner never
 * walks all letters looking for the few. It searches every group; the list keeps to its own.
 */
export function foundBy(q: string, bind: Bind): string {
  const query = letterWords(q, bind);
  return `found AS MATERIALIZED (SELECT t.letter_id AS id FROM letter_text t WHERE t.search @@ ${query})`;
}

/** The words of `q` as a tsquery on the text of letters. */
export function letterWords(q: string, bind: Bind): string {
  const words = `websearch_to_tsquery('english', ${bind(q)})`;
  return LIKE_A_REFERENCE.test(q) ? `(${words} || ${bind(`'${q.toLowerCase()}':*`)}::tsquery)` : words;
}

const LIKE_A_REFERENCE = /^(?=.*[/\d])[A-Za-z\d][A-Za-z\d/.-]*$/;

function concerns(value: string, isId: boolean): string {
  const body = isId ? `${value}::uuid` : `(SELECT id FROM organisation WHERE slug = ${value})`;
  return `l.id IN (
    SELECT r.letter_id FROM recipient r WHERE r.organisation_id = ${body}
    UNION ALL SELECT g.letter_id FROM leg g
    WHERE g.organisation_id = ${body} AND g.group_id = $2 AND g.started_on <= m.day)`;
}

/** Any part of a printed line, in any case, is looked up in its index: with ILIKE, whose own signs count as themselves. */
function isSignedBy(signatory: string, bind: Bind): string {
  if (letterColumn(signatory) === 'id')
    return `EXISTS (SELECT FROM signatory s WHERE s.letter_id = l.id AND s.person_id = ${bind(signatory)})`;
  const part = bind(`%${signatory.replaceAll(/[\\%_]/g, '\\$&')}%`);
  return `l.id IN (SELECT s.letter_id FROM signatory s WHERE s.group_id = $2 AND s.signed_as ILIKE ${part})`;
}

/** The earliest is by then if any is. */
const isDueBy = (day: string): string => `EXISTS (
  SELECT FROM deadline d WHERE d.letter_id = l.id AND d.is_effective AND ${MATTERS} AND d.due_on <= ${day})`;
