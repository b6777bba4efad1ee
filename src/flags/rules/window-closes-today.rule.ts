import { type FlagRule } from '../flag-rule.js';
import { asksInWords, windowFlagsSql } from '../window-flags.js';

export const windowClosesToday: FlagRule = {
  kind: 'window_closes_today',
  isToldAtOnce: true,
  rule: 'On the last day on which an answer to an open ask is of use before its event.',
  sql: windowFlagsSql({
    letters: 'awaiting',
    since: 'w.needed_by_on',
    when: 'w.needed_by_on = $1::date',
  }),
  sentence: ({ window, asks }) => `${window}: today is the last day for an answer to ${asksInWords(asks)}.`,
};
