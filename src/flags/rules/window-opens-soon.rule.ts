import { formatDay } from '../../deadlines/iso-date.js';
import { type FlagRule } from '../flag-rule.js';
import { ofUseUntil, windowFlagsSql } from '../window-flags.js';

export const windowOpensSoon: FlagRule = {
  kind: 'window_opens_soon',
  isToldAtOnce: true,
  rule: 'From some days before an event begins (a setting, 3 unless changed), when a letter that was sent has an open ask that depends on it.',
  sql: windowFlagsSql({
    letters: 'awaiting',
    since: 'greatest(w.opens_on - g.window_soon_days, l.sent_on)',
    when: `w.closes_on >= $1::date AND w.opens_on - g.window_soon_days <= $1::date
      AND $1::date < w.opens_on AND $1::date < w.needed_by_on`,
  }),
  sentence: ({ window, opensOn, asks, neededByOn }) =>
    `${window} begins on ${formatDay(opensOn)}: ${ofUseUntil(asks, neededByOn)}.`,
};
