import { epochDay, type IsoDate } from '../deadlines/iso-date.js';
import { columnLetters } from '../intake/sheet/sheet.js';
import { inCells, toXml } from './cell-text.js';

import { type Sink, ZipWriter } from './zip-writer.js';

/** One row of facts: a text, a number, a day that can be reckoned with, or nothing for each column. */
export type CellValue = string | number | { readonly day: IsoDate } | null;

/** A sheet as it is to be written. In one that is read back the first cell of a row is never empty. */
export interface SheetToWrite {
  readonly name: string;
  readonly headings: readonly string[];
  /** In characters, by column. */
  readonly widths: readonly number[];
  /** Whether long texts take several lines, for a sheet that is read by people. */
  readonly wraps?: boolean;
  readonly rows: AsyncIterable<readonly CellValue[]> | Iterable<readonly CellValue[]>;
}

/** Excel takes 1,048,576 rows a sheet; what is more goes on in another sheet of the same name and a number. */
const MOST_ROWS = 1_000_000;

/** 1 January 1970 as Excel counts days. */
const EPOCH = 25_569;

/** The styles of headings, texts, days and numbers, as STYLES has them; and the widths to which texts are broken, or none. */
interface Looks {
  readonly heading: number;
  readonly text: number;
  readonly day: number;
  readonly number: number;
  readonly widths?: readonly number[];
}
const PLAIN: Looks = { heading: 2, text: 1, day: 3, number: 0 };
const WRAPPED: Looks = { heading: 7, text: 4, day: 5, number: 6 };

/** The height of a line of a sheet, in points, and the highest row that Excel takes. */
const [LINE, HIGHEST] = [15, 409] as const;

/**
 * Writes an Excel workbook, row by row as the rows come. Every text is typed as text and shown as text, also once it is edited,
 * so that none is ever taken for a formula. A text too long for a cell goes on in the rows beneath, whose first cell is empty.
 */
export async function writeWorkbook(sheets: Iterable<SheetToWrite>, sink: Sink): Promise<void> {
  const zip = new ZipWriter(sink);
  const names: string[] = [];
  for (const sheet of sheets) {
    const rows = new PhysicalRows(sheet);
    for (let part = 1; part === 1 || rows.hasMore; part += 1) {
      names.push(part === 1 ? sheet.name : `${sheet.name} (${part})`);
      await zip.add(`xl/worksheets/sheet${names.length}.xml`, rows.nextSheet());
    }
  }
  for (const [name, xml] of Object.entries(partsOf(names))) await zip.add(name, [xml]);
  await zip.end();
}

/** The rows of a sheet as they stand in it, in as many sheets as they need. */
class PhysicalRows {
  private readonly rows: AsyncIterator<readonly CellValue[]> | Iterator<readonly CellValue[]>;
  hasMore = true;

  constructor(private readonly sheet: SheetToWrite) {
    const { rows } = sheet;
    this.rows = Symbol.asyncIterator in rows ? rows[Symbol.asyncIterator]() : rows[Symbol.iterator]();
  }

  async *nextSheet(): AsyncGenerator<string> {
    const { headings, widths, wraps } = this.sheet;
    const looks = wraps ? { ...WRAPPED, widths } : PLAIN;
    const heads = rowXml(1, headings, { ...looks, text: looks.heading });
    yield `${HEAD}<cols>${widths.map(columnXml).join('')}</cols><sheetData>${heads}`;
    let held: string[] = [];
    let length = 0;
    for (let at = 2; at < MOST_ROWS;) {
      const next = await this.rows.next();
      this.hasMore = !next.done;
      if (next.done) break;
      for (const cells of physical(next.value)) held.push(rowXml(at++, cells, looks));
      length += held.at(-1)!.length;
      if (length < 65_536) continue;
      yield held.join('');
      [held, length] = [[], 0];
    }
    yield `${held.join('')}</sheetData></worksheet>`;
  }
}

function physical(row: readonly CellValue[]): (readonly CellValue[])[] {
  const pieces = row.map((cell) => (typeof cell === 'string' ? inCells(cell) : [cell]));
  const height = Math.max(...pieces.map(({ length }) => length));
  if (height === 1) return [row];
  return Array.from({ length: height }, (_, at) => pieces.map((parts) => parts[at] ?? null));
}

function rowXml(number: number, cells: readonly CellValue[], looks: Looks): string {
  const xml = cells.map((cell, index) => {
    if (cell === null) return '';
    const place = `${columnLetters(index)}${number}`;
    if (typeof cell === 'number') return `<c r="${place}"${styled(looks.number)}><v>${cell}</v></c>`;
    if (typeof cell === 'object')
      return `<c r="${place}" s="${looks.day}"><v>${epochDay(cell.day) + EPOCH}</v></c>`;
    return `<c r="${place}" s="${looks.text}" t="inlineStr"><is><t xml:space="preserve">${toXml(cell)}</t></is></c>`;
  });
  return `<row r="${number}"${heightOf(cells, looks)}>${xml.join('')}</row>`;
}

/** The height that a row needs for all lines of its texts: programs do not work it out for themselves when they open a file. */
function heightOf(cells: readonly CellValue[], { widths }: Looks): string {
  if (!widths) return '';
  const lines = cells.map((cell, at) =>
    typeof cell === 'string' ? cell.split('\n').reduce((sum, part) => sum + linesOf(part, widths[at]), 0) : 1,
  );
  return ` ht="${Math.min(HIGHEST, Math.max(...lines) * LINE)}" customHeight="1"`;
}

/** A little more than the letters would fill: lines are broken at spaces. */
const linesOf = (text: string, width: number): number => Math.max(1, Math.ceil((text.length * 1.15) / width));

const styled = (style: number): string => (style === 0 ? '' : ` s="${style}"`);

function columnXml(width: number, index: number): string {
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" style="1" customWidth="1"/>`;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

const HEAD =
  `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0">` +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>';

/**
 * Style 1 is text (format 49), also once a cell is edited; style 2 is that in bold, for headings; style 3 is a day. Styles 4 to 7
 * are text, day, number and heading of a sheet whose texts take several lines.
 */
const TOP = '<alignment vertical="top" wrapText="1"/>';
const STYLES =
  `${XML}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="d\\ mmm\\ yyyy"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="8">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/>' +
  '<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  `<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1" quotePrefix="1">${TOP}</xf>` +
  `<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1">${TOP}</xf>` +
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1">${TOP}</xf>` +
  `<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyAlignment="1">${TOP}</xf>` +
  '</cellXfs></styleSheet>';

function partsOf(names: readonly string[]): Record<string, string> {
  const each = (xml: (name: string, number: number) => string): string =>
    names.map((name, index) => xml(name, index + 1)).join('');
  const sheets = each((name, n) => `<sheet name="${toXml(name)}" sheetId="${n}" r:id="rId${n}"/>`);
  const links = each(
    (_, n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`,
  );
  const types = each(
    (_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
  );
  return {
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets}</sheets></workbook>`,
    'xl/styles.xml': STYLES,
    'xl/_rels/workbook.xml.rels':
      `${XML}<Relationships xmlns="${RELATIONS}">${links}` +
      `<Relationship Id="rIdStyles" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    '_rels/.rels':
      `${XML}<Relationships xmlns="${RELATIONS}">` +
      `<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    '[Content_Types].xml':
      `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${types}</Types>`,
  };
}
