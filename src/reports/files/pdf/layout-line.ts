import { type Line, type Run } from '../../document/report-document.js';

/** Tells how wide a text is, in bold or not. */
export type Measure = (text: string, isStrong: boolean) => number;

/** A piece of a line as it stands on paper: where it begins, and its width. */
export interface Piece extends Run {
  readonly x: number;
  readonly width: number;
}

interface Word extends Run {
  readonly endsLine: boolean;
}

/** Breaks a line of runs into lines of paper. A word that is wider than the paper is broken within. */
export function layOut(line: Line, width: number, measure: Measure): Piece[][] {
  const lines: Piece[][] = [[]];
  let x = 0;
  const breakLine = (): void => {
    lines.push([]);
    x = 0;
  };
  for (const word of line.flatMap(wordsOf)) {
    for (const part of fitting(word, width, measure)) {
      const isStrong = part.isStrong === true;
      if (x > 0 && x + measure(part.text.trimEnd(), isStrong) > width) breakLine();
      const text = x === 0 ? part.text.trimStart() : part.text;
      if (text === '') continue;
      const wide = measure(text, isStrong);
      append(lines.at(-1)!, { ...part, text }, x, wide);
      x += wide;
    }
    if (word.endsLine) breakLine();
  }
  return lines;
}

/** Joins a word to the piece before it where that is of the same kind, so that it is written in one go. */
function append(pieces: Piece[], { text, letter, isStrong }: Word, x: number, width: number): void {
  const last = pieces.at(-1);
  if (last && last.letter === letter && last.isStrong === isStrong) {
    pieces[pieces.length - 1] = { ...last, text: last.text + text, width: last.width + width };
  } else pieces.push({ text, letter, isStrong, x, width });
}

/** Words with the space after them. */
function wordsOf(run: Run): Word[] {
  const parts = run.text.split('\n');
  return parts.flatMap((part, at) => {
    const words: Word[] = (part.match(/ *[^ ]+ ?| +/g) ?? []).map((text) => ({
      ...run,
      text,
      endsLine: false,
    }));
    const isLast = at === parts.length - 1;
    if (!isLast) words.push({ ...run, text: '', endsLine: true });
    return words;
  });
}

function fitting(word: Word, width: number, measure: Measure): Word[] {
  const isStrong = word.isStrong === true;
  if (measure(word.text.trimEnd(), isStrong) <= width) return [word];
  const parts: Word[] = [];
  let current = '';
  for (const character of word.text) {
    if (current !== '' && measure(current + character, isStrong) > width) {
      parts.push({ ...word, text: current });
      current = '';
    }
    current += character;
  }
  return [...parts, { ...word, text: current }];
}
