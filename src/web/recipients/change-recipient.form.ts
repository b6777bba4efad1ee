import { type IsoDate } from '../../deadlines/iso-date.js';
import { type NewRecipient } from '../../letters/log-letter.command.js';
import { type DayParts, dayParts, partsOfDay, readDay } from '../forms/day-input.js';
import { type FormBody } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { dayInWords } from '../letters/about-values.js';
import { recipientOf, type RecipientValues } from '../letters/letter-form-values.js';
import { type LetterRead, type RecipientRead } from '../letters/letter-read.js';
import { readRecipient } from './read-recipient.js';

/** A recipient on the form that changes one: block 1, and the day on which the letter reached them. */
export type ChangedRecipientValues = RecipientValues & { readonly receivedOn: DayParts };

/** As it is kept. The office stands with its organisation, as it can be typed. */
export function valuesOfRecipient(recipient: RecipientRead): ChangedRecipientValues {
  const { role, printed, email, receivedOn } = recipient;
  return {
    ...{ role, printed, email: email ?? '' },
    office: officeWords(recipient),
    receivedOn: partsOfDay(receivedOn),
  };
}

/** As a browser sent it. */
export function typedRecipient(body: FormBody): ChangedRecipientValues {
  return { ...recipientOf(body, 1), receivedOn: dayParts(body, 'receivedOn') };
}

/** What is to change, and the name of the office when another one was typed; empty for none. */
export interface TypedChange {
  readonly change: Partial<NewRecipient>;
  readonly office: string | null;
}

/**
 * Reads the form. The day of receipt is only a change when it is another than the one shown, which may follow from the
 * rule; the office likewise.
 */
export function readRecipientChange(
  body: FormBody,
  { sentOn }: LetterRead,
  recipient: RecipientRead,
  errors: FormErrors,
): TypedChange {
  const { recipient: typed, office } = readRecipient(body, 1, errors);
  const change = { printed: typed.printed, email: typed.email, ...(sentOn === null && { role: typed.role }) };
  const isSameOffice = office === officeWords(recipient);
  return {
    change: { ...change, ...received(body, recipient, errors) },
    office: isSameOffice ? null : office,
  };
}

function received(
  body: FormBody,
  { receivedOn }: RecipientRead,
  errors: FormErrors,
): { receivedOn?: IsoDate | null } {
  if (body['receivedOn-day'] === undefined) return {};
  const day = readDay(body, 'receivedOn', 'The day it reached them', errors);
  return day === receivedOn ? {} : { receivedOn: day };
}

function officeWords({ office, organisation }: RecipientRead): string {
  if (!office) return '';
  return organisation ? `${office.name} – ${organisation.name}` : office.name;
}

/** Each field as a line in words. */
export function recipientInWords(values: ChangedRecipientValues): [label: string, words: string][] {
  return [
    ['Role', values.role === 'cc' ? 'Copy' : 'To'],
    ['As printed', values.printed.replaceAll('\r\n', '\n')],
    ['Office', values.office],
    ['Email address', values.email],
    ['Reached them', dayInWords(values.receivedOn)],
  ];
}
