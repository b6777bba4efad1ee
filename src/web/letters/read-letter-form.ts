import { type IsoDate } from '../../deadlines/iso-date.js';
import { type LogLetterCommand } from '../../letters/log-letter.command.js';
import { isAskEmpty, readAsk } from '../asks/read-ask.js';
import { needDay, readDay } from '../forms/day-input.js';
import { blocksOf, type FormBody, textOf } from '../forms/form.js';
import { type FieldOf, type FormErrors } from '../forms/form-errors.js';
import { checkLength } from '../forms/lengths.js';
import { isRecipientEmpty, readRecipient } from '../recipients/read-recipient.js';
import { readEvent } from './read-event.js';
import { FIELDS_OF_LETTER, readAbout } from './read-about.js';
import { MOST_SIGNATORIES, signatoryLines } from './signatory-lines.js';

/** A letter as the form has it: offices are still the names that were typed, one for each recipient. */
export interface TypedLetter {
  readonly command: LogLetterCommand;
  readonly offices: readonly string[];
}

/** Reads the form of a new letter; errors stand beside the fields. What it gives counts only when there are none. */
export function readLetterForm(body: FormBody, today: IsoDate, errors: FormErrors): TypedLetter {
  const about = readAbout(body, errors);
  const recipients = filledBlocks(body, 'recipient').map((block) => readRecipient(body, block, errors));
  const signatories = readSignatories(body, errors);
  const { windowId, newWindow } = readEvent(body, errors);
  const asks = filledBlocks(body, 'ask').map((block) => {
    const ask = readAsk(body, block, errors);
    return ask.horizon === 'before_event' ? { ...ask, windowId } : ask;
  });
  const sending = readSending(body, today, errors);
  if (sending.sentOn && !recipients.some(({ recipient }) => recipient.role === 'to'))
    errors.add(
      `recipient-${blocksOf(body, 'recipient')[0] ?? 1}-printed`,
      'Enter to whom the letter was sent',
    );
  refuseUnlessEventFits(body, Boolean(windowId || newWindow), errors);
  const reference = textOf(body, 'reference');
  checkLength(errors, 'reference', 'Our reference', reference, 40);
  const command = {
    ...about,
    ...sending,
    datedOn: about.datedOn ?? sending.sentOn,
    recipients: recipients.map(({ recipient }) => recipient),
    ...{ signatories, asks, newWindow, sources: [], reference: reference || undefined },
  };
  return { command, offices: recipients.map(({ office }) => office) };
}

/** The blocks in which something was typed. */
function filledBlocks(body: FormBody, part: 'recipient' | 'ask'): number[] {
  const isEmpty = part === 'recipient' ? isRecipientEmpty : isAskEmpty;
  return blocksOf(body, part).filter((block) => !isEmpty(body, block));
}

function readSignatories(body: FormBody, errors: FormErrors): LogLetterCommand['signatories'] {
  const signatories = signatoryLines(textOf(body, 'signatories'));
  if (signatories.length > MOST_SIGNATORIES)
    errors.add('signatories', `A letter can have ${MOST_SIGNATORIES} signatories at most`);
  for (const { signedAs } of signatories)
    checkLength(errors, 'signatories', `The line “${signedAs.slice(0, 30)}…”`, signedAs, 300);
  return signatories;
}

function readSending(
  body: FormBody,
  today: IsoDate,
  errors: FormErrors,
): { sentOn: IsoDate | null; signaturesCloseOn: IsoDate | null } {
  if (textOf(body, 'isSent') === 'no') {
    const signaturesCloseOn = readDay(body, 'signaturesCloseOn', 'The day signatures close', errors);
    return { sentOn: null, signaturesCloseOn };
  }
  const missing = 'Enter the day it was sent, or keep it as a draft';
  const sentOn = needDay(body, 'sentOn', { label: 'The day it was sent', missing }, errors);
  if (sentOn !== null && sentOn > today)
    errors.add(
      'sentOn-day',
      'The day it was sent must be today or earlier. Keep it as a draft until it goes',
    );
  return { sentOn, signaturesCloseOn: null };
}

/** An event without an ask before it, or such an ask without an event, is a slip. */
function refuseUnlessEventFits(body: FormBody, hasEvent: boolean, errors: FormErrors): void {
  const asked = filledBlocks(body, 'ask').filter(
    (block) => textOf(body, `ask-${block}-horizon`) === 'before_event',
  );
  if (asked.length > 0 && !['known', 'new'].includes(textOf(body, 'event')))
    errors.add('event', `Say before which event ask ${asked[0]} must be answered`);
  const [first = 1] = blocksOf(body, 'ask');
  if (asked.length === 0 && hasEvent)
    errors.add(`ask-${first}-horizon`, 'Say which ask must be answered before the event');
}

/** Where what the use case refuses stands on the form. */
export function fieldOfLetter(body: FormBody): FieldOf {
  const numbers = { recipients: filledBlocks(body, 'recipient'), asks: filledBlocks(body, 'ask') };
  return (pointer) => {
    const [, list, index, name] = /^\/(recipients|asks)\/(\d+)\/(\w+)$/.exec(pointer) ?? [];
    if (list === 'recipients')
      return `recipient-${numbers.recipients[Number(index)]}-${OF_RECIPIENT[name] ?? name}`;
    if (list === 'asks') return `ask-${numbers.asks[Number(index)]}-${OF_ASK[name] ?? name}`;
    if (pointer.startsWith('/signatories/')) return 'signatories';
    return OF_FORM[pointer] ?? FIELDS_OF_LETTER[pointer] ?? pointer.slice(1);
  };
}

const OF_RECIPIENT: Readonly<Record<string, string>> = { officeId: 'office', role: 'printed' };
const OF_ASK: Readonly<Record<string, string>> = { windowId: 'horizon' };
const OF_FORM: Readonly<Record<string, string>> = {
  '/recipients': 'recipient-1-printed',
  '/newWindow/name': 'event-name',
  '/newWindow/firstOn': 'event-firstOn-day',
  '/newWindow/lastOn': 'event-lastOn-day',
  '/newWindow/timeZone': 'event-zone',
};
