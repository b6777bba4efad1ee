/** What a shape stands for, which decides how it looks. Nothing is told by colour alone. */
export type Ink = 'axis' | 'grid' | 'calm' | 'late' | 'mark' | 'words';

/** One shape of a drawing, in points from its upper left corner. */
export type Shape =
  | { readonly kind: 'line'; readonly points: readonly Point[]; readonly ink: Ink; readonly isDashed?: boolean }
  | { readonly kind: 'bar'; readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly ink: Ink } // prettier-ignore
  | { readonly kind: 'sign'; readonly sign: Sign; readonly at: Point; readonly ink: Ink }
  | { readonly kind: 'words'; readonly text: string; readonly at: Point; readonly anchor: 'start' | 'middle' | 'end'; readonly isStrong?: boolean }; // prettier-ignore

/** A sign that stands at a point. */
export type Sign = 'dot' | 'diamond' | 'triangle' | 'stroke';

export type Point = readonly [x: number, y: number];

/** A picture of figures, in points: lines, bars and words, for whoever draws them. */
export interface Drawing {
  readonly title: string;
  /** What it shows, in a sentence or two, for those who do not see it. */
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
}

/** Half of the width of a sign. */
export const SIGN_SIZE = 4.5;

/** The height of letters. */
export const LETTER_HEIGHT = 10;

/** Words shortened to what has room, by a usual width of letters. */
export function fitted(text: string, width: number): string {
  const most = Math.max(3, Math.floor(width / (LETTER_HEIGHT * 0.5)));
  return text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
}
