import { type IsoDate } from '../../deadlines/iso-date.js';
import { type LetterRef } from './letter-ref.js';

/** An ask that depends on an event, as of the day. */
export interface WindowAsk {
  readonly letter: LetterRef;
  /** False for a letter that was not sent by the day. */
  readonly isSent: boolean;
  readonly position: number;
  readonly text: string;
  readonly outcome: string;
  /** Who says so: a person, or the calendar; null while it is open. */
  readonly outcomeBasis: 'judged' | 'follows_from_facts' | null;
  /** When an answer came with respect to the event; null before the moment has passed and without one. */
  readonly answered: 'before_event' | 'after_event' | 'unanswered' | null;
}

/** An event and the asks that depend on it. */
export interface WindowItem {
  readonly id: string;
  readonly name: string;
  readonly place: string | null;
  readonly timeZone: string;
  readonly firstOn: IsoDate;
  readonly lastOn: IsoDate;
  readonly opensOn: IsoDate;
  readonly closesOn: IsoDate;
  readonly neededByOn: IsoDate;
  readonly state: 'before' | 'open' | 'closed';
  readonly asks: readonly WindowAsk[];
  /** How many there are; only where `asks` has not all of them. */
  readonly asksInAll?: number;
}

/** Events by where they stand. Closed ones: closed in the period, or with an outcome still to be recorded. */
export interface Windows {
  readonly open: readonly WindowItem[];
  readonly coming: readonly WindowItem[];
  /** At least one ask of a sent letter had no answer before the event. */
  readonly closedUnanswered: readonly WindowItem[];
  readonly closedAnswered: readonly WindowItem[];
}
