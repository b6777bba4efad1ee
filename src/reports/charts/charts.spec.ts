import { isoDate } from '../../deadlines/iso-date.js';
import { type OrganisationMeasures } from '../sections/measures.js';
import { roundSteps } from './axis.js';
import { type Drawing, type Shape } from './drawing.js';
import { livesChart } from './lives-chart.js';
import { outcomesChart } from './outcomes-chart.js';
import { overTimeChart } from './over-time-chart.js';
import { sentChart } from './sent-chart.js';
import { spreadChart, timesChart } from './spread-chart.js';

const letter = { id: 'l', reference: 'PHRG/2021/001', subject: 'Fiction' };
const life = {
  ...{ letter, body: 'Ministry of Kites', sentOn: isoDate('2021-11-01'), dueOn: isoDate('2021-11-11') },
  ...{ neededByOn: null, promisedBy: null, answeredOn: null },
};
const bars = ({ shapes }: Drawing, ink: string): Extract<Shape, { kind: 'bar' }>[] =>
  shapes.flatMap((shape) => (shape.kind === 'bar' && shape.ink === ink && shape.y > 20 ? [shape] : []));

describe('roundSteps', () => {
  it.each([
    [0, [0, 1]],
    [1, [0, 1]],
    [5, [0, 1, 2, 3, 4, 5]],
    [23, [0, 5, 10, 15, 20, 25]],
    [1234, [0, 500, 1000, 1500]],
  ])('reaches %i in round steps', (most, steps) => {
    expect(roundSteps(most)).toEqual(steps);
  });
});

describe('the life of a letter', () => {
  it('is late from its due day to the day of the report, in the same measure as it was in time', () => {
    const drawing = livesChart([life], isoDate('2021-12-01'));
    const [[calm], [late]] = [bars(drawing, 'calm'), bars(drawing, 'late')];
    expect(late.width / calm.width).toBeCloseTo(2);
    expect(late.x).toBeCloseTo(calm.x + calm.width);
    expect(drawing.description).toContain('1 of them went on after the due day');
  });

  it('ends with its answer, and has no late part when that came in time', () => {
    const drawing = livesChart([{ ...life, answeredOn: isoDate('2021-11-08') }], isoDate('2021-12-01'));
    expect(bars(drawing, 'late')).toEqual([]);
    expect(bars(drawing, 'calm')).toHaveLength(1);
  });

  it('stays within the picture', () => {
    const far = { ...life, promisedBy: isoDate('2022-03-01'), neededByOn: isoDate('2021-10-01') };
    const { shapes, width } = livesChart([far], isoDate('2021-12-01'));
    const xs = shapes.flatMap((shape) => ('at' in shape ? [shape.at[0]] : []));
    expect(Math.min(...xs)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...xs)).toBeLessThanOrEqual(width);
  });
});

describe('answers owed over time', () => {
  it('draws what is late below what is owed, each by its name', () => {
    const points = [
      { on: isoDate('2021-11-21'), owed: 2, late: 0 },
      { on: isoDate('2021-12-21'), owed: 4, late: 4 },
    ];
    const { shapes, description } = overTimeChart(points);
    const [owed, late] = shapes.flatMap((shape) =>
      shape.kind === 'line' && shape.ink !== 'grid' && shape.ink !== 'axis' ? [shape] : [],
    );
    expect(owed.isDashed).toBe(true);
    expect(owed.points[0][1]).toBeLessThan(late.points[0][1]);
    expect(owed.points[1]).toEqual(late.points[1]);
    const names = shapes.flatMap((shape) => (shape.kind === 'words' && shape.isStrong ? [shape] : []));
    expect(names.map(({ text }) => text)).toEqual(['owed', 'late']);
    expect(names[0].at[1]).not.toBe(names[1].at[1]);
    expect(description).toContain('answers owed went from 2 to 4');
  });
});

describe('the time to the answer by body', () => {
  const body = (name: string, n: number): OrganisationMeasures =>
    ({
      organisation: { id: 'o', name },
      ...{ targetDays: [10], longestWorkingDays: 24 },
      spread: { n, median: n ? 14 : null, lowerQuartile: n ? 10 : null, upperQuartile: n ? 20 : null },
    }) as unknown as OrganisationMeasures;

  it('shows bodies that answered alone, and is nothing when none did', () => {
    expect(spreadChart([body('Silent', 0)])).toBeNull();
    const words = spreadChart([body('Silent', 0), body('Kites', 3)])!.shapes.flatMap((shape) =>
      shape.kind === 'words' ? [shape.text] : [],
    );
    expect(words).toContain('Kites (3)');
    expect(words.join()).not.toContain('Silent');
  });

  it('has a target in its legend only where rows have one', () => {
    const spread = { n: 3, median: 14, lowerQuartile: 10, upperQuartile: 20 };
    const legend = (target: number | null): boolean =>
      timesChart([{ name: 'kites', spread, longest: 24, target }], 'topic')!.shapes.some(
        (shape) => shape.kind === 'words' && shape.text === 'target of the body',
      );
    expect([legend(10), legend(null)]).toEqual([true, false]);
  });
});

describe('letters sent and answered', () => {
  const point = (period: string, letters: number, n: number, answered: number) => ({ period, letters, n, answered }); // prettier-ignore
  const words = ({ shapes }: Drawing): string[] =>
    shapes.flatMap((shape) => (shape.kind === 'words' ? [shape.text] : []));

  it('has three columns for each year, as high as their figures, which stand above them', () => {
    const drawing = sentChart('year', [point('2021', 4, 8, 2)]);
    const [letters, n, answered] = (['grid', 'calm', 'mark'] as const).map((ink) => bars(drawing, ink)[0].height); // prettier-ignore
    expect([letters / n, answered / n]).toEqual([0.5, 0.25]);
    expect(words(drawing)).toEqual(expect.arrayContaining(['2021', '4', '8', '2', 'third: answered']));
    expect(drawing.description).toContain('2021: 4 sent, 2 of 8 answers');
  });

  it('names as many years as have room', () => {
    const points = Array.from({ length: 40 }, (_, at) => point(String(1985 + at), at, at, 0));
    const years = words(sentChart('year', points)).filter((text) => /^(19|20)\d\d$/.test(text));
    expect(years.length).toBeLessThanOrEqual(12);
    expect(years[0]).toBe('1985');
  });
});

describe('what became of asks', () => {
  it('has a bar for each outcome that there is, and every figure in words', () => {
    const outcomes = [
      { name: 'Met', count: 2 },
      { name: 'Declined', count: 4 },
      { name: 'Open', count: 0 },
    ];
    const drawing = outcomesChart(outcomes);
    const [met, declined, ...others] = drawing.shapes.flatMap((shape) => (shape.kind === 'bar' ? [shape.width] : [])); // prettier-ignore
    expect(declined).toBe(met * 2);
    expect(others).toEqual([]);
    expect(drawing.description).toContain('Of 6 asks: met 2, declined 4, open 0.');
  });
});
