/** product.md's table, as the API says it. */
const OPEN_ASK_1 = { outcome: 'open', neededBy: { on: '2021-11-25', at: '2021-11-25T21:00:00Z' } };
const OVERTAKEN = {
  outcome: 'overtaken_by_events',
  outcomeBasis: 'follows_from_facts',
  answered: 'unanswered',
};
const OPEN_ASK_2 = { outcome: 'open', dueOn: '2021-12-20', isOverdue: false };
const day = (workingDay: number) => ({
  dayCount: { workingDay, of: 20, workingDaysLeft: 20 - workingDay, isLate: false },
});
/** Each day: the letter, its two asks, and the flags that are new that day. */
export const DAYS = [
  {
    on: '2021-11-22',
    letter: { ...day(0), effectiveDeadline: { kind: 'window_closes', dueOn: '2021-11-25' } },
    first: { ...OPEN_ASK_1, window: { state: 'before', opensOn: '2021-11-23' } },
    second: OPEN_ASK_2,
    newFlags: ['window_opens_soon'],
  },
  {
    on: '2021-11-23',
    letter: day(1),
    first: { ...OPEN_ASK_1, window: { state: 'open' } },
    second: OPEN_ASK_2,
    newFlags: ['window_open'],
  },
  {
    on: '2021-11-25',
    letter: day(3),
    first: { ...OPEN_ASK_1, window: { state: 'open' } },
    second: OPEN_ASK_2,
    newFlags: ['window_closes_today'],
  },
  {
    on: '2021-11-26',
    letter: { ...day(4), effectiveDeadline: { kind: 'reply_target', dueOn: '2021-12-20' } },
    first: OVERTAKEN,
    second: OPEN_ASK_2,
    newFlags: ['window_closed_unanswered'],
  },
  {
    on: '2021-12-13',
    letter: day(15),
    first: OVERTAKEN,
    second: { ...OPEN_ASK_2, workingDaysLeft: 5 },
    newFlags: ['reply_due_soon'],
  },
  {
    on: '2021-12-20',
    letter: { dayCount: { workingDay: 20, isDueToday: true, isLate: false } },
    first: OVERTAKEN,
    second: { ...OPEN_ASK_2, workingDaysLeft: 0 },
    newFlags: ['reply_due_today'],
  },
  {
    on: '2021-12-21',
    letter: { dayCount: { workingDaysLate: 1, isLate: true } },
    first: OVERTAKEN,
    second: { outcome: 'open', isOverdue: true },
    newFlags: ['reply_overdue', 'chase_due'],
  },
];
