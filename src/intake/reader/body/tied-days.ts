import { type DateMention, findDates } from '../days/find-dates.js';
import { type LetterKind } from '../proposal.js';
import { REQUEST } from '../words/deadline-words.data.js';
import { isAsk } from './asks.js';
import { type Sentence } from './sentences.js';

/** Words that point back to a day just named, as a limit. */
export const BEFORE_THEN =
  /\b(?:before|by|ahead of) (?:then|that(?: (?:date|day|time|meeting|debate|happens))?(?= *[,.;:?!]|$)|(?:it|they|he|she|this|that) (?:(?:does|do|did)(?! (?:anything|something|so|more|any|the|an?|this|that|his|her|its|their)\b)|is|are|has|have|happens?|goes?|closes?|ends?|expires?|lapses?|runs? out|opens?|begins?|starts?|comes?|leaves?|meets?|sails?|takes? effect)\b|it(?= *[,.;:?!]|$))|\bin (?:good )?time for (?:(?:it|that)(?= *[,.;:?!]|$)|(?:it|them|him|her) to\b)|\bwhile there is (?:still )?time\b/iu;
/** `In time for the choir to travel`: the day of the choir, wherever it was told. */
const IN_TIME_FOR =
  /\bin (?:good )?time for (?:the |their |her |his |its |these |those |them )?(?:\p{L}+ ){0,2}?(\p{Ll}{4,}) to \p{Ll}/iu;
const DEMAND = /\byou (?:should|must|ought to|need to)\b/i;
const SENTENCES_APART = 6;

/**
 * Whether a request hangs on a day that sets no limit itself: the same sentence or the next one asks for something
 * `before then`, or a later one asks for it in time for those whom this sentence is about.
 *
 * @param mention the last day of the sentence, to which such words point
 */
export function isTied(
  sentences: readonly Sentence[],
  index: number,
  mention: DateMention,
  kind: LetterKind,
): boolean {
  const sentence = sentences[index];
  const rest = sentence.plain.slice(mention.to);
  if (pointsBack(rest) && (REQUEST.test(rest) || isRequest(sentence, kind))) return true;
  const later = sentences.slice(index + 1, index + 1 + SENTENCES_APART);
  const [next] = later;
  if (next && pointsBack(next.plain) && findDates(next.plain).length === 0 && isRequest(next, kind))
    return true;
  return later.some((one) => {
    const about = IN_TIME_FOR.exec(one.plain)?.[1].toLowerCase();
    return about !== undefined && sentence.plain.toLowerCase().includes(about) && isRequest(one, kind);
  });
}

/** Whether it is asked for before then, not said to be needed no earlier. */
function pointsBack(text: string): boolean {
  const match = BEFORE_THEN.exec(text);
  return match !== null && !/\b(?:not|no|never|nor|n['’]t)\b[^,;.]{0,60}$/i.test(text.slice(0, match.index));
}

function isRequest(sentence: Sentence, kind: LetterKind): boolean {
  return isAsk(sentence, kind) || REQUEST.test(sentence.plain) || DEMAND.test(sentence.plain);
}
