import { type ChaserFields } from '../../chasers/chaser-fields.js';
import { type IsoDate } from '../../deadlines/iso-date.js';
import { type House } from '../../deadlines/sitting-days.js';
import { partsOfDay, readDay } from '../forms/day-input.js';
import { type FormBody, isTicked, textOf } from '../forms/form.js';
import { type FieldOf, type FormErrors, sameName } from '../forms/form-errors.js';
import { readText } from '../forms/text-input.js';
import { HOUSE_CHOICES, KIND_CHOICES } from './chaser-choices.js';
import { type ChaserDetails } from './read-chaser.js';

/** What the form of a chaser gives. Parts that only a question has are left out of every other kind. */
export type TypedChaser = Omit<ChaserFields, 'recipientId' | 'holdingAnswerOn' | 'answeredOn' | 'answer'> & {
  readonly recipientId?: string;
};

/** The names of the days on the forms of a chaser. */
export const CHASER_DAYS = ['madeOn', 'answerDueOn', 'holdingAnswerOn', 'answeredOn'] as const;

const NO_QUESTION = { house: null, uin: null, askedBy: null, isNamedDay: false, answerDueOn: null } as const;

/** Reads the form; null, with an error beside each field, when it can't be taken. */
export function readChaser(body: FormBody, errors: FormErrors): TypedChaser | null {
  const kind = KIND_CHOICES.find(({ value }) => value === textOf(body, 'kind'))?.value;
  if (!kind) errors.add('kind', 'Say what was done');
  const madeOn = readDay(body, 'madeOn', 'The day it was done', errors);
  if (!madeOn && !errors.byField.madeOn) errors.add('madeOn-day', 'Enter the day it was done');
  const texts = {
    madeBy: readText(body, { name: 'madeBy', label: 'Who did it', max: 300 }, errors),
    spokeTo: readText(body, { name: 'spokeTo', label: 'Who was spoken to', max: 300 }, errors),
    note: readText(body, { name: 'note', label: 'The note', max: 5000 }, errors),
  };
  const question = kind === 'written_question' ? readQuestion(body, errors) : NO_QUESTION;
  if (!kind || !madeOn || !errors.isEmpty) return null;
  return { recipientId: textOf(body, 'recipientId') || undefined, kind, madeOn, ...texts, ...question };
}

type Question = Pick<TypedChaser, 'house' | 'uin' | 'askedBy' | 'isNamedDay' | 'answerDueOn'>;

function readQuestion(body: FormBody, errors: FormErrors): Question {
  const house: House | null =
    HOUSE_CHOICES.find(({ value }) => value === textOf(body, 'house'))?.value ?? null;
  if (!house) errors.add('house', 'Say in which House the question was tabled');
  const askedBy = readText(body, { name: 'askedBy', label: 'The name of the Member', max: 300 }, errors);
  if (!askedBy && !errors.byField.askedBy)
    errors.add('askedBy', 'Enter the name of the Member who tabled it');
  return {
    house,
    askedBy,
    uin: readText(body, { name: 'uin', label: 'The number of the question', max: 20 }, errors),
    isNamedDay: isTicked(body, 'isNamedDay'),
    answerDueOn: readDay(body, 'answerDueOn', 'The day for the answer', errors),
  };
}

/** What became of a written question, as its form gives it. */
export type TypedAnswer = Pick<ChaserFields, 'holdingAnswerOn' | 'answeredOn' | 'answer'>;

/** Reads the form of an answer to a question. */
export function readAnswer(body: FormBody, errors: FormErrors): TypedAnswer {
  const typed = {
    holdingAnswerOn: readDay(body, 'holdingAnswerOn', 'The day of the holding answer', errors),
    answeredOn: readDay(body, 'answeredOn', 'The day of the answer', errors),
    answer: readText(body, { name: 'answer', label: 'The answer', max: 20_000 }, errors),
  };
  if (typed.answer && !typed.answeredOn && !errors.byField.answeredOn)
    errors.add(
      'answeredOn-day',
      'Enter the day on which it was answered. What a holding answer said goes into the note',
    );
  return typed;
}

/** Where what the use case refuses stands on the forms. */
export const fieldOfChaser: FieldOf = (pointer) => {
  const name = sameName(pointer);
  return (CHASER_DAYS as readonly string[]).includes(name) ? `${name}-day` : name;
};

/** The form as it is first shown: something done today by the person who writes it down. */
export function emptyChaser(today: IsoDate, by: string): FormBody {
  return { ...boxes('madeOn', today), madeBy: by };
}

/** What the address of the form says of the chaser: its kind, where that is one, and whom it chases. */
export function chaserMeant(query: FormBody): FormBody {
  const kind = KIND_CHOICES.find(({ value }) => value === textOf(query, 'kind'))?.value;
  return { ...(kind && { kind }), recipientId: textOf(query, 'recipientId') };
}

/** A chaser as its form shows it. */
export function chaserAsForm(chaser: ChaserDetails): FormBody {
  const { recipientId, kind, madeBy, spokeTo, note, house, uin, askedBy, isNamedDay, answer } = chaser;
  const texts = { recipientId, kind, madeBy, spokeTo, note, house, uin, askedBy, answer };
  return {
    ...Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, text ?? ''])),
    ...(isNamedDay && { isNamedDay: 'yes' }),
    ...Object.assign({}, ...CHASER_DAYS.map((name) => boxes(name, chaser[name]))),
    version: String(chaser.version),
  } as FormBody;
}

function boxes(name: string, day: IsoDate | null): FormBody {
  const parts = Object.entries(partsOfDay(day)) as [string, string][];
  return Object.fromEntries(parts.map(([part, text]) => [`${name}-${part}`, text]));
}

/** Only what differs from what is kept: what follows from another field then follows it again. */
export function chaserChanges<Typed extends object>(typed: Typed, kept: ChaserDetails): Partial<Typed> {
  const before = kept as unknown as Record<string, unknown>;
  const differing = Object.entries(typed).filter(
    ([name, value]) => (value ?? null) !== (before[name] ?? null),
  );
  return Object.fromEntries(differing) as Partial<Typed>;
}
