import { type INestApplicationContext, type Type } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../../clock/clock.js';
import { type IsoDate } from '../../deadlines/iso-date.js';
import { type Actor } from '../../timeline/actor.js';
import { type Key } from './story.js';

/** A letter that was logged, with the ids of its parts in order. */
export interface ToldLetter {
  readonly id: string;
  readonly recipients: readonly string[];
  readonly signatories: readonly string[];
  readonly asks: readonly string[];
  readonly replies: string[];
  readonly chasers: string[];
}

/** One act of the demo, done on its day. */
export interface Step {
  readonly on: IsoDate;
  perform(stage: Stage): Promise<unknown>;
}

/** The demo while it is told: Postbag without its doors, and the ids of what there is by now. */
export class Stage {
  groupId: string | null = null;
  readonly offices = new Map<Key, string>();
  readonly people = new Map<Key, string>();
  readonly tenures = new Map<string, string>();
  readonly windows = new Map<Key, string>();
  readonly letters = new Map<Key, ToldLetter>();

  constructor(private readonly app: INestApplicationContext) {}

  /** Who does everything here. */
  get actor(): Actor {
    const { groupId } = this;
    return { kind: 'system', id: null, name: 'Demo secretariat', role: 'admin', groupId, door: 'cli' };
  }

  get db(): DataSource {
    return this.app.get(DataSource);
  }

  get today(): IsoDate {
    return this.app.get(Clock).today();
  }

  use<T>(useCase: Type<T>): T {
    return this.app.get(useCase);
  }
}

/**
 * The id of something that an earlier step made.
 *
 * @throws Error when no step made it, which is a fault of the demo's data
 */
export function known<T>(things: ReadonlyMap<Key, T>, key: Key): T {
  const thing = things.get(key);
  if (thing === undefined) throw new Error(`The demo's data name “${key}” before it is there.`);
  return thing;
}
