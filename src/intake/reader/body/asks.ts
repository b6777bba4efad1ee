import { type LetterKind } from '../proposal.js';
import { endOf, type Found, inOneLine, part, type Slice, trimmed } from '../text/slice.js';
import {
  ANY_QUESTION,
  COUNTED_POINTS,
  COUNTED_QUESTION,
  DIRECT_ASK,
  LEAD_IN,
  NOT_AN_ASK,
  ONLY_A_REPLY,
  PLEASE_ASK,
  POLITE_ASK,
  QUESTION,
  REPLY_ASK,
  REPLY_BOILERPLATE,
  RHETORICAL,
  SAID_BY_OTHERS,
  UNADDRESSED_ASK,
  WRITE_TO_ASK,
  WRITERS_ASK,
} from '../words/ask-words.data.js';
import { type Paragraph } from './paragraphs.js';
import { type Sentence, sentencesOf } from './sentences.js';

const LONGEST_ASK = 690;
const OTHERS_SAID =
  /\b(?:found|finds|recommended|urged|asked|called|concluded|reported|told us|promised|said|shows?|includes?|heard|wrote)\b/i;
const ENUMERATION = /(?:^|[\s:;,])\(?(?:[1-9]|[a-h]|i{1,3}|iv|v|vi{0,3})\)\s+(?=\S)/g;

/** What the writers ask of the recipient: one for each sentence, point or question. A lead-in goes with its points. */
export function readAsks(paragraphs: readonly Paragraph[], kind: LetterKind): Found<string>[] {
  const asks: Found<string>[] = [];
  let list: 'none' | 'points' | 'loose' = 'none';
  let above: Paragraph['mark'] = null;
  /** A sentence that asks for so many things, which have not come yet. */
  let announced: Found<string> | null = null;
  paragraphs.forEach((paragraph, index) => {
    const next = paragraphs[index + 1];
    if (
      list === 'points'
        ? paragraph.isItem && (above === null || paragraph.mark !== above)
        : list === 'loose' && isLoosePoint(paragraph, paragraphs[index - 1])
    ) {
      const text = firstPart(paragraph);
      if (text.text.length > 8) asks.push(found(text, 0.85));
      return;
    }
    list = 'none';
    if (announced && paragraph.isItem && IMPERATIVE.test(paragraph.text)) {
      asks.splice(asks.indexOf(announced), 1, found(firstPart(paragraph), 0.8));
      [list, above, announced] = ['points', null, null];
      return;
    }
    const isOrdered = areOrdered(paragraph, paragraphs[index - 1], kind);
    const sentences = sentencesOf(paragraph);
    sentences.forEach((sentence, at) => {
      const isLast = at === sentences.length - 1;
      const follows = sentences[at + 1];
      if (follows && COUNTED.test(sentence.plain) && ORDINAL.test(follows.text)) return;
      if (isOrdered && ORDINAL.test(sentence.text)) return asks.push(found(shortened(sentence), 0.85));
      if (isLast && next && leadsToPoints(sentence, paragraph, next, kind, sentences[at - 1])) {
        list = next.isItem ? 'points' : 'loose';
        above = next.mark === paragraph.mark ? null : paragraph.mark;
      } else if (!(isLast && next && areOrdered(next, paragraph, kind))) {
        const own = asksOfSentence(sentence, kind, sentences[at - 1]);
        if (own.length === 1 && COUNTED.test(sentence.plain)) [announced] = own;
        asks.push(...own);
      }
    });
  });
  return asks;
}

const ORDINAL = /^(?:First|Second|Third|Fourth|Fifth|Sixth|Final|Last)(?:ly)?,? \p{Ll}/u;
const STEPS = /\b(?:following|these|two|three|four|five|six|several)\s+(?:\p{Ll}+ )?\p{Ll}+s\W*$/u;

/** `Exempt the bereaved`, `Allow coroners to`: what is to be done. */
const IMPERATIVE =
  /^(?:To )?(?:not )?\p{L}\p{Ll}+ (?:the|a|an|all|every|each|that|those|these|us|our|your|any|no|\p{Ll}+s\b)/iu;
const COUNTED =
  /\b(?:two|three|four|five|six|several|some)\s+(?:\p{Ll}+ ){0,2}(?:things|favours|requests|points|matters|questions|steps|undertakings|assurances|measures|changes|commitments|actions|answers)\b/u;

/** `First, require it of every board. Second, ...`, below a paragraph that asks for `the following steps`. */
function areOrdered(paragraph: Paragraph, above: Paragraph | undefined, kind: LetterKind): boolean {
  const lead = above && sentencesOf(above).at(-1);
  return (
    kind === 'outgoing' &&
    lead !== undefined &&
    STEPS.test(lead.plain) &&
    isAsk(lead, kind) &&
    sentencesOf(paragraph).filter(({ text }) => ORDINAL.test(text)).length > 1
  );
}

