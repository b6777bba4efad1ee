import { counted } from '../../deadlines/words.js';
import { type OrganisationMeasures, type Spread } from '../sections/measures.js';
import { roundSteps } from './axis.js';
import { type Drawing, fitted, type Shape } from './drawing.js';

/** As many rows as can be told apart on one page. */
const MOST = 20;
const [WIDTH, LEFT, RIGHT, TOP, ROW, BAR] = [640, 210, 24, 34, 24, 12] as const;

/** How long the answers of one row took. */
export interface Timed {
  readonly name: string;
  readonly spread: Spread;
  readonly longest: number;
  /** In working days; null for none. */
  readonly target: number | null;
}

/**
 * Working days to the answer, a row for each body: a bar over the middle half of its answers, a stroke at the median, a thin line to
 * the longest and a triangle at its target. Null when no body answered.
 */
export function spreadChart(bodies: readonly OrganisationMeasures[]): Drawing | null {
  const timed = bodies.flatMap(({ organisation, spread, longestWorkingDays, targetDays }): Timed[] =>
    spread && spread.n > 0
      ? [
          {
            name: organisation.name,
            spread,
            longest: longestWorkingDays ?? 0,
            target: targetDays.at(-1) ?? null,
          },
        ]
      : [],
  );
  return timesChart(timed, 'body');
}

/** The same for rows of any kind that have answers: the first twenty. Null when there is none. */
export function timesChart(timed: readonly Timed[], by: string): Drawing | null {
  const rows = timed.slice(0, MOST);
  if (rows.length === 0) return null;
  const steps = roundSteps(Math.max(...rows.flatMap(({ longest, target }) => [longest, target ?? 0])));
  const most = steps.at(-1)!;
  const x = (days: number): number => LEFT + (days / most) * (WIDTH - LEFT - RIGHT);
  const height = TOP + rows.length * ROW + 40;
  return {
    title: `Working days from receipt to the answer, by ${by}`,
    description:
      rows.map(({ name, spread }) => `${name}: median ${spread.median} of ${counted(spread.n, 'answer')}`).join('; ') +
      '. The same figures are in the table below.',
    width: WIDTH,
    height,
    shapes: [
      ...legend(rows.some(({ target }) => target !== null)),
      ...steps.flatMap((step): Shape[] => [
        { kind: 'line', points: [[x(step), TOP], [x(step), height - 34]], ink: step === 0 ? 'axis' : 'grid' },
        { kind: 'words', text: String(step), at: [x(step), height - 20], anchor: 'middle' },
      ]),
      { kind: 'words', text: 'working days', at: [WIDTH - RIGHT, height - 5], anchor: 'end' },
      ...rows.flatMap((row, at) => rowShapes(row, TOP + at * ROW, x)),
    ],
  }; // prettier-ignore
}

function rowShapes(
  { name, spread, longest, target }: Timed,
  top: number,
  x: (days: number) => number,
): Shape[] {
  const middle = top + ROW / 2;
  const [low, mid, high] = [spread.lowerQuartile, spread.median, spread.upperQuartile].map((days) =>
    x(days ?? 0),
  );
  return [
    { kind: 'words', text: fitted(`${name} (${spread.n})`, LEFT - 12), at: [0, middle + 3.5], anchor: 'start' },
    { kind: 'line', points: [[low, middle], [x(longest), middle]], ink: 'axis' },
    { kind: 'bar', x: low, y: middle - BAR / 2, width: Math.max(2, high - low), height: BAR, ink: 'calm' },
    { kind: 'sign', sign: 'stroke', at: [mid, middle], ink: 'mark' },
    ...(target === null ? [] : [{ kind: 'sign', sign: 'triangle', at: [x(target), middle], ink: 'late' } as const]),
  ]; // prettier-ignore
}

function legend(hasTargets: boolean): Shape[] {
  const y = 16;
  const target: Shape[] = [
    { kind: 'sign', sign: 'triangle', at: [348, y - 3], ink: 'late' },
    { kind: 'words', text: 'target of the body', at: [357, y], anchor: 'start' },
  ];
  return [
    { kind: 'bar', x: 0, y: y - 9, width: 18, height: BAR, ink: 'calm' },
    { kind: 'words', text: 'middle half of the answers', at: [23, y], anchor: 'start' },
    { kind: 'sign', sign: 'stroke', at: [172, y - 3], ink: 'mark' },
    { kind: 'words', text: 'median', at: [180, y], anchor: 'start' },
    { kind: 'line', points: [[228, y - 3], [246, y - 3]], ink: 'axis' },
    { kind: 'words', text: 'up to the longest', at: [251, y], anchor: 'start' },
    ...(hasTargets ? target : []),
  ]; // prettier-ignore
}
