import { type Shape } from './drawing.js';

/** Round steps from 0 that reach the greatest figure: at most five of them, each 1, 2 or 5 times a power of ten. */
export function roundSteps(most: number): number[] {
  const raw = Math.max(1, most) / 5;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = Math.max(1, [1, 2, 5, 10].map((times) => times * power).find((each) => each >= raw) ?? raw);
  const count = Math.ceil(Math.max(1, most) / step);
  return Array.from({ length: count + 1 }, (_, at) => at * step);
}

/** Lines across at each step, with its figure at the left; `y` says how high a figure stands. */
export function stepLines(
  steps: readonly number[],
  y: (figure: number) => number,
  [left, right]: readonly [number, number],
): Shape[] {
  return steps.flatMap((step): Shape[] => [
    { kind: 'line', points: [[left, y(step)], [right, y(step)]], ink: step === 0 ? 'axis' : 'grid' }, // prettier-ignore
    { kind: 'words', text: String(step), at: [left - 6, y(step) + 3.5], anchor: 'end' },
  ]);
}
