import { addDays, formatDay, type IsoDate } from '../../deadlines/iso-date.js';
import { type AwaitingItem } from '../sections/awaiting.js';
import { type Change } from '../sections/since.js';
import { type EarlierReport } from './earlier-report.js';
import { type Keys } from './keys.js';
import { pairUp } from './pair-up.js';

/** What became of an addressee who owed an answer and does not any more. */
export interface Fate {
  readonly recipientId: string;
  /** Its status; null when the letter is not sent as of the day. */
  readonly status: string | null;
  readonly letterStatus: string | null;
  /** Since when the one of the two that explains it. */
  readonly sinceOn: IsoDate | null;
}

/** What is needed beside the two lists. */
export interface StandingContext {
  /** Of the addressees of the earlier report, at least of those that are waited for no more. */
  readonly fates: readonly Fate[];
  readonly keys: Keys;
  /** Ids of the letters that the earlier report could not tell of. */
  readonly isNew: ReadonlySet<string>;
}

/**
 * Addressees who stand otherwise: late, answered, passed on, due on another day, or waited for again. One whose letter is new is told
 * with the letter.
 */
export function standingChanges(
  before: EarlierReport,
  now: readonly AwaitingItem[],
  { fates, keys, isNew }: StandingContext,
): Change[] {
  const paired = pairUp(before.content.awaiting, now, keys.awaiting);
  const fateOf = new Map(fates.map((fate) => [fate.recipientId, fate]));
  const change = (item: AwaitingItem, words: string, on: IsoDate | null): Change => ({
    ...{ kind: 'status' as const, letter: item.letter, what: `${item.body}: ${words}`, on },
    isCorrection: on !== null && on <= before.toldUntil,
  });
  return [
    ...paired.kept.flatMap(([then, item]) => {
      const words = differences(then, item);
      return words === '' ? [] : [change(item, words, lateSince(then, item))];
    }),
    ...paired.gone.map((then) => {
      const { words, on } = whatBecameOf(fateOf.get(then.recipientId));
      return change(then, `${words} (was ${standing(then)})`, on);
    }),
    ...paired.added
      .filter(({ letter }) => !isNew.has(letter.id))
      .map((item) => change(item, `now ${standing(item)} (was not waited for)`, null)),
  ];
}

/** `holding`, or `awaiting, late`. */
function standing({ status, isLate }: AwaitingItem): string {
  return `${words(status ?? 'awaiting')}${isLate ? ', late' : ''}`;
}

const words = (code: string): string => code.replaceAll('_', ' ');

function differences(then: AwaitingItem, now: AwaitingItem): string {
  const parts = [
    standing(then) !== standing(now) && `now ${standing(now)} (was ${standing(then)})`,
    then.body !== now.body && `passed on to it by ${then.body}`,
    then.body === now.body &&
      then.dueOn !== now.dueOn &&
      `due on ${formatDay(now.dueOn)} (was ${formatDay(then.dueOn)})`,
  ];
  return parts.filter(Boolean).join('; ');
}

function lateSince(then: AwaitingItem, now: AwaitingItem): IsoDate | null {
  return now.isLate && !then.isLate ? addDays(now.dueOn, 1) : null;
}

const ENDS: Readonly<Record<string, string>> = { closed: 'closed', withdrawn: 'the letter is withdrawn' };

function whatBecameOf(fate: Fate | undefined): { words: string; on: IsoDate | null } {
  if (!fate) return { words: 'no longer waited for', on: null };
  const { status, letterStatus, sinceOn } = fate;
  const end = ENDS[letterStatus ?? ''];
  if (status === 'replied' || !end) {
    const now = status === null ? 'the letter is not sent' : `now ${words(status)}`;
    return { words: now, on: sinceOn };
  }
  return { words: end, on: sinceOn };
}
