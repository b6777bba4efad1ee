import { isoDate, type IsoDate } from '../deadlines/iso-date.js';
import { judgementDay } from './judgement-day.js';

const TODAY = isoDate('2021-12-10');
const day = (text: string | null): IsoDate | null => (text === null ? null : isoDate(text));

describe('the day of a judgement that was given none', () => {
  it.each([
    ['today without a reply', null, null, '2021-12-10'],
    ['today without a reply, also after an earlier judgement', null, '2021-12-01', '2021-12-10'],
    ['the day the reply was received', '2021-12-03', null, '2021-12-03'],
    ['that day after an earlier judgement', '2021-12-03', '2021-12-01', '2021-12-03'],
    ['the day of a later judgement, which it replaces', '2021-12-03', '2021-12-05', '2021-12-05'],
  ])('is %s', (_what, receivedOn, judgedOn, expected) => {
    expect(judgementDay(day(receivedOn), day(judgedOn), TODAY)).toBe(expected);
  });
});
