/**
 * What every read of a letter joins as `m`: the London day that it is judged from, and the instant, which is
 * null when the day as a whole is meant.
 */
export const momentRow = (day: string, instant: string): string =>
  `(SELECT ${day}::date AS day, ${instant}::timestamptz AS instant) m`;

/**
 * Whether a day that is never null is the moment's or earlier. Written with `<>`, because a plan that is kept for all values
 * takes that to be nearly always true, and `<=` to be true of a third: then it would not stop at the end of a page.
 */
export const isBy = (column: string): string => `least(${column}, m.day + 1) <> m.day + 1`;

/** Whether the deadline `d` is a fact at the moment and still matters then; a window is over at its own instant. */
export const MATTERS = `(${isBy('d.since_on')} AND (d.settled_on IS NULL OR m.day < d.settled_on)
  AND (m.instant IS NULL OR d.due_at IS NULL OR m.instant < d.due_at))`;

/** The order of deadlines of one day: see effectiveDeadline. */
const RANK = `array_position(ARRAY['window_closes', 'signatures_close', 'requested', 'promised', 'reply_target',
  'twenty_days'], d.kind)`;

/** The deadline to look at first, as JSON; null when none matters. */
export const EFFECTIVE_DEADLINE = `(
  SELECT json_build_object('kind', d.kind, 'dueOn', d.due_on, 'dueAt', rfc3339(d.due_at))
  FROM deadline d WHERE d.letter_id = l.id AND d.is_effective AND ${MATTERS}
  ORDER BY d.due_on, ${RANK}, d.due_at LIMIT 1)`;

/** The letter's status at the end of the day. */
export const STATUS = `(
  SELECT s.status FROM letter_status s
  WHERE s.letter_id = l.id AND s.from_on <= m.day AND (s.to_on IS NULL OR m.day < s.to_on))`;

/** The same of the recipient `r`; null before the letter was sent. */
export const RECIPIENT_STATUS = `(
  SELECT s.status FROM recipient_status s
  WHERE s.recipient_id = r.id AND s.from_on <= m.day AND (s.to_on IS NULL OR m.day < s.to_on))`;

/** A day that counts only from itself on: null while it is still to come as of the moment. */
export const byThen = (column: string): string => `CASE WHEN ${column} <= m.day THEN ${column} END`;
