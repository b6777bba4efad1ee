import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Division } from '../deadlines/calendar.js';

export const ORGANISATION_KINDS = ['department', 'agency', 'devolved_government', 'other'] as const;
/** One of `ORGANISATION_KINDS`. */
export type OrganisationKind = (typeof ORGANISATION_KINDS)[number];

/** A body that can be written to and owes an answer. Shared by all groups. */
@Entity({ name: 'organisation' })
export class Organisation {
  @PrimaryColumn('uuid')
  id!: string;

  /** Names it in addresses, e.g. home-office. Never changes. */
  @Column({ type: 'text' })
  slug!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  kind!: OrganisationKind;

  /** Whose bank holidays its working days follow. */
  @Column({ type: 'text' })
  division!: Division;

  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'timestamptz', name: 'created_at', select: false })
  createdAt!: string;
}
