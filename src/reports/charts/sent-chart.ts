import { formatPeriod } from '../format-period.js';
import { type SentThen } from '../statistics/statistics.js';
import { roundSteps, stepLines } from './axis.js';
import { type Drawing, type Shape } from './drawing.js';

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [640, 250, 44, 16, 44, 30] as const;

/** No more periods than have room for their names. */
const NAMED = 12;

/**
 * Three columns for each year or month of sending: a frame for letters, a full one for answers expected, and a dark one for those that came. Each
 * bears its figure while there is room for it.
 */
export function sentChart(unit: 'year' | 'month', points: readonly SentThen[]): Drawing {
  const steps = roundSteps(Math.max(...points.flatMap(({ letters, n }) => [letters, n])));
  const y = (figure: number): number => HEIGHT - BOTTOM - (figure / steps.at(-1)!) * (HEIGHT - TOP - BOTTOM);
  const room = (WIDTH - LEFT - RIGHT) / points.length;
  const every = Math.ceil(points.length / NAMED);
  return {
    title: `Letters sent and answered, by ${unit} of sending`,
    description:
      points.map(({ period, letters, n, answered }) => `${formatPeriod(period)}: ${letters} sent, ${answered} of ${n} answers`).slice(0, NAMED).join('; ') +
      `${points.length > NAMED ? '; and so on' : ''}. The same figures are in the table below.`,
    width: WIDTH,
    height: HEIGHT,
    shapes: [
      ...legend(),
      ...stepLines(steps, y, [LEFT, WIDTH - RIGHT]),
      ...points.flatMap((point, at) => columns(point, [LEFT + at * room, room], y)),
      ...points.flatMap(({ period }, at): Shape[] =>
        at % every === 0
          ? [{ kind: 'words', text: formatPeriod(period), at: [LEFT + (at + 0.5) * room, HEIGHT - 12], anchor: 'middle' }]
          : [],
      ),
    ],
  }; // prettier-ignore
}

/** The sent letters, with the answers beside them. */
function columns(
  { letters, n, answered }: SentThen,
  [left, room]: readonly [number, number],
  y: (figure: number) => number,
): Shape[] {
  const width = Math.min(26, (room * 0.8) / 3);
  const start = left + room / 2 - width * 1.5;
  const base = y(0);
  return ([[letters, 'grid'], [n, 'calm'], [answered, 'mark']] as const).flatMap(([figure, ink], at): Shape[] => [
    { kind: 'bar', x: start + at * width, y: y(figure), width, height: base - y(figure), ink },
    ...(width >= 12
      ? [{ kind: 'words', text: String(figure), at: [start + (at + 0.5) * width, y(figure) - 4], anchor: 'middle' } as const]
      : []),
  ]); // prettier-ignore
}

function legend(): Shape[] {
  const y = 14;
  return (
    [
      ['grid', 'first column: letters sent', 0],
      ['calm', 'second: answers expected', 170],
      ['mark', 'third: answered', 335],
    ] as const
  ).flatMap(([ink, words, x]): Shape[] => [
    { kind: 'bar', x, y: y - 9, width: 14, height: 10, ink },
    { kind: 'words', text: words, at: [x + 19, y], anchor: 'start' },
  ]);
}
