import { type DateMention } from '../days/find-dates.js';
import { type DeadlineKind, type LetterKind } from '../proposal.js';
import {
  ANSWER,
  INQUIRY,
  LIMIT,
  OF_OTHERS,
  OWN_EVENT,
  PARLIAMENT_IS_BACK,
  REQUEST,
  SCHEDULED,
} from '../words/deadline-words.data.js';
import { OCCASION_NOUN, OCCASION_VERB } from '../words/occasion-words.data.js';
import { isOccasion, isYearly } from './occasion.js';

/** A day in its sentence. */
export interface DayInSentence {
  /** The sentence with its quotations blanked. */
  readonly text: string;
  /** What stands before the day, up to the day before it. */
  readonly before: string;
  readonly mention: DateMention;
  /** Whether the sentence asks for something. */
  readonly isAsk: boolean;
  /** Whether this sentence or the next asks for something before the day: `and we should like it done by then`. */
  readonly isTied: boolean;
}

const FILLING =
  /\b(?:noon|midday|midnight|close of (?:play|business)|the end of(?: the day)?|end of day|latest|on|at|the|day|[\d.:]+\s?[ap]\.?m\.?|\d{2}[.:]\d{2})\b/gi;
/** In a reply: what the department needs from the group. */
const NEEDED =
  /\b(?:if|provided(?: that)?|so long as) (?:they|it|these|those|this|your \p{Ll}+) (?:can |could )?reach(?:es)? (?:me|us)\b|\bshould (?:reach|arrive (?:at|with)|come to|be with) (?:me|us|my|our|the)\b|\b(?:need|require)s?\b[^.]{0,40}\b(?:information|details|evidence|figures|names|reply|response|confirmation|documents?)\b/iu;
/** Limits that name what happens that day rather than what is to be done by it. */
const TURNS_ON = /^(?:ahead of|in advance of|prior to|in time for)$/i;
/** It must be done, by those who are written to. */
const URGED =
  /\b(?:we|I)(?:['’]d| would| will| shall|['’]ll| do)? (?:\w+ )?need\b|\b(?:vital|essential|imperative|critical|crucial)\b.*\b(?:you|your|the Government|ministers?)\b|\b(?:you|your department|the Government|ministers) (?:must|need to)\b/i;
const FARTHEST_LIMIT = 80;

/** What a day is in its sentence: the limit of an answer or of an act, an event ahead, or nothing of the kind. */
export function kindOf(day: DayInSentence, letter: LetterKind): DeadlineKind | null {
  const { text, before, mention, isAsk } = day;
  if (letter !== 'reply' && isYearly(text.slice(mention.to))) return null;
  const near = before.slice(-110);
  const limit = lastLimit(near);
  if (letter === 'reply') return limit && (isAsk || NEEDED.test(text)) ? 'action' : null;
  const isAnswer = limit !== null && ANSWER.test(text) && (isAsk || REQUEST.test(text));
  const clause = clauseAround(text, mention);
  if (OWN_EVENT.test(sinceRequest(clause, text, mention)) && !isAnswer) return null;
  if (limit === null && PARLIAMENT_IS_BACK.test(near) && isAnsweredLater(text, mention)) return null;
  if (/\b(?:since|dated|published on|wrote on)\s*$/i.test(near)) return null;
  const isDirect = limit !== null && !/\p{L}{4,}/u.test(limit.between.replace(FILLING, ''));
  if (isAnswer && (isDirect || /\b(?:grateful|repl|respon|answer|hear|word)/i.test(text))) return 'response';
  if (limit && (isAsk || (isDirect && URGED.test(text))))
    return isDirect && !TURNS_ON.test(limit.word) ? 'action' : 'event';
  const isEvent =
    isOccasion(text, before, mention) ||
    day.isTied ||
    (isAsk && SCHEDULED.test(near) && !INQUIRY.test(text)) ||
    isExplained(day);
  return isEvent ? 'event' : null;
}

/** `It is vital that it be settled by 6 June, when the Board meets`. */
function isExplained({ text, mention, before }: DayInSentence): boolean {
  const after = text.slice(mention.to, mention.to + 60);
  const isOf = OCCASION_NOUN.test(after) || new RegExp(OCCASION_VERB.source, 'iu').test(after);
  return lastLimit(before.slice(-110)) !== null && REQUEST.test(text) && isOf;
}

/** Whether the sentence goes on to ask for an answer. */
function isAnsweredLater(text: string, { to }: DateMention): boolean {
  return REQUEST.test(text.slice(to)) && ANSWER.test(text.slice(to));
}

/** The last word that sets a limit, unless it says which works, claims or people are meant. */
function lastLimit(near: string): { word: string; between: string } | null {
  const last = [...near.matchAll(new RegExp(LIMIT.source, 'gi'))].at(-1);
  if (!last || OF_OTHERS.test(near.slice(0, last.index))) return null;
  const between = near.slice(last.index + last[0].length);
  return between.length <= FARTHEST_LIMIT ? { word: last[0], between } : null;
}

/** What goes on from `and it would help to have` where the day is in that part: the request is not the writers' doing. */
function sinceRequest(clause: string, text: string, mention: DateMention): string {
  const before = text.slice(0, mention.from);
  const at = before.search(
    /\b(?:and|so|but),? (?:it|we|I) (?:would|should) (?:[^.;]{0,40}\b)?(?:help|grateful|welcome|appreciate|like|ask|useful)/,
  );
  return at < 0 ? clause : text.slice(at);
}

/** The part of the sentence between semicolons and dashes in which the day stands. */
function clauseAround(text: string, mention: DateMention): string {
  const before = text.slice(0, mention.from);
  const from = Math.max(before.lastIndexOf(';'), before.lastIndexOf(' – '), before.lastIndexOf(' — '), 0);
  const rest = text.slice(mention.to);
  const to = rest.search(/;|\s[–—]\s/);
  return text.slice(from, to < 0 ? undefined : mention.to + to);
}
