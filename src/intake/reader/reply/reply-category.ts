import { type ReplyCategory } from '../proposal.js';
import { endOf, type Found, type Slice } from '../text/slice.js';
import {
  ACKNOWLEDGED,
  ANSWER_IN_TIME,
  AUTOMATIC,
  FULL_ANSWER_TO_COME,
  GIVEN_WHOLE,
  HOLDING,
  ON_ONE_POINT,
  PROMISE,
  THEY_ANSWER,
} from '../words/reply-words.data.js';

const LONG_REPLY = 150;
const STRONG_HOLDING =
  /\b(?:further advice|not (?:yet )?(?:been )?(?:in a position|able)|cannot (?:yet|now|at present)|cannot (?:\w+ )?(?:give|send|offer|let)[^.]{0,30}\b(?:reply|answer|response)\b[^.]*\b(?:until|before|yet)\b|unable (?:yet )?to (?:reply|respond|give you|provide)|more time|further time|(?:little|rather|somewhat) longer|asked (?:the|my|our) [^.]{3,60} (?:to (?:advise|report|look|investigate|check|examine)|for (?:advice|a report))|still (?:considering|awaiting|gathering|working)|looking into|(?:are|is|am|currently|still|now) (?:awaiting|consulting|seeking|gathering|examining|considering|reviewing)|sorry to have to|(?:holding|interim) (?:reply|response)|asked (?:my )?officials (?:to|for)|taking (?:some|longer|more)|longer than|(?:reply|respond|write|answer)(?: to you)? (?:again|in full|more fully|substantively)|(?:full|substantive|fuller|detailed) (?:reply|response|answer))\b/i;
const LATE =
  /\b(?:sorry|apolog\w+|regret|forgive|pardon|bear with|excuse)\b.*\b(?:delay|wait|cannot yet|not (?:yet )?(?:been )?(?:able|in a position)|time)\b/i;
