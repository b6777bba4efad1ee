import { type Evidence } from './proposal.js';
import { type MappedText } from './text/mapped-text.js';
import { type Found } from './text/slice.js';

/** Keeps where each value came from, and turns places in the cleaned text into places in the original. */
export class EvidenceBook {
  readonly entries: Record<string, Evidence> = {};

  constructor(
    private readonly original: string,
    private readonly doc: MappedText,
  ) {}

  /** Notes a value found in the cleaned text. What lies outside the text (a mail header given apart) is not noted. */
  note(path: string, found: Found<unknown> | null): void {
    if (!found || found.from < 0 || found.to > this.doc.text.length || found.to <= found.from) return;
    const { start, end } = this.doc.original(found.from, found.to);
    this.put(path, start, end, found.confidence);
  }

  /** Notes a text; it is left out when the stretch does not hold its words, so that evidence never misquotes. */
  quote(path: string, found: Found<string> | null): void {
    if (!found) return;
    const { start, end } = this.doc.original(
      Math.max(0, found.from),
      Math.min(found.to, this.doc.text.length),
    );
    if (found.to <= this.doc.text.length && holdsWords(this.original.slice(start, end), found.value))
      this.note(path, found);
  }

  /** Notes a stretch given in offsets of the original. */
  put(path: string, start: number, end: number, confidence: number): void {
    if (end > start) this.entries[path] = { start, end, confidence };
  }
}

/** Whether each word of a value stands in the text, line ends and hyphens aside. */
function holdsWords(text: string, value: string): boolean {
  const squashed = squash(text);
  return value.split(/[^\p{L}\p{N}\p{M}]+/u).every((word) => squashed.includes(squash(word)));
}

function squash(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}
