import { type IsoDate } from '../../deadlines/iso-date.js';
import { type LetterFilters, type StatusFilter } from '../../letters/letter-filters.js';
import { type LetterSort } from '../../letters/letter-sorts.js';
import { type ChosenBody } from '../directory/body-filter.js';

/** The order of the list when nobody chose one. */
export const USUAL_SORT: LetterSort = 'dueOn';

/** What somebody chose to see of the letters: the filters, the order, and the day that it is looked at from. */
export interface ListChoice {
  readonly q?: string;
  readonly status: readonly StatusFilter[];
  readonly flag: readonly string[];
  readonly body?: ChosenBody;
  readonly topic?: string;
  readonly signatory?: string;
  /** What the person is called whose id `signatory` is. */
  readonly signatoryName?: string;
  readonly sentFrom?: IsoDate;
  readonly sentTo?: IsoDate;
  readonly dueBy?: IsoDate;
  readonly sort: LetterSort;
  readonly asOf?: IsoDate;
}

/** The same as the list of letters takes it. */
export function filtersOf(choice: ListChoice): LetterFilters {
  const { q, status, flag, body, topic, signatory, sentFrom, sentTo, dueBy } = choice;
  const some = <T>(values: readonly T[]): readonly T[] | undefined =>
    values.length > 0 ? values : undefined;
  const filters = { q, organisation: body?.slug, topic, signatory, sentFrom, sentTo, dueBefore: dueBy };
  return { ...filters, status: some(status), flag: some(flag) };
}

/** The choice as it stands in the address bar, after the question mark; empty for the whole list in its usual order. */
export function queryOf(choice: ListChoice, cursor?: string): string {
  const { status, flag, body, sort, ...rest } = choice;
  const { q, topic, signatory, sentFrom, sentTo, dueBy, asOf } = rest;
  const query = new URLSearchParams();
  const set = (name: string, values: readonly (string | undefined)[]): void =>
    values.forEach((value) => value && query.append(name, value));
  set('q', [q]);
  set('status', status);
  set('flag', flag);
  set('body', [body?.slug]);
  set('topic', [topic]);
  set('signatory', [signatory]);
  set('sentFrom', [sentFrom]);
  set('sentTo', [sentTo]);
  set('dueBy', [dueBy]);
  set('sort', [sort === USUAL_SORT ? undefined : sort]);
  set('asOf', [asOf]);
  set('cursor', [cursor]);
  return query.toString();
}

/** A path with the choice behind it. */
export function addressOf(path: string, choice: ListChoice, cursor?: string): string {
  const query = queryOf(choice, cursor);
  return query ? `${path}?${query}` : path;
}

/** Whether the list is narrowed at all. */
export function isNarrowed(choice: ListChoice): boolean {
  return Object.values(filtersOf(choice)).some((value) => value !== undefined);
}
