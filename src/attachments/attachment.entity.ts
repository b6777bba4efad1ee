import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a file is to its letter or reply: the thing as it came or went, a picture of the paper, or something else. */
export const ATTACHMENT_KINDS = ['original', 'scan', 'other'] as const;
/** One of `ATTACHMENT_KINDS`. */
export type AttachmentKind = (typeof ATTACHMENT_KINDS)[number];

/** A file on a letter, or on one of its replies. One attached by mistake is marked removed, never deleted. */
@Entity({ name: 'attachment' })
export class Attachment {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid', name: 'group_id' })
  groupId!: string;

  @Column({ type: 'uuid', name: 'letter_id' })
  letterId!: string;

  /** The reply it belongs to; null when it belongs to the letter itself. */
  @Column({ type: 'uuid', name: 'reply_id', nullable: true })
  replyId!: string | null;

  @Column({ type: 'text' })
  kind!: AttachmentKind;

  /** The file name as given, without folders and control characters. */
  @Column({ type: 'text' })
  name!: string;

  /** What it is by its content, e.g. application/pdf. */
  @Column({ type: 'text', name: 'media_type' })
  mediaType!: string;

  /** In bytes. */
  @Column({ type: 'int' })
  size!: number;

  @Column({ type: 'bytea' })
  sha256!: Buffer;

  /** Of a mail its Message-ID, in angle brackets, by which what answers it is known. */
  @Column({ type: 'text', name: 'mail_message_id', nullable: true })
  mailMessageId!: string | null;

  @Column({ type: 'text', name: 'added_by' })
  addedBy!: string;

  @Column({ type: 'timestamptz', name: 'removed_at', nullable: true, select: false })
  removedAt!: string | null;

  @Column({ type: 'text', name: 'removed_reason', nullable: true, select: false })
  removedReason!: string | null;

  @Column({ type: 'timestamptz', name: 'created_at' })
  createdAt!: string;
}
