import { type DeadlineKind, type DeadlineRule } from '../deadlines/deadline.js';
import { type IsoDate } from '../deadlines/iso-date.js';

/** Kinds of deadlines that are entries of their own. Windows are too, once for all the letters that depend on one. */
export const DUE_KINDS = [
  'reply_target',
  'promised',
  'requested',
  'chase',
  'signatures_close',
  'embargo_ends',
] as const satisfies readonly DeadlineKind[];
export type DueKind = (typeof DUE_KINDS)[number];

/** A letter as an entry names it. */
export interface FeedLetter {
  readonly id: string;
  readonly reference: string;
  readonly subject: string;
}

/** A deadline of a letter. Instants are RFC 3339, days those of London. */
export interface DueRow {
  /** Slug of the letter's group. */
  readonly group: string;
  readonly letter: FeedLetter;
  readonly kind: DueKind;
  readonly dueOn: IsoDate;
  /** The instant, where it is one and not a whole day. */
  readonly dueAt: string | null;
  /** From which day on it matters no longer; null while it does. */
  readonly settledOn: IsoDate | null;
  readonly recipientId: string | null;
  readonly legPosition: number | null;
  readonly replyId: string | null;
  /** Who owes the answer, where that is one body. */
  readonly body: string | null;
  readonly rule: DeadlineRule;
  /** How often what follows from the letter's facts was written; it never goes down. */
  readonly replays: number;
  /** When a person, or Postbag for one, last changed something of the letter. */
  readonly changedAt: string;
}

/** An event window of a group. */
export interface WindowRow {
  readonly group: string;
  readonly id: string;
  readonly name: string;
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
  readonly timeZone: string;
  readonly place: string | null;
  readonly opensAt: string;
  readonly closesAt: string;
  readonly decisiveAt: string | null;
  readonly version: number;
  /** How many letters depend on it, and of how many the answer still matters, or did not come before the event was over. */
  readonly letters: number;
  readonly waiting: number;
  /** Of those that wait the first ten. */
  readonly shown: readonly FeedLetter[];
  /** The sum of the letters' `replays`. */
  readonly replays: number;
  readonly changedAt: string;
}
