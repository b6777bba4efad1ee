import { type Sink, ZipWriter } from '../../../workbooks/zip-writer.js';
import { type Block, type ReportDocument } from '../../document/report-document.js';
import { inBreaths } from '../breathe.js';
import {
  CONTENT_TYPES, coreXml, footerXml, NAMESPACES, NUMBERING, relationsXml, ROOT_RELATIONS, SETTINGS, stylesXml, XML,
} from './docx-parts.js'; // prettier-ignore
import { tableXml } from './docx-table.js';
import { Links, paragraphXml } from './docx-xml.js';

/**
 * A report as a Word file with real styles and headings, its language, and tables whose headings are repeated. It is written piece by
 * piece, so that what is kept in memory does not grow with it. The same document is always the same bytes.
 */
export async function writeDocx(document: ReportDocument, sink: Sink): Promise<void> {
  const links = new Links(document.base);
  const zip = new ZipWriter(sink);
  await zip.add('[Content_Types].xml', [CONTENT_TYPES]);
  await zip.add('_rels/.rels', [ROOT_RELATIONS]);
  await zip.add('docProps/core.xml', [
    coreXml({ ...document, title: `${document.title}: ${document.foot}` }),
  ]);
  await zip.add('word/document.xml', inBreaths(documentXml(document, links)));
  await zip.add('word/styles.xml', [stylesXml()]);
  await zip.add('word/numbering.xml', [NUMBERING]);
  await zip.add('word/settings.xml', [SETTINGS]);
  await zip.add('word/footer1.xml', [footerXml(document.foot)]);
  // Last, for only now is it known where the document leads.
  await zip.add('word/_rels/document.xml.rels', [relationsXml(links)]);
  await zip.end();
}

/** A4 with margins of 18 mm. */
const PAGE =
  '<w:sectPr><w:footerReference w:type="default" r:id="rIdFooter"/><w:pgSz w:w="11906" w:h="16838"/>' +
  '<w:pgMar w:top="1020" w:right="1020" w:bottom="1134" w:left="1020" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>';

function* documentXml({ title, group, about, sections }: ReportDocument, links: Links): Generator<string> {
  yield `${XML}<w:document ${NAMESPACES}><w:body>`;
  yield paragraphXml([{ text: group }], { style: 'Subtitle' }, links);
  yield paragraphXml([{ text: title }], { style: 'Title' }, links);
  for (const words of about) yield paragraphXml([{ text: words }], { style: 'Subtitle' }, links);
  for (const section of sections) {
    yield paragraphXml([{ text: section.title }], { style: 'Heading1' }, links);
    for (const block of section.blocks) yield* blockXml(block, links);
  }
  yield `${PAGE}</w:body></w:document>`;
}

function* blockXml(block: Block, links: Links): Generator<string> {
  if (block.kind === 'heading') yield paragraphXml([{ text: block.text }], { style: 'Heading2' }, links);
  else if (block.kind === 'paragraph') yield paragraphXml(block.line, { style: 'Normal' }, links);
  else if (block.kind === 'table') yield* tableXml(block, links);
  else if (block.kind === 'chart') yield* tableXml(block.table, links);
  else {
    for (const { first, lines, under } of block.items) {
      yield paragraphXml(first, { style: 'ItemFirst' }, links);
      for (const line of lines) yield paragraphXml(line, { style: 'ItemLine' }, links);
      for (const line of under) yield paragraphXml(line, { style: 'ListBullet', numbering: 1 }, links);
    }
  }
}
