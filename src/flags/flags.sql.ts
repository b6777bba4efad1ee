import { type NamedQuery } from '../database/named-query.js';
import { countRecorded, recordedOf, withRecordedFlags } from './recorded-flags.js';
import { withTrueFlags } from './true-flags.js';

/** Where flags are read from: worked out, as recorded, or as recorded but for letters that were touched since. */
export type FlagSource = 'worked-out' | 'recorded' | 'touched';

/** By what a letter is found. */
type LetterColumn = 'id' | 'reference';

/** A row of true_flag `t` as a ShownFlag without its sentence. A snooze counts until the day before its end. */
const SHOWN = `t.rank, t.kind, t.subject_id AS "subjectId", t.since_on AS "sinceOn", t.details,
  CASE WHEN l.id IS NOT NULL THEN
    json_build_object('id', l.id, 'reference', l.reference, 'subject', l.subject) END AS letter,
  f.id, rfc3339(f.raised_at) AS "raisedAt",
  CASE WHEN $1::date < f.snoozed_until THEN f.snoozed_until END AS "snoozedUntil",
  CASE WHEN $1::date < f.snoozed_until THEN f.snooze_reason END AS "snoozeReason"`;

/** What the sweep recorded about the flag `t`. Its unique key finds it, which `IS NOT DISTINCT FROM` would not let it. */
const recorded = (ofLetter: string): string => `
    SELECT f.id, f.raised_at, f.snoozed_until, f.snooze_reason FROM flag f
    WHERE f.group_id = t.group_id AND ${ofLetter}
      AND f.kind = t.kind AND f.subject_id = t.subject_id AND f.since_on = t.since_on`;

const JOINED = `
  LEFT JOIN letter l ON l.id = t.letter_id
  LEFT JOIN LATERAL (${recorded('f.letter_id = t.letter_id')}
    UNION ALL ${recorded('f.letter_id IS NULL AND t.letter_id IS NULL')} LIMIT 1) f ON true`;

/** The flags of the page; $3 the kind, or null; $4 to $7 the cursor; $8 how many. */
const page = (where = 'true'): string => `
  SELECT ${SHOWN} FROM (
    SELECT * FROM true_flag
    WHERE ${where} AND ($3::text IS NULL OR kind = $3)
      AND ($4::int IS NULL OR (rank, since_on, coalesce(letter_id, subject_id), subject_id)
        > ($4, $5::date, $6::uuid, $7::uuid))
    ORDER BY rank, since_on, coalesce(letter_id, subject_id), subject_id LIMIT $8) t ${JOINED}
  ORDER BY t.rank, t.since_on, coalesce(t.letter_id, t.subject_id), t.subject_id`;

/** What the page needs of the recorded flags `f` of the kind `k`: an index walks to where the page before ended. */
const FROM_CURSOR = `($3::text IS NULL OR k.kind = $3) AND ($4::int IS NULL OR k.rank >= $4)
        AND f.since_on >= CASE WHEN k.rank = $4 THEN $5::date ELSE '-infinity' END
        AND ($4::int IS NULL OR k.rank > $4 OR (f.since_on, coalesce(f.letter_id, f.subject_id), f.subject_id)
          > ($5::date, $6::uuid, $7::uuid))`;

/** One page of a group's flags. $1 day, $2 group, $9 the touched letters. */
export const LIST: Readonly<Record<FlagSource, NamedQuery>> = {
  'worked-out': { name: 'flags_of_group', text: `${withTrueFlags('one-group')} ${page()}` },
  recorded: {
    name: 'flags_of_group_recorded',
    text: `${withRecordedFlags({ where: FROM_CURSOR, most: '$8' })} ${page()}`,
  },
  touched: {
    name: 'flags_of_group_touched',
    text: `${withRecordedFlags({ where: FROM_CURSOR, most: '$8', touched: '$9' })} ${page()}`,
  },
};

/** The letter whose key is the value at `place`. Flags of the group as a whole are no letter's. */
const letterAt = (column: LetterColumn, place: string): string =>
  withTrueFlags('one-group', `SELECT id FROM letter WHERE group_id = $2::uuid AND ${column} = ${place}`);

/** All flags of one letter, or one page of them. $1 day, $2 group; the letter's key is $3, or $9 beside the page. */
export const ofLetter = (column: LetterColumn): NamedQuery => ({
  name: `flags_of_letter_by_${column}`,
  text: `${letterAt(column, '$3')}
  SELECT ${SHOWN} FROM (SELECT * FROM true_flag WHERE letter_id IS NOT NULL) t ${JOINED}
  ORDER BY t.rank, t.since_on, t.subject_id`,
});

/** The same as the last sweep recorded them. */
export const recordedOfLetter = (column: LetterColumn): NamedQuery => ({
  name: `flags_of_letter_recorded_by_${column}`,
  text: `
  SELECT ${SHOWN} FROM (${recordedOf(`f.letter_id = (SELECT id FROM letter WHERE group_id = $2::uuid AND ${column} = $3)`)}) t
  ${JOINED} ORDER BY t.rank, t.since_on, t.subject_id`,
});

export const pageOfLetter = (column: LetterColumn): NamedQuery => ({
  name: `flags_of_letter_page_by_${column}`,
  text: `${letterAt(column, '$9')} ${page('letter_id IS NOT NULL')}`,
});

const eachKind = (flags: string, totals: string): string => `${flags},
  total AS MATERIALIZED (${totals})
  SELECT ${SHOWN}, n.total FROM (
    SELECT *, row_number() OVER (PARTITION BY kind ORDER BY since_on, coalesce(letter_id, subject_id), subject_id) AS place
    FROM true_flag) t JOIN total n ON n.kind = t.kind ${JOINED}
  WHERE t.place <= $3 ORDER BY t.rank, t.place`;

/** The first $3 flags of each kind, and how many there are. $1 day, $2 group, $4 the touched letters. */
export const EACH_KIND: Readonly<Record<FlagSource, NamedQuery>> = {
  'worked-out': {
    name: 'flags_of_group_each_kind',
    text: eachKind(
      withTrueFlags('one-group'),
      'SELECT kind, count(*)::int AS total FROM true_flag GROUP BY kind',
    ),
  },
  recorded: {
    name: 'flags_of_group_each_kind_recorded',
    text: eachKind(withRecordedFlags({ most: '$3' }), countRecorded()),
  },
  touched: {
    name: 'flags_of_group_each_kind_touched',
    text: eachKind(withRecordedFlags({ most: '$3', touched: '$4' }), countRecorded('$4')),
  },
};
