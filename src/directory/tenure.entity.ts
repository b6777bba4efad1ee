import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type IsoDate } from '../deadlines/iso-date.js';

/** Who held an office from when to when. On the day one ends and the next begins, the holder is the new one. */
@Entity({ name: 'tenure' })
export class Tenure {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid', name: 'office_id' })
  officeId!: string;

  @Column({ type: 'uuid', name: 'person_id' })
  personId!: string;

  /** First day. */
  @Column({ type: 'date', name: 'from_on' })
  fromOn!: IsoDate;

  /** First day no longer in office; null: still is. */
  @Column({ type: 'date', name: 'to_on', nullable: true })
  toOn!: IsoDate | null;

  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', select: false })
  createdAt!: string;
}
