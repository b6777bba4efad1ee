import { type AwaitingItem } from '../sections/awaiting.js';

/** Answers that have been waited for about as long as each other. */
export interface AgeBand {
  readonly name: string;
  readonly count: number;
  readonly late: number;
  /** The one that has waited longest of them. */
  readonly first: AwaitingItem;
}

/** The most working days that belong to each band, and what it is called. */
const BANDS: readonly (readonly [most: number, name: string])[] = [
  [20, 'Up to 20 working days'],
  [40, '21 to 40 working days'],
  [60, '41 to 60 working days'],
  [Infinity, 'More than 60 working days'],
];

/** Unanswered letters by their age, the longest waiting first; bands with none are left out. */
export function ageBands(awaiting: readonly AwaitingItem[]): AgeBand[] {
  const bands = BANDS.map(([most, name], at) => ({
    name,
    items: awaiting.filter(
      ({ workingDaysWaiting: days }) =>
        days !== null && days <= most && days > (BANDS[at - 1]?.[0] ?? -Infinity),
    ),
  }));
  const unknown = {
    name: 'Outside the table of bank holidays',
    items: awaiting.filter((item) => item.workingDaysWaiting === null),
  };
  return [unknown, ...bands.reverse()].flatMap(({ name, items }) =>
    items.length === 0
      ? []
      : [{ name, count: items.length, late: items.filter(({ isLate }) => isLate).length, first: items[0] }],
  );
}
