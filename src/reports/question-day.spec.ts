import { isoDate } from '../deadlines/iso-date.js';
import { type Sitting } from './sections/awaiting.js';
import { questionDay } from './question-day.js';

const on = isoDate('2021-12-21');
const commons = (nextOn: string | null, recess: string | null = null): Sitting => ({
  house: 'commons',
  nextOn: nextOn === null ? null : isoDate(nextOn),
  untilOn: isoDate('2022-02-10'),
  recess,
});
const lords = (nextOn: string): Sitting => ({
  house: 'lords',
  nextOn: isoDate(nextOn),
  untilOn: isoDate('2022-02-10'),
  recess: null,
});

describe('questionDay', () => {
  it('is null on a day on which the House sits', () => {
    expect(questionDay(on, ['commons'], [commons('2021-12-21')])).toEqual({ notBefore: null, note: null });
  });

  it('names the recess', () => {
    expect(questionDay(on, ['commons'], [commons('2022-01-05', 'Christmas recess')])).toEqual({
      notBefore: '2022-01-05',
      note: 'A written question can’t be tabled before 5 January 2022 (Christmas recess)',
    });
  });

  it('says what is the matter on a day outside every recess', () => {
    expect(questionDay(on, [], [commons('2021-12-23')]).note).toBe(
      'A written question can’t be tabled before 23 December 2021 (the House of Commons does not sit before then)',
    );
  });

  it('takes the House that sits first, of those that have a signatory', () => {
    const sittings = [commons('2022-01-05'), lords('2021-12-22')];
    expect(questionDay(on, ['commons', 'lords'], sittings).notBefore).toBe('2021-12-22');
    expect(questionDay(on, ['commons'], sittings).notBefore).toBe('2022-01-05');
  });

  it.each([
    ['there is no table', [], ''],
    [
      'the table ends',
      [commons(null)],
      ' (the list of sitting days of the House of Commons ends on 10 February 2022)',
    ],
    ['only the other House is known', [lords('2022-01-05')], ''],
  ])('does not guess when %s', (_what, sittings, why) => {
    const { notBefore, note } = questionDay(on, ['commons'], sittings);
    expect(notBefore).toBeNull();
    expect(note).toBe(
      `It is not known when the House of Commons sits next${why}: check before a written question is tabled`,
    );
  });
});
