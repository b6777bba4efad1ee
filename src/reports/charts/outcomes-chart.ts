import { counted } from '../../deadlines/words.js';
import { roundSteps } from './axis.js';
import { type Drawing, type Shape } from './drawing.js';

const [WIDTH, LEFT, RIGHT, TOP, ROW, BAR] = [640, 150, 60, 10, 26, 14] as const;

/** A bar for each outcome of asks, each with its name and its figure. */
export function outcomesChart(
  outcomes: readonly { readonly name: string; readonly count: number }[],
): Drawing {
  const n = outcomes.reduce((sum, { count }) => sum + count, 0);
  const steps = roundSteps(Math.max(...outcomes.map(({ count }) => count)));
  const length = (count: number): number => (count / steps.at(-1)!) * (WIDTH - LEFT - RIGHT);
  const height = TOP + outcomes.length * ROW + 24;
  return {
    title: 'What became of what was asked',
    description: `Of ${counted(n, 'ask')}: ${outcomes.map(({ name, count }) => `${name.toLowerCase()} ${count}`).join(', ')}. The same figures are in the table below.`,
    width: WIDTH,
    height,
    shapes: [
      ...steps.flatMap((step): Shape[] => [
        { kind: 'line', points: [[LEFT + length(step), TOP], [LEFT + length(step), height - 20]], ink: step === 0 ? 'axis' : 'grid' },
        { kind: 'words', text: String(step), at: [LEFT + length(step), height - 6], anchor: 'middle' },
      ]),
      ...outcomes.flatMap(({ name, count }, at): Shape[] => {
        const middle = TOP + at * ROW + ROW / 2;
        return [
          { kind: 'words', text: name, at: [0, middle + 3.5], anchor: 'start' },
          ...(count > 0 ? [{ kind: 'bar', x: LEFT, y: middle - BAR / 2, width: length(count), height: BAR, ink: 'calm' } as const] : []),
          { kind: 'words', text: String(count), at: [LEFT + length(count) + 6, middle + 3.5], anchor: 'start', isStrong: true },
        ];
      }),
    ],
  }; // prettier-ignore
}
