import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { type StoredContent } from '../attachments/attachments.queries.js';
import { CHUNK_SIZE } from '../attachments/in-chunks.js';
import { afterKey, type KeyedRow, type PageRequest, pageText } from '../database/keyset-page.js';
import { runNamed } from '../database/named-query.js';
import { read, type Read, runRead } from '../database/read.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { NotFound } from '../errors/kinds.js';
import { type VersionedText } from '../letters/letter.queries.js';
import { InboxSettings } from './inbox-settings.js';
import { type MessageState } from './mail-message.js';
import {
  MAILBOXES,
  MESSAGE,
  MESSAGES,
  MESSAGES_OLDEST_FIRST,
  READ_CHUNK,
  STORED,
  WAITING,
} from './messages.sql.js';

/** How many messages wait for a person, and since which day the longest; null when none does. */
export interface WaitingMail {
  readonly count: number;
  readonly since: IsoDate | null;
}

type ListedRow = Omit<KeyedRow, 'json'> & { readonly json: string | null; readonly counts: string };

/** Reads of the inbox, each one statement that gives JSON text. */
@Injectable()
export class InboxQueries {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly settings: InboxSettings,
  ) {}

  /**
   * The messages of a group in one state, the newest first unless told, page by page: `{ items, nextCursor, counts }`, with how many there are
   * in each state.
   *
   * @throws InvalidInput when the cursor is not one of this list
   */
  async list(
    groupId: string,
    state: MessageState,
    page: PageRequest,
    first: 'newest' | 'oldest' = 'newest',
  ): Promise<string> {
    const values = [groupId, state, ...afterKey(page, ['id']), page.limit + 1];
    const rows = await runNamed<ListedRow>(
      this.db,
      first === 'oldest' ? MESSAGES_OLDEST_FIRST : MESSAGES,
      values,
    );
    const items = rows.filter((row): row is ListedRow & KeyedRow => row.json !== null);
    return `${pageText(items, page).slice(0, -1)},"counts":${rows[0].counts}}`;
  }

  /** What waits for a person. */
  async waiting(groupId: string): Promise<WaitingMail> {
    return runRead(this.db, this.waitingRead(groupId));
  }

  /** The same, to be read together with others. */
  waitingRead(groupId: string): Read<WaitingMail> {
    return read(WAITING, [groupId], ([row]: readonly WaitingMail[]) => row);
  }

  /** One message with what was read of it. @throws NotFound when the group has no such message */
  async one(groupId: string, id: string): Promise<VersionedText> {
    const [row] = await runNamed<VersionedText>(this.db, MESSAGE, [groupId, id]);
    if (!row) throw new NotFound('message', id);
    return row;
  }

  /** The message as it came. @throws NotFound when the group has no such message */
  async raw(groupId: string, id: string): Promise<StoredContent> {
    const [row] = await runNamed<Omit<StoredContent, 'bytes'>>(this.db, STORED, [groupId, id]);
    if (!row) throw new NotFound('message', id);
    return {
      ...row,
      bytes: (first, last) => Readable.from(this.bytes(id, first, last + 1), { objectMode: false }),
    };
  }

  /** The mailboxes that are set to be read for a group, how each was read last, and what was left in it. */
  async mailboxes(groupId: string): Promise<string> {
    const names = this.settings.mailboxes.map(({ name }) => name);
    const [{ text }] = await runNamed<{ text: string }>(this.db, MAILBOXES, [groupId, names]);
    return text;
  }

  private async *bytes(id: string, from: number, until: number): AsyncGenerator<Buffer> {
    for (let at = from; at < until;) {
      const position = Math.floor(at / CHUNK_SIZE);
      const [row] = await runNamed<{ bytes: Buffer }>(this.db, READ_CHUNK, [id, position]);
      const start = at - position * CHUNK_SIZE;
      const part = row?.bytes.subarray(start, start + until - at) ?? Buffer.alloc(0);
      if (part.length === 0) throw new Error(`Piece ${position} of message ${id} is missing or cut.`);
      yield part;
      at += part.length;
    }
  }
}
