import { type IsoDate } from '../../deadlines/iso-date.js';
import { type Channel } from '../../deadlines/receipt.js';
import { type Publicity } from '../../letters/letter.entity.js';
import { readDay } from '../forms/day-input.js';
import { type FormBody, textOf } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { needInstant } from '../forms/instant-input.js';
import { checkLength, plainLines } from '../forms/lengths.js';
import { CHANNEL_CHOICES, chosenOf, PUBLICITY_CHOICES } from './letter-choices.js';

/** What a form says about a letter besides its parts and whether it was sent. */
export interface AboutLetter {
  readonly subject: string;
  readonly body: string;
  readonly datedOn: IsoDate | null;
  readonly channel: Channel;
  readonly publicity: Publicity;
  readonly embargoUntil: string | null;
  readonly topics: string[];
  readonly owner: string | null;
  readonly replyRequestedOn: IsoDate | null;
  readonly followsLetter: string | null;
}

/** Reads it; errors stand beside the fields. */
export function readAbout(body: FormBody, errors: FormErrors): AboutLetter {
  return {
    ...readText(body, errors),
    datedOn: readDay(body, 'datedOn', 'The date on the letter', errors),
    channel: chosenOf(body, 'channel', CHANNEL_CHOICES, 'email'),
    ...readPublicity(body, errors),
    ...readRest(body, errors),
  };
}

function readText(body: FormBody, errors: FormErrors): Pick<AboutLetter, 'subject' | 'body'> {
  const subject = textOf(body, 'subject');
  const text = plainLines(textOf(body, 'text'));
  if (!subject) errors.add('subject', 'Enter the subject of the letter');
  checkLength(errors, 'subject', 'The subject', subject, 300);
  if (!text) errors.add('text', 'Paste or type the text of the letter');
  checkLength(errors, 'text', 'The text', text, 200_000);
  return { subject, body: text };
}

function readPublicity(body: FormBody, errors: FormErrors): Pick<AboutLetter, 'publicity' | 'embargoUntil'> {
  const publicity = chosenOf(body, 'publicity', PUBLICITY_CHOICES, 'private');
  if (publicity !== 'embargoed') return { publicity, embargoUntil: null };
  const words = { label: 'The day the embargo ends', missing: 'Enter the day the embargo ends' };
  return { publicity, embargoUntil: needInstant(body, 'embargoUntil', words, errors) };
}

function readRest(
  body: FormBody,
  errors: FormErrors,
): Pick<AboutLetter, 'topics' | 'owner' | 'replyRequestedOn' | 'followsLetter'> {
  const topics = [
    ...new Set(
      textOf(body, 'topics')
        .split(/[,;\n]/)
        .map((topic) => topic.trim()),
    ),
  ].filter(Boolean);
  const owner = textOf(body, 'owner');
  const follows = textOf(body, 'follows');
  if (topics.length > 20) errors.add('topics', 'Enter 20 topics or fewer');
  for (const topic of topics) checkLength(errors, 'topics', `The topic “${topic.slice(0, 30)}…”`, topic, 300);
  checkLength(errors, 'owner', 'The name', owner, 100);
  checkLength(errors, 'follows', 'The reference of the earlier letter', follows, 40);
  return {
    topics,
    owner: owner || null,
    replyRequestedOn: readDay(
      body,
      'replyRequestedOn',
      'The day by which the letter asks for a reply',
      errors,
    ),
    followsLetter: follows || null,
  };
}

/**
 * Reads what is to change of a letter that was logged. How a letter goes, its date and the day signatures close are only
 * asked while it is a draft: afterwards its sending is corrected instead.
 */
export function readChange(
  body: FormBody,
  { sentOn }: { readonly sentOn: IsoDate | null },
  errors: FormErrors,
): Partial<AboutLetter> & { readonly signaturesCloseOn?: IsoDate | null } {
  const about = readAbout(body, errors);
  if (sentOn !== null) return { ...about, datedOn: undefined, channel: undefined };
  const signaturesCloseOn = readDay(body, 'signaturesCloseOn', 'The day signatures close', errors);
  return { ...about, signaturesCloseOn };
}

/** Where what a use case refuses of a letter stands on a form. */
export const FIELDS_OF_LETTER: Readonly<Record<string, string>> = {
  '/body': 'text',
  '/datedOn': 'datedOn-day',
  '/sentOn': 'sentOn-day',
  '/embargoUntil': 'embargoUntil-day',
  '/signaturesCloseOn': 'signaturesCloseOn-day',
  '/replyRequestedOn': 'replyRequestedOn-day',
  '/followsLetter': 'follows',
};
