import { constants, deflateRawSync } from 'node:zlib';

/** Words on a page of a PDF: where they begin, in points from the top left, and how large they are. */
export interface PdfWords {
  readonly at: readonly [x: number, y: number];
  readonly text: string;
  readonly size?: number;
}

/** A link over an area of the page, in points from the top left. */
export interface PdfLink {
  readonly area: readonly [left: number, top: number, right: number, bottom: number];
  readonly url: string;
}

/** One page. */
export interface PdfPage {
  readonly words?: readonly PdfWords[];
  readonly links?: readonly PdfLink[];
}

const HEIGHT = 842;

/** Lines under each other, from a place on, 14 points apart. */
export function lines(x: number, y: number, texts: readonly string[], size = 11): PdfWords[] {
  return texts.map((text, index) => ({ at: [x, y + index * 14], text, size }));
}

/** How wide Courier sets a text, in points: every letter is as wide. */
export function widthOf(text: string, size = 11): number {
  return text.length * size * 0.6;
}

/** A PDF with these pages, on A4, in Courier, with nothing compressed; readers must find the objects by themselves. */
export function pdfOf(pages: readonly PdfPage[], extra = ''): Buffer {
  const kids = pages.map((_page, index) => `${10 + index * 2} 0 R`).join(' ');
  const objects = [
    '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj',
    `2 0 obj\n<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>\nendobj`,
    '3 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>\nendobj',
    ...pages.flatMap((page, index) => pageObjects(page, 10 + index * 2)),
  ];
  return withTable(objects, extra);
}

function pageObjects({ words = [], links = [] }: PdfPage, number: number): string[] {
  const content = words.map(({ at: [x, y], text, size = 11 }) => {
    const escaped = text.replace(/[\\()]/g, (character) => `\\${character}`);
    return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${HEIGHT - y} Tm (${escaped}) Tj ET`;
  });
  const stream = content.join('\n');
  const annotations = links.map(
    ({ area: [left, top, right, bottom], url }) =>
      `<< /Type /Annot /Subtype /Link /Rect [${left} ${HEIGHT - bottom} ${right} ${HEIGHT - top}] /A << /S /URI /URI (${url}) >> >>`,
  );
  return [
    `${number} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${HEIGHT}] /Resources << /Font << /F1 3 0 R >> >> /Contents ${number + 1} 0 R /Annots [${annotations.join(' ')}] >>\nendobj`,
    `${number + 1} 0 obj\n<< /Length ${Buffer.byteLength(stream, 'latin1')} >>\nstream\n${stream}\nendstream\nendobj`,
  ];
}

/** The objects with the table that says where each begins. */
function withTable(objects: readonly string[], extra: string): Buffer {
  let body = '%PDF-1.7\n';
  const places = new Map<number, number>();
  for (const object of objects) {
    places.set(Number.parseInt(object, 10), body.length);
    body += `${object}\n`;
  }
  const size = Math.max(...places.keys()) + 1;
  const rows = Array.from({ length: size }, (_row, number) => {
    const place = places.get(number);
    return place === undefined ? '0000000000 65535 f \n' : `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 ${size}\n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${extra} >>\n`;
  return Buffer.from(`${body}${table}startxref\n${body.length}\n%%EOF\n`, 'latin1');
}

/** A page as a scanner makes it: a picture over all of it, and no text. */
export function scanPdf(): Buffer {
  const picture = 'q 595 0 0 842 0 0 cm BI /W 2 /H 2 /BPC 8 /CS /G /F /AHx ID 00FF80C0> EI Q';
  return withTable(
    [
      '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj',
      '2 0 obj\n<< /Type /Pages /Kids [4 0 R] /Count 1 >>\nendobj',
      `4 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${HEIGHT}] /Resources << >> /Contents 5 0 R >>\nendobj`,
      `5 0 obj\n<< /Length ${picture.length} >>\nstream\n${picture}\nendstream\nendobj`,
    ],
    '',
  );
}

/** A small PDF that never ends: a drawing that draws another twice, which draws another twice, and so on, to a word. */
export function endlessPdf(depth = 40): Buffer {
  const stream = (number: number, head: string, content: string): string =>
    `${number} 0 obj\n<< ${head} /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj`;
  const form = '/Type /XObject /Subtype /Form /BBox [0 0 595 842]';
  const drawings = Array.from({ length: depth }, (_drawing, level) =>
    stream(10 + level, `${form} /Resources << /XObject << /X ${11 + level} 0 R >> >>`, '/X Do /X Do'),
  );
  const objects = [
    '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj',
    '2 0 obj\n<< /Type /Pages /Kids [4 0 R] /Count 1 >>\nendobj',
    '3 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Courier >>\nendobj',
    `4 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /X 10 0 R >> >> /Contents 5 0 R >>\nendobj`,
    stream(5, '', '/X Do'),
    ...drawings,
    stream(10 + depth, `${form} /Resources << /Font << /F1 3 0 R >> >>`, 'BT /F1 9 Tf (no) Tj ET'),
  ];
  return withTable(objects, '');
}

/** A PDF of a few kilobytes whose one page unpacks to so many megabytes of blanks. */
export function bombPdf(megabytes: number): Buffer {
  const block = deflateRawSync(Buffer.alloc(2 ** 20, 32), { finishFlush: constants.Z_FULL_FLUSH });
  const packed = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array<Buffer>(megabytes).fill(block)]);
  const stream = packed.toString('latin1');
  return withTable(
    [
      '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj',
      '2 0 obj\n<< /Type /Pages /Kids [4 0 R] /Count 1 >>\nendobj',
      '4 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << >> /Contents 5 0 R >>\nendobj',
      `5 0 obj\n<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${stream}\nendstream\nendobj`,
    ],
    '',
  );
}
