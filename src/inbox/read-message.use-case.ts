import { Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { DomainError } from '../errors/domain-error.js';
import { MatchProposal } from '../intake/match-proposal.use-case.js';
import { ReadIncoming, type ReadLetterAnswer } from '../intake/read-incoming.use-case.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { FileByItself } from './file-by-itself.js';
import { lockMessage } from './lock-message.js';
import { answeredBy, classOf, instantOf, kindOf, threadOf } from './mail-facts.js';
import { headLine } from './message-head.js';
import { type MessageReading, storeReading } from './store-reading.js';

/** How often reading a message is begun: one that ends the process each time is then left to a person. */
const MOST_ATTEMPTS = 3;

const BROKE_OFF = 'Reading it broke off each time it was tried. Look at the message itself.';

/** A message on its way from where it is kept. */
interface Begun {
  readonly id: string;
  readonly name: string;
  readonly attempts: number;
}

/**
 * Reads a message that is kept: opens it, proposes the record of a reply and looks for the letters that it may answer. One that
 * can't be read waits for a person with the reason. Where the group allows it, one that names its letter beyond doubt is filed.
 */
@Injectable()
export class ReadMessage {
  private readonly log = new Logger('Inbox');
  private readonly underWay = new Map<string, Promise<boolean>>();

  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly reader: ReadIncoming,
    private readonly match: MatchProposal,
    private readonly fileByItself: FileByItself,
  ) {}

  /**
   * Reading one again changes nothing; those who ask for it at the same time get the same reading, which is one attempt. When it can’t be
   * done now, such as while other files are read, it stays to be read by the job.
   *
   * @returns whether it is read
   */
  execute(actor: Actor, { messageId }: { readonly messageId: string }): Promise<boolean> {
    const key = `${groupOf(actor)} ${messageId}`;
    const other = this.underWay.get(key);
    if (other) return other;
    const reading = this.attempt(actor, messageId).finally(() => this.underWay.delete(key));
    this.underWay.set(key, reading);
    return reading;
  }

  private async attempt(actor: Actor, messageId: string): Promise<boolean> {
    const begun = await this.begin(groupOf(actor), messageId);
    if (!begun) return true;
    try {
      const reading = await this.read(actor, begun);
      if (reading) await this.store(actor, messageId, reading);
      return reading !== null;
    } catch (error) {
      this.log.error({ msg: 'A message could not be read. It is tried again.', messageId, err: error });
      return false;
    }
  }

  /** Counts the attempt before anything is tried; null when it is read already. */
  private async begin(groupId: string, id: string): Promise<Begun | null> {
    const [rows] = await this.db.query<[Begun[], number]>(
      `UPDATE mail_message SET attempts = attempts + 1 WHERE group_id = $1 AND id = $2 AND read_at IS NULL
       RETURNING id, file_name AS name, attempts`,
      [groupId, id],
    );
    return rows.at(0) ?? null;
  }

  /** Null when it has to be tried later. */
  private async read(actor: Actor, begun: Begun): Promise<MessageReading | null> {
    if (begun.attempts > MOST_ATTEMPTS) return this.unread(begun, BROKE_OFF);
    try {
      return await this.reading(actor, await this.open(begun));
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      if (error.kind !== 'too-many') return this.unread(begun, error.message);
      await this.db.query('UPDATE mail_message SET attempts = attempts - 1 WHERE id = $1', [begun.id]);
      return null;
    }
  }

  private async open({ id, name }: Begun): Promise<ReadLetterAnswer> {
    const content = (): AsyncIterable<Buffer> => this.content(id);
    const finish = (): Promise<void> => Promise.resolve();
    return this.reader.execute('reply', { name, declaredType: 'message/rfc822', content, finish });
  }

  private async reading(actor: Actor, answer: ReadLetterAnswer): Promise<MessageReading> {
    const { proposal, source } = answer;
    const { delivery } = source;
    const headers = source.headers ?? null;
    // The subject of a mail that came back names the letter that it was.
    const text = [source.text, delivery?.subject].filter(Boolean).join('\n\n');
    const mail = { thread: threadOf(headers, delivery), answers: answeredBy(headers) };
    const matches = await this.match.execute(actor, { proposal, text, ...mail });
    const kind = kindOf(headers, delivery);
    return {
      problem: null,
      answer,
      matches,
      kind,
      class: classOf(kind, answer),
      from: headers?.from.at(0) ?? null,
      subject: headers?.subject ?? null,
      sentAt: instantOf(headers?.date ?? null),
    };
  }

  /** What is told of one that can't be opened: its first lines, as they are written. */
  private async unread({ id }: Begun, problem: string): Promise<MessageReading> {
    const [row] = await this.db.query<{ bytes: Buffer }[]>(
      'SELECT bytes FROM mail_chunk WHERE message_id = $1 AND position = 0',
      [id],
    );
    const from = headLine(row.bytes, 'from');
    return {
      problem,
      answer: null,
      matches: null,
      kind: 'reply',
      class: 'unclassified',
      from: from === null ? null : { name: from, address: '' },
      subject: headLine(row.bytes, 'subject'),
      sentAt: null,
    };
  }

  private async *content(id: string): AsyncGenerator<Buffer> {
    for (let position = 0; ; position += 1) {
      const [row] = await this.db.query<{ bytes: Buffer }[]>(
        'SELECT bytes FROM mail_chunk WHERE message_id = $1 AND position = $2',
        [id, position],
      );
      if (!row) return;
      yield row.bytes;
    }
  }

  /** What was read and, where it may be filed at once, that too: one transaction. Where filing is refused, it waits. */
  private async store(actor: Actor, messageId: string, reading: MessageReading): Promise<void> {
    const write = (isFiled: boolean): Promise<void> =>
      this.db.transaction(async (tx) => {
        const message = await lockMessage(tx, groupOf(actor), messageId);
        if (message.isRead) return;
        await storeReading(tx, messageId, reading, this.clock.timestamp());
        if (isFiled && message.state === 'waiting') await this.fileByItself.within(tx, message, reading);
      });
    try {
      await write(true);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await write(false);
    }
  }
}
