import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A post that can be written to, whoever holds it (a Post of Popolo). */
@Entity({ name: 'office' })
export class Office {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid', name: 'organisation_id' })
  organisationId!: string;

  /** Unique within the organisation, e.g. Home Secretary. */
  @Column({ type: 'text' })
  name!: string;

  /** How a letter to it opens, e.g. Dear Home Secretary. */
  @Column({ type: 'text', nullable: true })
  salutation!: string | null;

  @Column({ type: 'text', nullable: true })
  address!: string | null;

  @Column({ type: 'text', nullable: true })
  email!: string | null;

  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'timestamptz', name: 'created_at', select: false })
  createdAt!: string;
}
