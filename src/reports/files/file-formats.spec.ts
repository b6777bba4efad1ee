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

  it('says in a spreadsheet which lists have only the first of what there is, and those of what', async () => {
    const items: Block = {
      ...{
        kind: 'items',
        caption: 'Events to come',
        sheet: 'Events',
        columns: [{ heading: 'Event', width: 10 }],
      },
      items: [
        {
          first: [{ text: 'A vote' }],
          lines: [],
          under: [[{ text: 'One' }]],
          underInAll: 12,
          rows: [ROWS[0], ROWS[1]],
        },
      ],
      inAll: 7,
    };
    const sections = [{ id: 'rows', title: 'Rows', blocks: [{ ...TABLE, inAll: 24_310 } as Block, items] }];
    const csv = (await fileOf('csv', { ...DOCUMENT, sections })).toString();
    expect(csv).toContain('Rows. The first 300 of 24,310 are listed.');
    expect(csv).toContain('Events to come. The first 1 of 7 are listed.');
    expect(csv).toContain('A vote. The first 1 of 12 are listed.');
    expect(csv.match(/^Events,/gm)).toHaveLength(2);
    expect(await written('csv')).not.toContain('are listed.');
  });
});
