import { type DateMention } from '../days/find-dates.js';
import {
  ACT_OF_YOURS,
  ENDING,
  OCCASION_NOUN,
  OCCASION_VERB,
  OVER,
  PRESENCE,
  SHUTTING,
  TAKES_ANSWERS,
  TELLING_VERB,
  TURNING_NOUN,
} from '../words/occasion-words.data.js';

type Sense = 'occasion' | 'shutting' | 'telling' | 'over';

/** The word that governs a day, and what that word is. */
interface Governor {
  readonly sense: Sense;
  readonly from: number;
  readonly to: number;
}

/** In this order where two of them end on the same word. */
const SENSES: readonly (readonly [Sense, RegExp])[] = [
  ['occasion', OCCASION_VERB],
  ['shutting', SHUTTING],
  ['telling', TELLING_VERB],
  ['over', OVER],
];

const ON =
  /(?:^|[\s,(])(?:(?:on|for|over|at|between|from|during)(?: or about)?,?\s*)?(?:(?:at )?(?:noon|midday|midnight|[\d.:]+\s?[ap]\.?m\.?)(?: on)?\s*|the (?:evening|morning|afternoon|night) of\s*)?(?:the\s*)?$/i;
const LASTING =
  /\b(?:until|till|to|since|from|after|(?<!\b(?:morning|afternoon|evening|night) )of|through|by|before|than|during|in)\s*(?:the\s*)?$/i;
const PUT_OFF =
  /\b(?:put (?:back|off)|moved|postponed|adjourned|deferred|delayed|brought forward|rescheduled|relisted)\s+(?:to|for|until|till)\s*(?:the\s*)?$/i;
const CLAUSE = /[;:,(]\s|\s[–—-]\s|\b(?:and|but|that|because|while|when|whether|although|so)\s/gi;
const RELATIVE = /[\s,](?:which|who|whose)\s[^,]*$/i;
const NO_SUBJECT =
  /^\W*(?:(?:it|they|he|she|this|that|these|is|are|was|will|shall|has|have|now|also|then|still|only|to|be|been|not|due|expected|set)\b\W*)*$/i;
const BEGINS_CLAUSE =
  /(?:^|[,;:(–—]\s*|\b(?:and|but|that|because|when)\s+)(?:on|at|between|from)?\s*(?:(?:noon|[\d.:]+\s?[ap]\.?m\.?)(?: on)?\s*)?(?:the\s*)?$/i;
const BREAK = new RegExp(CLAUSE.source, 'i');
const COMING = /\b(?:next|coming|forthcoming|upcoming|planned|proposed|impending|of|before|ahead)\b/i;
const YEARLY = /^[^.;]{0,40}\b(?:each|every|in any|a) year\b|^[^.;]{0,40}\bannually\b/i;
const FARTHEST = 90;

/**
 * Whether a day on which nothing is asked is an occasion: a day that the letter may turn on although it sets no limit.
 *
 * The word that governs the day decides. An occasion is what is done, decided or held once, on that day, so that an
 * answer afterwards comes too late: a body votes, meets, hears or decides; a trial, a summit or a poll opens or takes
 * place; a branch shuts; somebody is evicted; those written to do something of their own. What lasts and is only told
 * by its ends (a scheme, a grant, a licence, a lease, a relief, a term of office, an order that comes into force), what
 * is on sale, published by others or kept as a feast is background, and so is any day behind `until`, `since`, `from`,
 * `by` or `of`. Words that tell of anything (`opens`, `ends`, `is on`) are judged by the noun at the head of their
 * subject; where none is known, the day is left out. What ends is an occasion only if it takes answers until then, as a
 * consultation does.
 *
 * @param before the sentence since the day named before this one
 */
export function isOccasion(text: string, before: string, mention: DateMention): boolean {
  const isRange = mention.first !== null;
  const after = text.slice(mention.to);
  const isPutOff = PUT_OFF.exec(before);
  if (isPutOff) return subjectAt(text.slice(0, mention.from - isPutOff[0].length)) === 'occasion';
  if (!isRange && LASTING.test(before)) return false;
  if (PRESENCE.test(before)) return OCCASION_NOUN.test(after.slice(0, 60));
  const start = mention.from - before.length;
  const verb = lastGovernor(before);
  const noun = lastNoun(before);
  if (noun && (!verb || noun.from >= verb.to)) return isNounOfDay(before, noun, verb, after);
  const act = ACT_OF_YOURS.exec(before);
  if (act && (!verb || verb.to <= act.index + act[0].length)) return true;
  if (verb) {
    const gap = before.slice(verb.to);
    const isOther = gap.length > FARTHEST || (verb.sense === 'telling' && /\bto \p{Ll}/u.test(gap));
    return !isOther && isTurning(verb, text.slice(0, start + verb.to), isRange);
  }
  return BEGINS_CLAUSE.test(before) && isToldAfter(after);
}

/** Whether the day comes round: `by 31 March each year`. */
export const isYearly = (after: string): boolean => YEARLY.test(after);

/** The last word before a day that may govern it. */
function lastGovernor(before: string): Governor | null {
  return SENSES.map(([sense, pattern]) => ({ sense, match: [...before.matchAll(pattern)].at(-1) }))
    .filter(({ match }) => match !== undefined)
    .map(({ sense, match }) => ({ sense, from: match!.index, to: match!.index + match![0].trimEnd().length }))
    .reduce<Governor | null>((best, one) => (best === null || one.to > best.to ? one : best), null);
}

/** The last noun before a day, if it is one of an occasion. */
function lastNoun(before: string): { from: number; to: number } | null {
  const last = [...before.matchAll(TURNING_NOUN)].at(-1);
  return last?.[1] ? { from: last.index, to: last.index + last[0].length } : null;
}

/** `The debate in Westminster Hall on 6 June`, but not `what he said at the debate on 6 June`. */
function isNounOfDay(
  before: string,
  noun: { from: number; to: number },
  verb: Governor | null,
  after: string,
): boolean {
  const gap = before.slice(noun.to);
  const joint = ON.exec(gap);
  const words = joint ? gap.slice(0, joint.index) : gap;
  const between = verb ? before.slice(verb.to, noun.from) : '';
  const isNear = joint !== null && words.length <= 60 && !/[;:,]/.test(words.replace(/,\s*$/, ''));
  const isToldOf = verb?.sense === 'over' && !BREAK.test(between) && !COMING.test(between);
  return isNear && !isToldOf && !/^[^.;]{0,40}?\b(?:was|were|had|did|said|set)\b/i.test(after);
}

/**
 * @param upTo the sentence up to the end of the verb
 * @param isRange whether its days are told from the first to the last, and not its end alone
 */
function isTurning({ sense, from, to }: Governor, upTo: string, isRange = false): boolean {
  if (sense === 'occasion') return true;
  if (sense === 'over') return false;
  const before = upTo.slice(0, upTo.length - (to - from)).slice(-300);
  const subject = subjectAt(before);
  if (sense === 'shutting') return subject !== 'lasting';
  return subject === 'occasion' && (isRange || !ENDING.test(upTo) || TAKES_ANSWERS.test(before));
}

/** What the subject of a verb is: the first noun that tells in its clause, or the one that a relative clause is about. */
function subjectAt(upTo: string): 'occasion' | 'lasting' | null {
  const relative = RELATIVE.exec(upTo);
  const text = relative ? upTo.slice(0, relative.index) : upTo;
  let end = text.length;
  for (const join of [null, ...text.matchAll(CLAUSE)].reverse()) {
    const from = join ? join.index + join[0].length : 0;
    const clause = text.slice(from, end);
    const nouns = [...clause.matchAll(TURNING_NOUN)];
    const noun = relative ? nouns.at(-1) : nouns[0];
    if (noun) return noun[1] ? 'occasion' : 'lasting';
    // What `and` or `that` brings in with a subject of its own goes on with nothing before it.
    if (!relative && join && /\p{L}/u.test(join[0]) && !NO_SUBJECT.test(clause)) return null;
    end = join?.index ?? 0;
  }
  return null;
}

/** `On 18 March the Cabinet decides`: the verb stands behind the day. */
function isToldAfter(after: string): boolean {
  const clause = after.slice(0, 160).split(/[;.]/)[0];
  const first = SENSES.map(([sense, pattern]) => ({ sense, match: [...clause.matchAll(pattern)][0] }))
    .filter(({ match }) => match !== undefined)
    .reduce<{ sense: Sense; match: RegExpMatchArray } | null>(
      (best, one) => (best === null || one.match.index < best.match.index! ? one : best),
      null,
    );
  if (first === null) return ACT_OF_YOURS.test(clause);
  const [from, to] = [first.match.index!, first.match.index! + first.match[0].trimEnd().length];
  return isTurning({ sense: first.sense, from, to }, clause.slice(0, to));
}
