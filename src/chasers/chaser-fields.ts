import { type Chaser } from './chaser.entity.js';

/** What only a written question has. */
export const QUESTION_FIELDS = [
  'house',
  'uin',
  'askedBy',
  'isNamedDay',
  'answerDueOn',
  'holdingAnswerOn',
  'answeredOn',
  'answer',
] as const;

const NAMES = ['recipientId', 'kind', 'madeOn', 'madeBy', 'spokeTo', 'note', ...QUESTION_FIELDS] as const;

/** What a person records of a chaser. History keeps exactly these. */
export type ChaserFields = Pick<Chaser, (typeof NAMES)[number]>;

/** What is to change of a chaser: fields left out stay, null clears. */
export type ChaserChanges = Partial<Omit<ChaserFields, 'isNamedDay'>> & {
  readonly isNamedDay?: boolean | null;
};

/** Those that a chaser must have. */
type Needed = 'recipientId' | 'kind' | 'madeOn';

/** The fields out of anything that has them; what is missing is null, and not a named day. */
export function chaserFields(
  from: Pick<ChaserFields, Needed> & Partial<Record<keyof ChaserFields, unknown>>,
): ChaserFields {
  const fields = Object.fromEntries(NAMES.map((name) => [name, from[name] ?? null]));
  return { ...fields, isNamedDay: from.isNamedDay ?? false } as unknown as ChaserFields;
}

/** A chaser of another kind than a written question, without what only that has. */
export function withoutQuestion(chaser: ChaserFields): ChaserFields {
  return { ...chaser, ...Object.fromEntries(QUESTION_FIELDS.map((name) => [name, null])), isNamedDay: false };
}
