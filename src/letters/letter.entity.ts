import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type Channel } from '../deadlines/receipt.js';
import { type LetterStatus } from './letter-status.js';

export const PUBLICITIES = ['private', 'embargoed', 'open'] as const;
/** Who may see a letter: the group, everyone from an instant on, everyone. */
export type Publicity = (typeof PUBLICITIES)[number];

/** One letter of a group. Rows are never deleted; a withdrawn letter keeps its reference. */
@Entity({ name: 'letter' })
export class Letter {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid', name: 'group_id' })
  groupId!: string;

  /** Printed on the letter and quoted back in replies, e.g. PHRG/2021/001. */
  @Column({ type: 'text' })
  reference!: string;

  @Column({ type: 'text' })
  subject!: string;

  /** The first day on which the letter exists for Postbag: the earliest of its dates. */
  @Column({ type: 'date', name: 'drafted_on' })
  draftedOn!: IsoDate;

  /** The date printed on it. */
  @Column({ type: 'date', name: 'dated_on', nullable: true })
  datedOn!: IsoDate | null;

  @Column({ type: 'date', name: 'sent_on', nullable: true })
  sentOn!: IsoDate | null;

  @Column({ type: 'text' })
  channel!: Channel;

  @Column({ type: 'text' })
  publicity!: Publicity;

  @Column({ type: 'text', array: true })
  topics!: string[];

  @Column({ type: 'text', nullable: true })
  owner!: string | null;

  @Column({ type: 'date', name: 'signatures_close_on', nullable: true })
  signaturesCloseOn!: IsoDate | null;

  /** The day by which the letter itself asks for a reply. */
  @Column({ type: 'date', name: 'reply_requested_on', nullable: true })
  replyRequestedOn!: IsoDate | null;

  /** The letter that this one follows up. */
  @Column({ type: 'uuid', name: 'follows_letter_id', nullable: true })
  followsLetterId!: string | null;

  /** Follows from the dated facts; written by ReplayLetter only. */
  @Column({ type: 'text' })
  status!: LetterStatus;

  @Column({ type: 'int' })
  version!: number;
}
