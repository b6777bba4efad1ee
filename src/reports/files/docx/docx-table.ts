import { type Cell, type Column, type Row, type TableBlock } from '../../document/report-document.js';
import { onPage, plainCell } from '../plain.js';
import { escaped, type Links, paragraphXml } from './docx-xml.js';

/** The width of a line of text, in twentieths of a point. */
const WIDTH = 9866;

/** A table of Word with a caption, its headings repeated on each page, piece by piece. */
export function* tableXml(table: TableBlock, links: Links): Generator<string> {
  const { columns, rows } = onPage(table);
  const widths = widthsOf(columns);
  yield paragraphXml([{ text: table.caption }], { style: 'Caption', keepsWithNext: true }, links);
  yield (
    `<w:tbl><w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="${WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    '<w:tblLook w:val="04A0" w:firstRow="1" w:lastRow="0" w:firstColumn="1" w:lastColumn="0" w:noHBand="0" w:noVBand="1"/>' +
    `<w:tblCaption w:val="${escaped(table.caption)}"/></w:tblPr>` +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
  );
  const headings = columns.map(({ heading }): Cell => ({
    kind: 'text',
    line: [{ text: heading, isStrong: true }],
  }));
  yield rowXml(headings, '<w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>', { columns, widths, links });
  for (const row of rows) yield rowXml(row, '<w:trPr><w:cantSplit/></w:trPr>', { columns, widths, links });
  yield '</w:tbl>';
  // Word joins tables that nothing stands between.
  yield paragraphXml([], { style: 'Normal' }, links);
}

interface Grid {
  readonly columns: readonly Column[];
  readonly widths: readonly number[];
  readonly links: Links;
}

function widthsOf(columns: readonly Column[]): number[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => Math.round((width / all) * WIDTH));
}

function rowXml(row: Row, properties: string, { columns, widths, links }: Grid): string {
  const cells = row.map((cell, at) => {
    const line = cell.kind === 'text' ? cell.line : [{ text: plainCell(cell) }];
    const paragraph = paragraphXml(line, { style: 'TableText', isRight: columns[at].isNumber }, links);
    return `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/></w:tcPr>${paragraph}</w:tc>`;
  });
  return `<w:tr>${properties}${cells.join('')}</w:tr>`;
}
