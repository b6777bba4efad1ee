import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { afterKey, type KeyedRow, type PageRequest, pageText } from '../database/keyset-page.js';
import { runNamed } from '../database/named-query.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { NotFound } from '../errors/kinds.js';

/** An issued report: what it is about, and its content word for word as it was issued. */
export interface IssuedReportRow {
  readonly id: string;
  readonly number: number;
  readonly issuedAt: string;
  readonly issuedBy: string;
  readonly note: string | null;
  /** JSON. */
  readonly content: string;
}

/** A file of an issued report, with what its name is made of. */
export interface KeptFile {
  readonly slug: string;
  readonly number: number;
  readonly file: Buffer | null;
}

const FIELDS = `'id', r.id, 'number', r.number, 'period', json_build_object('from', r.from_on, 'to', r.to_on),
  'asOf', r.as_of, 'issuedAt', rfc3339(r.issued_at), 'issuedBy', r.issued_by, 'note', r.note`;

const LIST = {
  name: 'issued_reports',
  text: `SELECT json_build_object(${FIELDS})::text AS json, json_build_array(r.number) AS key FROM report r
    WHERE r.group_id = $1 AND ($2::int IS NULL OR r.number < $2) ORDER BY r.number DESC LIMIT $3`,
};

const ONE = {
  name: 'issued_report',
  text: `SELECT json_build_object(${FIELDS}, 'content', r.content)::text AS text FROM report r
    WHERE r.group_id = $1 AND r.id = $2`,
};

const CONTENT = {
  name: 'issued_report_content',
  text: `SELECT r.id, r.number, rfc3339(r.issued_at) AS "issuedAt", r.issued_by AS "issuedBy", r.note,
      r.content::text AS content
    FROM report r WHERE r.group_id = $1 AND r.id = $2`,
};

const FILE = {
  name: 'issued_report_file',
  text: `SELECT p.slug, r.number, f.content AS file
    FROM report r JOIN appg p ON p.id = r.group_id
    LEFT JOIN report_file f ON f.report_id = r.id AND f.format = $3
    WHERE r.group_id = $1 AND r.id = $2`,
};

const NUMBERED = {
  name: 'issued_report_numbered',
  text: 'SELECT r.id FROM report r WHERE r.group_id = $1 AND r.number = $2',
};

const LAST = {
  name: 'last_issued_report',
  text: 'SELECT max(as_of) AS "asOf" FROM report WHERE group_id = $1 AND as_of <= $2',
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
   * The id of the report that has this number in its group.
   *
   * @throws NotFound when the group has issued no such report
   */
  async idOf(groupId: string, number: number): Promise<string> {
    const [row] = await runNamed<{ id: string }>(this.db, NUMBERED, [groupId, number]);
    if (!row) throw new NotFound('report', String(number));
    return row.id;
  }

  /** The day of the latest issued report that was not about a day after `on`; null when there is none. */
  async lastAsOf(groupId: string, on: IsoDate): Promise<IsoDate | null> {
    const [row] = await runNamed<{ asOf: IsoDate | null }>(this.db, LAST, [groupId, on]);
    return row.asOf;
  }
}
