import { formatDay, formatBriefDay } from '../../deadlines/iso-date.js';
import { type OwedThen } from '../sections/course.js';
import { roundSteps, stepLines } from './axis.js';
import { type Drawing, type Point, type Shape } from './drawing.js';

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [640, 230, 44, 70, 20, 30] as const;

/** Two lines over a year: answers owed, and those of them that were late. Each line bears its name at its end. */
export function overTimeChart(points: readonly OwedThen[]): Drawing {
  const steps = roundSteps(Math.max(...points.map(({ owed }) => owed)));
  const most = steps.at(-1)!;
  const y = (figure: number): number => HEIGHT - BOTTOM - (figure / most) * (HEIGHT - TOP - BOTTOM);
  const x = (at: number): number => LEFT + (at / Math.max(1, points.length - 1)) * (WIDTH - LEFT - RIGHT);
  const [first, last] = [points[0], points.at(-1)!];
  return {
    title: 'Answers owed and late, over a year',
    description:
      `From ${formatDay(first.on)} to ${formatDay(last.on)} answers owed went from ${first.owed} to ${last.owed}, and late ones ` +
      `from ${first.late} to ${last.late}. The same figures are in the table below.`,
    width: WIDTH,
    height: HEIGHT,
    shapes: [
      ...stepLines(steps, y, [LEFT, WIDTH - RIGHT]),
      ...points.flatMap(({ on }, at): Shape[] =>
        at % 3 === 0
          ? [{ kind: 'words', text: formatBriefDay(on), at: [x(at), HEIGHT - 10], anchor: 'middle' }]
          : [],
      ),
      ...series('owed', points.map(({ owed }, at): Point => [x(at), y(owed)]), last.owed === last.late ? -7 : 0),
      ...series('late', points.map(({ late }, at): Point => [x(at), y(late)]), last.owed === last.late ? 7 : 0),
    ],
  }; // prettier-ignore
}

function series(name: 'owed' | 'late', points: readonly Point[], shift: number): Shape[] {
  const ink = name === 'late' ? 'late' : 'mark';
  const [endX, endY] = points.at(-1)!;
  return [
    { kind: 'line', points, ink, isDashed: name === 'owed' },
    ...points.map((at): Shape => ({ kind: 'sign', sign: name === 'late' ? 'diamond' : 'dot', at, ink })),
    { kind: 'words', text: name, at: [endX + 10, endY + 3.5 + shift], anchor: 'start', isStrong: true },
  ];
}
