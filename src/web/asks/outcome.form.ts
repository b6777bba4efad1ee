import { type Outcome } from '../../letters/ask.entity.js';
import { type RecordOutcomeCommand } from '../../replies/record-outcome.use-case.js';
import { readDay } from '../forms/day-input.js';
import { type FormBody, textOf } from '../forms/form.js';
import { type FieldOf, type FormErrors, sameName } from '../forms/form-errors.js';
import { readText } from '../forms/text-input.js';
import { type AskRead, type LetterRead } from '../letters/letter-read.js';
import { evidenceChoices, outcomesOf } from './outcome-choices.js';

type Basis = Pick<RecordOutcomeCommand, 'replyId' | 'judgedOn'>;

/** What the form says when no reply shows an outcome. */
const NONE = 'none';

/** What an outcome rests on: a reply and a day, each only when it was given. */
function readBasis(body: FormBody, letter: LetterRead, errors: FormErrors): Basis {
  const evidence = evidenceChoices(letter);
  const typed = textOf(body, 'replyId');
  const replyId = evidence.find(({ value }) => value === typed)?.value ?? null;
  if (evidence.length > 0 && !replyId && typed !== NONE)
    errors.add('replyId', 'Say which reply shows it, or that none does');
  return { replyId, judgedOn: readDay(body, 'judgedOn', 'The day', errors) ?? undefined };
}

/** Reads the outcome of one ask; null, with an error beside each field, when it can't be taken. */
export function readOutcome(
  body: FormBody,
  letter: LetterRead,
  ask: AskRead,
  errors: FormErrors,
): RecordOutcomeCommand | null {
  const outcome = chosenOf(ask, textOf(body, 'outcome'));
  if (!outcome) errors.add('outcome', 'Say what became of this ask');
  const basis = readBasis(body, letter, errors);
  const quote = readText(body, { name: 'quote', label: 'The sentence', max: 2000 }, errors);
  if (quote && textOf(body, 'replyId') === NONE) errors.add('replyId', 'Say which reply has that sentence');
  const note = readText(body, { name: 'note', label: 'The note', max: 2000 }, errors);
  return outcome && errors.isEmpty ? { askId: ask.id, outcome, quote, note, ...basis } : null;
}

/** Reads the outcomes of several asks; null when they can't be taken. Those left open are left out. */
export function readOutcomes(
  body: FormBody,
  letter: LetterRead,
  asks: readonly AskRead[],
  errors: FormErrors,
): RecordOutcomeCommand[] | null {
  const basis = readBasis(body, letter, errors);
  const outcomes = asks.flatMap((ask): RecordOutcomeCommand[] => {
    const { position } = ask;
    const outcome = chosenOf(ask, textOf(body, `outcome-${position}`));
    const quote = readText(body, { name: `quote-${position}`, label: 'The sentence', max: 2000 }, errors);
    if (quote && !outcome) errors.add(`outcome-${position}`, 'Say what the sentence means for this ask');
    if (quote && outcome && textOf(body, 'replyId') === NONE)
      errors.add('replyId', 'Say which reply has that sentence');
    return outcome ? [{ askId: ask.id, outcome, quote, ...basis }] : [];
  });
  if (outcomes.length === 0 && errors.isEmpty && asks.length > 0)
    errors.add(`outcome-${asks[0].position}`, 'Say of at least one ask what became of it');
  return errors.isEmpty ? outcomes : null;
}

function chosenOf(ask: AskRead, value: string): Outcome | undefined {
  return outcomesOf(ask).find((choice) => choice.value === value)?.value as Outcome | undefined;
}

/** Where what the use case refuses of one outcome stands on its form. */
export const fieldOfOutcome: FieldOf = (pointer) =>
  pointer === '/judgedOn' ? 'judgedOn-day' : sameName(pointer);

/** The same on the form of several: what they rest on is asked once. */
export function fieldOfOutcomes(
  asks: readonly AskRead[],
  outcomes: readonly RecordOutcomeCommand[],
): FieldOf {
  return (pointer) => {
    const [, index, name] = /^\/outcomes\/(\d+)\/(\w+)$/.exec(pointer) ?? [];
    const position = asks.find(({ id }) => id === outcomes[Number(index)]?.askId)?.position;
    return name === 'outcome' || name === 'quote'
      ? `${name}-${position}`
      : fieldOfOutcome(`/${name ?? 'form'}`);
  };
}
