import { formatDay } from '../../deadlines/iso-date.js';
import { type FlagRule } from '../flag-rule.js';
import { asksInWords, windowFlagsSql } from '../window-flags.js';

export const windowClosedUnanswered: FlagRule = {
  kind: 'window_closed_unanswered',
  rule: 'From the day after an answer was last of use, when no full or partial reply came in time, until a person records the outcome of each ask that depended on it.',
  sql: windowFlagsSql({
    letters: 'sent',
    since: 'greatest(w.needed_by_on + 1, l.sent_on)',
    when: `w.needed_by_on < $1::date AND NOT EXISTS (
      SELECT FROM reply r WHERE r.letter_id = a.letter_id AND r.removed_at IS NULL
        AND r.class IN ('partial', 'substantive') AND r.received_on <= w.needed_by_on)`,
  }),
  sentence: ({ window, asks, neededByOn }) =>
    `${window}: no answer to ${asksInWords(asks)} came by ${formatDay(neededByOn)}. Record what became of it.`,
};
