import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type IsoDate } from '../deadlines/iso-date.js';

/** One addressee of a letter. A letter is written to an office and served on the person who holds it. */
@Entity({ name: 'recipient' })
export class Recipient {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid', name: 'group_id' })
  groupId!: string;

  @Column({ type: 'uuid', name: 'letter_id' })
  letterId!: string;

  /** From 1, in the order printed. */
  @Column({ type: 'int' })
  position!: number;

  /** Only a "to" is expected to reply. */
  @Column({ type: 'text' })
  role!: 'to' | 'cc';

  /** The address block, verbatim. */
  @Column({ type: 'text' })
  printed!: string;

  @Column({ type: 'uuid', name: 'office_id', nullable: true })
  officeId!: string | null;

  @Column({ type: 'uuid', name: 'person_id', nullable: true })
  personId!: string | null;

  @Column({ type: 'uuid', name: 'organisation_id', nullable: true })
  organisationId!: string | null;

  @Column({ type: 'text', nullable: true })
  address!: string | null;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  /** The day the letter reached them, when a person knows better than the rule for the channel. */
  @Column({ type: 'date', name: 'received_on', nullable: true })
  receivedOn!: IsoDate | null;
}
