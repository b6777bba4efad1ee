import { type ChaserItem, type ReplyItem } from '../sections/activity.js';
import { type AwaitingItem } from '../sections/awaiting.js';
import { type LetterRef } from '../sections/letter-ref.js';
import { type PromiseItem } from '../sections/promises.js';
import { type WindowItem } from '../sections/windows.js';
import { type Compared } from './earlier-report.js';

/** By what things of two reports are known to be the same. */
export interface Keys {
  readonly letter: (letter: LetterRef) => string;
  readonly awaiting: (item: AwaitingItem) => string;
  readonly reply: (reply: ReplyItem) => string;
  readonly chaser: (chaser: ChaserItem) => string;
  readonly promise: (promise: PromiseItem) => string;
  readonly window: (window: WindowItem) => string;
}

const BY_ID: Keys = {
  letter: ({ id }) => id,
  awaiting: ({ recipientId }) => recipientId,
  reply: ({ id }) => id,
  chaser: ({ id }) => id,
  promise: ({ recipientId, repliedOn, promisedBy }) => [recipientId, repliedOn, promisedBy].join(' '),
  window: ({ id }) => id,
};

const BY_WORDS: Keys = {
  letter: ({ reference }) => reference,
  awaiting: ({ letter, recipient }) => `${letter.reference} ${recipient}`,
  reply: ({ letter, from, receivedOn, class: is }) => [letter.reference, receivedOn, is, from].join(' '),
  chaser: ({ letter, kind, madeOn, to }) => [letter.reference, kind, madeOn, to].join(' '),
  promise: ({ letter, repliedOn, promisedBy, body }) =>
    [letter.reference, repliedOn, promisedBy, body].join(' '),
  window: ({ name, firstOn }) => `${firstOn} ${name}`,
};

/**
 * By ids. A group that was taken in as a workbook beside the group that it comes from has other ids than its issued reports, which are
 * word for word what they were: there, by references and what stands in words.
 */
export function keysFor(before: Compared, now: Compared): Keys {
  const idOf = new Map(lettersOf(now).map(({ reference, id }) => [reference, id]));
  const isElsewhere = lettersOf(before).some(({ reference, id }) => {
    const here = idOf.get(reference);
    return here !== undefined && here !== id;
  });
  return isElsewhere ? BY_WORDS : BY_ID;
}

function lettersOf({ awaiting, replies, newLetters, chasers }: Compared): LetterRef[] {
  const named = [...awaiting, ...replies, ...chasers].map(({ letter }) => letter);
  return [...named, ...newLetters];
}
