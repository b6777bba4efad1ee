import { type DayParts, dayParts, partsOfDay } from '../forms/day-input.js';
import { type FormBody, textOf } from '../forms/form.js';
import { partsOfInstant } from '../forms/instant-input.js';
import { CHANNEL_CHOICES, PUBLICITY_CHOICES } from './letter-choices.js';
import { type LetterRead } from './letter-read.js';

/** What forms about a letter show of it besides its parts and its sending, as texts in boxes. */
export interface AboutValues {
  readonly subject: string;
  readonly text: string;
  readonly datedOn: DayParts;
  readonly channel: string;
  readonly publicity: string;
  readonly embargoUntil: DayParts;
  readonly embargoTime: string;
  readonly topics: string;
  readonly owner: string;
  readonly signaturesCloseOn: DayParts;
  readonly replyRequestedOn: DayParts;
  readonly follows: string;
}

/** As first shown for a new letter: one that goes by email, for the group. */
export function emptyAbout(owner: string): AboutValues {
  const none = partsOfDay(null);
  return {
    ...{ subject: '', text: '', datedOn: none, channel: 'email' },
    ...{ publicity: 'private', embargoUntil: none, embargoTime: '' },
    ...{ topics: '', owner, signaturesCloseOn: none, replyRequestedOn: none, follows: '' },
  };
}

/** As a browser sent it. */
export function aboutOf(body: FormBody): AboutValues {
  const text = (name: string): string => textOf(body, name);
  const day = (name: string): DayParts => dayParts(body, name);
  return {
    ...{ subject: text('subject'), text: text('text'), datedOn: day('datedOn'), channel: text('channel') },
    ...{ publicity: text('publicity'), embargoUntil: day('embargoUntil') },
    ...{ embargoTime: text('embargoUntil-time'), topics: text('topics'), owner: text('owner') },
    ...{ signaturesCloseOn: day('signaturesCloseOn'), replyRequestedOn: day('replyRequestedOn') },
    follows: text('follows'),
  };
}

/** The same of the form that changes a letter, which does not ask of one that was sent how and when it went. */
export function aboutChanged(body: FormBody, letter: LetterRead): AboutValues {
  if (letter.sentOn === null) return aboutOf(body);
  const { datedOn, channel, signaturesCloseOn } = aboutOfLetter(letter);
  return { ...aboutOf(body), datedOn, channel, signaturesCloseOn };
}

/** As a letter that was logged has it. */
export function aboutOfLetter(letter: LetterRead): AboutValues {
  const { subject, channel, publicity, topics, owner, follows } = letter;
  const embargo = partsOfInstant(letter.embargoUntil);
  return {
    ...{ subject, text: letter.body, datedOn: partsOfDay(letter.datedOn), channel, publicity },
    ...{ embargoUntil: embargo.day, embargoTime: embargo.time, topics: topics.join(', ') },
    owner: owner ?? '',
    signaturesCloseOn: partsOfDay(letter.signaturesCloseOn),
    replyRequestedOn: partsOfDay(letter.replyRequestedOn),
    follows: follows?.reference ?? '',
  };
}

/** Each of them as a line in words, to be compared with the same of somebody else. */
export function aboutInWords(values: AboutValues): [label: string, words: string][] {
  return [
    ['Subject', values.subject],
    ['Text', values.text.replaceAll('\r\n', '\n')],
    ['Date on it', dayInWords(values.datedOn)],
    ['How it goes', labelled(CHANNEL_CHOICES, values.channel)],
    ['Who may see it', labelled(PUBLICITY_CHOICES, values.publicity)],
    ['Embargoed until', [dayInWords(values.embargoUntil), values.embargoTime].filter(Boolean).join(', ')],
    ['Topics', values.topics],
    ['Who looks after it', values.owner],
    ['Signatures close', dayInWords(values.signaturesCloseOn)],
    ['Reply asked for by', dayInWords(values.replyRequestedOn)],
    ['Follows', values.follows],
  ];
}

/** The three boxes of a day as one text. */
export function dayInWords({ day, month, year }: DayParts): string {
  return [day, month, year].filter(Boolean).join(' ');
}

function labelled(choices: readonly { value: string; text: string }[], value: string): string {
  return choices.find((choice) => choice.value === value)?.text ?? value;
}
