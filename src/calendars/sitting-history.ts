import { type IsoDate } from '../deadlines/iso-date.js';
import { type House } from '../deadlines/sitting-days.js';
import { type TimelineEntry } from '../timeline/timeline.js';
import { type SittingMerge } from './merge-sitting-days.js';
import { type StoredSittingTable } from './write-sitting-days.js';

/** The entry of history for a load: what was taken away is kept whole, what came is counted. */
export function sittingDaysLoaded(
  house: House,
  stored: StoredSittingTable | null,
  { coverage, addedDays, removedDays, addedRecesses, removedRecesses }: SittingMerge,
  on: IsoDate,
): TimelineEntry {
  return {
    groupId: null,
    subject: { kind: 'sitting-days', id: null },
    event: 'sitting-days-loaded',
    on,
    before: stored && { house, ...stored.coverage, removedDays, removedRecesses },
    after: {
      house,
      ...coverage,
      sittingDays: { gone: removedDays.length, added: addedDays.length },
      recesses: { gone: removedRecesses.length, added: addedRecesses.length },
    },
  };
}
