import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type IsoDate } from '../deadlines/iso-date.js';

/**
 * A dated event in its own time zone, such as an election on 23 to 25 November in Istanbul. `firstOn` and
 * `lastOn` are local days, both included; the London days and the instants follow from them. Instants are written
 * here and read as text by SQL.
 */
@Entity({ name: 'event_window' })
export class EventWindow {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid', name: 'group_id' })
  groupId!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'date', name: 'first_on' })
  firstOn!: IsoDate;

  @Column({ type: 'date', name: 'last_on' })
  lastOn!: IsoDate;

  /** IANA name, e.g. Europe/Istanbul. */
  @Column({ type: 'text', name: 'time_zone' })
  timeZone!: string;

  @Column({ type: 'text', nullable: true })
  place!: string | null;

  /** After which an answer is of no use though the window is still open, e.g. the vote. */
  @Column({ type: 'timestamptz', name: 'decisive_at', nullable: true, select: false })
  decisiveAt!: string | null;

  @Column({ type: 'text', nullable: true })
  source!: string | null;

  @Column({ type: 'timestamptz', name: 'opens_at', select: false })
  opensAt!: string;

  /** Closed from this instant on. */
  @Column({ type: 'timestamptz', name: 'closes_at', select: false })
  closesAt!: string;

  /** The decisive moment, or the closing when there is none. */
  @Column({ type: 'timestamptz', name: 'needed_by_at', select: false })
  neededByAt!: string;

  @Column({ type: 'date', name: 'opens_on' })
  opensOn!: IsoDate;

  @Column({ type: 'date', name: 'closes_on' })
  closesOn!: IsoDate;

  /** London day of the last moment at which an answer is still of use. */
  @Column({ type: 'date', name: 'needed_by_on' })
  neededByOn!: IsoDate;

  @Column({ type: 'int' })
  version!: number;

  @Column({ type: 'timestamptz', name: 'created_at', select: false })
  createdAt!: string;
}
