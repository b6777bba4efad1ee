import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { AttachFile } from '../attachments/attach-file.use-case.js';
import { lockTarget } from '../attachments/attachment-target.js';
import { Clock } from '../clock/clock.js';
import { newId } from '../database/new-id.js';
import { InvalidInput, invalid } from '../errors/kinds.js';
import { LogReply, type LogReplyCommand } from '../replies/log-reply.use-case.js';
import { type ReplyOutcome } from '../replies/reply-outcomes.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { type LockedMessage, lockMessage, refuseUnlessWaiting } from './lock-message.js';

/** A letter that a message answers, and which of its addressees: without one, its only one. */
export interface AnsweredLetter {
  readonly letterId: string;
  readonly recipientId?: string | null;
  readonly outcomes?: readonly ReplyOutcome[];
}

/** What is recorded of the reply, the same for each letter. Without a body, the text of the message is kept. */
export type FiledReply = Omit<LogReplyCommand, 'letter' | 'recipientId' | 'outcomes'>;

/** The letters that a message answers. With `version`, refused when the message changed since. */
export interface FileMessageCommand {
  readonly messageId: string;
  readonly version: number | null;
  readonly letters: readonly AnsweredLetter[];
  readonly reply: FiledReply;
}

/** A reply that was logged from a message. */
export interface FiledAs {
  readonly letterId: string;
  readonly replyId: string;
}

/** Longer texts are cut: the message itself is attached whole. */
const LONGEST_TEXT = 200_000;

/** Files a message with the letters that it answers: logs a reply to each and attaches the message to it, all or nothing. */
@Injectable()
export class FileMessage {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly logReply: LogReply,
    private readonly attachFile: AttachFile,
  ) {}

  /**
   * @throws NotFound when the group has no such message or letter
   * @throws Conflict when the message is filed or put aside, or a letter was not sent
   * @throws Stale when `version` is not the current one
   * @throws InvalidInput below /letters or /reply when the reply can't be as given; nothing is then recorded
   */
  async execute(actor: Actor, command: FileMessageCommand): Promise<readonly FiledAs[]> {
    return this.db.transaction(async (tx) => {
      const message = await lockMessage(tx, groupOf(actor), command.messageId);
      return this.within(tx, actor, message, command);
    });
  }

  /** The same in the caller's transaction, in which the message is locked. */
  async within(
    tx: EntityManager,
    actor: Actor,
    message: LockedMessage,
    { version, letters, reply }: Omit<FileMessageCommand, 'messageId'>,
  ): Promise<readonly FiledAs[]> {
    refuseUnlessWaiting(message, version);
    refuseRepeated(letters);
    const body = reply.body ?? (await textOf(tx, message.id));
    const filed: FiledAs[] = [];
    for (const letter of inOrder(letters)) {
      const at = `/letters/${letters.indexOf(letter)}`;
      filed.push(await told(at, () => this.log(tx, actor, message, letter, { ...reply, body })));
    }
    await this.decide(tx, actor, message, filed);
    return filed;
  }

  private async log(
    tx: EntityManager,
    actor: Actor,
    message: LockedMessage,
    { letterId, recipientId, outcomes = [] }: AnsweredLetter,
    reply: FiledReply,
  ): Promise<FiledAs> {
    const command = { ...reply, letter: letterId, recipientId: recipientId ?? undefined, outcomes };
    const replyId = await this.logReply.within(tx, actor, command);
    const target = await lockTarget(tx, message.groupId, { replyId });
    await this.attach(tx, actor, message, target);
    return { letterId: target.letter.id, replyId };
  }

  private async attach(
    tx: EntityManager,
    actor: Actor,
    { id, identity, name, size, sha256 }: LockedMessage,
    target: Parameters<AttachFile['place']>[2],
  ): Promise<void> {
    const attachmentId = await newId(tx);
    await tx.query(
      `INSERT INTO attachment_chunk (attachment_id, position, bytes)
       SELECT $2, position, bytes FROM mail_chunk WHERE message_id = $1`,
      [id, attachmentId],
    );
    await this.attachFile.place(tx, actor, target, {
      id: attachmentId,
      kind: 'original',
      name,
      mediaType: 'message/rfc822',
      size,
      sha256: Buffer.from(sha256, 'hex'),
      mailMessageId: identity.startsWith('<') ? identity : null,
    });
  }

  private async decide(
    tx: EntityManager,
    actor: Actor,
    { id, groupId, name, subject }: LockedMessage,
    filed: readonly FiledAs[],
  ): Promise<void> {
    await tx.query(
      `INSERT INTO mail_filing (group_id, message_id, letter_id, reply_id)
       SELECT $1::uuid, $2::uuid, * FROM unnest($3::uuid[], $4::uuid[])`,
      [groupId, id, filed.map(({ letterId }) => letterId), filed.map(({ replyId }) => replyId)],
    );
    await tx.query(
      `UPDATE mail_message SET state = 'filed', decided_at = $2, decided_by = $3, version = version + 1 WHERE id = $1`,
      [id, this.clock.timestamp(), actor.name],
    );
    await this.timeline.append(tx, actor, {
      groupId,
      subject: { kind: 'message', id },
      event: 'message-filed',
      on: this.clock.today(),
      after: { name, subject, replies: filed },
    });
  }
}

/** In the order of their ids, so that two who file at the same time wait for one another. */
function inOrder(letters: readonly AnsweredLetter[]): AnsweredLetter[] {
  const key = ({ letterId }: AnsweredLetter): string => letterId.toLowerCase();
  return letters.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

function refuseRepeated(letters: readonly AnsweredLetter[]): void {
  if (letters.length === 0) {
    throw invalid('/letters', 'letters-needed', 'Say which letters this message answers, at least one.');
  }
  const keys = letters.map(({ letterId, recipientId }) => `${letterId} ${recipientId ?? ''}`.toLowerCase());
  const index = keys.findIndex((key, at) => keys.indexOf(key) < at);
  if (index >= 0) {
    const detail = 'This letter, with this addressee, is named already. Name each once.';
    throw invalid(`/letters/${index}`, 'letter-repeated', detail);
  }
}

async function textOf(tx: EntityManager, messageId: string): Promise<string | undefined> {
  const [row] = await tx.query<{ text: string | null }[]>(
    `SELECT reading -> 'source' ->> 'text' AS text FROM mail_reading WHERE message_id = $1`,
    [messageId],
  );
  return row?.text?.slice(0, LONGEST_TEXT).toWellFormed().trim() ?? undefined;
}

/** What belongs to the letter is told at its place, everything else at that of the reply. */
async function told<T>(at: string, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof InvalidInput)) throw error;
    const faults = error.faults.map(({ pointer, detail }) => {
      const isLetters = /^\/(?:recipientId|outcomes)\b/.test(pointer);
      return { pointer: `${isLetters ? at : '/reply'}${pointer}`, detail };
    });
    throw new InvalidInput(faults, error.code, error.message);
  }
}
