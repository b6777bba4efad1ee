import { formatDay } from '../../deadlines/iso-date.js';
import { houseName } from '../../deadlines/sitting-days.js';
import { listed } from '../../deadlines/words.js';
import { type FlagRule } from '../flag-rule.js';

/**
 * How many days before the end of a bank-holiday table it is said. A letter with the longest post, target and
 * chasing that can be set (10, 60 and 20 working days) needs some 140; the rest is time to merge the newer file, which
 * GOV.UK publishes years ahead.
 */
export const TABLE_LEAD = 180;

/** The same for sitting days, which are announced some months ahead at most; they move no due day. */
export const SITTING_LEAD = 30;

/** Legs are read only when a table ends soon or some deadline lies beyond one; hardly ever, and an index tells. */
const CAN_BE_TRUE = `(
          (SELECT min(until_on) FROM calendar_coverage) - ${TABLE_LEAD} <= $1::date
          OR (SELECT min(until_on) FROM calendar_coverage)
            < (SELECT max((SELECT max(d.due_on) FROM deadline d WHERE d.group_id = g.id)) FROM grp g))`;

const BANK_HOLIDAYS = `
    SELECT u.group_id, NULL::uuid AS letter_id, u.group_id AS subject_id,
      min(least(c.until_on - ${TABLE_LEAD}, CASE WHEN u.due_on > c.until_on THEN u.started_on END)) AS since_on,
      jsonb_build_object('divisions', jsonb_agg(c.division ORDER BY c.division), 'untilOn', min(c.until_on)) AS details
    FROM (
      SELECT group_id, division, max(due_on) AS due_on, min(started_on) AS started_on
      FROM (
        SELECT id AS group_id, 'england-and-wales' AS division, NULL::date AS due_on, NULL::date AS started_on FROM grp
        UNION ALL SELECT group_id, division, due_on, started_on FROM open_leg WHERE ${CAN_BE_TRUE}) used
      GROUP BY group_id, division) u
    JOIN calendar_coverage c ON c.division = u.division
    WHERE c.until_on - ${TABLE_LEAD} <= $1::date OR u.due_on > c.until_on
    GROUP BY u.group_id`;

/**
 * A subject of its own, so that a group can have this flag for its bank holidays and for its sitting days. One letter of a House
 * is enough, and no more are looked for.
 */
const SITTING_DAYS = `
    SELECT g.id, NULL::uuid, md5('sitting days')::uuid, min(c.until_on - ${SITTING_LEAD}),
      jsonb_build_object('houses', jsonb_agg(c.house ORDER BY c.house), 'untilOn', min(c.until_on))
    FROM grp g JOIN sitting_coverage c ON c.until_on - ${SITTING_LEAD} <= $1::date
    WHERE (
      SELECT true FROM awaiting v
      LEFT JOIN signatory s ON s.letter_id = v.letter_id AND s.agreed_on <= $1::date
        AND (s.withdrawn_on IS NULL OR $1::date < s.withdrawn_on)
      WHERE v.group_id = g.id AND coalesce(s.house, 'commons') = c.house LIMIT 1)
    GROUP BY g.id`;

export const calendarEndsSoon: FlagRule = {
  kind: 'calendar_ends_soon',
  isOfGroup: true,
  rule:
    `From ${TABLE_LEAD} days before the bank-holiday table ends for a division that the group’s letters use, or when a reply is due beyond ` +
    `its end; and from ${SITTING_LEAD} days before the list of sitting days ends of a House in which an unanswered letter has a signatory.`,
  sql: `${BANK_HOLIDAYS} UNION ALL ${SITTING_DAYS}`,
  sentence: ({ divisions = [], houses, untilOn }) =>
    houses
      ? `The list of sitting days of the ${listed(houses.map(houseName))} ends on ${formatDay(untilOn)}. Ask the operator to load the newer one; beyond its end it is not known when a question can be tabled.`
      : `The bank-holiday table for ${listed(divisions)} ends on ${formatDay(untilOn)}. Ask the operator to merge the newest publication; beyond its end no due day can be worked out.`,
};
