import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type Rung } from '../deadlines/ladder.js';
import { type House } from '../deadlines/sitting-days.js';

/** What was done to get a late reply. One logged by mistake is marked removed, never deleted. */
@Entity({ name: 'chaser' })
export class Chaser {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid', name: 'group_id' })
  groupId!: string;

  @Column({ type: 'uuid', name: 'letter_id' })
  letterId!: string;

  @Column({ type: 'uuid', name: 'recipient_id' })
  recipientId!: string;

  @Column({ type: 'text' })
  kind!: Rung;

  /** For a written question: the day it was tabled. */
  @Column({ type: 'date', name: 'made_on' })
  madeOn!: IsoDate;

  @Column({ type: 'text', name: 'made_by', nullable: true })
  madeBy!: string | null;

  @Column({ type: 'text', name: 'spoke_to', nullable: true })
  spokeTo!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ type: 'text', nullable: true })
  house!: House | null;

  /** Number of the written question. */
  @Column({ type: 'text', nullable: true })
  uin!: string | null;

  /** The Member who tabled it; a group can't. */
  @Column({ type: 'text', name: 'asked_by', nullable: true })
  askedBy!: string | null;

  /** To be answered on a day that the question names; Commons only. */
  @Column({ type: 'boolean', name: 'is_named_day' })
  isNamedDay!: boolean;

  @Column({ type: 'date', name: 'answer_due_on', nullable: true })
  answerDueOn!: IsoDate | null;

  @Column({ type: 'date', name: 'holding_answer_on', nullable: true })
  holdingAnswerOn!: IsoDate | null;

  @Column({ type: 'date', name: 'answered_on', nullable: true })
  answeredOn!: IsoDate | null;

  @Column({ type: 'text', nullable: true })
  answer!: string | null;

  @Column({ type: 'timestamptz', name: 'removed_at', nullable: true, select: false })
  removedAt!: string | null;

  @Column({ type: 'text', name: 'removed_reason', nullable: true, select: false })
  removedReason!: string | null;

  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'timestamptz', name: 'created_at', select: false })
  createdAt!: string;
}
