import { instantDate } from '../../../clock/instant-date.js';
import { type Sink } from '../../../workbooks/zip-writer.js';
import { type Block, type Item, type ReportDocument, type Section } from '../../document/report-document.js';
import { drawFigure } from './figure.js';
import { readFonts } from './fonts.js';
import { forgetWritten } from './forget-written.js';
import { ACCESSIBLE, bookmark, linkOf, type Tag } from './kit.js';
import { COLUMN, LINK, MARGIN, Paper, type Setting } from './paper.js';
import { drawTable } from './table.js';

const BODY: Setting = { size: 10.5, x: MARGIN, width: COLUMN };
const UNDER: Setting = { size: 10, x: MARGIN + 14, width: COLUMN - 14 };

/**
 * A report as a tagged PDF with bookmarks, its language and title, and fonts within it. Pages go to the sink as they are full, so that
 * a thousand of them need no more memory than ten. The same document is always the same bytes.
 */
export async function writePdf(document: ReportDocument, sink: Sink): Promise<void> {
  const [{ default: PDFDocument }, { regular, strong }] = await Promise.all([import('pdfkit'), readFonts()]);
  const doc = new PDFDocument(optionsOf(document));
  forgetWritten(doc);
  doc.registerFont('regular', regular);
  doc.registerFont('strong', strong);
  const paper = new Paper(doc, sink, document.foot, document.base);
  await paper.newPage();
  const root = paper.tag(null, 'Document');
  await drawTitle(paper, root, document);
  await drawContents(paper, root, document.sections);
  for (const section of document.sections) await drawSection(paper, root, section);
  root.end();
  doc.end();
  await paper.drain();
}

function optionsOf({ title, group, foot, madeAt }: ReportDocument): PDFKit.PDFDocumentOptions {
  return {
    size: 'A4',
    margin: 0,
    autoFirstPage: false,
    pdfVersion: '1.7',
    ...ACCESSIBLE,
    tagged: true,
    lang: 'en-GB',
    displayTitle: true,
    info: {
      Title: inMetadata(`${title}: ${foot}`),
      Author: inMetadata(group),
      Creator: 'Postbag',
      Producer: 'Postbag',
      CreationDate: instantDate(madeAt),
    },
  };
}

/** PDFKit writes these into XML as they are. */
const inMetadata = (words: string): string => words.replaceAll('&', 'and').replaceAll(/[<>]/g, '');

async function drawTitle(paper: Paper, root: Tag, { title, group, about }: ReportDocument): Promise<void> {
  await paper.text(root, 'P', [{ text: group }], { ...BODY, size: 13 }, 2);
  await paper.text(root, 'H1', [{ text: title, isStrong: true }], { ...BODY, size: 22 }, 8);
  for (const words of about) await paper.text(root, 'P', [{ text: words }], { ...BODY, size: 11.5 });
  paper.y += 8;
}

/** The sections, each a link to its place. */
async function drawContents(paper: Paper, root: Tag, sections: readonly Section[]): Promise<void> {
  const contents = paper.tag(root, 'TOC');
  for (const { id, title } of sections) {
    await paper.room(16);
    const item = paper.tag(contents, 'TOCI');
    const link = paper.tag(paper.tag(item, 'Reference'), 'Link');
    const { y, doc } = paper;
    link.add(() => paper.put({ text: title }, MARGIN, y, { size: 10.5, colour: LINK }));
    const width = paper.font(false, 10.5).widthOfString(title);
    doc.goTo(MARGIN, y, width, 14, id, linkOf(link, title));
    item.end();
    paper.y += 14;
  }
  contents.end();
  paper.y += 10;
}

async function drawSection(paper: Paper, root: Tag, { id, title, blocks }: Section): Promise<void> {
  await paper.room(80);
  paper.y += 8;
  const { doc, y } = paper;
  doc.addNamedDestination(id, 'XYZ', 0, y - 6, null);
  const mark = bookmark(doc, doc.outline, title, y - 6);
  const section = paper.tag(root, 'Sect', { title });
  await paper.text(section, 'H2', [{ text: title, isStrong: true }], { ...BODY, size: 15 }, 5);
  for (const block of blocks) {
    if (block.kind === 'heading') {
      await paper.room(50);
      bookmark(doc, mark, block.text, paper.y);
    }
    await drawBlock(paper, section, block);
  }
  section.end();
}

async function drawBlock(paper: Paper, section: Tag, block: Block): Promise<void> {
  if (block.kind === 'heading') {
    await paper.text(section, 'H3', [{ text: block.text, isStrong: true }], { ...BODY, size: 12 });
  } else if (block.kind === 'paragraph') await paper.text(section, 'P', block.line, BODY, 6);
  else if (block.kind === 'table') await drawTable(paper, section, block);
  else if (block.kind === 'items') await drawItems(paper, section, block.items);
  else {
    await drawFigure(paper, section, block.drawing);
    await drawTable(paper, section, block.table);
  }
}

async function drawItems(paper: Paper, section: Tag, items: Iterable<Item>): Promise<void> {
  const list = paper.tag(section, 'L');
  for (const { first, lines, under } of items) {
    await paper.room(44);
    const item = paper.tag(list, 'LI');
    const body = paper.tag(item, 'LBody');
    await paper.text(body, 'P', first, BODY, 1);
    for (const line of lines) await paper.text(body, 'P', line, { ...BODY, size: 10 }, 1);
    for (const line of under) await paper.text(body, 'P', [{ text: '• ' }, ...line], UNDER, 1);
    item.end();
    paper.y += 6;
  }
  list.end();
}
