import { type IsoDate } from '../../deadlines/iso-date.js';
import { type SendLetterCommand } from '../../letters/send-letter.use-case.js';
import { type DayParts, dayParts, needDay, partsOfDay, readDay } from '../forms/day-input.js';
import { type FormBody, textOf } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { CHANNEL_CHOICES, chosenOf } from './letter-choices.js';
import { type LetterRead } from './letter-read.js';

/** How and when a letter goes, as texts in boxes. */
export interface SendingValues {
  readonly sentOn: DayParts;
  readonly channel: string;
  readonly datedOn: DayParts;
}

/** As first shown: today, by the letter's channel; or as it went, when that is known. */
export function sendingOf({ sentOn, channel, datedOn }: LetterRead, today: IsoDate): SendingValues {
  return { sentOn: partsOfDay(sentOn ?? today), channel, datedOn: partsOfDay(datedOn) };
}

/** As a browser sent it. */
export function typedSending(body: FormBody): SendingValues {
  return {
    sentOn: dayParts(body, 'sentOn'),
    channel: textOf(body, 'channel'),
    datedOn: dayParts(body, 'datedOn'),
  };
}

/** Reads it; errors stand beside the fields. A letter without a date on it is dated as it was sent. */
export function readSending(body: FormBody, letter: LetterRead, errors: FormErrors): SendLetterCommand {
  const words = { label: 'The day it was sent', missing: 'Enter the day it was sent' };
  const sentOn = needDay(body, 'sentOn', words, errors) ?? undefined;
  const datedOn = readDay(body, 'datedOn', 'The date on the letter', errors) ?? letter.datedOn ?? sentOn;
  return { letter: letter.id, sentOn, channel: chosenOf(body, 'channel', CHANNEL_CHOICES, 'email'), datedOn };
}
