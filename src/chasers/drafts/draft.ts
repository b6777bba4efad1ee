/** A part of a draft: lines that stay together, a paragraph, or a numbered list. */
export type Block =
  | { readonly kind: 'lines'; readonly lines: readonly string[] }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] };

/** A text to be sent, tabled or said, for a person to finish. What Postbag does not know is a gap in it. */
export interface Draft {
  /** What it is, e.g. `Chasing letter`. */
  readonly title: string;
  /** Of a mail with this text; null for what is not written to anybody. */
  readonly mail: { readonly to: string | null; readonly subject: string } | null;
  readonly blocks: readonly Block[];
}

/** Marks of a gap within a text; private characters, so that no text that a person wrote is taken for one. */
const OPEN = '\uE000';
const CLOSE = '\uE001';
const GAP = new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`, 'g');

/** What is left for a person to fill in, e.g. `the address`. */
export function gap(what: string): string {
  return `${OPEN}${what}${CLOSE}`;
}

/** One run of a text: a gap, or what stands between gaps. */
export interface Run {
  readonly text: string;
  readonly isGap: boolean;
}

/** A text cut at its gaps, which are in square brackets. */
export function runsOf(text: string): Run[] {
  return text
    .split(new RegExp(`(${OPEN}[^${CLOSE}]*${CLOSE})`))
    .filter((part) => part !== '')
    .map((part) => ({ text: bracketed(part), isGap: part.startsWith(OPEN) }));
}

/** A text with its gaps in square brackets. */
export function bracketed(text: string): string {
  return text.replace(GAP, '[$1]');
}

/** What a person has still to fill in, each named once. */
export function gapsOf({ blocks }: Pick<Draft, 'blocks'>): string[] {
  const texts = blocks.flatMap((block) => textsOf(block));
  return [...new Set(texts.flatMap((text) => [...text.matchAll(GAP)].map(([, what]) => what)))];
}

/** The draft as plain text, each block apart from the next. */
export function draftText({ blocks }: Pick<Draft, 'blocks'>): string {
  return `${blocks.map((block) => bracketed(blockText(block))).join('\n\n')}\n`;
}

function blockText(block: Block): string {
  if (block.kind === 'list') return block.items.map((item, at) => `${at + 1}. ${item}`).join('\n');
  return textsOf(block).join('\n');
}

function textsOf(block: Block): readonly string[] {
  if (block.kind === 'paragraph') return [block.text];
  return block.kind === 'lines' ? block.lines : block.items;
}

export const lines = (...all: readonly string[]): Block => ({ kind: 'lines', lines: all });
export const paragraph = (...sentences: readonly string[]): Block => ({
  ...{ kind: 'paragraph', text: sentences.filter(Boolean).join(' ') },
});
export const list = (items: readonly string[]): Block => ({ kind: 'list', items });
