import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type IsoDate } from '../deadlines/iso-date.js';

/** How many working days a body allows itself to answer, from one day to another. No two of one body overlap. */
@Entity({ name: 'reply_target' })
export class ReplyTarget {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId!: string;

  /** Working days, day 1 being the working day after receipt. */
  @Column({ type: 'int' })
  days!: number;

  /** First day on which it holds; null: always did. */
  @Column({ type: 'date', name: 'from_on', nullable: true })
  fromOn!: IsoDate | null;

  /** First day on which it no longer holds; null: still does. */
  @Column({ type: 'date', name: 'to_on', nullable: true })
  toOn!: IsoDate | null;

  /** Where the figure was published, in words fit to be quoted. */
  @Column({ type: 'text' })
  source!: string;

  @Column({ type: 'timestamptz', name: 'created_at', select: false })
  createdAt!: string;
}

/** A target without the record of when it was added. */
export type DatedTarget = Omit<ReplyTarget, 'createdAt'>;
