import { MOST_TOGETHER, TOGETHER, type TogetherKind } from '../../chasers/chase-together.use-case.js';
import { type OwedAnswer } from '../../chasers/owed-letter.js';
import { type IsoDate } from '../../deadlines/iso-date.js';
import { type FormBody, textOf, textsOf } from '../forms/form.js';
import { readDay } from '../forms/day-input.js';
import { type FormErrors } from '../forms/form-errors.js';
import { readText } from '../forms/text-input.js';
import { KIND_CHOICES } from './chaser-choices.js';

/** What can be done about several letters at once, in the words of the form. */
export const TOGETHER_CHOICES = KIND_CHOICES.filter(({ value }) =>
  (TOGETHER as readonly string[]).includes(value),
);

/** What the form of late letters gives. */
export interface TypedChase {
  readonly kind: TogetherKind;
  readonly madeOn: IsoDate;
  readonly madeBy: string | null;
  readonly spokeTo: string | null;
  readonly note: string | null;
}

/** Reads what was done; null, with an error beside each field, when it can’t be taken. */
export function readChase(body: FormBody, errors: FormErrors): TypedChase | null {
  const kind = kindOf(body);
  if (!kind) errors.add('kind', 'Say what was done');
  const madeOn = readDay(body, 'madeOn', 'The day it was done', errors);
  if (!madeOn && !errors.byField.madeOn) errors.add('madeOn-day', 'Enter the day it was done');
  const texts = {
    madeBy: readText(body, { name: 'madeBy', label: 'Who did it', max: 300 }, errors),
    spokeTo: readText(body, { name: 'spokeTo', label: 'Who was spoken to', max: 300 }, errors),
    note: readText(body, { name: 'note', label: 'The note', max: 5000 }, errors),
  };
  return kind && madeOn && errors.isEmpty ? { kind, madeOn, ...texts } : null;
}

/** What is to be done, as the form or an address says it. */
export function kindOf(body: FormBody): TogetherKind | null {
  return TOGETHER.find((kind) => kind === textOf(body, 'kind')) ?? null;
}

/** The late answers whose boxes are ticked, each by its recipient. */
export function tickedOf(owed: readonly OwedAnswer[], body: FormBody): OwedAnswer[] {
  const ticked = new Set(textsOf(body, 'answers'));
  return owed.filter(({ recipientId }) => ticked.has(recipientId));
}

/** The same for a form, which is refused when nothing is ticked, or something that is not late any more. */
export function readTicked(owed: readonly OwedAnswer[], body: FormBody, errors: FormErrors): OwedAnswer[] {
  const ticked = tickedOf(owed, body);
  const sent = new Set(textsOf(body, 'answers')).size;
  if (sent === 0) errors.add('answers', `Tick the letters that it was about, at most ${MOST_TOGETHER}`);
  else if (ticked.length < sent)
    errors.add(
      'answers',
      'One of the letters was answered meanwhile. Look at what is ticked and send it again',
    );
  return ticked;
}

/** How often each letter had been replayed when the form was shown; nothing of one that it did not show. */
export function seenOf(body: FormBody): ReadonlyMap<string, number> {
  return new Map(
    textsOf(body, 'seen').flatMap((text) => {
      const [, id, replays] = /^([0-9a-f-]{36}) (\d{1,9})$/i.exec(text) ?? [];
      return id ? [[id, Number(replays)]] : [];
    }),
  );
}
