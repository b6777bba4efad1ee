import { addDays, daysBetween, formatDay, formatBriefDay, type IsoDate } from '../../deadlines/iso-date.js';
import { counted } from '../../deadlines/words.js';
import { type Drawing, fitted, type Shape } from './drawing.js';
import { type Life } from './lives.js';

const WIDTH = 640;
const [LEFT, RIGHT, TOP, ROW] = [210, 20, 44, 22] as const;
const BAR = 10;

/**
 * A bar for each letter, from the day it was sent to its answer or to the day of the report, against its deadlines. A bar goes on
 * full where it goes on after its due day, and is a frame before.
 */
export function livesChart(lives: readonly Life[], asOf: IsoDate): Drawing {
  const scale = scaleOf(lives, asOf);
  const height = TOP + lives.length * ROW + 42;
  const late = lives.filter((life) => endOf(life, asOf) > life.dueOn).length;
  return {
    title: 'Each letter against its deadlines',
    description:
      `${counted(lives.length, 'letter')}, each a bar from the day it was sent to its answer or to ${formatDay(asOf)}; ` +
      `${late} of them went on after the due day. The same figures are in the table below.`,
    width: WIDTH,
    height,
    shapes: [
      ...legend(),
      ...ticks(scale, height),
      ...lives.flatMap((life, at) => lifeShapes(life, TOP + at * ROW, scale, asOf)),
    ],
  };
}

interface Scale {
  readonly from: IsoDate;
  readonly days: number;
}

const endOf = ({ answeredOn }: Life, asOf: IsoDate): IsoDate => answeredOn ?? asOf;

function scaleOf(lives: readonly Life[], asOf: IsoDate): Scale {
  const all = lives.flatMap(({ sentOn, dueOn, neededByOn, promisedBy }) => [
    sentOn,
    dueOn,
    neededByOn,
    promisedBy,
  ]);
  const known = all.filter((day) => day !== null);
  const from = known.reduce((a, b) => (a < b ? a : b), asOf);
  const to = known.reduce((a, b) => (a > b ? a : b), asOf);
  return { from, days: Math.max(1, daysBetween(from, to)) };
}

const x = (day: IsoDate, { from, days }: Scale): number =>
  LEFT + (daysBetween(from, day) / days) * (WIDTH - LEFT - RIGHT);

function lifeShapes(life: Life, top: number, scale: Scale, asOf: IsoDate): Shape[] {
  const { letter, body, sentOn, dueOn, answeredOn, neededByOn, promisedBy } = life;
  const [start, end, due] = [sentOn, endOf(life, asOf), dueOn].map((day) => x(day, scale));
  const y = top + (ROW - BAR) / 2;
  const middle = y + BAR / 2;
  const split = Math.min(end, Math.max(start, due));
  const bar = (from: number, to: number, ink: 'calm' | 'late'): Shape[] =>
    to > from ? [{ kind: 'bar', x: from, y, width: to - from, height: BAR, ink }] : [];
  return [
    {
      kind: 'words',
      text: fitted(`${letter.reference} ${body}`, LEFT - 12),
      at: [0, middle + 3.5],
      anchor: 'start',
    },
    ...bar(start, split, 'calm'),
    ...bar(split, end, 'late'),
    { kind: 'sign', sign: 'stroke', at: [due, middle], ink: 'mark' },
    ...sign('triangle', neededByOn),
    ...sign('diamond', promisedBy),
    ...sign('dot', answeredOn),
  ];

  function sign(kind: 'triangle' | 'diamond' | 'dot', day: IsoDate | null): Shape[] {
    return day === null ? [] : [{ kind: 'sign', sign: kind, at: [x(day, scale), middle], ink: 'mark' }];
  }
}

/** Five days along the foot, or fewer where the span is short. */
function ticks(scale: Scale, height: number): Shape[] {
  const count = Math.min(4, scale.days);
  return Array.from({ length: count + 1 }, (_, at): IsoDate => addDays(scale.from, Math.round((scale.days * at) / count))).flatMap(
    (day, at): Shape[] => [
      { kind: 'line', points: [[x(day, scale), TOP], [x(day, scale), height - 36]], ink: 'grid' },
      {
        kind: 'words',
        text: formatBriefDay(day),
        at: [x(day, scale), height - 22],
        anchor: at === count ? 'end' : 'middle',
      },
    ],
  ); // prettier-ignore
}

/** What the shapes mean, in a row above them. */
function legend(): Shape[] {
  const y = 16;
  return [
    { kind: 'bar', x: 0, y: y - 8, width: 18, height: BAR, ink: 'calm' },
    { kind: 'words', text: 'before it is due', at: [23, y], anchor: 'start' },
    { kind: 'bar', x: 118, y: y - 8, width: 18, height: BAR, ink: 'late' },
    { kind: 'words', text: 'late', at: [141, y], anchor: 'start' },
    ...(
      [
        ['stroke', 'due', 180],
        ['triangle', 'of use until', 230],
        ['diamond', 'promised', 318],
        ['dot', 'answered', 392],
      ] as const
    ).flatMap(([sign, words, at]): Shape[] => [
      { kind: 'sign', sign, at: [at, y - 3], ink: 'mark' },
      { kind: 'words', text: words, at: [at + 9, y], anchor: 'start' },
    ]),
  ];
}
