import { isoDate, type IsoDate } from '../deadlines/iso-date.js';
import { type Recess } from '../deadlines/sitting-days.js';
import { mergeSittingDays, SittingDaysLeaveGap, type SittingTable } from './merge-sitting-days.js';

const d = (text: string): IsoDate => isoDate(text);
const recess = (first: string, last: string, name = 'Recess'): Recess => ({
  house: 'commons',
  firstOn: d(first),
  lastOn: d(last),
  name,
});
const table = (
  days: string[],
  recesses: Recess[] = [],
): SittingTable & { coverage: { from: IsoDate; until: IsoDate } } => ({
  coverage: { from: d(days[0]), until: d(days[days.length - 1]) },
  days: days.map(d),
  recesses,
});
/** Monday to Wednesday of one week and Monday and Tuesday of the next. */
const STORED = table(
  ['2026-09-07', '2026-09-08', '2026-09-09', '2026-09-14', '2026-09-15'],
  [recess('2026-09-18', '2026-10-11')],
);

describe('mergeSittingDays', () => {
  it('replaces what lies within the list’s own span and keeps what lies outside', () => {
    const merge = mergeSittingDays('commons', STORED, table(['2026-09-08', '2026-09-10', '2026-09-14']));
    expect(merge).toMatchObject({
      coverage: STORED.coverage,
      addedDays: ['2026-09-10'],
      removedDays: ['2026-09-09'],
      addedRecesses: [],
      removedRecesses: [],
    });
  });

  it('changes nothing the second time', () => {
    const merge = mergeSittingDays('commons', STORED, STORED);
    expect(merge).toMatchObject({
      coverage: STORED.coverage,
      addedDays: [],
      removedDays: [],
      addedRecesses: [],
      removedRecesses: [],
    });
  });

  it.each<[string, SittingTable, string]>([
    ['the next day', table(['2026-09-16', '2026-09-17']), '2026-09-17'],
    [
      'days after a gap that its own recess fills',
      { ...table(['2026-10-12']), recesses: [recess('2026-09-16', '2026-10-09')] },
      '2026-10-12',
    ],
  ])('grows by %s', (_what, list, until) => {
    expect(mergeSittingDays('commons', STORED, list).coverage).toEqual({ from: '2026-09-07', until });
  });

  it('grows over a weekend and a stored recess, and back in time', () => {
    const stored = { ...STORED, coverage: { from: d('2026-09-07'), until: d('2026-09-17') } };
    expect(mergeSittingDays('commons', stored, table(['2026-10-12'])).coverage.until).toBe('2026-10-12');
    expect(mergeSittingDays('commons', stored, table(['2026-09-04'])).coverage.from).toBe('2026-09-04');
  });

  it.each([['2026-10-13'], ['2026-09-03']])('refuses %s, which leaves a working day unknown', (day) => {
    expect(() => mergeSittingDays('commons', STORED, table([day]))).toThrow(SittingDaysLeaveGap);
  });

  it('takes a recess with other days for the same one, and keeps those outside the file', () => {
    const summer = recess('2026-07-17', '2026-08-31', 'Summer recess');
    const stored = { ...STORED, recesses: [summer, recess('2026-09-18', '2026-10-11')] };
    const list = { coverage: null, days: [], recesses: [recess('2026-09-17', '2026-10-11')] };
    expect(mergeSittingDays('commons', stored, list)).toMatchObject({
      coverage: STORED.coverage,
      removedDays: [],
      addedRecesses: [{ firstOn: '2026-09-17' }],
      removedRecesses: [{ firstOn: '2026-09-18' }],
    });
  });
});
