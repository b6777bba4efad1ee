import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { type Cursor, decodeCursor, encodeCursor } from '../database/cursor.js';
import { runNamed } from '../database/named-query.js';
import { isIsoDate, type IsoDate } from '../deadlines/iso-date.js';
import { invalid, NotFound } from '../errors/kinds.js';
import { letterColumn } from '../letters/letter-key.js';
import { type FlagDetails } from './flag-rule.js';
import { flagSentence } from './flag-rules.js';
import { withTrueFlags } from './true-flags.js';

/** A flag as people see it. `id` and `raisedAt` are null until a sweep has recorded it. */
export interface ShownFlag {
  readonly kind: string;
  readonly letter: { readonly id: string; readonly reference: string; readonly subject: string } | null;
  readonly subjectId: string;
  readonly sinceOn: IsoDate;
  readonly sentence: string;
  readonly details: FlagDetails;
  readonly id: string | null;
  readonly raisedAt: string | null;
  readonly snoozedUntil: IsoDate | null;
  readonly snoozeReason: string | null;
}

/** Which flags to list. `letter` is an id or a reference. */
export interface FlagFilter {
  readonly on: IsoDate;
  readonly kind?: string;
  readonly letter?: string;
  readonly limit: number;
  readonly cursor?: string;
}

/** One page of a list. */
export interface FlagPage {
  readonly items: ShownFlag[];
  readonly nextCursor: string | null;
}

type FlagRow = Omit<ShownFlag, 'sentence'> & { readonly rank: number };

/** A row of true_flag `t` as a ShownFlag without its sentence. A snooze counts until the day before its end. */
const SHOWN = `t.rank, t.kind, t.subject_id AS "subjectId", t.since_on AS "sinceOn", t.details,
  CASE WHEN l.id IS NOT NULL THEN
    json_build_object('id', l.id, 'reference', l.reference, 'subject', l.subject) END AS letter,
  f.id, rfc3339(f.raised_at) AS "raisedAt",
  CASE WHEN $1::date < f.snoozed_until THEN f.snoozed_until END AS "snoozedUntil",
  CASE WHEN $1::date < f.snoozed_until THEN f.snooze_reason END AS "snoozeReason"`;

const JOINED = `
  LEFT JOIN letter l ON l.id = t.letter_id
  LEFT JOIN flag f ON f.group_id = t.group_id AND f.letter_id IS NOT DISTINCT FROM t.letter_id
    AND f.kind = t.kind AND f.subject_id = t.subject_id AND f.since_on = t.since_on`;

const LIST = {
  name: 'flags_of_group',
  text: `${withTrueFlags('one-group')}
  SELECT ${SHOWN} FROM (
    SELECT * FROM true_flag
    WHERE ($3::text IS NULL OR kind = $3)
      AND ($4::text IS NULL OR letter_id = (
        SELECT id FROM letter WHERE group_id = $2::uuid AND (id::text = lower($4) OR reference = $4)))
      AND ($5::int IS NULL OR (rank, since_on, coalesce(letter_id, subject_id), subject_id)
        > ($5, $6::date, $7::uuid, $8::uuid))
    ORDER BY rank, since_on, coalesce(letter_id, subject_id), subject_id LIMIT $9) t ${JOINED}
  ORDER BY t.rank, t.since_on, coalesce(t.letter_id, t.subject_id), t.subject_id`,
};

const EACH_KIND = {
  name: 'flags_of_group_each_kind',
  text: `${withTrueFlags('one-group')}
  SELECT ${SHOWN}, t.total FROM (
    SELECT *, row_number() OVER (PARTITION BY kind ORDER BY since_on, letter_id, subject_id) AS place,
      count(*) OVER (PARTITION BY kind)::int AS total FROM true_flag) t ${JOINED}
  WHERE t.place <= $3 ORDER BY t.rank, t.place`,
};

