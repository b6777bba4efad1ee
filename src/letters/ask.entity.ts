import { Column, Entity, PrimaryColumn } from 'typeorm';

export const HORIZONS = ['before_event', 'standard', 'longer_term'] as const;
/** Until when an answer is of use: before an event, by the usual rule, or for longer. */
export type Horizon = (typeof HORIZONS)[number];

export const OUTCOMES = [
  'open',
  'met',
  'partly_met',
  'declined',
  'deflected',
  'ignored',
  'overtaken_by_events',
  'withdrawn',
] as const;
/** What became of an ask. All but overtaken_by_events are only ever judged by a person. */
export type Outcome = (typeof OUTCOMES)[number];

/** One request in a letter, in order. */
@Entity({ name: 'ask' })
export class Ask {
  @PrimaryColumn('uuid')
  id!: string;

  @Column({ type: 'uuid', name: 'group_id' })
  groupId!: string;

  @Column({ type: 'uuid', name: 'letter_id' })
  letterId!: string;

  /** From 1. */
  @Column({ type: 'int' })
  position!: number;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  horizon!: Horizon;

  /** The event before which it must be answered; only with the horizon before_event. */
  @Column({ type: 'uuid', name: 'window_id', nullable: true })
  windowId!: string | null;
}
