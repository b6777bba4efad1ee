import { formatDay } from '../../deadlines/iso-date.js';
import { type FlagRule } from '../flag-rule.js';
import { ofUseUntil, windowFlagsSql } from '../window-flags.js';

export const unsentBeforeWindow: FlagRule = {
  kind: 'unsent_before_window',
  isToldAtOnce: true,
  rule: 'When a letter that asks for something before an event has not been sent and the event begins soon or is on.',
  sql: windowFlagsSql({
    letters: 'unsent',
    since: 'greatest(w.opens_on - g.window_soon_days, l.drafted_on)',
    when: `w.closes_on >= $1::date AND w.opens_on - g.window_soon_days <= $1::date
      AND $1::date <= w.needed_by_on`,
  }),
  sentence: ({ window, opensOn, asks, neededByOn }) =>
    `Not sent yet. ${window} begins on ${formatDay(opensOn)}; ${ofUseUntil(asks, neededByOn)}.`,
};
