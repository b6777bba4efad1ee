import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { newId } from '../database/new-id.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { attachmentFields } from './attachment-fields.js';
import { AttachmentSettings } from './attachment-settings.js';
import {
  type AttachmentTarget,
  type LockedTarget,
  lockTarget,
  refuseUnknownTarget,
} from './attachment-target.js';
import { Attachment } from './attachment.entity.js';
import { cleanName } from './file-name.js';
import { type IncomingFile } from './incoming-file.js';
import { mailMessageIdIn } from './mail-message-id.js';
import { receiveContent } from './receive-content.js';
import { Turns } from './turns.js';
import { typeOfFile } from './type-of-file.js';

/** A file and where it belongs. */
export interface AttachFileCommand {
  readonly to: AttachmentTarget;
  readonly file: IncomingFile;
}

/** The attachment, and whether it is a new one. */
export interface Attached {
  readonly id: string;
  readonly isNew: boolean;
}

/** A file whose pieces are in the database already. */
export type NewFile = Pick<
  Attachment,
  'id' | 'kind' | 'name' | 'mediaType' | 'size' | 'sha256' | 'mailMessageId'
>;

/**
 * Attaches a file as it comes in. Content, name and history are one transaction: a crash, or a sender that breaks off,
 * leaves nothing behind. The letter is locked only once all of the file is in.
 */
@Injectable()
export class AttachFile {
  private readonly turns: Turns;

  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly settings: AttachmentSettings,
  ) {
    this.turns = new Turns(settings.atOnce);
  }

  /**
   * The same content on the same letter or reply again gives the attachment that is there, and changes nothing of it.
   *
   * @throws NotFound when the group has no such letter or reply
   * @throws TooLarge when the file is larger than the settings allow
   * @throws InvalidInput when the file is empty, of a kind that is not taken, or not what its name says
   */
  async execute(actor: Actor, { to, file }: AttachFileCommand): Promise<Attached> {
    return this.turns.take(() =>
      this.db.transaction(async (tx) => {
        const groupId = groupOf(actor);
        await refuseUnknownTarget(tx, groupId, to);
        const received = await this.receive(tx, file);
        return this.place(tx, actor, await lockTarget(tx, groupId, to), received);
      }),
    );
  }

  private async receive(tx: EntityManager, file: IncomingFile): Promise<NewFile> {
    const id = await newId(tx);
    const { size, sha256, signs } = await receiveContent(tx, id, file, this.settings.largest);
    const name = cleanName(file.name);
    const { mediaType } = typeOfFile(name, signs);
    const mailMessageId = mediaType === 'message/rfc822' ? mailMessageIdIn(signs.text ?? '') : null;
    return { id, kind: await file.kind(), name, mediaType, size, sha256, mailMessageId };
  }

  /** Puts a file whose pieces were written in this transaction on what is locked in it. */
  async place(
    tx: EntityManager,
    actor: Actor,
    { letter, replyId }: LockedTarget,
    file: NewFile,
  ): Promise<Attached> {
    const { id: letterId, groupId } = letter;
    const same = await sameContent(tx, letterId, replyId, file);
    if (same) {
      await tx.query('DELETE FROM attachment_chunk WHERE attachment_id = $1', [file.id]);
      return { id: same, isNew: false };
    }
    const row = { ...file, groupId, letterId, replyId, addedBy: actor.name };
    await tx.insert(Attachment, { ...row, createdAt: this.clock.timestamp() });
    await this.timeline.append(tx, actor, {
      groupId,
      letterId,
      subject: { kind: 'attachment', id: file.id },
      event: 'attachment-added',
      on: this.clock.today(),
      after: attachmentFields(row),
    });
    return { id: file.id, isNew: true };
  }
}

async function sameContent(
  tx: EntityManager,
  letterId: string,
  replyId: string | null,
  { sha256 }: NewFile,
): Promise<string | undefined> {
  const [same] = await tx.query<{ id: string }[]>(
    `SELECT id FROM attachment
     WHERE letter_id = $1 AND reply_id IS NOT DISTINCT FROM $2 AND sha256 = $3 AND removed_at IS NULL`,
    [letterId, replyId, sha256],
  );
  return same?.id;
}
