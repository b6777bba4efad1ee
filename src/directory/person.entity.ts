import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type House } from '../deadlines/sitting-days.js';

/** Somebody who holds an office or signs letters, as public sources know them. What a letter printed stays there. */
@Entity({ name: 'person' })
export class Person {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'text' })
  name!: string;

  /** e.g. The Rt Hon, Sir. */
  @Column({ type: 'text', name: 'honorific_prefix', nullable: true })
  honorificPrefix!: string | null;

  /** e.g. MP, KC. */
  @Column({ type: 'text', name: 'honorific_suffix', nullable: true })
  honorificSuffix!: string | null;

  @Column({ type: 'text', nullable: true })
  house!: House | null;

  @Column({ type: 'text', nullable: true })
  party!: string | null;

  @Column({ type: 'text', nullable: true })
  constituency!: string | null;

  /** Id in the Members API of Parliament. */
  @Column({ type: 'int', name: 'parliament_id', nullable: true })
  parliamentId!: number | null;

  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'timestamptz', name: 'created_at', select: false })
  createdAt!: string;
}
