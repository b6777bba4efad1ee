import { endOf, part, type Slice, trimmed } from '../text/slice.js';

/** A paragraph of the body, or one point of a list. */
export interface Paragraph extends Slice {
  readonly isItem: boolean;
  /** The kind of mark that a point has: its number, a letter or a dot. */
  readonly mark: 'number' | 'letter' | 'dot' | null;
  /** Whether the line above, blank or not, belongs to the same list or paragraph group. */
  readonly isAfterBlank: boolean;
}

const MARKER =
  /^\s{0,40}(?:[-*•–—·▪◦‣●○■□➢➤>](?=\s)|\(?(?:\d{1,2}|[a-hA-H]|[ivx]{1,4})[.)]\)?(?=\s)|Q\d{1,2}[.:)]?(?=\s))\s*/;

/** Joins the lines of the body to paragraphs and points. Lines that do not follow each other are not joined. */
export function paragraphsOf(lines: readonly Slice[], source: string): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let open: { first: Slice; last: Slice; isItem: boolean; isAfterBlank: boolean } | null = null;
  let isAfterBlank = true;
  const close = (): void => {
    if (!open) return;
    const whole = trimmed({ text: source.slice(open.first.from, endOf(open.last)), from: open.first.from });
    const marker = open.isItem ? MARKER.exec(whole.text) : null;
    const bare = marker ? trimmed(part(whole, marker[0].length)) : whole;
    const mark = marker ? markOf(marker[0]) : null;
    if (bare.text !== '')
      paragraphs.push({ ...bare, isItem: open.isItem, mark, isAfterBlank: open.isAfterBlank });
    open = null;
  };
  for (const line of lines) {
    const isBlank = line.text.trim() === '';
    const isItem = MARKER.test(line.text.slice(0, 60));
    if (isBlank) close();
    else if (
      open === null ||
      isItem ||
      line.from !== endOf((open as { last: Slice }).last) + 1 ||
      endsPoint((open as { last: Slice }).last, line)
    ) {
      close();
      open = { first: line, last: line, isItem, isAfterBlank };
    } else open = { ...(open as { first: Slice; isItem: boolean; isAfterBlank: boolean }), last: line };
    isAfterBlank = isBlank;
  }
  close();
  return paragraphs;
}

function markOf(marker: string): Paragraph['mark'] {
  if (/\d/.test(marker)) return 'number';
  return /\p{L}/u.test(marker) ? 'letter' : 'dot';
}

/** A short line that ends in a colon or a semicolon is followed by a point of its own. */
function endsPoint(last: Slice, next: Slice): boolean {
  return (
    /(?:;|; and|; or|:)\s*$/.test(last.text.slice(-8)) &&
    next.text.trim() !== '' &&
    last.text.length < 400 &&
    (/^(?:\t| {3})/.test(next.text) || !/^\s*\p{Ll}{1,3}\b/u.test(next.text.slice(0, 12)))
  );
}
