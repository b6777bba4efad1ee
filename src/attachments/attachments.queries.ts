import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { afterKey, type KeyedRow, type PageRequest, pageText } from '../database/keyset-page.js';
import { type NamedQuery, runNamed } from '../database/named-query.js';
import { read, type Read, runRead } from '../database/read.js';
import { NotFound } from '../errors/kinds.js';
import { letterColumn } from '../letters/letter-key.js';
import { IS_THERE, READ_CHUNK } from './content.sql.js';
import { CHUNK_SIZE } from './in-chunks.js';

const ITEM = `json_build_object('id', a.id, 'letterId', a.letter_id, 'replyId', a.reply_id, 'kind', a.kind,
  'name', a.name, 'mediaType', a.media_type, 'size', a.size, 'sha256', encode(a.sha256, 'hex'),
  'addedAt', rfc3339(a.created_at), 'addedBy', a.added_by)`;

/** $1: group, $2: the letter's key, $3: after which number, or null, $4: how many. Without any, one row of nulls. */
const listBy = (column: string): NamedQuery => ({
  name: `attachment_list_by_${column}`,
  text: `SELECT p.json, json_build_array(p.seq) AS key
    FROM letter l LEFT JOIN LATERAL (
      SELECT (${ITEM})::text AS json, a.seq FROM attachment a
      WHERE a.letter_id = l.id AND ${IS_THERE} AND ($3::bigint IS NULL OR a.seq > $3)
      ORDER BY a.seq LIMIT $4) p ON true
    WHERE l.group_id = $1 AND l.${column} = $2 ORDER BY p.seq`,
});

const LIST = { id: listBy('id'), reference: listBy('reference') };

const ONE = {
  name: 'attachment',
  text: `SELECT (${ITEM})::text AS text FROM attachment a WHERE a.group_id = $1 AND a.id = $2 AND ${IS_THERE}`,
};

const STORED = {
  name: 'attachment_stored',
  text: `SELECT a.name, a.media_type AS "mediaType", a.size, encode(a.sha256, 'hex') AS sha256
    FROM attachment a WHERE a.group_id = $1 AND a.id = $2 AND ${IS_THERE}`,
};

/** A stored file. `size` is in bytes, `sha256` in hexadecimal. */
export interface StoredContent {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly sha256: string;
  /**
   * Its bytes from the first to the last asked for, both included, read from the database as they are taken: no connection
   * is kept in between, and nothing more is read once the stream is destroyed.
   */
  readonly bytes: (first: number, last: number) => Readable;
}

/** Reads of attachments. One that was removed is not there, nor is one of a reply that was. */
@Injectable()
export class AttachmentsQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /**
   * Those of a letter and of its replies, in the order attached, page by page.
   *
   * @throws NotFound when the group has no such letter
   * @throws InvalidInput when the cursor is not one of this list
   */
  async ofLetter(groupId: string, key: string, page: PageRequest): Promise<string> {
    return runRead(this.db, this.ofLetterRead(groupId, key, page));
  }

  /** The same, ready to be read. */
  ofLetterRead(groupId: string, key: string, page: PageRequest): Read<string> {
    const values = [groupId, key, ...afterKey(page, ['whole']), page.limit + 1];
    return read(LIST[letterColumn(key)], values, (rows: readonly (KeyedRow & { json: string | null })[]) => {
      if (rows.length === 0) throw new NotFound('letter', key);
      return pageText(
        rows.filter(({ json }) => json !== null),
        page,
      );
    });
  }

  /** @throws NotFound when the group has no such attachment */
  async one(groupId: string, id: string): Promise<string> {
    const [row] = await runNamed<{ text: string }>(this.db, ONE, [groupId, id]);
    if (!row) throw new NotFound('attachment', id);
    return row.text;
  }

  /** @throws NotFound when the group has no such attachment */
  async content(groupId: string, id: string): Promise<StoredContent> {
    const [row] = await runNamed<Omit<StoredContent, 'bytes'>>(this.db, STORED, [groupId, id]);
    if (!row) throw new NotFound('attachment', id);
    return {
      ...row,
      bytes: (first, last) => Readable.from(this.bytes(id, first, last + 1), { objectMode: false }),
    };
  }

  private async *bytes(id: string, from: number, until: number): AsyncGenerator<Buffer> {
    for (let at = from; at < until;) {
      const position = Math.floor(at / CHUNK_SIZE);
      const [row] = await runNamed<{ bytes: Buffer }>(this.db, READ_CHUNK, [id, position]);
      const start = at - position * CHUNK_SIZE;
      const part = row?.bytes.subarray(start, start + until - at) ?? Buffer.alloc(0);
      if (part.length === 0) throw new Error(`Piece ${position} of attachment ${id} is missing or cut.`);
      yield part;
      at += part.length;
    }
  }
}
