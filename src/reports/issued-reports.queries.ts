import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { afterKey, type KeyedRow, type PageRequest, pageText } from '../database/keyset-page.js';
import { runNamed } from '../database/named-query.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { NotFound } from '../errors/kinds.js';
import { type EarlierRow } from './since/earlier-report.js';

/** An issued report: what it is about, and its content word for word as it was issued. */
export interface IssuedReportRow {
  readonly id: string;
  readonly number: number;
  readonly issuedAt: string;
  readonly issuedBy: string;
  readonly note: string | null;
  readonly supersedes: SupersedingReport | null;
  readonly supersededBy: SupersedingReport | null;
  /** JSON. */
  readonly content: string;
}

/** The other one of two reports of which one stands in for the other, with when the newer was issued and why. */
export interface SupersedingReport {
  readonly id: string;
  readonly number: number;
  readonly issuedAt: string;
  readonly reason: string;
}

/** A report that may be superseded. */
export interface StandingReport {
  readonly number: number;
  readonly asOf: IsoDate;
}

/** By what a report is asked for in its group. */
export type ReportKey = { readonly id: string } | { readonly number: number };

/** A file of an issued report, with what its name is made of. */
export interface KeptFile {
  readonly slug: string;
  readonly number: number;
  readonly file: Buffer | null;
}

const SUPERSEDES = `CASE WHEN older.id IS NOT NULL THEN json_build_object('id', older.id, 'number', older.number,
    'issuedAt', rfc3339(r.issued_at), 'reason', r.supersedes_reason) END`;
const SUPERSEDED_BY = `CASE WHEN newer.id IS NOT NULL THEN json_build_object('id', newer.id, 'number', newer.number,
    'issuedAt', rfc3339(newer.issued_at), 'reason', newer.supersedes_reason) END`;

const FIELDS = `'id', r.id, 'number', r.number, 'period', json_build_object('from', r.from_on, 'to', r.to_on),
  'asOf', r.as_of, 'issuedAt', rfc3339(r.issued_at), 'issuedBy', r.issued_by, 'note', r.note,
  'supersedes', ${SUPERSEDES}, 'supersededBy', ${SUPERSEDED_BY}`;
const FROM = `report r
    LEFT JOIN report older ON older.id = r.supersedes_id
    LEFT JOIN report newer ON newer.supersedes_id = r.id`;

const LIST = {
  name: 'issued_reports',
  text: `SELECT json_build_object(${FIELDS})::text AS json, json_build_array(r.number) AS key FROM ${FROM}
    WHERE r.group_id = $1 AND ($2::int IS NULL OR r.number < $2) ORDER BY r.number DESC LIMIT $3`,
};

const ONE = {
  name: 'issued_report',
  text: `SELECT json_build_object(${FIELDS}, 'content', r.content)::text AS text FROM ${FROM}
    WHERE r.group_id = $1 AND r.id = $2`,
};

const SUMMARY = {
  name: 'issued_report_summary',
  text: `SELECT json_build_object(${FIELDS})::text AS text FROM ${FROM} WHERE r.group_id = $1 AND r.id = $2`,
};

const CONTENT = {
  name: 'issued_report_content',
  text: `SELECT r.id, r.number, rfc3339(r.issued_at) AS "issuedAt", r.issued_by AS "issuedBy", r.note,
      ${SUPERSEDES} AS supersedes, ${SUPERSEDED_BY} AS "supersededBy", r.content::text AS content
    FROM ${FROM} WHERE r.group_id = $1 AND r.id = $2`,
};

const FILE = {
  name: 'issued_report_file',
  text: `SELECT p.slug, r.number, f.content AS file
    FROM report r JOIN appg p ON p.id = r.group_id
    LEFT JOIN report_file f ON f.report_id = r.id AND f.format = $3
    WHERE r.group_id = $1 AND r.id = $2`,
};

const ID = {
  name: 'issued_report_id',
  text: 'SELECT r.id FROM report r WHERE r.group_id = $1 AND (r.number = $2 OR r.id = $3)',
};

const LAST = {
  name: 'last_issued_report',
  text: 'SELECT max(as_of) AS "asOf" FROM report WHERE group_id = $1 AND as_of <= $2',
};

