import { type Cell, type Column, type Row, type TableBlock } from '../../document/report-document.js';
import { onPage, plainCell } from '../plain.js';
import { type Tag } from './kit.js';
import { type Piece } from './layout-line.js';
import { COLUMN, heightOf, MARGIN, type Paper } from './paper.js';

const SIZE = 9;
const [PAD_X, PAD_Y] = [4, 3] as const;
const RULE = '#b1b4b6';
const SHADE = '#eef1f1';
const LINE = heightOf({ size: SIZE });

/** A column as it stands on paper. */
interface Place {
  readonly column: Column;
  readonly x: number;
  readonly width: number;
}

/** A table over as many pages as it needs, its headings on each. The first cell of a row names it. */
export async function drawTable(paper: Paper, under: Tag, table: TableBlock): Promise<void> {
  const { columns, rows } = onPage(table);
  const places = placesOf(columns);
  const cells = lazilyLaidOut(paper, places, rows);
  const first = cells.next();
  await paper.room(60 + (first.done ? 0 : Math.min(first.value.height, 200)));
  const tag = paper.tag(under, 'Table');
  await paper.text(tag, 'Caption', [{ text: table.caption, isStrong: true }], {
    size: 10,
    x: MARGIN,
    width: COLUMN,
  });
  drawHeadings(paper, tag, places);
  paper.onNewPage = () => drawHeadings(paper, null, places);
  for (let next = first; !next.done; next = cells.next()) await drawRow(paper, tag, places, next.value.cells);
  paper.onNewPage = null;
  tag.end();
  paper.y += 12;
}

function placesOf(columns: readonly Column[]): Place[] {
  const all = columns.reduce((sum, { width }) => sum + width, 0);
  let x = MARGIN;
  return columns.map((column) => {
    const width = (column.width / all) * COLUMN;
    const place = { column, x, width };
    x += width;
    return place;
  });
}

/** The headings; where the table goes on they are only seen, for they have been read. */
function drawHeadings(paper: Paper, table: Tag | null, places: readonly Place[]): void {
  const cells = places.map(({ column, width }) =>
    paper.layOut([{ text: column.heading, isStrong: true }], { size: SIZE, x: 0, width: width - 2 * PAD_X }),
  );
  const height = Math.max(...cells.map(({ length }) => length)) * LINE + 2 * PAD_Y;
  paper.artifact(() => paper.doc.rect(MARGIN, paper.y, COLUMN, height).fill(SHADE));
  const draw = (at: number): void =>
    eachLine(paper, places[at], cells[at], (piece, x, y) => paper.put(piece, x, y, { size: SIZE }));
  if (table) {
    const row = paper.tag(table, 'TR');
    places.forEach((_place, at) => {
      const head = paper.tag(row, 'TH', { scope: 'Column' });
      head.add(() => draw(at));
      head.end();
    });
    row.end();
  } else paper.artifact(() => places.forEach((_place, at) => draw(at)), 'Pagination');
  paper.y += height;
}

function eachLine(
  paper: Paper,
  place: Place,
  lines: readonly Piece[][],
  draw: (piece: Piece, x: number, y: number) => void,
): void {
  lines.forEach((pieces, line) => {
    for (const piece of pieces) draw(piece, startOf(place, pieces) + piece.x, paper.y + PAD_Y + line * LINE);
  });
}

/** Where a line begins: numbers stand at the right. */
function startOf({ column, x, width }: Place, pieces: readonly Piece[]): number {
  if (!column.isNumber) return x + PAD_X;
  const last = pieces.at(-1);
  return x + width - PAD_X - (last ? last.x + last.width : 0);
}

/** The cells of each row in lines, one row ahead, with the height that the row takes. */
function* lazilyLaidOut(paper: Paper, places: readonly Place[], rows: Iterable<Row>): Generator<LaidOut> {
  for (const row of rows) {
    const cells = places.map(({ width }, at) =>
      paper.layOut(lineOf(row[at]), { size: SIZE, x: 0, width: width - 2 * PAD_X }),
    );
    yield { cells, height: Math.max(...cells.map(({ length }) => length)) * LINE + 2 * PAD_Y };
  }
}

interface LaidOut {
  readonly cells: readonly Piece[][][];
  readonly height: number;
}

/** A row; one that is higher than what is left of the page goes on on the next. */
async function drawRow(
  paper: Paper,
  table: Tag,
  places: readonly Place[],
  cells: readonly Piece[][][],
): Promise<void> {
  const most = Math.max(...cells.map(({ length }) => length));
  const tag = paper.tag(table, 'TR');
  const tags = places.map((_place, at) =>
    at === 0 ? paper.tag(tag, 'TH', { scope: 'Row' }) : paper.tag(tag, 'TD'),
  );
  for (let from = 0; from < most;) {
    const isCrammed = paper.left < Math.min(most - from, 8) * LINE + 2 * PAD_Y;
    if (isCrammed && !paper.isFresh) await paper.newPage();
    const count = Math.min(most - from, Math.max(1, Math.floor((paper.left - 2 * PAD_Y) / LINE)));
    places.forEach((place, at) => drawLines(paper, place, tags[at], cells[at].slice(from, from + count)));
    from += count;
    paper.y += count * LINE + 2 * PAD_Y;
    drawRule(paper);
  }
  tag.end();
}

function drawLines(paper: Paper, place: Place, tag: Tag, lines: readonly Piece[][]): void {
  lines.forEach((pieces, line) =>
    paper.drawPieces(tag, pieces, startOf(place, pieces), paper.y + PAD_Y + line * LINE, { size: SIZE }),
  );
}

const lineOf = (cell: Cell): Parameters<Paper['layOut']>[0] =>
  cell.kind === 'text' ? cell.line : [{ text: plainCell(cell) }];

function drawRule(paper: Paper): void {
  const { doc, y } = paper;
  paper.artifact(() => {
    doc
      .moveTo(MARGIN, y)
      .lineTo(MARGIN + COLUMN, y)
      .lineWidth(0.5)
      .stroke(RULE);
  });
}
