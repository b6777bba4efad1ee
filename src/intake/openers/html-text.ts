import { type Cell, convert, type Element, type Formatter } from 'html-to-text';
import { type FileLink } from './opened-file.js';

/** Text made from HTML, and its links. */
export interface HtmlText {
  readonly text: string;
  readonly links: readonly FileLink[];
}

/** What is skipped of a page, and how its blocks become lines: nothing is wrapped, nothing put in capitals. */
const BLOCKS = [
  ...['img', 'style', 'script', 'title', 'head'].map((selector) => ({ selector, format: 'skip' })),
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((selector) => ({
    selector,
    options: { uppercase: false, leadingLineBreaks: 2, trailingLineBreaks: 2 },
  })),
  { selector: 'blockquote', options: { leadingLineBreaks: 2, trailingLineBreaks: 2 } },
  { selector: 'ul', options: { itemPrefix: '• ' } },
  { selector: 'a', format: 'link' },
  { selector: 'table', format: 'rows' },
];

/**
 * HTML as text: a link as `[label](url)`, a list with its numbers, a table row by row. Deep or endless nesting is cut
 * off, not followed. Paragraphs are parted by empty lines, unless the writer did so.
 */
export function textOfHtml(html: string): HtmlText {
  const links: FileLink[] = [];
  const breaks = hasEmptyParagraphs(html) ? 1 : 2;
  const text = convert(html.replace(EMPTIES, EMPTY_LINE), {
    wordwrap: false,
    preserveNewlines: false,
    selectors: [
      ...BLOCKS,
      { selector: 'p', options: { leadingLineBreaks: breaks, trailingLineBreaks: breaks } },
    ],
    formatters: { link: linkInto(links), rows: formatRows },
    limits: { maxDepth: 400, maxInputLength: 2 ** 23, maxChildNodes: 50_000, ellipsis: '…' },
  });
  return { text: text.replace(/^ (?=\d{1,3}\. |• )/gm, ''), links };
}

/** An empty paragraph, as Word and Outlook write it. */
const EMPTY = '<p(?:\\s[^>]*)?>(?:\\s|&nbsp;|\\u00a0|<br\\s*/?>|</?(?:o:p|span|b|strong|font)[^>]*>)*</p>';
/** Something that is not seen and makes a line: text that is tidied has it no more. */
const EMPTY_LINE = '<p>\u200b</p>';
const EMPTIES = new RegExp(`(?:${EMPTY}\\s*)+`, 'gi');

/** Whether its writer parts paragraphs by empty ones: then a paragraph alone is no more than a line. */
function hasEmptyParagraphs(html: string): boolean {
  const gaps = html.match(EMPTIES)?.length ?? 0;
  const paragraphs = html.match(/<p[\s>]/gi)?.length ?? 0;
  return gaps >= 4 || (gaps >= 2 && gaps * 5 >= paragraphs);
}

function linkInto(links: FileLink[]): Formatter {
  return (element, walk, builder) => {
    const url = (element.attribs?.href ?? '').trim();
    const label = wordsIn(element);
    if (!url || !label) return walk(element.children, builder);
    if (isSame(label, url)) return builder.addInline(label, { noWordTransform: true });
    links.push({ label, url });
    builder.addInline(`[${label}](${url})`, { noWordTransform: true });
  };
}

/** The words in an element, in one line. */
function wordsIn(element: Element): string {
  const words: string[] = [];
  const left = [element];
  for (let next = left.pop(); next; next = left.pop()) {
    words.push(next.name === 'br' ? ' ' : (next.data ?? ''));
    left.push(...(next.children ?? []).toReversed());
  }
  return words.join('').replace(/\s+/g, ' ').trim();
}

/** Whether a label says the address already: with or without its scheme, a final slash or `mailto:`. */
export function isSame(label: string, url: string): boolean {
  const bare = (given: string): string =>
    given.replace(/^(mailto:|https?:\/\/)?(www\.)?/i, '').replace(/\/$/, '');
  return bare(label).toLowerCase() === bare(url).toLowerCase();
}

const formatRows: Formatter = (element, walk, builder) => {
  builder.openTable();
  eachRow(element, (row) => {
    builder.openTableRow();
    for (const cell of row.children ?? []) {
      if (cell.name !== 'td' && cell.name !== 'th') continue;
      builder.openTableCell();
      walk(cell.children, builder);
      builder.closeTableCell();
    }
    builder.closeTableRow();
  });
  builder.closeTable({ tableToString: textOfTable, leadingLineBreaks: 2, trailingLineBreaks: 2 });
};

function eachRow({ children = [] }: Element, act: (row: Element) => void): void {
  for (const child of children) {
    if (child.name === 'tr') act(child);
    else if (['thead', 'tbody', 'tfoot'].includes(child.name ?? '')) eachRow(child, act);
  }
}

/**
 * A table of facts row by row, its cells apart by tabs. A table that only lays out the page (some cell of it has lines
 * of its own) cell by cell: that is how it is read.
 */
function textOfTable(rows: Cell[][]): string {
  const full = rows.map((row) =>
    row.map(({ text }) => text.trim().replace(/\n\u200b?\n+/g, '\n')).filter(Boolean),
  );
  const isLayout = full.flat().some((text) => text.includes('\n'));
  return full
    .filter((row) => row.length > 0)
    .map((row) => row.join(isLayout ? '\n\n' : '\t'))
    .join(isLayout ? '\n\n' : '\n');
}
