import { type IsoDate } from '../../deadlines/iso-date.js';
import { type Outcome } from '../../letters/ask.entity.js';
import { type ReplyClass } from '../../letters/letter-facts.js';
import { type LogReplyCommand } from '../../replies/log-reply.use-case.js';
import { type SignedLevel } from '../../replies/reply-class.js';
import { type ReplyOutcome } from '../../replies/reply-outcomes.js';
import { readDay } from '../forms/day-input.js';
import { type FormBody, isTicked, textOf } from '../forms/form.js';
import { type FieldOf, type FormErrors } from '../forms/form-errors.js';
import { type AskRead, type LetterRead } from '../letters/letter-read.js';
import { CLASS_CHOICES, LEVEL_CHOICES, OUTCOME_CHOICES } from './reply-choices.js';

type Command = Omit<LogReplyCommand, 'transferredToOrganisationId'>;

/** Reads the form; null, with an error beside each field, when it can't be taken. */
export function readReply(body: FormBody, letter: LetterRead, errors: FormErrors): Command | null {
  const replyClass = chosen(body, 'class', CLASS_CHOICES) as ReplyClass | undefined;
  if (!replyClass) errors.add('class', 'Say what kind of reply it is');
  const receivedOn = readDay(body, 'receivedOn', 'The day the reply arrived', errors);
  if (!receivedOn && errors.isEmpty) errors.add('receivedOn-day', 'Enter the day the reply arrived');
  const days = {
    datedOn: readDay(body, 'datedOn', 'The date on the reply', errors),
    promisedBy: replyClass === 'holding' ? readDay(body, 'promisedBy', 'The day promised', errors) : null,
  };
  const outcomes = letter.asks.flatMap((ask) => outcomeOf(body, ask));
  if (!replyClass || !receivedOn || !errors.isEmpty) return null;
  return {
    ...partsOf(body, replyClass),
    ...days,
    letter: letter.id,
    class: replyClass,
    receivedOn,
    outcomes,
  };
}

function partsOf(body: FormBody, replyClass: ReplyClass): Partial<Command> {
  return {
    recipientId: textOf(body, 'recipientId') || undefined,
    signedBy: textOf(body, 'signedBy') || null,
    signedLevel: (chosen(body, 'signedLevel', LEVEL_CHOICES) ?? null) as SignedLevel | null,
    theirReference: textOf(body, 'theirReference') || null,
    isAllThatWillCome: replyClass === 'partial' && isTicked(body, 'isAllThatWillCome'),
    body: textOf(body, 'text') || undefined,
  };
}

/** The judgement of one ask; its day is the reply's, so that the past is told as it was. */
function outcomeOf(body: FormBody, { id, position }: AskRead): ReplyOutcome[] {
  const outcome = chosen(body, `outcome-${position}`, OUTCOME_CHOICES) as Outcome | undefined;
  const quote = textOf(body, `quote-${position}`) || undefined;
  return outcome ? [{ askId: id, outcome, quote }] : [];
}

function chosen(body: FormBody, name: string, choices: readonly { value: string }[]): string | undefined {
  return choices.find(({ value }) => value !== '' && value === textOf(body, name))?.value;
}

/** Where what the use case refuses stands on the form. */
export function fieldOfReply(body: FormBody, letter: LetterRead): FieldOf {
  const judged = letter.asks.filter(({ position }) => textOf(body, `outcome-${position}`) !== '');
  return (pointer) => {
    const ofOutcome = /^\/outcomes\/(\d+)\/(\w+)$/.exec(pointer);
    if (ofOutcome)
      return `${ofOutcome[2] === 'quote' ? 'quote' : 'outcome'}-${judged[Number(ofOutcome[1])]?.position}`;
    return FIELDS[pointer] ?? pointer.slice(1);
  };
}

const FIELDS: Readonly<Record<string, string>> = {
  '/receivedOn': 'receivedOn-day',
  '/datedOn': 'datedOn-day',
  '/promisedBy': 'promisedBy-day',
  '/body': 'text',
  '/transferredToOrganisationId': 'transferredTo',
};

/** The form as it is first shown: a reply that came today. */
export function emptyReply(today: IsoDate): FormBody {
  const [year, month, day] = today.split('-');
  return {
    'receivedOn-day': String(Number(day)),
    'receivedOn-month': String(Number(month)),
    'receivedOn-year': year,
  };
}
