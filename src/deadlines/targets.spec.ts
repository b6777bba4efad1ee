import { isoDate } from './iso-date.js';
import { CEILING, targetOn, TargetsOverlap, TWENTY_DAY_CEILING, type Target } from './targets.js';

const target = (days: number, from: string | null, to: string | null): Target => ({
  id: `${days}`,
  days,
  from: from === null ? null : isoDate(from),
  to: to === null ? null : isoDate(to),
  source: 'spec',
});

describe('targetOn', () => {
  const transport = [target(7, '2023-01-01', '2023-04-01'), target(10, '2023-04-01', null)];

  it.each([
    ['2022-12-31', 20, 'none of its own yet: the ceiling'],
    ['2023-01-01', 7, 'the first day is included'],
    ['2023-03-31', 7, 'the last day of the first'],
    ['2023-04-01', 10, 'the end is excluded: the new one holds'],
    ['2030-01-01', 10, 'no end'],
  ])('on %s it is %i working days: %s', (day, days) => {
    expect(targetOn(transport, isoDate(day)).days).toBe(days);
  });

  it('is the ceiling, with its source, for a body without targets', () => {
    expect(targetOn([], isoDate('2021-11-22'))).toBe(TWENTY_DAY_CEILING);
    expect(CEILING).toMatchObject({
      id: null,
      days: 20,
      source: expect.stringContaining('Cabinet Office') as string,
    });
  });

  it('refuses to choose between two that hold on the same day', () => {
    const overlapping = [target(15, null, null), target(20, '2023-01-01', null)];
    expect(targetOn(overlapping, isoDate('2022-12-31')).days).toBe(15);
    expect(() => targetOn(overlapping, isoDate('2023-01-01'))).toThrow(TargetsOverlap);
  });
});
