import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type ReplyClass } from '../letters/letter-facts.js';
import { type SignedLevel } from './reply-class.js';

/** What came back to a letter from one recipient. One logged by mistake is marked removed, never deleted. */
@Entity({ name: 'reply' })
export class Reply {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid', name: 'group_id' })
  groupId!: string;

  @Column({ type: 'uuid', name: 'letter_id' })
  letterId!: string;

  @Column({ type: 'uuid', name: 'recipient_id' })
  recipientId!: string;

  @Column({ type: 'text' })
  class!: ReplyClass;

  /** The date printed on it. */
  @Column({ type: 'date', name: 'dated_on', nullable: true })
  datedOn!: IsoDate | null;

  @Column({ type: 'date', name: 'received_on' })
  receivedOn!: IsoDate;

  @Column({ type: 'text', name: 'signed_by', nullable: true })
  signedBy!: string | null;

  /** As printed under the name, e.g. Minister of State for Security. */
  @Column({ type: 'text', name: 'signed_by_role', nullable: true })
  signedByRole!: string | null;

  @Column({ type: 'text', name: 'signed_level', nullable: true })
  signedLevel!: SignedLevel | null;

  @Column({ type: 'text', name: 'their_reference', nullable: true })
  theirReference!: string | null;

  /** Whom it is addressed to, when it is one of the signatories. */
  @Column({ type: 'text', name: 'addressed_to', nullable: true })
  addressedTo!: string | null;

  /** The day by which a holding reply promises the answer. */
  @Column({ type: 'date', name: 'promised_by', nullable: true })
  promisedBy!: IsoDate | null;

  @Column({ type: 'uuid', name: 'transferred_to_organisation_id', nullable: true })
  transferredToOrganisationId!: string | null;

  @Column({ type: 'uuid', name: 'transferred_to_office_id', nullable: true })
  transferredToOfficeId!: string | null;

  /** The day on which the new body had the letter, when it is known. */
  @Column({ type: 'date', name: 'transfer_received_on', nullable: true })
  transferReceivedOn!: IsoDate | null;

  /** The day on which a person said that this partial reply is all that will come. */
  @Column({ type: 'date', name: 'settled_on', nullable: true })
  settledOn!: IsoDate | null;

  /** The day on which it was passed on to those who signed the letter. */
  @Column({ type: 'date', name: 'circulated_on', nullable: true })
  circulatedOn!: IsoDate | null;

  @Column({ type: 'timestamptz', name: 'removed_at', nullable: true, select: false })
  removedAt!: string | null;

  @Column({ type: 'text', name: 'removed_reason', nullable: true, select: false })
  removedReason!: string | null;

  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'timestamptz', name: 'created_at', select: false })
  createdAt!: string;
}
