import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { attachmentFields } from './attachment-fields.js';
import { Attachment } from './attachment.entity.js';
import { lockAttachment } from './lock-attachment.js';

/** A file that was attached by mistake, and why it goes. */
export interface RemoveAttachmentCommand {
  readonly attachmentId: string;
  readonly reason: string;
}

/** Takes a file off its letter or reply. The row, its content and its history stay. */
@Injectable()
export class RemoveAttachment {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /** @throws NotFound when the group has no such attachment or it was removed before */
  async execute(actor: Actor, { attachmentId, reason }: RemoveAttachmentCommand): Promise<void> {
    await this.db.transaction(async (tx) => {
      const attachment = await lockAttachment(tx, groupOf(actor), attachmentId);
      const removal = { removedAt: this.clock.timestamp(), removedReason: reason };
      await tx.update(Attachment, { id: attachment.id }, removal);
      await this.timeline.append(tx, actor, {
        groupId: attachment.groupId,
        letterId: attachment.letterId,
        subject: { kind: 'attachment', id: attachment.id },
        event: 'attachment-removed',
        on: this.clock.today(),
        before: attachmentFields(attachment),
        after: { reason },
      });
    });
  }
}
