import { type Deadline, type DeadlineKind } from '../deadlines/deadline.js';
import { type IsoDate } from '../deadlines/iso-date.js';

/** A deadline of a letter, with the leg that it belongs to when it belongs to one. */
export type LetterDeadline = Deadline & { readonly legPosition: number | null };

/** What a deadline of nobody in particular leaves empty. */
export const BARE = {
  dueAt: null,
  recipientId: null,
  legPosition: null,
  askIds: [],
  windowId: null,
  replyId: null,
} as const;

const EFFECTIVE: readonly DeadlineKind[] = [
  'window_closes',
  'signatures_close',
  'requested',
  'promised',
  'reply_target',
  'twenty_days',
];

/** Whether deadlines of this kind can be a letter's effective deadline; see effectiveDeadline. */
export function isEffectiveKind(kind: DeadlineKind): boolean {
  return EFFECTIVE.includes(kind);
}

/** The earliest of some days of which any may be missing. */
export function earliest(days: readonly (IsoDate | null)[]): IsoDate | null {
  const known = days.filter((day) => day !== null).sort();
  return known[0] ?? null;
}
