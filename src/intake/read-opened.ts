import { Calendar, type CalendarTable } from '../deadlines/calendar.js';
import { type OpenedFile } from './openers/opened-file.js';
import { type LetterKind, type Reading } from './reader/proposal.js';
import { readLetter } from './reader/read-letter.js';

/** How an opened file is to be read. The calendar is given as its table, which can be handed to a worker. */
export interface ReadingTask {
  readonly kind: LetterKind;
  readonly calendar: CalendarTable;
}

/** Reads what was opened; the evidence counts in its text. The headers of a mail stand on top of that. */
export function readOpened({ text }: Pick<OpenedFile, 'text'>, { kind, calendar }: ReadingTask): Reading {
  return readLetter(text, { kind, calendar: new Calendar(calendar) });
}
