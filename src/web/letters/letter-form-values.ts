import { type IsoDate } from '../../deadlines/iso-date.js';
import { type DayParts, dayParts, partsOfDay } from '../forms/day-input.js';
import { type AboutValues, aboutOf, emptyAbout } from './about-values.js';
import { blocksOf, type FormBody, textOf } from '../forms/form.js';

/** One recipient as it stands on a form. */
export interface RecipientValues {
  readonly role: string;
  readonly printed: string;
  /** As typed: “Home Secretary – Home Office”, or any words. */
  readonly office: string;
  readonly email: string;
}

/** One ask as it stands on a form. */
export interface AskValues {
  readonly text: string;
  readonly horizon: string;
}

/** An event that is described on the form itself. */
export interface NewEventValues {
  readonly name: string;
  readonly firstOn: DayParts;
  readonly lastOn: DayParts;
  readonly place: string;
  readonly timeZone: string;
}

/**
 * Everything that the form of a new letter shows, as texts in boxes: what was typed, or what somebody read from a
 * letter to have it checked. `letterFormPage` shows it.
 */
export interface LetterFormValues extends AboutValues {
  readonly recipients: readonly RecipientValues[];
  /** One a line, in the order printed. */
  readonly signatories: string;
  /** `none`, `known` for the window of the group whose id is in `knownEvent`, or `new` for the one in `newEvent`. */
  readonly event: string;
  readonly knownEvent: string;
  readonly newEvent: NewEventValues;
  readonly asks: readonly AskValues[];
  /** `yes`, or `no` for a draft. */
  readonly isSent: string;
  readonly sentOn: DayParts;
  readonly reference: string;
  /** Not empty when the form offered to attach a scan, and when that was wanted. */
  readonly scanOffered?: string;
  readonly attachNext?: string;
}

export const NO_RECIPIENT: RecipientValues = { role: 'to', printed: '', office: '', email: '' };
export const NO_ASK: AskValues = { text: '', horizon: 'standard' };

/** The form as it is first shown: a letter that goes today by email. */
export function emptyLetter(today: IsoDate, owner: string): LetterFormValues {
  const none = partsOfDay(null);
  return {
    ...emptyAbout(owner),
    ...{ recipients: [NO_RECIPIENT], signatories: '', asks: [NO_ASK], event: 'none', knownEvent: '' },
    newEvent: { name: '', firstOn: none, lastOn: none, place: '', timeZone: '' },
    ...{ isSent: 'yes', sentOn: partsOfDay(today), reference: '' },
  };
}

/** The form as a browser sent it. */
export function valuesOf(body: FormBody): LetterFormValues {
  const text = (name: string): string => textOf(body, name);
  const day = (name: string): DayParts => dayParts(body, name);
  const recipients = blocksOf(body, 'recipient').map((block) => recipientOf(body, block));
  const asks = blocksOf(body, 'ask').map((block) => askOf(body, block));
  return {
    ...aboutOf(body),
    recipients: recipients.length > 0 ? recipients : [NO_RECIPIENT],
    asks: asks.length > 0 ? asks : [NO_ASK],
    ...{ signatories: text('signatories'), event: text('event') || 'none', knownEvent: text('event-known') },
    newEvent: {
      ...{ name: text('event-name'), place: text('event-place'), timeZone: text('event-zone') },
      ...{ firstOn: day('event-firstOn'), lastOn: day('event-lastOn') },
    },
    ...{ isSent: text('isSent'), sentOn: day('sentOn'), reference: text('reference') },
    ...{ scanOffered: text('scanOffered'), attachNext: text('attachNext') },
  };
}

/** The recipient in the block with this number. */
export function recipientOf(body: FormBody, block: number): RecipientValues {
  const text = (name: string): string => textOf(body, `recipient-${block}-${name}`);
  return {
    role: text('role') || 'to',
    printed: text('printed'),
    office: text('office'),
    email: text('email'),
  };
}

/** The ask in the block with this number. */
export function askOf(body: FormBody, block: number): AskValues {
  const text = (name: string): string => textOf(body, `ask-${block}-${name}`);
  return { text: text('text'), horizon: text('horizon') || 'standard' };
}
