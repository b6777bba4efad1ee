import { type FlagRule } from '../flag-rule.js';
import { ofUseUntil, windowFlagsSql } from '../window-flags.js';

export const windowOpen: FlagRule = {
  kind: 'window_open',
  isToldAtOnce: true,
  rule: 'From the first day of an event, while an ask that depends on it is open, to the day before an answer is last of use.',
  sql: windowFlagsSql({
    letters: 'awaiting',
    since: 'greatest(w.opens_on, l.sent_on)',
    when: 'w.opens_on <= $1::date AND $1::date < w.needed_by_on AND w.closes_on >= $1::date',
  }),
  sentence: ({ window, asks, neededByOn }) => `${window} is on: ${ofUseUntil(asks, neededByOn)}.`,
};
