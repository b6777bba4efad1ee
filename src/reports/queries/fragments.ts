/*
 * Pieces of SQL that several sections share. `$2` is always the London day of the report, and every fact counts when
 * its day is that day or earlier.
 */

/** A letter as a report names it. */
export const LETTER_REF = `json_build_object('id', l.id, 'reference', l.reference, 'subject', l.subject)`;

/** Condition: the status span `s` holds at the end of the day. */
export const STANDS = 's.from_on <= $2::date AND (s.to_on IS NULL OR $2::date < s.to_on)';

/** The addressee `r` in a few words; needs \`LEFT JOIN office o ON o.id = r.office_id\`. */
export const ADDRESSEE = `coalesce(o.name, split_part(r.printed, E'\\n', 1))`;

/** Condition: the reply `y` is a fact by the day. */
export const RECEIVED = 'y.removed_at IS NULL AND y.received_on <= $2::date';

/**
 * Lateral join: the judgement `j` of the ask `a` that stands on the day. One that rests on a reply which was removed
 * since is passed over.
 */
export const JUDGEMENT = `LEFT JOIN LATERAL (
    SELECT u.outcome, u.judged_on, u.quote FROM ask_outcome u LEFT JOIN reply y ON y.id = u.reply_id
    WHERE u.ask_id = a.id AND u.judged_on <= $2::date AND y.removed_at IS NULL
    ORDER BY u.judged_on DESC, u.seq DESC LIMIT 1) j ON true`;

/** Whether the needed-by moment of the window `w` has passed; `at` is the parameter with the instant or null. */
export const isPast = (at: string): string =>
  `CASE WHEN ${at}::timestamptz IS NULL THEN w.needed_by_on < $2::date ELSE w.needed_by_at <= ${at}::timestamptz END`;
