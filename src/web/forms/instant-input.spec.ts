import { FormErrors } from './form-errors.js';
import { partsOfInstant, needInstant } from './instant-input.js';

const typed = (time: string, day = '1', month = '7'): Record<string, string> => ({
  'until-day': day,
  'until-month': month,
  'until-year': '2021',
  'until-time': time,
});

const WORDS = { label: 'The day', missing: 'Enter the day' };

describe('an instant typed as a day and a time in London', () => {
  it.each([
    ['00:01', '2021-06-30T23:01:00Z'],
    ['', '2021-06-30T23:00:00Z'],
    ['9.30', '2021-07-01T08:30:00Z'],
    ['1730', '2021-07-01T16:30:00Z'],
  ])('“%s” is %s', (time, instant) => {
    const errors = new FormErrors();
    expect(needInstant(typed(time), 'until', WORDS, errors)).toBe(instant);
    expect(errors.isEmpty).toBe(true);
  });

  it('says what is wrong with it at the box', () => {
    const errors = new FormErrors();
    expect(needInstant(typed('25:00', '31', '2'), 'until', WORDS, errors)).toBeNull();
    expect(Object.keys(errors.byField)).toEqual(['until-time', 'until-day', 'until']);
  });

  it('is shown again as it was typed', () => {
    expect(partsOfInstant('2021-06-30T23:01:00Z')).toEqual({
      day: { day: '1', month: '7', year: '2021' },
      time: '00:01',
    });
  });
});
