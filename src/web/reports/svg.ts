import {
  type Drawing,
  LETTER_HEIGHT,
  type Point,
  type Shape,
  SIGN_SIZE,
} from '../../reports/charts/drawing.js';

/** A drawing as SVG for a page. Its looks are the style sheet's; its title and description are read out in its place. */
export function svgOf({ title, description, width, height, shapes }: Drawing): string {
  const name = `chart-${title.toLowerCase().replaceAll(/[^a-z]+/g, '-')}`;
  return (
    `<svg class="postbag-chart" viewBox="0 0 ${width} ${round(height)}" role="img" aria-labelledby="${name}-t ${name}-d" ` +
    `xmlns="http://www.w3.org/2000/svg"><title id="${name}-t">${escaped(title)}</title>` +
    `<desc id="${name}-d">${escaped(description)}</desc>${shapes.map(shapeOf).join('')}</svg>`
  );
}

function shapeOf(shape: Shape): string {
  if (shape.kind === 'bar') {
    const { x, y, width, height, ink } = shape;
    return `<rect class="postbag-chart__bar postbag-chart__${ink}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/>`;
  }
  if (shape.kind === 'line') {
    const dashed = shape.isDashed ? ' postbag-chart__dashed' : '';
    return `<polyline class="postbag-chart__line postbag-chart__${shape.ink}${dashed}" points="${pointsOf(shape.points)}"/>`;
  }
  if (shape.kind === 'words') {
    const { text, at, anchor, isStrong } = shape;
    const weight = isStrong ? ' font-weight="bold"' : '';
    return `<text class="postbag-chart__words" x="${round(at[0])}" y="${round(at[1])}" font-size="${LETTER_HEIGHT}" text-anchor="${anchor}"${weight}>${escaped(text)}</text>`;
  }
  return signOf(shape);
}

function signOf({ sign, at: [x, y], ink }: Extract<Shape, { kind: 'sign' }>): string {
  const s = SIGN_SIZE;
  const look = `class="postbag-chart__sign postbag-chart__${ink}"`;
  if (sign === 'dot') return `<circle ${look} cx="${round(x)}" cy="${round(y)}" r="${s * 0.8}"/>`;
  if (sign === 'stroke') {
    return `<polyline class="postbag-chart__stroke postbag-chart__${ink}" points="${pointsOf([[x, y - s * 1.8], [x, y + s * 1.8]])}"/>`; // prettier-ignore
  }
  const corners: Record<string, readonly Point[]> = {
    diamond: [[x, y - s], [x + s, y], [x, y + s], [x - s, y]],
    triangle: [[x, y + s], [x + s, y - s], [x - s, y - s]],
  }; // prettier-ignore
  return `<polygon ${look} points="${pointsOf(corners[sign])}"/>`;
}

const pointsOf = (points: readonly Point[]): string =>
  points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ');

const round = (number: number): number => Math.round(number * 100) / 100;

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
