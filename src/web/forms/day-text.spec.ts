import { isoDate } from '../../deadlines/iso-date.js';
import { dayOfText, textOfDay } from './day-text.js';

describe('dayOfText', () => {
  it.each([
    ['22/11/2021', '2021-11-22'],
    ['2/1/2022', '2022-01-02'],
    ['22 November 2021', '2021-11-22'],
    ['22nd nov 2021', '2021-11-22'],
    ['22.11.2021', '2021-11-22'],
    ['22-11-2021', '2021-11-22'],
    ['2021-11-22', '2021-11-22'],
    ['31/2/2021', null],
    ['11/22/2021', null],
    ['22/11/21', null],
    ['22 Smarch 2021', null],
    ['tomorrow', null],
    ['', null],
  ])('%j is %j', (text, day) => {
    expect(dayOfText(text)).toBe(day);
  });

  it('is undone by textOfDay', () => {
    expect(textOfDay(isoDate('2022-01-02'))).toBe('2/1/2022');
    expect(textOfDay(undefined)).toBe('');
  });
});
