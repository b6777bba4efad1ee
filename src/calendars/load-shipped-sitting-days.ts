import { type EntityManager } from 'typeorm';
import { type Clock } from '../clock/clock.js';
import { addDays } from '../deadlines/iso-date.js';
import { type Coverage } from '../deadlines/merge-publication.js';
import { HOUSES, type House } from '../deadlines/sitting-days.js';
import { systemActor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { shippedRecesses } from './data/recesses.data.js';
import { shippedSittingDays } from './data/sitting-days.data.js';
import { isChanging, mergeSittingDays, type SittingMerge, type SittingTable } from './merge-sitting-days.js';
import { sittingDaysLoaded } from './sitting-history.js';
import { daysOf } from './sitting-list.js';
import { type StoredSittingTable, storedSittingTable, writeSittingDays } from './write-sitting-days.js';

type Shipped = SittingTable & { readonly coverage: Coverage };

/**
 * Puts the shipped sitting days and recesses of both Houses in the place of those of an earlier version, since planned
 * days change. Where people loaded their own, only what comes after them is added. With nothing new, nothing is written.
 */
export async function loadShippedSittingDays(tx: EntityManager, clock: Clock): Promise<void> {
  for (const house of HOUSES) await loadHouse(tx, clock, house);
}

async function loadHouse(tx: EntityManager, clock: Clock, house: House): Promise<void> {
  const stored = await storedSittingTable(tx, house);
  const merge = news(house, stored, shippedTable(house));
  if (!merge) return;
  const source = { isShipped: stored?.isShipped ?? true, at: clock.timestamp() };
  await writeSittingDays(tx, house, merge, source);
  const entry = sittingDaysLoaded(house, stored, merge, clock.today());
  await new Timeline(clock).append(tx, systemActor('Postbag', 'cli'), entry);
}

function shippedTable(house: House): Shipped {
  const { from, until, runs } = shippedSittingDays(house);
  const days = daysOf(runs.map(([firstOn, lastOn]) => ({ firstOn, lastOn })));
  return { coverage: { from, until }, days, recesses: shippedRecesses(house) };
}

/** Null when there is nothing new. An older copy of Postbag that starts beside a newer one finds more, and leaves it. */
function news(house: House, stored: StoredSittingTable | null, shipped: Shipped): SittingMerge | null {
  if (!stored) return whole(shipped);
  if (stored.coverage.until > shipped.coverage.until) return null;
  if (stored.isShipped) {
    const merge = mergeSittingDays(house, stored, shipped);
    return isChanging(merge, stored.coverage) ? merge : null;
  }
  if (stored.coverage.until === shipped.coverage.until) return null;
  return { ...mergeSittingDays(house, stored, after(stored, shipped)), removedRecesses: [] };
}

function whole({ coverage, days, recesses }: Shipped): SittingMerge {
  return { coverage, addedDays: days, removedDays: [], addedRecesses: recesses, removedRecesses: [] };
}

/** The part of the shipped list that begins where the stored one ends; recesses that touch a stored one are left out. */
function after(stored: StoredSittingTable, { coverage, days, recesses }: Shipped): Shipped {
  const { until } = stored.coverage;
  return {
    coverage: { from: addDays(until, 1), until: coverage.until },
    days: days.filter((day) => day > until),
    recesses: recesses.filter(
      ({ firstOn, lastOn }) =>
        lastOn > until &&
        !stored.recesses.some((known) => known.firstOn <= lastOn && known.lastOn >= firstOn),
    ),
  };
}
