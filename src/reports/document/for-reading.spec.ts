import { forReading, MOST_TO_READ } from './for-reading.js';
import { number } from './lines.js';
import { type Block, type Item, type ReportDocument, type Row, type TableBlock } from './report-document.js';

const rows = (count: number): Row[] => Array.from({ length: count }, (_, at) => [number(at + 1)]);
const table = (count: number): TableBlock => ({
  kind: 'table',
  caption: 'Rows',
  sheet: 'Rows',
  columns: [{ heading: 'Number', width: 10 }],
  rows: rows(count),
});
const items = (count: number): Block => ({
  kind: 'items',
  caption: 'Items',
  sheet: 'Items',
  columns: [{ heading: 'Number', width: 10 }],
  items: rows(count).map((row): Item => ({ first: [], lines: [], under: [], rows: [row] })),
});
const documentWith = (...blocks: Block[]): ReportDocument => ({
  ...{ title: 'Report', group: 'Group', about: [], foot: '', madeAt: '2022-01-04T00:00:00Z', base: null },
  sections: [{ id: 'rows', title: 'Rows', blocks }],
});
const blocksOf = (document: ReportDocument): readonly Block[] => forReading(document).sections[0].blocks;
const lengthOf = (block: Block): number =>
  block.kind === 'table' ? [...block.rows].length : block.kind === 'items' ? [...block.items].length : -1;
const words = (block: Block): string =>
  block.kind === 'paragraph' ? block.line.map((run) => run.text).join('') : block.kind;

describe('forReading', () => {
  it.each([
    ['a table', table],
    ['things told', items],
  ])('keeps %s that somebody reads as it is', (_, make) => {
    const blocks = blocksOf(documentWith(make(MOST_TO_READ)));
    expect(blocks).toHaveLength(1);
    expect(lengthOf(blocks[0])).toBe(MOST_TO_READ);
  });

  it.each([
    ['a table', table],
    ['things told', items],
  ])('ends %s that is longer early, and says how many there are and where', (_, make) => {
    const blocks = blocksOf(documentWith(make(1251), { kind: 'heading', text: 'Next' }));
    expect(blocks.map((block) => block.kind)).toEqual([make(1).kind, 'paragraph', 'heading']);
    expect(lengthOf(blocks[0])).toBe(MOST_TO_READ);
    expect(words(blocks[1])).toBe(
      'These are the first 50 of 1,251. The Excel and CSV files have all of them.',
    );
  });

  it.each<[string, number, number, string]>([
    [
      'of which some are read',
      500,
      24_310,
      'These are the first 50 of 24,310. The Excel and CSV files have the first 500.',
    ],
    ['of which all are read', 3, 10, 'These are the first 3 of 10.'],
    ['or nothing', 0, 1_000, 'None of the 1,000 is listed.'],
  ])(
    'says how much there is where the report itself has only the first, %s',
    (_, listed, inAll, expected) => {
      for (const made of [table(listed), items(listed)]) {
        const [first, rest] = blocksOf(documentWith({ ...made, inAll } as Block));
        expect(lengthOf(first)).toBe(Math.min(listed, MOST_TO_READ));
        expect(words(rest)).toBe(expected);
      }
    },
  );

  it('ends what stands under a thing in the same way', () => {
    const under = rows(60).map((_, at) => [{ text: `Line ${at + 1}` }]);
    const item: Item = { first: [{ text: 'A thing' }], lines: [], under, underInAll: 70, rows: [] };
    const [block] = blocksOf(documentWith({ ...items(0), items: [item] } as Block));
    const [{ under: read }] = block.kind === 'items' ? [...block.items] : [];
    expect(read).toHaveLength(MOST_TO_READ + 1);
    expect(read.at(-1)).toEqual([
      { text: 'These are the first 50 of 70. The Excel and CSV files have the first 60.' },
    ]);
  });

  it('keeps everything else, and the order', () => {
    const document = documentWith({ kind: 'paragraph', line: [] }, table(0), { kind: 'heading', text: 'A' });
    expect(blocksOf(document)).toEqual(document.sections[0].blocks);
  });
});
