import { type IsoDate } from '../../deadlines/iso-date.js';
import { type Outcome } from '../../letters/ask.entity.js';
import { type LogReplyCommand } from '../../replies/log-reply.use-case.js';
import { type ReplyOutcome } from '../../replies/reply-outcomes.js';
import { type FormBody, isTicked, textOf } from '../forms/form.js';
import { type FieldOf, type FormErrors } from '../forms/form-errors.js';
import { readText } from '../forms/text-input.js';
import { type AskRead, type LetterRead } from '../letters/letter-read.js';
import { OUTCOME_CHOICES } from './reply-choices.js';
import { chosen, dayBoxes, fieldOfReply, readReplyFields } from './reply.form.js';

type LetterAsks = Pick<LetterRead, 'asks'>;
type Command = Omit<LogReplyCommand, 'transferredToOrganisationId'>;

/** Reads the form; null, with an error beside each field, when it can't be taken. */
export function readReply(body: FormBody, letter: LetterRead, errors: FormErrors): Command | null {
  const typed = readReplyFields(body, errors);
  const outcomes = outcomesOf(body, letter, errors);
  if (!typed || !errors.isEmpty) return null;
  return {
    ...typed,
    letter: letter.id,
    body: typed.body ?? undefined,
    isAllThatWillCome: typed.class === 'partial' && isTicked(body, 'isAllThatWillCome'),
    outcomes,
  };
}

/**
 * What was judged of a letter's asks.
 *
 * @param of begins the ends of its fields' names, where a form judges several letters
 */
export function outcomesOf(
  body: FormBody,
  { asks }: LetterAsks,
  errors: FormErrors,
  of = '',
): ReplyOutcome[] {
  return asks.flatMap((ask) => outcomeOf(body, ask, errors, of));
}

/** The judgement of one ask. It is given no day, so it stands from the day the reply came, however late it is logged. */
function outcomeOf(
  body: FormBody,
  { id, position }: AskRead,
  errors: FormErrors,
  of: string,
): ReplyOutcome[] {
  const outcome = chosen(body, `outcome-${of}${position}`, OUTCOME_CHOICES) as Outcome | undefined;
  const name = `quote-${of}${position}`;
  const quote = readText(body, { name, label: 'The sentence', max: 2000 }, errors);
  if (quote && !outcome) errors.add(`outcome-${of}${position}`, 'Say what the sentence means for this ask');
  return outcome ? [{ askId: id, outcome, quote }] : [];
}

/** Where what the use case refuses stands on the form. */
export function fieldOfLoggedReply(body: FormBody, { asks }: LetterAsks, of = ''): FieldOf {
  const judged = asks.filter(({ position }) => textOf(body, `outcome-${of}${position}`) !== '');
  return (pointer) => {
    const ofOutcome = /^\/outcomes\/(\d+)\/(\w+)$/.exec(pointer);
    if (ofOutcome)
      return `${ofOutcome[2] === 'quote' ? 'quote' : 'outcome'}-${of}${judged[Number(ofOutcome[1])]?.position}`;
    return fieldOfReply(pointer);
  };
}

/** The form as it is first shown: a reply that came today. */
export function emptyReply(today: IsoDate): FormBody {
  return dayBoxes('receivedOn', today);
}
