/** A sentence and where it stands: `end` is not included. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Full stops after these end nothing. */
const SHORT =
  /(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Rt|Hon|Revd|Rev|St|No|Nos|vol|para|paras|pp?|e\.g|i\.e|cf|etc|Cm|Art)|\b\p{Lu})\.$/u;
/** A blank line, the start of a point in a list, or the end of a sentence before a capital, a digit or a quote. */
const BREAK =
  /\n[ \t]*\n\s*|\n(?=[ \t]*(?:[-*•]|\d{1,2}[.)]|\(\w{1,3}\))[ \t])|[.!?]["”’)]*(?=\s+["“‘(]?[\p{Lu}\p{N}])/gu;

/** The sentences of a text, whole and in order. Lines that were only wrapped stay together. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const found of text.matchAll(BREAK)) {
    const end = found.index + found[0].length;
    if (found[0] === '.' && SHORT.test(text.slice(Math.max(start, end - 8), found.index + 1))) continue;
    push(sentences, text, start, end);
    start = end;
  }
  push(sentences, text, start, text.length);
  return sentences;
}

function push(sentences: Sentence[], text: string, from: number, to: number): void {
  const piece = text.slice(from, to);
  const start = from + piece.length - piece.trimStart().length;
  const end = from + piece.trimEnd().length;
  if (start < end) sentences.push({ start, end, text: text.slice(start, end) });
}
