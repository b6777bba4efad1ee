import { type Archive } from '../intake/openers/archive.js';
import { Unreadable } from '../intake/openers/refusals.js';
import { SheetRefusal } from '../intake/sheet/sheet-refusal.js';
import { columnLetters } from '../intake/sheet/sheet.js';
import { fromXml, plainXml } from './cell-text.js';
import { WORKBOOK_LIMITS } from './workbook-limits.js';
import { attributesOf, elementsOf, type XmlElement } from './xml-elements.js';

/** One row as it stands in a sheet: its number, and its texts by column, counted from 0. Empty cells are left out. */
export interface PhysicalRow {
  readonly number: number;
  readonly cells: ReadonlyMap<number, string>;
}

/** A sheet of a workbook and where in the archive it is. */
export interface SheetPart {
  readonly name: string;
  readonly part: string;
}

/** The sheets of a workbook, in its order; none when it is no workbook. */
export async function sheetsOf(archive: Archive): Promise<SheetPart[]> {
  const book = await textOf(archive, 'xl/workbook.xml');
  const relations = await textOf(archive, 'xl/_rels/workbook.xml.rels');
  const links = new Map(
    [...elementsOf(relations, 'Relationship')].map(({ attributes }) => {
      const { Id, Target = '' } = attributesOf(attributes);
      return [Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`];
    }),
  );
  return [...elementsOf(book, 'sheet')].flatMap(({ attributes }) => {
    const { name, 'r:id': id } = attributesOf(attributes);
    const part = id && links.get(id);
    return name !== undefined && part ? [{ name, part }] : [];
  });
}

/**
 * The rows of a sheet that have something in them, one by one; the whole of it is never in memory.
 *
 * @param shared the texts that its cells may refer to, see `sharedTexts`
 * @throws SheetRefusal when a cell holds a formula or an error
 * @throws Unreadable when the sheet is damaged or too large
 */
export async function* rowsOf(
  archive: Archive,
  { name, part }: SheetPart,
  shared: readonly string[],
): AsyncGenerator<PhysicalRow> {
  let last = 0;
  for await (const row of streamed(archive, part, 'row')) {
    const given = Number(attributesOf(row.attributes).r);
    const number = Number.isSafeInteger(given) && given > last ? given : last + 1;
    last = number;
    const cells = cellsOf(row.content, shared, (column) => `${name} ${columnLetters(column)}${number}`);
    if (cells.size > 0) yield { number, cells };
  }
}

/** The texts that a spreadsheet program keeps once for all cells that have them. A workbook of Postbag's own has none. */
export async function sharedTexts(archive: Archive): Promise<string[]> {
  const texts: string[] = [];
  for await (const { content } of streamed(archive, 'xl/sharedStrings.xml', 'si'))
    texts.push(richText(content));
  return texts;
}

/** The elements of a name out of a part of the archive, as it is unpacked. */
async function* streamed(archive: Archive, part: string, name: 'row' | 'si'): AsyncGenerator<XmlElement> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const bytes of archive.stream(part, WORKBOOK_LIMITS.sheetBytes)) {
    text += decoder.decode(bytes, { stream: true });
    let end = 0;
    for (const element of elementsOf(text, name)) {
      yield element;
      end = element.end;
    }
    text = text.slice(end);
    if (text.length > WORKBOOK_LIMITS.rowLength) throw new Unreadable('file-unpacks-too-large');
  }
}

function cellsOf(
  xml: string,
  shared: readonly string[],
  at: (column: number) => string,
): Map<number, string> {
  const cells = new Map<number, string>();
  let next = 0;
  for (const { attributes, content } of elementsOf(xml, 'c')) {
    const { r = '', t } = attributesOf(attributes);
    const column = columnAt(r) ?? next;
    next = column + 1;
    if (t === 'e' || /<(?:\w+:)?f[\s/>]/.test(content)) throw oddCell(at(column));
    const text = t === 'inlineStr' ? richText(content) : valueOf(content, t, shared);
    if (text !== null) cells.set(column, text);
  }
  return cells;
}

function valueOf(content: string, type: string | undefined, shared: readonly string[]): string | null {
  const value = elementsOf(content, 'v').next().value as XmlElement | undefined;
  if (value === undefined) return null;
  if (type === 's') return shared[Number(value.content)] ?? null;
  return type === 'str' ? fromXml(value.content) : plainXml(value.content).trim();
}

/** The text of an element with or without runs of several formats; readings of East Asian text are left out. */
function richText(xml: string): string {
  let plain = '';
  let from = 0;
  for (const { start, end } of elementsOf(xml, 'rPh')) {
    plain += xml.slice(from, start);
    from = end;
  }
  const runs = [...elementsOf(plain + xml.slice(from), 't')];
  return fromXml(runs.map(({ content }) => content).join(''));
}

/** `BC7` → 54; null when it is no place. */
function columnAt(place: string): number | null {
  const letters = /^[A-Z]{1,3}/.exec(place)?.[0];
  if (!letters) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

async function textOf(archive: Archive, part: string): Promise<string> {
  const parts: Buffer[] = [];
  for await (const bytes of archive.stream(part, WORKBOOK_LIMITS.listBytes)) parts.push(bytes);
  return Buffer.concat(parts).toString('utf8');
}

function oddCell(address: string): SheetRefusal {
  return new SheetRefusal(
    'formula-in-sheet',
    `Only what was typed can be taken, but a formula or an error stands in ${address}.`,
  );
}