/** A position, a decision or a fact, as answers have them. */
const SUBSTANCE =
  /\b(?:unable to (?!repl|respond|answer|provide|give|comment|say)\p{Ll}+|declin(?:e|es|ed|ing) (?:to|it|your|the)|accede|regret (?:that )?(?:we|I|he|she|the \p{L}+) (?:cannot|can not|am not able|are not able) (?!repl|respond|answer)|no plans|(?:does|do) not (?:intend|agree|propose|support|believe|think)|(?:will|shall) not\b|not persuaded|cannot agree|(?:have|has) (?:therefore )?(?:decided|agreed|concluded|accepted|rejected)|decided (?:to|that|not)|I (?:can )?(?:confirm that|accept|agree)|(?:pleased|delighted|happy|glad) to (?:confirm|say|tell|inform|announce|accept|meet|do so|attend)|the Government(?:['’]s)? (?:is|has|does|recogni[sz]es|believes|remains|takes|shares|intends|keeps|considers|position|agrees|supports|accepts)|(?:we|I) (?:have|are|am) (?:also |already |now )?(?:introduc|publish|invest|commit|legislat|increas|provid|working|announc|extend|appoint|instruct|authoris)\w*|(?:we|I) have (?:\w+ly |also |now |already )?(?:changed|ended|stopped|started|begun|closed|opened|made|set up|found|paid|refunded|repaid|corrected|replaced|restored|withdrawn|suspended|issued|launched|given|taken)|you (?:also )?ask(?:ed)? (?:me )?(?:whether|if|what|why|when|how)|regulations|legislation|disappoint\w+|(?:department|ministry) (?:has (?:looked|published|no)|will publish|takes)|cost of|no provision|it is (?:for|not)\b|funding|guidance|million|will be (?:published|introduced|extended|completed|made available|laid before)|primary legislation|existing law)\b|£\d/iu;
const STILL_OPEN =
  /\b(?:holding|interim) (?:reply|response)|\b(?:not|wrong) (?:\w+ )?(?:right|able|possible|appropriate|sensible|proper|wise) (?:for (?:me|us) )?to (?:answer|reply|respond|anticipate|comment|say (?:more|anything))[^.]*\b(?:before|until|ahead|while)\b|not (?:\w+ ){0,2}practice to (?:reply|answer|respond)|(?:needs?|require) (?:a little |rather |somewhat )?(?:longer|more time)\b|not (?:yet )?(?:in a position|able) to (?:reply|respond|give|provide|answer)|looking into|further advice|considering (?:the|your)|cannot yet|cannot (?:\w+ )?(?:give|send|offer|let)[^.]{0,30}\b(?:reply|answer|response)\b[^.]*\buntil\b/i;

/** Whether a sentence says that an answer is still to come. */
export function isPromise(text: string): boolean {
  return PROMISE.test(text) && !/\b(?:will|shall) (?:not|never)\b|\b(?:again|you|touch) if\b/i.test(text);
}

/** Whether a sentence promises the answer, and not only that to one point of several. */
function isLeftForLater(text: string, promise: RegExp): boolean {
  return promise.test(text) && !ON_ONE_POINT.test(text) && !/\b(?:will|shall) (?:not|never)\b/i.test(text);
}

/** Whether the letter itself went to somebody who is to answer it. */
function isGivenWhole(sentences: readonly Slice[], transfer: { readonly at: Slice } | null): boolean {
  if (!transfer || !GIVEN_WHOLE.test(transfer.at.text) || ON_ONE_POINT.test(transfer.at.text)) return false;
  const next = sentences[sentences.indexOf(transfer.at) + 1]?.text ?? '';
  return THEY_ANSWER.test(transfer.at.text) || THEY_ANSWER.test(next);
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
  const positions = sentences.filter(
    ({ text }) =>
      SUBSTANCE.test(text) && !isPromise(text) && !ACKNOWLEDGED.test(text) && !STILL_OPEN.test(text),
  );
  const isLong = words > LONG_REPLY;
  const promise = find((text) => isPromise(text) && !ON_ONE_POINT.test(text));
  const acknowledged = find((text) => ACKNOWLEDGED.test(text) || AUTOMATIC.test(text));
  const strong = find(
    (text) =>
      (STRONG_HOLDING.test(text) || STILL_OPEN.test(text)) &&
      !AUTOMATIC.test(text) &&
      !ON_ONE_POINT.test(text),
  );
  const isLate = find((text) => LATE.test(text)) !== undefined;
  const holding =
    find((text) => HOLDING.test(text) && isPromise(text)) ?? find((text) => STILL_OPEN.test(text));
  const full = find((text) => isLeftForLater(text, FULL_ANSWER_TO_COME));
  const inTime = find((text) => isLeftForLater(text, ANSWER_IN_TIME));
  const isOpen = positions.length < 2 && (positions.length === 0 || strong !== undefined);
  const [opening] = sentences;
  const automatic = isAutomatic ? opening : find((text) => AUTOMATIC.test(text));
  const rules: readonly (readonly [unknown, ReplyCategory, Slice | undefined, number])[] = [
    [isGivenWhole(sentences, transfer) && words < 400, 'transfer', transfer?.at, 0.85],
    [transfer && words <= LONG_REPLY + 70 && positions.length < 3, 'transfer', transfer?.at, 0.85],
    [automatic && words < 400, 'acknowledgement', automatic, 0.85],
    [full && (positions.length < 3 || !isLong), 'holding', full, 0.85],
    [promise && strong && isOpen && words < 260, 'holding', strong, 0.85],
    [acknowledged && !isLate && !strong && isOpen && words < 170, 'acknowledgement', acknowledged, 0.8],
    [promise && (isLate || holding) && isOpen && !isLong, 'holding', holding ?? promise, 0.8],
    [strong && STILL_OPEN.test(strong.text) && isOpen && !isLong, 'holding', strong, 0.7],
    [promise && isOpen && words < 90, 'holding', promise, 0.7],
    [words < 28 && positions.length === 0, 'acknowledgement', opening, 0.5],
    [inTime && positions.length < 3 && words < 260, 'holding', inTime, 0.65],
  ];
  const answer = [true, 'substantive', opening, isLong ? 0.85 : 0.7] as const;
  const [, value, at, confidence] = rules.find(([applies]) => applies) ?? answer;
  return { value, from: at?.from ?? 0, to: at ? endOf(at) : 0, confidence };
}
