import { type LetterFormValues, NO_ASK, NO_RECIPIENT } from './letter-form-values.js';

/** A form with a block more or less, and the id of the box to go on in. */
export interface MovedForm {
  readonly values: LetterFormValues;
  readonly focus: string;
}

const ADD_OR_REMOVE = /^(add|remove)-(recipient|ask)(?:-(\d{1,3}))?$/;

/**
 * What a button of the form asks for: another recipient or ask, or one less. Null for the buttons that save. Nothing
 * typed is lost but the block that is taken away; the last block stays, emptied.
 */
export function withBlock(action: string, values: LetterFormValues): MovedForm | null {
  const [, verb, part, number] = ADD_OR_REMOVE.exec(action) ?? [];
  if (!verb) return null;
  const index = Number(number) - 1;
  return part === 'recipient'
    ? changed(values, 'recipients', blocks(values.recipients, verb, index, NO_RECIPIENT), 'recipient', index)
    : changed(values, 'asks', blocks(values.asks, verb, index, NO_ASK), 'ask', index);
}

function blocks<T>(all: readonly T[], verb: string, index: number, empty: T): readonly T[] {
  if (verb === 'add') return [...all, empty];
  const left = all.filter((_, at) => at !== index);
  return left.length > 0 ? left : [empty];
}

function changed<Part extends 'recipients' | 'asks'>(
  values: LetterFormValues,
  part: Part,
  after: LetterFormValues[Part],
  name: string,
  removed: number,
): MovedForm {
  const last = after.length;
  const next = after.length > values[part].length ? last : Math.min(removed + 1, last);
  return {
    values: { ...values, [part]: after },
    focus: `${name}-${next}-${part === 'asks' ? 'text' : 'printed'}`,
  };
}
