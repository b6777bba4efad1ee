import { type IsoDate } from '../../deadlines/iso-date.js';
import { counted } from '../../deadlines/words.js';
import { FLAG_RULES } from '../../flags/flag-rules.js';
import { type StatusFilter } from '../../letters/letter-filters.js';
import { type LetterSort } from '../../letters/letter-sorts.js';
import { LETTER_STATUSES } from '../../letters/letter-status.js';
import { type SavedView } from '../../saved-views/saved-views.queries.js';
import { textOfDay } from '../forms/day-text.js';
import { type FormBody, textOf, textsOf } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { Page } from '../pages/page.js';
import { addressOf, isNarrowed, type ListChoice, queryOf } from './list-choice.js';
import { filterLabel, filterTags } from './list-tags.js';
import { deadlineWords, type ListedLetter } from './listed-letter.js';

/** Letters are counted no further than this; an export has no more rows than that. */
export const LIST_LIMITS = { page: 25, counted: 1000, exported: 10_000 } as const;

/** What owes an answer comes first: it is what people look for. */
const STATUSES: readonly StatusFilter[] = ['open', ...LETTER_STATUSES];

/** Those of the group as a whole are no letter's. */
const LETTER_FLAGS = FLAG_RULES.filter(({ isOfGroup }) => !isOfGroup).map(({ kind }) => kind);

/** What was read for the page; null when the filters could not be understood. */
export interface ListRead {
  readonly items: readonly ListedLetter[];
  readonly nextCursor: string | null;
  /** One more than is counted when there are more. */
  readonly count: number;
  readonly on: IsoDate;
}

/** Everything that the page of the list is made of. */
export interface ListParts {
  /** The list's own path, without a query. */
  readonly path: string;
  /** As it came, for what was typed to be kept. */
  readonly query: FormBody;
  readonly choice: ListChoice;
  readonly errors: FormErrors;
  readonly read: ListRead | null;
  readonly views: readonly SavedView[];
}

/** The page of the list of letters. */
export function listPage({ path, query, choice, errors, read, views }: ListParts): Page {
  const model = {
    pageTitle: 'Letters',
    path,
    values: valuesOf(query, choice),
    statuses: choicesOf(STATUSES, textsOf(query, 'status')),
    flags: choicesOf(LETTER_FLAGS, textsOf(query, 'flag')),
    tags: filterTags(path, choice),
    isNarrowed: isNarrowed(choice),
    asOf: choice.asOf ?? null,
    heads: sortHeads(path, choice),
    views: shownViews(path, choice, views),
    address: queryOf(choice),
    canBeSaved: queryOf({ ...choice, asOf: undefined }) !== '',
    exportsAt: {
      xlsx: addressOf(`${path}/export.xlsx`, choice),
      csv: addressOf(`${path}/export.csv`, choice),
    },
    limits: LIST_LIMITS,
    once: newOnce(),
    errors: errors.summary,
    errorAt: errors.byField,
  };
  return new Page(
    'letters/list',
    { ...model, ...shownOf(path, query, choice, read) },
    errors.isEmpty ? 200 : 422,
  );
}

/** The views to choose from; each is looked at from the same day as the list. */
function shownViews(path: string, choice: ListChoice, views: readonly SavedView[]): object[] {
  const address = queryOf({ ...choice, asOf: undefined });
  const asOf = choice.asOf ? `&asOf=${choice.asOf}` : '';
  return views.map(({ id, name, query }) => ({
    id,
    name,
    href: `${path}?${query}${asOf}`,
    isShown: query === address,
  }));
}

/** The letters themselves, how many there are, and the ways to the other pages. */
function shownOf(path: string, query: FormBody, choice: ListChoice, read: ListRead | null): object {
  if (!read) return { rows: null };
  return {
    rows: read.items.map((letter) => ({ ...letter, deadline: deadlineWords(letter, read.on) })),
    countWords: countWords(read.count, isNarrowed(choice)),
    isBeyondCount: read.count > LIST_LIMITS.counted,
    first: textOf(query, 'cursor') ? addressOf(path, choice) : null,
    next: read.nextCursor ? addressOf(path, choice, read.nextCursor) : null,
  };
}

/** `12 letters match`, or `12 letters` when nothing narrows the list; not exact beyond what is counted. */
export function countWords(count: number, isNarrowed: boolean): string {
  const isBeyond = count > LIST_LIMITS.counted;
  const letters = isBeyond
    ? 'More than 1,000 letters'
    : count === 0
      ? 'No letters'
      : counted(count, 'letter');
  return isNarrowed ? `${letters} ${count === 1 ? 'matches' : 'match'}` : letters;
}

/** What the boxes show: what was typed, or what an address of ours stands for. */
function valuesOf(query: FormBody, choice: ListChoice): Record<string, string> {
  const typed = (name: string): string => textOf(query, name);
  return {
    ...Object.fromEntries(['q', 'topic', 'signatory'].map((name) => [name, typed(name)])),
    body: choice.body?.name ?? typed('body'),
    sentFrom: textOfDay(choice.sentFrom) || typed('sentFrom'),
    sentTo: textOfDay(choice.sentTo) || typed('sentTo'),
    dueBy: textOfDay(choice.dueBy) || typed('dueBy'),
    asOf: textOfDay(choice.asOf) || typed('asOf'),
    sort: typed('sort'),
  };
}

function choicesOf(words: readonly string[], chosen: readonly string[]): object[] {
  return words.map((value) => ({ value, text: filterLabel(value), checked: chosen.includes(value) }));
}

const HEADS = [
  ['reference', 'Letter'],
  [null, 'To'],
  [null, 'Status'],
  ['sentOn', 'Sent'],
  ['dueOn', 'Deadline'],
  [null, 'Flags'],
] as const;

/** The head of the table: a column that can be sorted by is a link, which turns the order round when it is in force. */
function sortHeads(path: string, choice: ListChoice): object[] {
  return HEADS.map(([sort, text]) => {
    if (!sort) return { text };
    const order = choice.sort === sort ? 'ascending' : choice.sort === `-${sort}` ? 'descending' : 'none';
    const next: LetterSort = order === 'ascending' ? `-${sort}` : sort;
    return { text, order, href: addressOf(path, { ...choice, sort: next }) };
  });
}
