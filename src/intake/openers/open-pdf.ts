import { getDocumentProxy } from 'unpdf';
import { type FileLink, openedText, type OpenedFile, type OpeningWarning } from './opened-file.js';
import { type OpeningLimits } from './opening-limits.js';
import { blocksOf } from './pdf-columns.js';
import { withoutEdges, wordsOf } from './pdf-edges.js';
import { type Line, linesOf } from './pdf-lines.js';
import { type Piece, piecesOf } from './pdf-pieces.js';
import { Unreadable } from './refusals.js';
import { tidyText } from './tidy-text.js';

type Document = Awaited<ReturnType<typeof getDocumentProxy>>;

/** So many letters and digits there are at least on a page that has been written and not scanned. */
const FEWEST = 20;

/**
 * Opens a PDF: its words put together to lines by where they stand, columns read down, what recurs on each page and
 * page numbers kept apart. Words broken at the end of a line stay so; the reader joins them.
 *
 * @throws Unreadable when it is locked, damaged, a scan without text, or has too many pages
 */
export async function openPdf(
  bytes: Uint8Array,
  { pages: most, textLength }: OpeningLimits,
): Promise<OpenedFile> {
  const document = await documentOf(bytes);
  const { numPages: pages } = document;
  if (pages > most) throw new Unreadable('too-many-pages');
  const pieces: Piece[][] = [];
  for (let number = 1; number <= pages; number += 1) {
    const page = await document.getPage(number);
    pieces.push(await piecesOf(page));
    page.cleanup();
  }
  const { pages: inner, headers, footers } = withoutEdges(pieces.map(linesOf));
  const text = tidyText(textOfPages(inner), textLength);
  if (lettersIn(pieces.flat()) < FEWEST) throw new Unreadable('scan-without-text');
  return {
    ...openedText('pdf', text),
    links: linksIn(text),
    pageHeaders: headers,
    pageFooters: footers,
    warnings: warningsOf(pieces),
    pages,
  };
}

async function documentOf(bytes: Uint8Array): Promise<Document> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, stopAtErrors: false });
  } catch (error) {
    const isLocked = (error as Error).name === 'PasswordException';
    throw new Unreadable(isLocked ? 'file-is-locked' : 'file-is-damaged');
  }
}

/** A page that ends inside a sentence goes on in the next line; otherwise an empty line parts the pages. */
function textOfPages(pages: readonly (readonly Line[])[]): string {
  const texts = pages.map(textOfPage).filter(Boolean);
  return texts.reduce((all, text) => {
    if (all === '') return text;
    return all + (/[\p{L}\p{N},;–-]$/u.test(all) && /^\p{Ll}/u.test(text) ? '\n' : '\n\n') + text;
  }, '');
}

function textOfPage(lines: readonly Line[]): string {
  const leading = usualLeading(lines);
  return blocksOf(lines)
    .map((block) =>
      block
        .map((line, index) => {
          const isApart = index > 0 && line.y - block[index - 1].y > 1.35 * leading;
          return (isApart ? '\n' : '') + wordsOf(line);
        })
        .join('\n'),
    )
    .join('\n\n');
}

/** How far lines of a paragraph stand apart: the middle of all distances that can be such. */
function usualLeading(lines: readonly Line[]): number {
  const gaps = lines
    .slice(1)
    .map(({ y, height }, index) => ({ gap: y - lines[index].y, height }))
    .filter(({ gap, height }) => gap > 0.6 * height && gap < 1.9 * height)
    .map(({ gap }) => gap)
    .sort((a, b) => a - b);
  return gaps[Math.floor((gaps.length - 1) / 2)] ?? 16;
}

function linksIn(text: string): FileLink[] {
  return [...text.matchAll(/\[([^\]\n]+)\]\(([^\s)]+)\)/g)].map(([, label, url]) => ({ label, url }));
}

function lettersIn(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
}

function warningsOf(pages: readonly Piece[][]): OpeningWarning[] {
  const empty = pages.flatMap((pieces, index) => (lettersIn(pieces) === 0 ? [index + 1] : []));
  const detail = `No text was found on page ${empty.join(', ')}: it may be a picture, or empty. Compare it with the file.`;
  return empty.length === 0 ? [] : [{ code: 'page-without-text', detail }];
}
