import { type IsoDate } from '../deadlines/iso-date.js';
import { type LogLetterCommand, type NewSignatory } from './log-letter.command.js';

/** What a new letter's rows need beyond the command. */
export interface LetterFrame {
  readonly groupId: string;
  /** The year of its reference, when Postbag gives it one. */
  readonly year: number;
  readonly draftedOn: IsoDate;
  readonly followsLetterId: string | null;
  readonly createdAt: string;
}

/** A letter to be written: what was said of it, and what its rows need beyond. */
export interface LetterToLog {
  readonly command: LogLetterCommand;
  readonly frame: LetterFrame;
  /** With their days. */
  readonly signatories: readonly NewSignatory[];
}
