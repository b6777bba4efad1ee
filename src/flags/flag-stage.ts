/** Whose flags are asked for: of every group, or of the group $2. */
export type FlagScope = 'every-group' | 'one-group';

/**
 * What the rules share, as common table expressions. $1 is the day.
 *
 * What a rule looks letters up in is not materialized, so that the indexes of its tables serve; the plan then stays good
 * on a database whose statistics are old or missing. `open_leg` is only ever read from end to end.
 *
 * - `grp`: the groups asked for, with their settings. `today`: the count of working days on $1 by division; no
 *   row outside the bank-holiday table.
 * - `live`: letters by status at the end of $1, but for closed and withdrawn ones; of these `unsent`,
 *   `awaiting` (an answer is owed) and `sent`.
 * - `open_deadline`: deadlines that are facts and matter on $1. `open_leg`: who owes an answer on $1.
 * - `unsettled`: asks that were not judged, or were open again later; ask.settled_on, kept by the replay, rules the others out.
 *   `judged`: asks whose latest judgement is an outcome; a judgement that rests on a removed reply is none.
 * - `tabling`: for each House the first sitting day from $1 on and the recess that $1 lies in, and how far its list goes.
 *
 * @param letters a SELECT of the ids of letters; then flags of no other letter are found, and they are found by its key
 */
export function flagStage(scope: FlagScope, letters: string | null = null): string {
  const group = (column: string): string => (scope === 'one-group' ? `AND ${column} = $2::uuid` : '');
  const some = (column: string): string => (letters === null ? '' : `AND ${column} IN (${letters})`);
  return `
  grp AS NOT MATERIALIZED (SELECT * FROM appg WHERE true ${group('id')}),
  today AS MATERIALIZED (SELECT division, number FROM calendar_day WHERE day = $1::date),
  live AS NOT MATERIALIZED (
    SELECT letter_id, group_id, status FROM letter_status
    WHERE from_on <= $1::date AND (to_on IS NULL OR $1::date < to_on)
      AND status NOT IN ('closed', 'withdrawn') ${group('group_id')} ${some('letter_id')}),
  unsent AS NOT MATERIALIZED (SELECT * FROM live WHERE status IN ('draft', 'collecting_signatures')),
  awaiting AS NOT MATERIALIZED (SELECT * FROM live WHERE status IN ('awaiting_reply', 'part_replied')),
  sent AS NOT MATERIALIZED (SELECT * FROM live WHERE status IN ('awaiting_reply', 'part_replied', 'replied')),
  open_deadline AS NOT MATERIALIZED (
    SELECT d.* FROM grp JOIN deadline d ON d.group_id = grp.id AND d.since_on <= $1::date AND d.settled_on IS NULL
        ${some('d.letter_id')}
    UNION ALL
    SELECT d.* FROM grp JOIN deadline d ON d.group_id = grp.id AND d.since_on <= $1::date AND d.settled_on > $1::date
        ${some('d.letter_id')}),
  open_leg AS MATERIALIZED (
    SELECT leg.* FROM open_deadline d
    JOIN awaiting v ON v.letter_id = d.letter_id
    JOIN leg ON leg.recipient_id = d.recipient_id AND leg.position = d.leg_position
    WHERE d.kind = 'reply_target'),
  unsettled AS NOT MATERIALIZED (
    SELECT a.* FROM grp JOIN ask a ON a.group_id = grp.id AND coalesce(a.settled_on, 'infinity'::date) > $1::date
      ${some('a.letter_id')}),
  judged AS NOT MATERIALIZED (
    SELECT o.ask_id FROM ask_outcome o LEFT JOIN reply r ON r.id = o.reply_id
    WHERE o.outcome <> 'open' AND o.judged_on <= $1::date AND r.removed_at IS NULL ${group('o.group_id')}
      ${some('o.letter_id')}
      AND NOT EXISTS (
        SELECT FROM ask_outcome later LEFT JOIN reply q ON q.id = later.reply_id
        WHERE later.ask_id = o.ask_id AND later.outcome = 'open' AND later.judged_on <= $1::date
          AND q.removed_at IS NULL AND (later.judged_on, later.seq) > (o.judged_on, o.seq))),
  tabling AS MATERIALIZED (
    SELECT c.house,
      CASE WHEN $1::date BETWEEN c.from_on AND c.until_on THEN
        (SELECT min(s.on_day) FROM sitting_day s WHERE s.house = c.house AND s.on_day >= $1::date) END AS from_on,
      (SELECT r.name FROM recess r
       WHERE r.house = c.house AND $1::date BETWEEN r.first_on AND r.last_on) AS recess, c.until_on
    FROM sitting_coverage c)`;
}
