/** A cleaned text that knows, for each of its characters, which characters of the original it came from. */
export class MappedText {
  /**
   * @param starts first original offset of each character
   * @param ends original offset after each character
   */
  constructor(
    readonly text: string,
    private readonly starts: Int32Array,
    private readonly ends: Int32Array,
  ) {}

  /** The stretch of the original that holds everything between `from` and `to`, which is excluded. */
  original(from: number, to: number): { start: number; end: number } {
    let start = this.starts[from] ?? 0;
    let end = this.ends[from] ?? 0;
    for (let at = from; at < to; at += 1) {
      if (this.ends[at] > this.starts[at]) {
        start = Math.min(start, this.starts[at]);
        end = Math.max(end, this.ends[at]);
      }
    }
    return { start, end };
  }

  startOf(at: number): number {
    return this.starts[at] ?? 0;
  }

  endOf(at: number): number {
    return this.ends[at] ?? 0;
  }
}

/** Builds a `MappedText` piece by piece. */
export class MappedTextBuilder {
  private readonly pieces: string[] = [];
  private length = 0;
  private starts: Int32Array;
  private ends: Int32Array;

  constructor(expected: number) {
    this.starts = new Int32Array(expected + 16);
    this.ends = new Int32Array(expected + 16);
  }

  /** Adds characters that all came from the original's `start` to `end`; an empty stretch for what was put in. */
  add(text: string, start: number, end: number): void {
    this.grow(text.length);
    this.pieces.push(text);
    this.starts.fill(start, this.length, this.length + text.length);
    this.ends.fill(end, this.length, this.length + text.length);
    this.length += text.length;
  }

  /** Adds characters of an original that has not been touched yet. */
  addVerbatim(original: string, from: number, to: number): void {
    this.grow(to - from);
    this.pieces.push(original.slice(from, to));
    for (let at = from; at < to; at += 1) {
      this.starts[this.length] = at;
      this.ends[this.length] = at + 1;
      this.length += 1;
    }
  }

  /** Adds a stretch of an earlier version of the text. */
  copy(source: MappedText, from: number, to: number): void {
    if (to <= from) return;
    this.grow(to - from);
    this.pieces.push(source.text.slice(from, to));
    for (let at = from; at < to; at += 1) {
      this.starts[this.length] = source.startOf(at);
      this.ends[this.length] = source.endOf(at);
      this.length += 1;
    }
  }

  /** Adds characters that stand for nothing in the original, at the place of a character of the source. */
  insert(text: string, source: MappedText, at: number): void {
    const place = source.startOf(Math.min(at, source.text.length - 1));
    this.add(text, place, place);
  }

  build(): MappedText {
    return new MappedText(
      this.pieces.join(''),
      this.starts.subarray(0, this.length),
      this.ends.subarray(0, this.length),
    );
  }

  private grow(by: number): void {
    if (this.length + by <= this.starts.length) return;
    const size = Math.max(this.length + by, this.starts.length * 2);
    this.starts = copyInto(new Int32Array(size), this.starts);
    this.ends = copyInto(new Int32Array(size), this.ends);
  }
}

/** The text with each found stretch replaced; a replacement is a stretch of the source to keep, or text put in. */
export function replaceStretches(
  source: MappedText,
  edits: readonly { from: number; to: number; keep?: readonly [number, number]; put?: string }[],
): MappedText {
  if (edits.length === 0) return source;
  const builder = new MappedTextBuilder(source.text.length);
  let at = 0;
  for (const { from, to, keep, put } of edits) {
    if (from < at) continue;
    builder.copy(source, at, from);
    if (put !== undefined) builder.insert(put, source, from);
    if (keep) builder.copy(source, keep[0], keep[1]);
    at = to;
  }
  builder.copy(source, at, source.text.length);
  return builder.build();
}

function copyInto(target: Int32Array, source: Int32Array): Int32Array {
  target.set(source);
  return target;
}
