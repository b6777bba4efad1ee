import { type NamedQuery } from '../database/named-query.js';

/** Kinds of deadline to which working days are counted. */
const COUNTED = "'reply_target', 'twenty_days', 'requested', 'promised', 'chase'";

/** Open letters with a date after the row's last known day: a range of deadline_open_idx that is empty while all is well. */
function lettersBeyond(condition: string): string {
  return `SELECT count(DISTINCT d.letter_id)
    FROM appg g
    JOIN deadline d ON d.group_id = g.id AND d.settled_on IS NULL AND d.due_on > c.until_on AND ${condition}
    WHERE $2::uuid[] IS NULL OR g.id = ANY ($2)`;
}

/**
 * Each division's and each House's known range, how many days of it are left on $1, and how many open letters have a date
 * beyond it: of the groups $2, or of all when it is null. A question to a House may be put about any late letter, so for a House
 * every division's reply and chase days count.
 */
export const COVERAGE: NamedQuery = {
  name: 'calendar_coverage',
  text: `
    SELECT json_build_object(
      'items', (SELECT coalesce(json_agg(json_build_object('division', division, 'fromOn', from_on,
          'untilOn', until_on, 'version', version, 'mergedAt', rfc3339(merged_at),
          'bankHolidays', (SELECT count(*) FROM bank_holiday b WHERE b.division = c.division),
          'daysLeft', until_on - $1::date,
          'lettersBeyond', (${lettersBeyond(`d.kind IN (${COUNTED}) AND d.division = c.division`)})) ORDER BY division), '[]')
        FROM calendar_coverage c),
      'sittingDays', (SELECT coalesce(json_agg(json_build_object('house', house, 'fromOn', from_on,
          'untilOn', until_on, 'isShipped', is_shipped, 'loadedAt', rfc3339(loaded_at),
          'daysLeft', until_on - $1::date,
          'lettersBeyond', (${lettersBeyond("d.kind IN ('reply_target', 'chase')")})) ORDER BY house), '[]')
        FROM sitting_coverage c)
    )::text AS json`,
};

/** One division's bank holidays from $2 to $3, both included; null for no limit. */
export const HOLIDAYS: NamedQuery = {
  name: 'bank_holidays_of_division',
  text: `
    SELECT json_build_object('division', division, 'fromOn', from_on, 'untilOn', until_on, 'version', version,
      'mergedAt', rfc3339(merged_at),
      'items', (SELECT coalesce(json_agg(json_build_object('on', on_day, 'title', title, 'notes', notes,
          'source', source) ORDER BY on_day), '[]')
        FROM bank_holiday b WHERE b.division = c.division
          AND ($2::date IS NULL OR on_day >= $2) AND ($3::date IS NULL OR on_day <= $3))
    )::text AS json
    FROM calendar_coverage c WHERE division = $1`,
};

/** One House's sitting days and the recesses that touch the range $2 to $3, both included; null for no limit. */
export const SITTING: NamedQuery = {
  name: 'sitting_days_of_house',
  text: `
    SELECT json_build_object('house', house, 'fromOn', from_on, 'untilOn', until_on,
      'items', (SELECT coalesce(json_agg(on_day ORDER BY on_day), '[]')
        FROM sitting_day s WHERE s.house = c.house
          AND ($2::date IS NULL OR on_day >= $2) AND ($3::date IS NULL OR on_day <= $3)),
      'recesses', (SELECT coalesce(json_agg(json_build_object('firstOn', first_on, 'lastOn', last_on,
          'name', name) ORDER BY first_on), '[]')
        FROM recess r WHERE r.house = c.house
          AND ($2::date IS NULL OR last_on >= $2) AND ($3::date IS NULL OR first_on <= $3))
    )::text AS json
    FROM sitting_coverage c WHERE house = $1`,
};
