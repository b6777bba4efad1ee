import { d, shipped } from '../../test/support/letter-facts.js';
import { buildCalendar } from '../deadlines/calendar.js';
import { replyDue } from '../deadlines/reply-target.js';
import { whyMoved } from './why-moved.js';

const england = shipped('england-and-wales');
const before = buildCalendar({
  ...england,
  closures: england.closures.filter(({ on }) => on !== '2022-09-19'),
});
const due = (startOn: string, days: number, calendar = england) =>
  replyDue({
    body: 'Fiction',
    target: { id: null, days, from: null, to: null, source: 'a test' },
    startOn: d(startOn),
    calendar,
  });
const chase = (dueOn: string, afterOn: string, after: 'due_day' | 'last_chaser' = 'due_day') => ({
  dueOn: d(dueOn),
  rule: { rule: 'chase', rung: 'phone', after, afterOn: d(afterOn), days: 1 } as const,
});
const FUNERAL = '19 September 2022, Bank Holiday for the State Funeral of Queen Elizabeth II';

describe('whyMoved', () => {
  it.each([
    [
      'a new bank holiday',
      due('2022-09-01', 20, before),
      due('2022-09-01', 20),
      `${FUNERAL}, is now a bank holiday.`,
    ],
    [
      'another target, which reaches a known one',
      due('2022-08-01', 5),
      due('2022-08-01', 20),
      'The target is now 20 working days (a test), no longer 5.',
    ],
    [
      'another day of receipt',
      due('2022-10-03', 5),
      due('2022-10-05', 5),
      'It now counts as received on 5 October 2022, no longer on 3 October 2022.',
    ],
    [
      'another division',
      due('2022-08-01', 5),
      due('2022-08-01', 5, shipped('scotland')),
      'The bank holidays of Scotland now count, not those of England and Wales.',
    ],
    [
      'all of it at once',
      due('2022-09-01', 15, before),
      due('2022-09-02', 14),
      `${FUNERAL}, is now a bank holiday. The target is now 14 working days (a test), no longer 15. It now counts as received on 2 September 2022, no longer on 1 September 2022.`,
    ],
    [
      'nothing that is known',
      due('2022-10-03', 5),
      due('2022-10-03', 5),
      'It was worked out anew from what is now known.',
    ],
    [
      'a chase after a due day that moved',
      chase('2022-09-30', '2022-09-29'),
      chase('2022-10-03', '2022-09-30'),
      'It follows the day on which the reply is due, now 30 September 2022.',
    ],
    [
      'a chase on a new bank holiday',
      chase('2022-09-19', '2022-09-16'),
      chase('2022-09-20', '2022-09-16'),
      `${FUNERAL}, is a bank holiday.`,
    ],
  ])('names %s', (_what, was, is, words) => expect(whyMoved(was, is, england)).toBe(words));
});
