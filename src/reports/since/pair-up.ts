import { type IsoDate } from '../../deadlines/iso-date.js';
import { type EarlierReport } from './earlier-report.js';

/** Two lists of the same kind of thing beside each other. */
export interface Paired<Item> {
  readonly added: readonly Item[];
  readonly gone: readonly Item[];
  /** Those in both, as they were and as they are. */
  readonly kept: readonly (readonly [before: Item, now: Item])[];
}

/** Finds the things of two lists in each other, by what each is known by. Of several with one key the first counts. */
export function pairUp<Item>(
  before: readonly Item[],
  now: readonly Item[],
  keyOf: (item: Item) => string,
): Paired<Item> {
  const [then, today] = [byKey(before, keyOf), byKey(now, keyOf)];
  return {
    added: [...today].flatMap(([key, item]) => (then.has(key) ? [] : [item])),
    gone: [...then].flatMap(([key, item]) => (today.has(key) ? [] : [item])),
    kept: [...today].flatMap(([key, item]) => {
      const old = then.get(key);
      return old === undefined ? [] : [[old, item] as const];
    }),
  };
}

function byKey<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item> {
  const found = new Map<string, Item>();
  for (const item of items) if (!found.has(keyOf(item))) found.set(keyOf(item), item);
  return found;
}

/** Whether the earlier report would have told of a thing of this day, had it been recorded by then. */
export function wasToldOf({ from, toldUntil }: EarlierReport, on: IsoDate | null): boolean {
  return on !== null && from <= on && on <= toldUntil;
}
