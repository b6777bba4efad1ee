import { readBritishDay } from './british-day.js';

describe('readBritishDay', () => {
  it.each([
    ['2021-04-03', '2021-04-03'],
    ['2021-04-03T00:00:00.000Z', '2021-04-03'],
    ['2021/4/3', '2021-04-03'],
    ['13/04/2021', '2021-04-13'],
    ['4/4/2021', '2021-04-04'],
    ['31.12.2021', '2021-12-31'],
    ['22-11-2021', '2021-11-22'],
    ['22 11 2021', '2021-11-22'],
    ['29/02/2024', '2024-02-29'],
    ['22/11/2021 14:30', '2021-11-22'],
    ['3 April 2021', '2021-04-03'],
    ['3rd April 2021', '2021-04-03'],
    ['3rd of April, 2021', '2021-04-03'],
    ['03-Apr-2021', '2021-04-03'],
    ['3 Sept. 2021', '2021-09-03'],
    ['Monday 22 November 2021', '2021-11-22'],
    ['Mon, 22/11/2021', '2021-11-22'],
    ['November 22, 2021', '2021-11-22'],
    ['  22   Nov  2021 ', '2021-11-22'],
  ])('%s is %s without a doubt', (text, day) => {
    expect(readBritishDay(text)).toEqual({ day, doubt: null });
  });

  it.each([
    ['03/04/2021', '2021-04-03', 'the other way round it would be 4 March 2021'],
    ['3.4.2021', '2021-04-03', 'the other way round it would be 4 March 2021'],
    ['22/11/21', '2021-11-22', 'the year has two digits'],
    ['22-Nov-21', '2021-11-22', 'the year has two digits'],
    ['22 Nov ’21', '2021-11-22', 'the year has two digits'],
    ['1/2/99', '1999-02-01', 'the year has two digits; the other way round it would be 2 January 1999'],
    ['Tuesday 22 November 2021', '2021-11-22', 'that day is a Monday'],
  ])('%s is %s, to be confirmed: %s', (text, day, doubt) => {
    expect(readBritishDay(text)).toEqual({ day, doubt });
  });

  it.each([
    ['13/25/2021', 'no month 25'],
    ['04/13/2021', 'no month 13'],
    ['31/02/2021', 'no such day'],
    ['29/02/2021', 'no such day'],
    ['00/01/2021', 'no such day'],
    ['1/1/1821', 'no such day'],
    ['44522', 'Format the column as a date'],
    ['22 November', 'year is missing'],
    ['soon', 'not a day'],
    ['2021', 'not a day'],
    ['1/2/3/2021', 'not a day'],
  ])('%s is refused: %s', (text, words) => {
    expect(readBritishDay(text)).toEqual({ day: null, why: expect.stringContaining(words) as string });
  });
});
