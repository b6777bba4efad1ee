import { type IsoDate } from '../../deadlines/iso-date.js';
import { type LetterRef } from '../sections/letter-ref.js';
import { type StatusReport } from '../status-report.js';

/** The life of a letter with one body: from the day it was sent until it was answered, or on. */
export interface Life {
  readonly letter: LetterRef;
  readonly body: string;
  readonly sentOn: IsoDate;
  readonly dueOn: IsoDate;
  readonly neededByOn: IsoDate | null;
  readonly promisedBy: IsoDate | null;
  /** Null while it is waited for. */
  readonly answeredOn: IsoDate | null;
}

/** As many as can be told apart on one page. */
const MOST = 30;

/** The letters that have waited longest, then those answered last in the period; each from the content of the report. */
export function livesOf({ awaiting, answers = [] }: StatusReport): Life[] {
  const open = awaiting.map(({ letter, body, sentOn, dueOn, race, promisedBy }): Life => ({
    ...{ letter, body, sentOn, dueOn, promisedBy },
    neededByOn: race?.neededByOn ?? null,
    answeredOn: null,
  }));
  const done = answers.map(({ letter, body, sentOn, dueOn, answeredOn }): Life => ({
    ...{ letter, body, sentOn, dueOn, answeredOn },
    neededByOn: null,
    promisedBy: null,
  }));
  return [...open, ...done].slice(0, MOST);
}
