import { listed } from '../deadlines/words.js';
import { type Sentence, sentencesOf } from './sentences.js';
import { stemsOf } from './stems.js';

/** An ask of a letter. */
export interface AskText {
  readonly id: string;
  readonly position: number;
  readonly text: string;
}

/** A sentence of the reply that may answer an ask; `start` and `end` are places in the reply's text. */
export interface AnswerSentence extends Sentence {
  readonly score: number;
  readonly reasons: readonly string[];
}

/** An ask with the sentences that may answer it, the likeliest first; none when nothing does. */
export interface MatchedAsk {
  readonly askId: string;
  readonly position: number;
  readonly text: string;
  readonly sentences: readonly AnswerSentence[];
}

const LEAST = 0.25;
const MOST_SENTENCES = 3;
/** Longer texts have no sentences worth looking at beyond these. */
const MOST_READ = 2000;
/** A sentence that repeats what was asked; the answer tends to follow. */
const REPEATS =
  /^(?:in your letter,? )?(?:you (?:also )?(?:ask|asked|request|requested|raise|raised|urge|urged|call|called)|your (?:\w+ )?(?:letter|request|question)s? (?:ask|asked|call|called|about|that)|on your (?:\w+ )?(?:point|request|question))/i;
/** Words in which a government answers. */
const ANSWERS =
  /\b(?:we (?:will|shall|have|are|do|cannot|agree|accept)|I (?:will|shall|have|can|cannot|am|agree|accept|regret)|the government (?:will|has|is|does|agrees|accepts)|unable to|no plans|not (?:possible|intend))\b/i;

interface Read extends Sentence {
  readonly stems: ReadonlySet<string>;
}

/**
 * For each ask the sentences of a reply that share its words, weighed by how seldom these stand in the reply. It is a hint for the
 * person who judges: the words of an answer, not what it says.
 */
export function matchAsks(asks: readonly AskText[], reply: string): MatchedAsk[] {
  const sentences = sentencesOf(reply)
    .slice(0, MOST_READ)
    .map((one) => ({ ...one, stems: stemsOf(one.text) }));
  const seen = new Map<string, number>();
  for (const { stems } of sentences) for (const one of stems) seen.set(one, (seen.get(one) ?? 0) + 1);
  const weigh = (one: string): number => Math.log(1 + sentences.length / (seen.get(one) ?? 1));
  return asks.map(({ id, position, text }) => ({
    askId: id,
    position,
    text,
    sentences: bestFor(stemsOf(text), sentences, weigh),
  }));
}

function bestFor(
  ask: ReadonlySet<string>,
  sentences: readonly Read[],
  weigh: (stem: string) => number,
): AnswerSentence[] {
  const all = [...ask].reduce((sum, one) => sum + weigh(one), 0);
  const shares = sentences.map(({ stems }) => {
    const shared = [...ask].filter((one) => stems.has(one));
    return { shared, part: all === 0 ? 0 : shared.reduce((sum, one) => sum + weigh(one), 0) / all };
  });
  return sentences
    .map((sentence, index) =>
      judged(
        sentence,
        shares[index],
        index > 0 ? { sentence: sentences[index - 1], ...shares[index - 1] } : null,
      ),
    )
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || a.start - b.start)
    .slice(0, MOST_SENTENCES);
}

function judged(
  { start, end, text }: Read,
  { shared, part }: { shared: readonly string[]; part: number },
  before: { sentence: Read; part: number } | null,
): AnswerSentence {
  const repeats = REPEATS.test(text);
  const follows = !repeats && before !== null && REPEATS.test(before.sentence.text) && before.part >= LEAST;
  const answers = ANSWERS.test(text) && (part > 0 || follows);
  const sum = (repeats ? part * 0.6 : part) + (follows ? 0.3 : 0) + (answers ? 0.1 : 0);
  const reasons = [
    ...(shared.length > 0 ? [`Has words of the request: ${listed(wordsOf(text, shared))}.`] : []),
    ...(repeats ? ['It repeats what was asked.'] : []),
    ...(follows ? ['It follows the sentence that repeats the request.'] : []),
    ...(answers ? ['It is worded as an answer.'] : []),
  ];
  return {
    start,
    end,
    text,
    score: reasons.length === 0 ? 0 : Math.round(Math.min(1, sum) * 100) / 100,
    reasons,
  };
}

/** The words of a sentence with these stems, as they stand there. */
function wordsOf(text: string, stems: readonly string[]): string[] {
  const words = text.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  const first = stems.map((stem) => words.find((word) => stemsOf(word).has(stem)) ?? stem);
  return [...new Set(first)].slice(0, 8);
}
