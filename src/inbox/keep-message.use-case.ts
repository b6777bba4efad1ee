import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { cleanName } from '../attachments/file-name.js';
import { inChunks } from '../attachments/in-chunks.js';
import { Turns } from '../attachments/turns.js';
import { Clock } from '../clock/clock.js';
import { newId } from '../database/new-id.js';
import { atMost } from '../errors/at-most.js';
import { invalid } from '../errors/kinds.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { InboxSettings } from './inbox-settings.js';
import { type MessageSource } from './mail-message.js';
import { HEAD_BYTES, messageHead } from './message-head.js';

/** A message as it came, from the first byte to the last. */
export interface KeepMessageCommand {
  readonly raw: AsyncIterable<Buffer> | Buffer;
  readonly source: MessageSource;
  readonly fileName: string;
  /** When the mailbox had it, RFC 3339; null or left out when that is not known. */
  readonly receivedAt?: string | null;
  /** Asked once all of it was read. @throws InvalidInput when more comes than the file */
  readonly finish?: () => Promise<void>;
}

/** The message, and whether it is a new one. */
export interface KeptMessage {
  readonly id: string;
  readonly isNew: boolean;
}

interface Received {
  readonly size: number;
  readonly sha256: Buffer;
  readonly identity: string;
  readonly isMessage: boolean;
}

/**
 * Keeps a message whole, before anything of it is opened or read. Its Message-ID tells it from others, or, when it has none, a
 * hash of its content: what a group has had once it never has again, whichever way it comes and whatever became of it.
 */
@Injectable()
export class KeepMessage {
  private readonly turns: Turns;

  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly settings: InboxSettings,
  ) {
    this.turns = new Turns(settings.atOnce);
  }

  /**
   * @throws TooLarge when it has more bytes than a file may have
   * @throws InvalidInput when there is nothing, or what was dropped is no message; whatever a mailbox gives is kept
   */
  async execute(actor: Actor, command: KeepMessageCommand): Promise<KeptMessage> {
    return this.turns.take(() =>
      this.db.transaction(async (tx) => {
        const id = await newId(tx);
        const received = await this.receive(tx, id, command.raw);
        await command.finish?.();
        if (command.source === 'dropped' && !received.isMessage) throw noMessage(command.fileName);
        return this.keep(tx, actor, id, command, received);
      }),
    );
  }

  private async receive(tx: EntityManager, id: string, raw: KeepMessageCommand['raw']): Promise<Received> {
    const [hash, plain] = [createHash('sha256'), createHash('sha256')];
    const head: Buffer[] = [];
    let [size, position] = [0, 0];
    for await (const chunk of inChunks(
      atMost(this.settings.largest, Buffer.isBuffer(raw) ? [raw] : raw, tooLarge),
    )) {
      hash.update(chunk);
      plain.update(chunk.toString('latin1').replaceAll('\r', ''), 'latin1');
      if (size < HEAD_BYTES) head.push(chunk);
      size += chunk.length;
      await tx.query('INSERT INTO mail_chunk (message_id, position, bytes) VALUES ($1, $2, $3)', [
        id,
        position,
        chunk,
      ]);
      position += 1;
    }
    if (size === 0) throw invalid('/file', 'file-empty', 'The file is empty. Choose the right one.');
    const { messageId, isMessage } = messageHead(Buffer.concat(head));
    return { size, sha256: hash.digest(), identity: messageId ?? `sha256:${plain.digest('hex')}`, isMessage };
  }

  /** One that is known already leaves no trace: its pieces go again. */
  private async keep(
    tx: EntityManager,
    actor: Actor,
    id: string,
    { source, fileName, receivedAt = null }: KeepMessageCommand,
    { size, sha256, identity }: Received,
  ): Promise<KeptMessage> {
    const [groupId, name] = [groupOf(actor), nameOf(fileName)];
    const written = await tx.query<{ id: string }[]>(
      `INSERT INTO mail_message (id, group_id, identity, source, file_name, size, sha256, received_at, kept_at, kept_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (group_id, identity) DO NOTHING RETURNING id`,
      [id, groupId, identity, source, name, size, sha256, receivedAt, this.clock.timestamp(), actor.name],
    );
    if (written.length === 0) {
      await tx.query('DELETE FROM mail_chunk WHERE message_id = $1', [id]);
      const [known] = await tx.query<[{ id: string }]>(
        'SELECT id FROM mail_message WHERE group_id = $1 AND identity = $2',
        [groupId, identity],
      );
      return { id: known.id, isNew: false };
    }
    await this.timeline.append(tx, actor, {
      groupId,
      subject: { kind: 'message', id },
      event: 'message-kept',
      on: this.clock.today(),
      after: { name, size, sha256: sha256.toString('hex'), source },
    });
    return { id, isNew: true };
  }
}

const tooLarge = (most: string): string =>
  `The message has more than ${most}, the most that one file may have. Nothing of it was kept. Save the files that came with it, and attach them to the letter.`;

function noMessage(name: string): Error {
  return invalid(
    '/file',
    'not-a-message',
    `“${cleanName(name)}” is not a mail: it does not begin with lines such as From: and Date:. Save the mail as .eml and choose that file, or log the reply from its own file.`,
  );
}

/** It is kept as a mail whatever it was called. */
function nameOf(fileName: string): string {
  const name = cleanName(fileName);
  return /\.eml$/i.test(name) ? name : cleanName(`${name.slice(0, 190)}.eml`);
}
