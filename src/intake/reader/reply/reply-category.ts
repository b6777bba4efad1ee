import { type ReplyCategory } from '../proposal.js';
import { endOf, type Found, type Slice } from '../text/slice.js';
import { ACKNOWLEDGED, AUTOMATIC, HOLDING, PROMISE } from '../words/reply-words.data.js';

const LONG_REPLY = 150;
const STRONG_HOLDING =
  /\b(?:further advice|not (?:yet )?(?:been )?(?:in a position|able)|cannot yet|unable (?:yet )?to (?:reply|respond|give you|provide)|more time|further time|still (?:considering|awaiting|gathering|working)|looking into|sorry to have to|(?:holding|interim) (?:reply|response)|asked (?:my )?officials (?:to|for)|taking (?:some|longer|more)|longer than|(?:reply|respond|write|answer)(?: to you)? (?:again|in full|more fully|substantively)|(?:full|substantive|fuller|detailed) (?:reply|response|answer))\b/i;
const LATE =
  /\b(?:sorry|apolog\w+|regret)\b.*\b(?:delay|wait|cannot yet|not (?:yet )?(?:been )?(?:able|in a position)|time)\b/i;
const STILL_OPEN =
  /\b(?:holding|interim) (?:reply|response)|not (?:yet )?(?:in a position|able) to (?:reply|respond|give|provide|answer)|looking into|further advice|considering (?:the|your)|cannot yet/i;

/** Whether a sentence says that an answer is still to come. */
export function isPromise(text: string): boolean {
  return PROMISE.test(text) && !/\b(?:will|shall) (?:not|never)\b/i.test(text);
}

/**
 * The class of a reply: handed on, else an answer still to come, else only its receipt, else an answer. A long reply
 * that says more than that answers.
 */
export function categoryOf(
  sentences: readonly Slice[],
  transfer: { readonly at: Slice } | null,
  isAutomatic: boolean,
): Found<ReplyCategory> {
  const find = (test: (text: string) => boolean): Slice | undefined =>
    sentences.find(({ text }) => test(text));
  const words = sentences.reduce((sum, { text }) => sum + text.split(/\s+/).length, 0);
  const isLong = words > LONG_REPLY;
  const promise = find(isPromise);
  const acknowledged = find((text) => ACKNOWLEDGED.test(text) || AUTOMATIC.test(text));
  const strong = find((text) => STRONG_HOLDING.test(text) && !AUTOMATIC.test(text));
  const isLate = find((text) => LATE.test(text)) !== undefined;
  const holding =
    find((text) => HOLDING.test(text) && isPromise(text)) ?? find((text) => STILL_OPEN.test(text));
  const [opening] = sentences;
  const automatic = isAutomatic
    ? opening
    : acknowledged && AUTOMATIC.test(acknowledged.text)
      ? acknowledged
      : undefined;
  const rules: readonly (readonly [unknown, ReplyCategory, Slice | undefined, number])[] = [
    [transfer && words <= LONG_REPLY + 40, 'transfer', transfer?.at, 0.85],
    [automatic && words < 400, 'acknowledgement', automatic, 0.85],
    [promise && strong && (!isLong || isLate || words < 220), 'holding', strong, 0.85],
    [
      acknowledged && !isLate && !strong && words <= 260 && (promise || !isLong) && words < 170,
      'acknowledgement',
      acknowledged,
      0.8,
    ],
    [promise && (isLate || holding) && !isLong, 'holding', holding ?? promise, 0.8],
    [strong && STILL_OPEN.test(strong.text) && !isLong, 'holding', strong, 0.7],
    [promise && words < 90, 'holding', promise, 0.7],
    [words < 28, 'acknowledgement', opening, 0.5],
  ];
  const [, value, at, confidence] = rules.find(([applies]) => applies) ?? [
    true,
    'substantive' as const,
    opening,
    isLong ? 0.85 : 0.7,
  ];
  return { value, from: at?.from ?? 0, to: at ? endOf(at) : 0, confidence };
}