/** Whether a sentence asks for something; `asks` are found with quoted words left aside. */
export function isAsk(sentence: Sentence, kind: LetterKind): boolean {
  const text = inOneLine(sentence.plain);
  if (kind === 'reply')
    return REPLY_ASK.test(text) && !REPLY_BOILERPLATE.test(text) && !/\byou (?:ask|asked)\b/i.test(text);
  if (isNotAsked(text) || ONLY_A_REPLY.test(text)) return false;
  return (
    WRITERS_ASK.test(text) ||
    POLITE_ASK.test(text) ||
    PLEASE_ASK.test(text) ||
    (WRITE_TO_ASK.test(text) && /\b(?:we|I)\b/.test(text)) ||
    (DIRECT_ASK.test(text) && !RHETORICAL.test(text)) ||
    (UNADDRESSED_ASK.test(text) && !RHETORICAL.test(text) && !SAID_BY_OTHERS.test(text)) ||
    (QUESTION.test(text) && !RHETORICAL.test(text)) ||
    (COUNTED_QUESTION.test(text) && !RHETORICAL.test(text))
  );
}

/** What was said not to be asked, unless the same sentence goes on to ask. */
function isNotAsked(text: string): boolean {
  return (
    NOT_AN_ASK.test(text) &&
    !WRITERS_ASK.test(text.replace(NOT_AN_ASK, ' ').replace(/\byou (?:ask|asked)\b.*/i, ''))
  );
}

/** Whether the last sentence of a paragraph introduces the points that follow, and the points are asked for. */
function leadsToPoints(
  sentence: Sentence,
  { isItem }: Paragraph,
  next: Paragraph,
  kind: LetterKind,
  before?: Sentence,
): boolean {
  const text = inOneLine(sentence.plain);
  const hasColon = /:\s*$/.test(text);
  const isOpen = hasColon || (!isItem && next.isItem && /[^.?!"”’)]\s*$/.test(text));
  if (!isOpen && !next.isItem) return false;
  if (isItem && !hasColon) return false;
  if (!isOpen)
    return kind !== 'reply' && COUNTED_POINTS.test(text) && !OTHERS_SAID.test(text)
      ? true
      : /\b(?:following|below|asks?|questions)\b/i.test(text) && isAsk(sentence, kind);
  if (kind === 'reply') return isAsk(sentence, kind);
  if (isAsk(sentence, kind)) return true;
  if (OTHERS_SAID.test(text)) return false;
  if (/\?\W*$/.test(next.text)) return true;
  const isLead = LEAD_IN.test(text) && /\b(?:we|our|you|your|I|government)\b/i.test(text);
  return isLead || (before !== undefined && text.length < 60 && !next.isItem && isAsk(before, kind));
}

/** A point without a mark: one of several lines that end in semicolons, or a question of its own. */
function isLoosePoint(paragraph: Paragraph, before: Paragraph): boolean {
  const ends = /(?:;|; and|; or|,|, and)\s*$/;
  if (ends.test(paragraph.text) || ends.test(before.text)) return true;
  if (/\?\W*$/.test(paragraph.text) && sentencesOf(paragraph).length <= 2) return true;
  return /:\s*$/.test(before.text) && (!paragraph.isAfterBlank || /^\p{Ll}/u.test(paragraph.text));
}

function asksOfSentence(sentence: Sentence, kind: LetterKind, before?: Sentence): Found<string>[] {
  if (!isAsk(sentence, kind) && !(before && goesOnAsking(sentence, before, kind))) return [];
  const marks = [...sentence.text.matchAll(ENUMERATION)].map(({ index }) => index);
  if (marks.length < 2) return [found(shortened(sentence), 0.85)];
  const cuts = [0, ...marks.slice(1), sentence.text.length];
  return cuts.slice(0, -1).map((from, index) => found(trimmed(part(sentence, from, cuts[index + 1])), 0.8));
}

/** A long sentence from the words that ask on. */
function shortened(sentence: Sentence): Slice {
  if (sentence.text.length <= LONGEST_ASK) return sentence;
  const at = [WRITERS_ASK, POLITE_ASK, PLEASE_ASK, DIRECT_ASK]
    .map((cue) => sentence.plain.search(cue))
    .filter((one) => one >= 0);
  const from = Math.max(0, Math.min(...at, sentence.text.length - LONGEST_ASK));
  return trimmed(part(sentence, from, from + LONGEST_ASK));
}

/** A question right behind one that asks is put to the same person. */
function goesOnAsking({ plain }: Sentence, before: Sentence, kind: LetterKind): boolean {
  const isPut = (text: string): boolean => /\?\W*$/.test(text) && !RHETORICAL.test(text);
  return (
    kind === 'outgoing' &&
    isPut(before.plain) &&
    isAsk(before, kind) &&
    isPut(plain) &&
    ANY_QUESTION.test(plain)
  );
}

function firstPart(point: Slice): Slice {
  return point.text.length > LONGEST_ASK ? part(point, 0, LONGEST_ASK) : point;
}

function found(slice: Slice, confidence: number): Found<string> {
  return { value: inOneLine(slice.text), from: slice.from, to: endOf(slice), confidence };
}
