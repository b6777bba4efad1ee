import { type getDocumentProxy } from 'unpdf';

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;

/** A run of characters on a page: from its left edge, on its baseline, measured in points from the top left. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** Of the letters. */
  readonly height: number;
  /** Where it leads, when it is part of a link. */
  readonly url: string | null;
}

interface LinkArea {
  readonly url: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

type Matrix = readonly number[];

/** The pieces of a page that are written from left to right; text up the margin and across the page is left out. */
export async function piecesOf(page: Page): Promise<Piece[]> {
  const { transform } = page.getViewport({ scale: 1 });
  const areas = await linkAreasOf(page, transform);
  const { items } = await page.getTextContent();
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [a, b, c, d, e, f] = multiplied(transform, item.transform as Matrix);
    if (a <= 0 || Math.abs(b) > Math.abs(a) / 4) return [];
    const height = Math.hypot(c, d) || item.height;
    const piece = { text: item.str, x: e, y: f, width: item.width, height, url: null };
    return areas.reduce<Piece[]>((pieces, area) => pieces.flatMap((each) => linked(each, area)), [piece]);
  });
}

async function linkAreasOf(page: Page, transform: Matrix): Promise<LinkArea[]> {
  const annotations = (await page.getAnnotations()) as { subtype?: string; url?: string; rect?: number[] }[];
  return annotations.flatMap(({ subtype, url, rect }) => {
    if (subtype !== 'Link' || !url || rect?.length !== 4) return [];
    const [x1, y1, x2, y2] = [
      ...moved(transform, rect[0], rect[1]),
      ...moved(transform, rect[2], rect[3]),
    ] as const;
    return [
      {
        url,
        left: Math.min(x1, x2),
        right: Math.max(x1, x2),
        top: Math.min(y1, y2),
        bottom: Math.max(y1, y2),
      },
    ];
  });
}

/** A piece cut where a link begins and ends, at the words; whole when the link is elsewhere. */
function linked(piece: Piece, { url, left, right, top, bottom }: LinkArea): Piece[] {
  const middle = piece.y - piece.height / 3;
  const isBeside = left >= piece.x + piece.width || right <= piece.x;
  if (piece.url !== null || middle < top || middle > bottom || isBeside) return [piece];
  const from = wordStart(piece.text, ((left - piece.x) / piece.width) * piece.text.length);
  const to = wordStart(piece.text, ((right - piece.x) / piece.width) * piece.text.length);
  return [part(piece, 0, from), { ...part(piece, from, to), url }, part(piece, to, piece.text.length)].filter(
    ({ text }) => text.trim() !== '',
  );
}

function part(piece: Piece, from: number, to: number): Piece {
  const perCharacter = piece.width / piece.text.length;
  const text = piece.text.slice(from, to);
  return { ...piece, text, x: piece.x + from * perCharacter, width: text.length * perCharacter };
}

/** The edge of a word nearest to a place that was reckoned from widths, which differ from letter to letter. */
function wordStart(text: string, reckoned: number): number {
  const edges = [
    0,
    ...[...text.matchAll(/(?<=\s)\S|(?<=\S)\s|(?<=\w)[),.;:]/g)].map(({ index }) => index),
    text.length,
  ];
  return edges.reduce(
    (best, edge) => (Math.abs(edge - reckoned) < Math.abs(best - reckoned) ? edge : best),
    0,
  );
}

function moved([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

function multiplied([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix {
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
