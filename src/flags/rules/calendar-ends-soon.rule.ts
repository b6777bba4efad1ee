import { formatDay } from '../../deadlines/iso-date.js';
import { listed } from '../../deadlines/words.js';
import { type FlagRule } from '../flag-rule.js';

export const calendarEndsSoon: FlagRule = {
  kind: 'calendar_ends_soon',
  rule: 'From 90 days before the bank-holiday table ends for a division that the group’s letters use, or when a reply is due beyond its end.',
  sql: `
    SELECT u.group_id, NULL::uuid AS letter_id, u.group_id AS subject_id,
      min(least(c.until_on - 90, CASE WHEN u.due_on > c.until_on THEN u.started_on END)) AS since_on,
      jsonb_build_object('divisions', jsonb_agg(c.division ORDER BY c.division), 'untilOn', min(c.until_on)) AS details
    FROM (
      SELECT group_id, division, max(due_on) AS due_on, min(started_on) AS started_on
      FROM (
        SELECT id AS group_id, 'england-and-wales' AS division, NULL::date AS due_on, NULL::date AS started_on FROM grp
        UNION ALL SELECT group_id, division, due_on, started_on FROM open_leg) used
      GROUP BY group_id, division) u
    JOIN calendar_coverage c ON c.division = u.division
    WHERE c.until_on - 90 <= $1::date OR u.due_on > c.until_on
    GROUP BY u.group_id`,
  sentence: ({ divisions, untilOn }) =>
    `The bank-holiday table for ${listed(divisions)} ends on ${formatDay(untilOn)}. Ask the operator to merge the newest publication; beyond its end no due day can be worked out.`,
};