/** $3: the letter's key. Flags of the group as a whole are no letter's. */
const ofLetter = (column: 'id' | 'reference'): string => `
  ${withTrueFlags('one-group', `SELECT id FROM letter WHERE group_id = $2::uuid AND ${column} = $3`)}
  SELECT ${SHOWN} FROM (SELECT * FROM true_flag WHERE letter_id IS NOT NULL) t ${JOINED}
  ORDER BY t.rank, t.since_on, t.subject_id`;

const RECORDED = {
  name: 'flag_of_group',
  text: `
  SELECT 0 AS rank, f.kind, f.subject_id AS "subjectId", f.since_on AS "sinceOn", f.details,
    CASE WHEN l.id IS NOT NULL THEN
      json_build_object('id', l.id, 'reference', l.reference, 'subject', l.subject) END AS letter,
    f.id, rfc3339(f.raised_at) AS "raisedAt", f.snoozed_until AS "snoozedUntil", f.snooze_reason AS "snoozeReason"
  FROM flag f LEFT JOIN letter l ON l.id = f.letter_id
  WHERE f.group_id = $1 AND f.id = $2 AND f.cleared_at IS NULL`,
};

/**
 * Reads of flags. The lists work out what is true as of the day from the facts, so they are right even before a sweep
 * has run, and join what the sweep recorded.
 */
@Injectable()
export class FlagsQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** A group's flags, the most urgent kind first, then the oldest. */
  async list(groupId: string, { on, kind, letter, limit, cursor }: FlagFilter): Promise<FlagPage> {
    const after = cursor === undefined ? [null, null, null, null] : flagCursor(cursor);
    const values = [on, groupId, kind ?? null, letter ?? null, ...after, limit + 1];
    const rows = await runNamed<FlagRow>(this.db, LIST, values);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const nextCursor =
      rows.length > limit && last
        ? encodeCursor([last.rank, last.sinceOn, last.letter?.id ?? last.subjectId, last.subjectId])
        : null;
    return { items: page.map(shown), nextCursor };
  }

  /** The first `most` flags of each kind, and how many there are of that kind. */
  async eachKind(groupId: string, on: IsoDate, most: number): Promise<{ flag: ShownFlag; total: number }[]> {
    const rows = await runNamed<FlagRow & { total: number }>(this.db, EACH_KIND, [on, groupId, most]);
    return rows.map(({ total, ...row }) => ({ flag: shown(row), total }));
  }

  /** The flags of one letter, by its id or reference, the most urgent kind first. None of a letter that is not there. */
  async ofLetter(groupId: string, letter: string, on: IsoDate): Promise<ShownFlag[]> {
    const column = letterColumn(letter);
    const query = { name: `flags_of_letter_by_${column}`, text: ofLetter(column) };
    return (await runNamed<FlagRow>(this.db, query, [on, groupId, letter])).map(shown);
  }

  /**
   * A flag that the sweep recorded and that is still up.
   *
   * @throws NotFound when the group has no such flag, or it was cleared
   */
  async one(groupId: string, id: string): Promise<ShownFlag> {
    const [row] = await runNamed<FlagRow>(this.db, RECORDED, [groupId, id]);
    if (!row) throw new NotFound('flag', id);
    return shown(row);
  }
}

function shown({ kind, letter, subjectId, sinceOn, details, id, ...row }: FlagRow): ShownFlag {
  const { raisedAt, snoozedUntil, snoozeReason } = row;
  const sentence = flagSentence(kind, details);
  return { kind, letter, subjectId, sinceOn, sentence, details, id, raisedAt, snoozedUntil, snoozeReason };
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function flagCursor(text: string): Cursor {
  const cursor = decodeCursor(text, 4);
  const [rank, sinceOn, letterId, subjectId] = cursor;
  const isOurs =
    Number.isInteger(rank) &&
    isIsoDate(sinceOn) &&
    UUID.test(String(letterId)) &&
    UUID.test(String(subjectId));
  if (!isOurs)
    throw invalid(
      '/cursor',
      'invalid-cursor',
      'This cursor is not one that this list gave out. Start again without it.',
    );
  return cursor;
}
