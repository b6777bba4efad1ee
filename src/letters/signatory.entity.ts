import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type House } from '../deadlines/sitting-days.js';
import { type IsoDate } from '../deadlines/iso-date.js';

/** One name under a letter, in the order printed. The line stays as printed, whatever a directory says. */
@Entity({ name: 'signatory' })
export class Signatory {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid', name: 'group_id' })
  groupId!: string;

  @Column({ type: 'uuid', name: 'letter_id' })
  letterId!: string;

  /** From 1. */
  @Column({ type: 'int' })
  position!: number;

  /** The printed line, verbatim. */
  @Column({ type: 'text', name: 'signed_as' })
  signedAs!: string;

  @Column({ type: 'uuid', name: 'person_id', nullable: true })
  personId!: string | null;

  /** In what capacity they signed, e.g. Co-Chair. */
  @Column({ type: 'text', nullable: true })
  capacity!: string | null;

  @Column({ type: 'text', nullable: true })
  house!: House | null;

  /** At the time of signing. */
  @Column({ type: 'text', nullable: true })
  party!: string | null;

  @Column({ type: 'boolean', name: 'is_lead' })
  isLead!: boolean;

  @Column({ type: 'date', name: 'invited_on', nullable: true })
  invitedOn!: IsoDate | null;

  @Column({ type: 'date', name: 'agreed_on', nullable: true })
  agreedOn!: IsoDate | null;

  @Column({ type: 'date', name: 'declined_on', nullable: true })
  declinedOn!: IsoDate | null;

  @Column({ type: 'date', name: 'withdrawn_on', nullable: true })
  withdrawnOn!: IsoDate | null;
}
