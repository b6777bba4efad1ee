import { type Sink } from '../../workbooks/zip-writer.js';
import { type Block, type Item, type ReportDocument, type TableBlock } from '../document/report-document.js';
import { writeTexts } from './breathe.js';
import { onPage, plain, plainCell } from './plain.js';
import { wrap } from './wrap.js';

/** As wide as mail is read everywhere. */
const WIDTH = 72;

/** A report as plain text, for the body of a mail. */
export async function writeText(document: ReportDocument, sink: Sink): Promise<void> {
  await writeTexts(textOf(document), sink);
}

function* textOf({ title, group, about, base, sections }: ReportDocument): Generator<string> {
  yield `${wrap(group, WIDTH)}\n${wrap(title, WIDTH)}\n\n`;
  for (const words of about) yield `${wrap(words, WIDTH)}\n`;
  if (base) yield `${base}/report\n`;
  for (const section of sections) {
    const name = wrap(section.title.toUpperCase(), WIDTH);
    yield `\n\n${name}\n${'='.repeat(Math.min(WIDTH, name.length))}\n`;
    for (const block of section.blocks) yield* blockText(block);
  }
}

function* blockText(block: Block): Generator<string> {
  if (block.kind === 'heading') yield `\n${wrap(block.text, WIDTH)}\n${'-'.repeat(block.text.length)}\n`;
  else if (block.kind === 'paragraph') yield `\n${wrap(plain(block.line), WIDTH)}\n`;
  else if (block.kind === 'table') yield* tableText(block);
  else if (block.kind === 'chart') yield* tableText(block.table);
  else {
    yield '\n';
    for (const item of block.items) yield itemText(item);
  }
}

/** Each row by itself: what it is about, then each figure with its heading. */
function* tableText(table: TableBlock): Generator<string> {
  const { columns, rows } = onPage(table);
  yield `\n${wrap(`${table.caption}:`, WIDTH)}\n`;
  for (const [first, ...others] of rows) {
    const told = others.flatMap((cell, at) => {
      const words = plainCell(cell);
      if (words === '') return [];
      return [others.length === 1 ? words : `${columns[at + 1].heading}: ${words}`];
    });
    const name = plainCell(first);
    yield others.length === 1
      ? `${wrap(`${name}: ${told.join('')}`, WIDTH, '  ', '- ')}\n`
      : `${wrap(name, WIDTH, '  ', '- ')}\n${wrap(told.join('; '), WIDTH, '  ', '  ')}\n`;
  }
}

function itemText({ first, lines, under }: Item): string {
  return [
    wrap(plain(first), WIDTH, '  ', '- '),
    ...lines.map((line) => wrap(plain(line), WIDTH, '  ', '  ')),
    ...under.map((line) => wrap(plain(line), WIDTH, '    ', '  * ')),
    '',
  ].join('\n');
}
