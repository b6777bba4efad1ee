import {
  type Drawing,
  type Ink,
  LETTER_HEIGHT,
  type Point,
  type Shape,
  SIGN_SIZE,
} from '../../charts/drawing.js';
import { type Tag } from './kit.js';
import { COLUMN, MARGIN, type Paper } from './paper.js';

const COLOURS: Readonly<Record<Ink, string>> = {
  axis: '#505a5f',
  grid: '#d8dbdc',
  calm: '#a3c9c5',
  late: '#942514',
  mark: '#0b4f4a',
  words: '#0b0c0c',
};

/** A drawing as lines and words of the page, as wide as its text, with its description for those who do not see it. */
export async function drawFigure(paper: Paper, under: Tag, drawing: Drawing): Promise<void> {
  const scale = COLUMN / drawing.width;
  const height = drawing.height * scale;
  await paper.room(height + 30);
  await paper.text(under, 'P', [{ text: drawing.title, isStrong: true }], {
    size: 10,
    x: MARGIN,
    width: COLUMN,
  });
  const { doc, y } = paper;
  const figure = paper.tag(under, 'Figure', {
    alt: `${drawing.title}. ${drawing.description}`,
    bbox: [MARGIN, y, MARGIN + COLUMN, y + height],
    placement: 'Block',
  });
  figure.add(() => {
    doc.save().translate(MARGIN, y).scale(scale);
    for (const shape of drawing.shapes) draw(paper, shape);
    doc.restore();
  });
  figure.end();
  paper.y = y + height + 10;
}

function draw(paper: Paper, shape: Shape): void {
  const { doc } = paper;
  if (shape.kind === 'bar') {
    const { x, y, width, height, ink } = shape;
    doc.rect(x, y, width, height).lineWidth(0.8).fillAndStroke(COLOURS[ink], COLOURS.mark);
  } else if (shape.kind === 'line') {
    const { points, ink, isDashed } = shape;
    path(doc, points).lineWidth(ink === 'grid' || ink === 'axis' ? 0.6 : 1.6);
    if (isDashed) doc.dash(4, { space: 3 });
    doc.stroke(COLOURS[ink]).undash();
  } else if (shape.kind === 'sign') sign(doc, shape.sign, shape.at, COLOURS[shape.ink]);
  else words(paper, shape);
}

function path(doc: PDFKit.PDFDocument, [first, ...others]: readonly Point[]): PDFKit.PDFDocument {
  doc.moveTo(...first);
  for (const point of others) doc.lineTo(...point);
  return doc;
}

function sign(doc: PDFKit.PDFDocument, kind: string, [x, y]: Point, colour: string): void {
  const s = SIGN_SIZE;
  if (kind === 'dot') doc.circle(x, y, s * 0.8).fill(colour);
  else if (kind === 'stroke') {
    path(doc, [[x, y - s * 1.8], [x, y + s * 1.8]]).lineWidth(2).stroke(colour); // prettier-ignore
  } else if (kind === 'diamond') {
    path(doc, [[x, y - s], [x + s, y], [x, y + s], [x - s, y]]).closePath().fill(colour); // prettier-ignore
  } else {
    path(doc, [[x, y + s], [x + s, y - s], [x - s, y - s]]).closePath().fill(colour); // prettier-ignore
  }
}

function words(
  paper: Paper,
  { text, at: [x, y], anchor, isStrong }: Extract<Shape, { kind: 'words' }>,
): void {
  const width = paper.font(isStrong === true, LETTER_HEIGHT).widthOfString(text);
  const shift = { start: 0, middle: width / 2, end: width }[anchor];
  paper.put({ text, isStrong }, x - shift, y - LETTER_HEIGHT, { size: LETTER_HEIGHT });
}