/** $1 group, $2 day, $3 number or null. */
const BEFORE = {
  name: 'report_before',
  text: `SELECT r.number, rfc3339(r.issued_at) AS "issuedAt", r.content::text AS content
    FROM report r WHERE r.id = (
      SELECT b.id FROM report b
      WHERE b.group_id = $1 AND CASE WHEN $3::int IS NULL
        THEN b.as_of <= $2 AND NOT EXISTS (SELECT FROM report newer WHERE newer.supersedes_id = b.id)
        ELSE b.number = $3 END
      ORDER BY b.as_of DESC, b.number DESC LIMIT 1)`,
};

const STANDING = {
  name: 'reports_not_superseded',
  text: `SELECT r.number, r.as_of AS "asOf" FROM report r
    WHERE r.group_id = $1 AND NOT EXISTS (SELECT FROM report newer WHERE newer.supersedes_id = r.id)
    ORDER BY r.number DESC LIMIT 100`,
};

/** Reads of issued reports. */
@Injectable()
export class IssuedReportsQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /**
   * A group's issued reports, the last one first, page by page.
   *
   * @throws InvalidInput when the cursor is not one of this list
   */
  async list(groupId: string, page: PageRequest): Promise<string> {
    const after = afterKey(page, ['whole']);
    const rows = await runNamed<KeyedRow>(this.db, LIST, [groupId, ...after, page.limit + 1]);
    return pageText(rows, page);
  }

  /** @throws NotFound when the group has issued no such report */
  async one(groupId: string, id: string): Promise<string> {
    const [row] = await runNamed<{ text: string }>(this.db, ONE, [groupId, id]);
    if (!row) throw new NotFound('report', id);
    return row.text;
  }

  /**
   * The same without its content, as JSON text.
   *
   * @throws NotFound when the group has issued no such report
   */
  async summary(groupId: string, id: string): Promise<string> {
    const [row] = await runNamed<{ text: string }>(this.db, SUMMARY, [groupId, id]);
    if (!row) throw new NotFound('report', id);
    return row.text;
  }

  /**
   * The same with the content by itself, as JSON text.
   *
   * @throws NotFound when the group has issued no such report
   */
  async content(groupId: string, id: string): Promise<IssuedReportRow> {
    const [row] = await runNamed<IssuedReportRow>(this.db, CONTENT, [groupId, id]);
    if (!row) throw new NotFound('report', id);
    return row;
  }

  /**
   * A file of it as it was kept when it was issued; null when none was.
   *
   * @throws NotFound when the group has issued no such report
   */
  async file(groupId: string, id: string, format: string): Promise<KeptFile> {
    const [row] = await runNamed<KeptFile>(this.db, FILE, [groupId, id, format]);
    if (!row) throw new NotFound('report', id);
    return row;
  }

  /**
   * The id of the report that has this number or id in its group.
   *
   * @throws NotFound when the group has issued no such report
   */
  async idOf(groupId: string, key: ReportKey): Promise<string> {
    const [number, id] = 'id' in key ? [null, key.id] : [key.number, null];
    const [row] = await runNamed<{ id: string }>(this.db, ID, [groupId, number, id]);
    if (!row) throw new NotFound('report', id ?? String(number));
    return row.id;
  }

  /**
   * The report with which one of the day `on` is compared: that of the given number, or the one of the latest day up to `on` that no other
   * has superseded. Null when there is none.
   */
  async before(groupId: string, on: IsoDate, number: number | null): Promise<EarlierRow | null> {
    const [row] = await runNamed<EarlierRow>(this.db, BEFORE, [groupId, on, number]);
    return row ?? null;
  }

  /** The last hundred that no other has superseded, the last one first. */
  standing(groupId: string): Promise<StandingReport[]> {
    return runNamed<StandingReport>(this.db, STANDING, [groupId]);
  }

  /** The day of the latest issued report that was not about a day after `on`; null when there is none. */
  async lastAsOf(groupId: string, on: IsoDate): Promise<IsoDate | null> {
    const [row] = await runNamed<{ asOf: IsoDate | null }>(this.db, LAST, [groupId, on]);
    return row.asOf;
  }
}
