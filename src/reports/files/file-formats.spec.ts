import { type Block, type ReportDocument, type Row } from '../document/report-document.js';
import { type FileFormat, fileOf } from './file-formats.js';

const ROWS = Array.from({ length: 300 }, (_, at): Row => [
  { kind: 'text', line: [{ text: `Row ${at + 1} of this table` }] },
]);
const TABLE: Block = {
  kind: 'table',
  caption: 'Rows',
  sheet: 'Rows',
  columns: [{ heading: 'Row', width: 10 }],
  rows: ROWS,
};
const DOCUMENT: ReportDocument = {
  ...{ title: 'Report', group: 'Group', about: [], foot: '', madeAt: '2022-01-04T00:00:00Z', base: null },
  sections: [{ id: 'rows', title: 'Rows', blocks: [TABLE] }],
};
const written = async (format: FileFormat): Promise<string> => (await fileOf(format, DOCUMENT)).toString();

describe('formats of a report', () => {
  it('ends long tables early where they are read', async () => {
    const text = await written('text');
    expect(text).toContain('Row 50 of this table');
    expect(text).not.toContain('Row 51 of this table');
    expect(text.replace(/\s+/g, ' ')).toContain('These are the first 50 of 300.');
  });

  it('has every row in a spreadsheet', async () => {
    const csv = await written('csv');
    expect(csv).toContain('Row 300 of this table');
    expect(csv).not.toContain('These are the first');
  });
});
