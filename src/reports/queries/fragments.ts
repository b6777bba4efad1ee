import { momentRow } from '../../letters/moment.sql.js';

/*
 * Pieces of SQL that several sections share. `$2` is always the London day of the report, and every fact counts when
 * its day is that day or earlier. Each statement begins with a `given` that nothing reads: it fixes the types of the values,
 * which PostgreSQL would otherwise infer from their first use.
 */

/** A letter as a report names it. */
export const LETTER_REF = `json_build_object('id', l.id, 'reference', l.reference, 'subject', l.subject)`;

/** Condition: the status span `s` of a letter of the group `$1` holds at the end of the day. Without the group, all groups' spans are read. */
export const STANDS = 's.group_id = $1 AND s.from_on <= $2::date AND (s.to_on IS NULL OR $2::date < s.to_on)';

/** The addressee `r` in a few words; needs `LEFT JOIN office f ON f.id = r.office_id`. */
export const ADDRESSEE = `coalesce(f.name, split_part(r.printed, E'\\n', 1))`;

/** Condition: the reply `y` is a fact by the day. */
export const RECEIVED = 'y.removed_at IS NULL AND y.received_on <= $2::date';

/** Condition: the signatory `g` had agreed by the day and not taken the signature back. */
export const HAS_SIGNED = 'g.agreed_on <= $2::date AND (g.withdrawn_on IS NULL OR $2::date < g.withdrawn_on)';

/** Whether the needed-by moment of the window `w` has passed by the moment `$2`, `$3` (an instant or null). */
export const IS_PAST = `CASE WHEN $3::timestamptz IS NULL THEN w.needed_by_on < $2::date
  ELSE w.needed_by_at <= $3::timestamptz END`;

/**
 * `held`: who had each office from which day until before which, one at a time; of several the one who came last. It is read
 * once for the whole report: tenures are few, letters are not.
 */
export const HELD = `
  held AS MATERIALIZED (
    SELECT t.office_id, p.name, t.from_on, least(coalesce(t.to_on, 'infinity'), coalesce(
      lead(t.from_on) OVER (PARTITION BY t.office_id ORDER BY t.from_on, t.id DESC), 'infinity')) AS until_on
    FROM tenure t JOIN person p ON p.id = t.person_id)`;

/** Joins, as `as`, whoever had the office on the day. */
export const heldOn = (as: string, office: string, day: string): string =>
  `LEFT JOIN held ${as} ON ${as}.office_id = ${office} AND ${as}.from_on <= ${day} AND ${day} < ${as}.until_on`;

/** The moment of the report, as the SQL of letters wants it: see moment.sql.ts. */
export const MOMENT = momentRow('$2', '$3');
