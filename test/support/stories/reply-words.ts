import { type Seen } from '../story-reads.js';
import { type Step, USUAL } from '../story.js';

export const LEG = 'A Fictional Minister: 2021-11-22 > 2021-12-20';
export const replied = (on: string, more: Partial<Seen> = {}): Partial<Seen> => ({
  status: 'replied',
  to: 'replied',
  legs: [`${LEG}, replied ${on}`],
  first: null,
  flags: 'asks_not_assessed',
  ...more,
});
export const partReplied: Partial<Seen> = {
  status: 'part_replied',
  to: 'part_replied',
  legs: [LEG],
  first: 'reply_target 2021-12-20',
  flags: 'asks_not_assessed, reply_due_soon',
};
export const LATE_LEG = 'A Fictional Minister: 2021-11-08 > 2021-12-06';
export const LATE: Partial<Seen> = {
  legs: [LATE_LEG],
  first: 'reply_target 2021-12-06',
  flags: 'chase_due, no_acknowledgement, reply_overdue',
};
export const OTHER_LEG = 'Another Fictional Minister: 2021-11-22 > 2021-12-20';
export const TWO: Partial<Seen> = {
  to: 'awaiting, awaiting',
  legs: [LEG, OTHER_LEG],
  flags: 'no_acknowledgement, no_acknowledgement, reply_due_soon, reply_due_soon',
};
export const removed = (what: string, told = 'reply-removed, status-changed'): Step => ({
  what: `${what} was logged on the wrong letter`,
  act: (s) => s.remove(what),
  seen: USUAL,
  told,
});
