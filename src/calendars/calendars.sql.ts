import { type NamedQuery } from '../database/named-query.js';

/** Each division's and each House's known range. */
export const COVERAGE: NamedQuery = {
  name: 'calendar_coverage',
  text: `
    SELECT json_build_object(
      'items', (SELECT coalesce(json_agg(json_build_object('division', division, 'fromOn', from_on,
          'untilOn', until_on, 'version', version, 'mergedAt', rfc3339(merged_at),
          'bankHolidays', (SELECT count(*) FROM bank_holiday b WHERE b.division = c.division)) ORDER BY division), '[]')
        FROM calendar_coverage c),
      'sittingDays', (SELECT coalesce(json_agg(json_build_object('house', house, 'fromOn', from_on,
          'untilOn', until_on) ORDER BY house), '[]')
        FROM sitting_coverage)
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
