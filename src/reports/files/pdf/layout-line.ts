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

/** A word with its width, and the same without the space at its end. */
interface Measured extends Word {
  readonly width: number;
  readonly shown: number;
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
      if (x > 0 && x + part.shown > width) breakLine();
      if (part.text === '' || (x === 0 && part.text.startsWith(' '))) continue;
      append(lines.at(-1)!, part, x);
      x += part.width;
    }
    if (word.endsLine) breakLine();
  }
  return lines;
}

/** Joins a word to the piece before it where that is of the same kind, so that it is written in one go. */
function append(pieces: Piece[], { text, letter, isStrong, width }: Measured, x: number): void {
  const last = pieces.at(-1);
  if (last && last.letter === letter && last.isStrong === isStrong) {
    pieces[pieces.length - 1] = { ...last, text: last.text + text, width: last.width + width };
  } else pieces.push({ text, letter, isStrong, x, width });
}

/** What no font has a sign for. */
const UNSEEN = /[\u0000-\u0009\u000B-\u001F\u007F]/g;

/** Words with the space after them; more spaces, or one at the start, are words of their own. */
function wordsOf(run: Run): Word[] {
  return run.text
    .replaceAll('\t', ' ')
    .replaceAll(UNSEEN, '')
    .split('\n')
    .flatMap((part, at, parts): Word[] => [
      ...(part.match(/[^ ]+ ?| /g) ?? []).map((text) => ({ ...run, text, endsLine: false })),
      ...(at < parts.length - 1 ? [{ ...run, text: '', endsLine: true }] : []),
    ]);
}

/** A word as it is, or in as many parts as it needs to fit. */
function fitting(word: Word, width: number, measure: Measure): Measured[] {
  const whole = measured(word, measure);
  if (whole.shown <= width) return [whole];
  const parts: string[] = [''];
  for (const character of word.text) {
    const longer = parts.at(-1)! + character;
    if (parts.at(-1) !== '' && measure(longer, word.isStrong === true) > width) parts.push(character);
    else parts[parts.length - 1] = longer;
  }
  return parts.map((text) => measured({ ...word, text }, measure));
}

function measured(word: Word, measure: Measure): Measured {
  const isStrong = word.isStrong === true;
  const width = word.text === '' ? 0 : measure(word.text, isStrong);
  return { ...word, width, shown: word.text.endsWith(' ') ? width - measure(' ', isStrong) : width };
}
