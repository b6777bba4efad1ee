import { setImmediate } from 'node:timers/promises';
import { type Line } from '../../document/report-document.js';
import { type Sink } from '../../../workbooks/zip-writer.js';
import { forgetWords } from './forget-written.js';
import { linkOf, type Tag, tagIn, type TagOptions } from './kit.js';
import { layOut, type Piece } from './layout-line.js';

/** How a text is set: in points. */
export interface Setting {
  readonly size: number;
  readonly x: number;
  readonly width: number;
}

/** A4 in points, and its margins. */
const [WIDTH, HEIGHT] = [595.28, 841.89] as const;
export const MARGIN = 51;
const [TOP, BOTTOM] = [56, HEIGHT - 62] as const;
/** The width of a line of text. */
export const COLUMN = WIDTH - 2 * MARGIN;

/** After how many pages the words of a font are laid out anew. */
const PAGES_REMEMBERED = 50;

/** How many words' widths are remembered. */
const MOST_WIDTHS = 20_000;

/** The height of a line, as a share of the size of its letters. */
const LEADING = 1.32;

const INK = '#0b0c0c';
export const LINK = '#1a5e96';

/** How a text looks. */
interface Look {
  readonly size: number;
  readonly colour?: string;
}

/** Where a link stands, and where it leads. */
interface Link extends Look {
  readonly x: number;
  readonly y: number;
  readonly address: string;
}

/** Pages that are written one after the other, each gone from memory when the next one begins. */
export class Paper {
  y: number = TOP;
  /** Drawn at the head of each page that begins while it is set, in a table that goes on. */
  onNewPage: (() => void) | null = null;
  private pages = 0;
  private readonly widths = new Map<string, number>();

  constructor(
    readonly doc: PDFKit.PDFDocument,
    private readonly sink: Sink,
    private readonly foot: string,
    private readonly base: string | null,
  ) {}

  /** Begins a page, after the last one has gone to the sink and others have had their turn. */
  async newPage(): Promise<void> {
    this.doc.addPage();
    await this.drain();
    await setImmediate();
    this.pages += 1;
    if (this.pages % PAGES_REMEMBERED === 0) forgetWords(this.doc);
    this.y = TOP;
    this.drawFoot();
    this.onNewPage?.();
  }

  /** Makes sure that so much has room on the page. */
  async room(height: number): Promise<void> {
    if (this.y + height > BOTTOM) await this.newPage();
  }

  /** What is left of the page. */
  get left(): number {
    return BOTTOM - this.y;
  }

  /** Whether nothing but what every page has is on the page. */
  get isFresh(): boolean {
    return this.left > BOTTOM - TOP - 40;
  }

  tag(under: Tag | null, name: string, options: TagOptions = {}): Tag {
    return tagIn(this.doc, under, name, options);
  }

  /** A text under a tag of its own, over as many lines and pages as it needs. */
  async text(under: Tag, name: string, line: Line, setting: Setting, gap = 4): Promise<void> {
    const tag = this.tag(under, name);
    for (const pieces of this.layOut(line, setting)) {
      await this.room(heightOf(setting));
      this.drawLine(tag, pieces, setting.x, setting);
    }
    tag.end();
    this.y += gap;
  }

  layOut(line: Line, { width, size }: Setting): Piece[][] {
    return layOut(line, width, (text, isStrong) => this.widthOf(text, isStrong) * size);
  }

  /** How wide a text is at one point. */
  private widthOf(text: string, isStrong: boolean): number {
    const key = isStrong ? `*${text}` : text;
    const known = this.widths.get(key);
    if (known !== undefined) return known;
    const width = this.font(isStrong, 1).widthOfString(text);
    if (this.widths.size > MOST_WIDTHS) this.widths.clear();
    this.widths.set(key, width);
    return width;
  }

  /** One line at the present height, of which the next one begins below. */
  drawLine(tag: Tag, pieces: readonly Piece[], x: number, setting: Setting): void {
    this.drawPieces(tag, pieces, x, this.y, setting);
    this.y += heightOf(setting);
  }

  /** A line at a height. A piece that leads somewhere has a tag and an address of its own. */
  drawPieces(
    tag: Tag,
    pieces: readonly Piece[],
    x: number,
    y: number,
    { size }: Pick<Setting, 'size'>,
  ): void {
    for (const [at, piece] of pieces.entries()) {
      const words = at === pieces.length - 1 ? withSpace(piece) : piece;
      if (!piece.letter || !this.base) tag.add(() => this.put(words, x + piece.x, y, { size }));
      else
        this.link(tag, words, { x: x + piece.x, y, size, address: `${this.base}/letters/${piece.letter}` });
    }
  }

  /** Draws what is no part of what is read: rules, numbers of pages. */
  artifact(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type });
    draw();
    this.doc.endMarkedContent();
  }

  /** A text without a tag, within an artifact, a figure or a link. */
  put(
    { text, isStrong }: Pick<Piece, 'text' | 'isStrong'>,
    x: number,
    y: number,
    { size, colour = INK }: Look,
  ): void {
    this.font(isStrong === true, size).fillColor(colour);
    this.doc.text(text, x, y, { lineBreak: false });
  }

  font(isStrong: boolean, size: number): PDFKit.PDFDocument {
    return this.doc.font(isStrong ? 'strong' : 'regular').fontSize(size);
  }

  /** Sends what has been written on. */
  async drain(): Promise<void> {
    for (let bytes = this.read(); bytes; bytes = this.read()) await this.sink(bytes);
  }

  private read(): Buffer | null {
    return this.doc.read() as Buffer | null;
  }

  private link(tag: Tag, piece: Piece, { x, y, size, address }: Link): void {
    const own = this.tag(tag, 'Link');
    own.add(() => this.put(piece, x, y, { size, colour: LINK }));
    this.doc.link(x, y, piece.width, heightOf({ size }), address, linkOf(own, piece.text.trim()));
    own.end();
  }

  private drawFoot(): void {
    this.artifact(() => {
      const [y, size] = [HEIGHT - 42, 8.5];
      const page = `Page ${this.pages}`;
      this.put({ text: this.foot }, MARGIN, y, { size });
      this.put({ text: page }, WIDTH - MARGIN - this.font(false, size).widthOfString(page), y, { size });
    }, 'Pagination');
  }
}

/** The height of a line. */
export const heightOf = ({ size }: Pick<Setting, 'size'>): number => size * LEADING;

/** Lines are read one after the other: a space keeps the last word of one from the first of the next. */
const withSpace = (piece: Piece): Piece =>
  piece.text.endsWith(' ') ? piece : { ...piece, text: `${piece.text} ` };
