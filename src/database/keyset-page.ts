import { isIsoDate } from '../deadlines/iso-date.js';
import { invalid } from '../errors/kinds.js';
import { decodeCursor, encodeCursor } from './cursor.js';

/** Which page of a list: at most `limit` things after the cursor, or from the beginning. */
export interface PageRequest {
  readonly limit: number;
  readonly cursor?: string;
}

/** One listed thing: its JSON, and the values by which the list is sorted, last of all one that no other has. */
export interface KeyedRow {
  readonly json: string;
  readonly key: readonly (string | number)[];
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** What a value of a sort key may be. */
const KINDS = {
  day: isIsoDate,
  whole: Number.isSafeInteger,
  id: (value: unknown) => typeof value === 'string' && UUID.test(value),
  text: (value: unknown) => typeof value === 'string',
} as const satisfies Record<string, (value: unknown) => boolean>;

/**
 * The sort values after which a page begins; null for each when it is the first.
 *
 * @throws InvalidInput at /cursor when it is not one of a list that is sorted by such values
 */
export function afterKey(
  { cursor }: PageRequest,
  kinds: readonly (keyof typeof KINDS)[],
): readonly (string | number | null)[] {
  if (cursor === undefined) return kinds.map(() => null);
  const key = decodeCursor(cursor, kinds.length);
  if (kinds.every((kind, index) => KINDS[kind](key[index]))) return key;
  throw invalid(
    '/cursor',
    'invalid-cursor',
    'This cursor is not one that this list gave out. Start again without it.',
  );
}

/**
 * `{ "items": [...], "nextCursor": … }` as JSON text.
 *
 * @param rows in order, one more than the page may have when there are more
 */
export function pageText(rows: readonly KeyedRow[], { limit }: PageRequest): string {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const nextCursor = rows.length > limit && last ? encodeCursor(last.key) : null;
  return `{"items":[${page.map(({ json }) => json).join(',')}],"nextCursor":${JSON.stringify(nextCursor)}}`;
}
