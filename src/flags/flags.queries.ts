import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { type Cursor, decodeCursor, encodeCursor } from '../database/cursor.js';
import { type NamedQuery, runNamed } from '../database/named-query.js';
import { read, type Read, runTogether } from '../database/read.js';
import { inOneSnapshot } from '../database/one-snapshot.js';
import { isIsoDate, type IsoDate } from '../deadlines/iso-date.js';
import { type Moment } from '../deadlines/windows.js';
import { invalid, NotFound } from '../errors/kinds.js';
import { letterColumn } from '../letters/letter-key.js';
import { type FlagDetails } from './flag-rule.js';
import { flagSentence } from './flag-rules.js';
import { EACH_KIND, type FlagSource, LIST, ofLetter, pageOfLetter, recordedOfLetter } from './flags.sql.js';
import { letterSinceSweep, SINCE_SWEEP, type SinceSweep } from './since-sweep.sql.js';
import { RULES } from './sweep.sql.js';

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
  readonly moment: Moment;
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
type EachKindRow = FlagRow & { readonly total: number };

const ONE = {
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
 * Reads of flags. What they show is true as of the day, even before a sweep has run: as of a chosen day it is worked out from the
 * facts, and at this moment it is what the last sweep recorded, with what was touched since worked out anew. Either is joined
 * with what the sweep recorded about it.
 */
@Injectable()
export class FlagsQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** A group's flags, the most urgent kind first, then the oldest. */
  async list(groupId: string, filter: FlagFilter): Promise<FlagPage> {
    const { limit } = filter;
    const rows = await this.rowsOf(groupId, filter);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const nextCursor =
      rows.length > limit && last
        ? encodeCursor([last.rank, last.sinceOn, last.letter?.id ?? last.subjectId, last.subjectId])
        : null;
    return { items: page.map(shown), nextCursor };
  }

  /** The first `most` flags of each kind, and how many there are of that kind. */
  async eachKind(
    groupId: string,
    moment: Moment,
    most: number,
  ): Promise<{ flag: ShownFlag; total: number }[]> {
    const rows = await this.eachKindRows(groupId, moment, most);
    return rows.map(({ total, ...row }) => ({ flag: shown(row), total }));
  }

  /** The flags of one letter, by its id or reference, the most urgent kind first. None of a letter that is not there. */
  ofLetterRead(groupId: string, letter: string, on: IsoDate): Read<ShownFlag[]> {
    const values = [on, groupId, letter];
    return read(ofLetter(letterColumn(letter)), values, (rows: readonly FlagRow[]) => rows.map(shown));
  }

  /**
   * The flags of one letter as the last sweep recorded them, and whether something happened since that can have touched them: then
   * they may not be shown. To be read together.
   */
  recordedOfLetterReads(
    groupId: string,
    letter: string,
    on: IsoDate,
  ): { flags: Read<ShownFlag[]>; isTouched: Read<boolean> } {
    const column = letterColumn(letter);
    return {
      flags: read(recordedOfLetter(column), [on, groupId, letter], (rows: readonly FlagRow[]) =>
        rows.map(shown),
      ),
      isTouched: read(
        letterSinceSweep(column),
        [on, groupId, RULES, letter],
        ([row]: readonly { isTouched: boolean }[]) => row.isTouched,
      ),
    };
  }

  /**
   * A flag that the sweep recorded and that is still up.
   *
   * @throws NotFound when the group has no such flag, or it was cleared
   */
  async one(groupId: string, id: string): Promise<ShownFlag> {
    const [row] = await runNamed<FlagRow>(this.db, ONE, [groupId, id]);
    if (!row) throw new NotFound('flag', id);
    return shown(row);
  }

  /** Mostly nothing was touched since the sweep: so that is read first, with whether it is so, in one statement. */
  private async eachKindRows(groupId: string, moment: Moment, most: number): Promise<EachKindRow[]> {
    const values = [moment.on, groupId, most];
    if (moment.at !== null) {
      const { rows, since } = await runTogether(this.db, 'flags_of_group_each_kind_untouched', {
        rows: read(EACH_KIND.recorded, values, (all: readonly EachKindRow[]) => [...all]),
        since: read(SINCE_SWEEP, [moment.on, groupId, RULES], ([row]: readonly SinceSweep[]) => row),
      });
      if (since.letterIds?.length === 0) return rows;
    }
    return this.readAt<EachKindRow>(EACH_KIND, moment, values);
  }

  private async rowsOf(
    groupId: string,
    { moment, kind, letter, limit, cursor }: FlagFilter,
  ): Promise<FlagRow[]> {
    const after = cursor === undefined ? [null, null, null, null] : flagCursor(cursor);
    const values = [moment.on, groupId, kind ?? null, ...after, limit + 1];
    if (letter === undefined) return this.readAt<FlagRow>(LIST, moment, values);
    return runNamed<FlagRow>(this.db, pageOfLetter(letterColumn(letter)), [...values, letter]);
  }

  /** Reads from what the sweep recorded where that can be relied on. `values` begin with the day and the group. */
  private async readAt<Row extends object>(
    statements: Readonly<Record<FlagSource, NamedQuery>>,
    { at }: Moment,
    values: readonly unknown[],
  ): Promise<Row[]> {
    if (at === null) return runNamed<Row>(this.db, statements['worked-out'], values);
    return inOneSnapshot(this.db, async (read) => {
      const [{ letterIds }] = await read<SinceSweep>(SINCE_SWEEP, [...values.slice(0, 2), RULES]);
      if (letterIds === null) return read<Row>(statements['worked-out'], values);
      if (letterIds.length === 0) return read<Row>(statements.recorded, values);
      return read<Row>(statements.touched, [...values, letterIds]);
    });
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
