import { formatDay } from '../../deadlines/iso-date.js';
import { listed } from '../../deadlines/words.js';
import { type NewLetter } from '../sections/activity.js';
import { type LetterRef } from '../sections/letter-ref.js';
import { type Change } from '../sections/since.js';
import { type EarlierReport } from './earlier-report.js';
import { type Keys } from './keys.js';
import { pairUp, wasToldOf } from './pair-up.js';

/** Letters sent since, or that were sent on another day than was told. */
export function letterChanges(before: EarlierReport, now: readonly NewLetter[], keys: Keys): Change[] {
  const { added, gone, kept } = pairUp(before.content.newLetters, now, keys.letter);
  return [
    ...added.map((letter) => ({
      ...sent(letter, `Sent to ${listed(letter.recipients)}`),
      isCorrection: wasToldOf(before, letter.sentOn),
    })),
    ...gone.map((letter) => ({
      ...sent(letter, `No longer recorded as sent on ${formatDay(letter.sentOn)}`),
      isCorrection: true,
    })),
    ...kept.flatMap(([then, letter]) => {
      if (then.sentOn === letter.sentOn) return [];
      const what = `Sent on ${formatDay(letter.sentOn)} (was told as ${formatDay(then.sentOn)})`;
      return [{ ...sent(letter, what), isCorrection: true }];
    }),
  ];
}

/** Ids of the letters that the earlier report could not tell of. */
export function newLettersOf(
  before: EarlierReport,
  now: readonly NewLetter[],
  keys: Keys,
): ReadonlySet<string> {
  return new Set(pairUp(before.content.newLetters, now, keys.letter).added.map(({ id }) => id));
}

function sent(letter: NewLetter, what: string): Omit<Change, 'isCorrection'> {
  return { kind: 'letter_sent', letter: refOf(letter), what, on: letter.sentOn };
}

const refOf = ({ id, reference, subject }: LetterRef): LetterRef => ({ id, reference, subject });
