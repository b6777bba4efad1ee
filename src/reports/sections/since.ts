import { type IsoDate } from '../../deadlines/iso-date.js';
import { type LetterRef } from './letter-ref.js';

/** What can be otherwise since an earlier report, in the order in which it is told. */
export const CHANGE_KINDS = [
  'status',
  'reply',
  'ask',
  'window',
  'promise',
  'letter_sent',
  'chaser',
  'to_do_new',
  'to_do_gone',
] as const;
/** One of `CHANGE_KINDS`. */
export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One thing that is told otherwise than in the report before, or that it could not tell yet. */
export interface Change {
  readonly kind: ChangeKind;
  /** Null for an event that no letter depends on. */
  readonly letter: LetterRef | null;
  /** In words, without the letter. */
  readonly what: string;
  /** The day on which it happened; null where none is known. */
  readonly on: IsoDate | null;
  /** It was so already by the day of the report before, or what that report told was put right: nothing that happened since. */
  readonly isCorrection: boolean;
}

/** The report with which this one is compared. */
export interface ReportBefore {
  readonly number: number;
  readonly asOf: IsoDate;
  /** RFC 3339. */
  readonly issuedAt: string;
}

/** What changed since the report before: by kind, then by day, then by letter. Of the kinds compared, all of it. */
export interface Since {
  readonly report: ReportBefore;
  readonly changes: readonly Change[];
  /** Kinds of which nothing is told, since one of the two reports has too many to list them all; absent when there is none. */
  readonly notCompared?: readonly ChangeKind[];
}
