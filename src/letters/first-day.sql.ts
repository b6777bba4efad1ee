/**
 * The first day on which the letter `l` exists for Postbag: the earliest of the day on which it was logged, its own
 * dates, and the days of what was recorded of it while it may have been a draft.
 */
export const FIRST_DAY = `least((l.created_at AT TIME ZONE 'Europe/London')::date, l.dated_on, l.sent_on,
  (SELECT min(least(s.invited_on, s.agreed_on)) FROM signatory s WHERE s.letter_id = l.id),
  (SELECT min(t.acted_on) FROM letter_act t WHERE t.letter_id = l.id),
  (SELECT min(u.judged_on) FROM ask_outcome u WHERE u.letter_id = l.id))`;
