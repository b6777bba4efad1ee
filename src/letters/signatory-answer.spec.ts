import { type IsoDate } from '../deadlines/iso-date.js';
import { type SignatoryAnswer, type SignatoryDays, withAnswer } from './signatory-answer.js';

const days = (
  invited: string | null,
  agreed: string | null,
  declined: string | null,
  withdrawn: string | null,
) =>
  ({ invitedOn: invited, agreedOn: agreed, declinedOn: declined, withdrawnOn: withdrawn }) as SignatoryDays;

const FIRST = '2021-11-10';
const LATER = '2021-11-12';
const LAST = '2021-11-15';

describe('what a signatory said', () => {
  it.each<[string, SignatoryDays, SignatoryAnswer, string, SignatoryDays]>([
    ['says yes', days(FIRST, null, null, null), 'agreed', LATER, days(FIRST, LATER, null, null)],
    ['says no', days(FIRST, null, null, null), 'declined', LATER, days(FIRST, null, LATER, null)],
    ['takes a yes back', days(FIRST, LATER, null, null), 'withdrawn', LAST, days(FIRST, LATER, null, LAST)],
    [
      'yes after an earlier no',
      days(FIRST, null, LATER, null),
      'agreed',
      LAST,
      days(FIRST, LAST, LATER, null),
    ],
    [
      'yes after a no that day',
      days(FIRST, null, LATER, null),
      'agreed',
      LATER,
      days(FIRST, LATER, null, null),
    ],
    ['yes again', days(FIRST, FIRST, null, LATER), 'agreed', LAST, days(FIRST, LAST, null, null)],
    [
      'no after a later yes',
      days(FIRST, LAST, null, null),
      'declined',
      LATER,
      days(FIRST, null, LATER, null),
    ],
    ['nothing after all', days(FIRST, LATER, null, LAST), 'invited', LAST, days(FIRST, null, null, null)],
    [
      'agreed unasked, then not',
      days(null, FIRST, null, null),
      'invited',
      LAST,
      days(LAST, null, null, null),
    ],
    [
      'agreed unasked, then no',
      days(null, FIRST, null, null),
      'declined',
      LATER,
      days(LATER, FIRST, LATER, null),
    ],
  ])('%s', (_name, before, answer, on, after) => {
    expect(withAnswer(before, answer, on as IsoDate)).toEqual(after);
  });
});
