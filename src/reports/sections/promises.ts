import { type IsoDate } from '../../deadlines/iso-date.js';
import { type LetterRef } from './letter-ref.js';

/** A day promised in a holding reply, and what came of it. */
export interface PromiseItem {
  readonly letter: LetterRef;
  readonly recipientId: string;
  readonly body: string;
  readonly repliedOn: IsoDate;
  readonly promisedBy: IsoDate;
  /** The day of the substantive answer, when that came by the day of the report. */
  readonly answeredOn: IsoDate | null;
  /** Lapsed: another promise, a transfer or the end of the letter came before the promised day. */
  readonly state: 'kept' | 'broken' | 'pending' | 'lapsed';
}

/** Promises kept, broken or lapsed in the period, or answered in it, and those still waited for. */
export interface Promises {
  readonly kept: number;
  readonly broken: number;
  readonly pending: number;
  readonly lapsed: number;
  readonly items: readonly PromiseItem[];
}
