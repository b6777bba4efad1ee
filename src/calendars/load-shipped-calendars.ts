import { type EntityManager } from 'typeorm';
import { type Clock } from '../clock/clock.js';
import { DIVISIONS, type Closure, type Division } from '../deadlines/calendar.js';
import { type Coverage, type Merge, mergePublication } from '../deadlines/merge-publication.js';
import { systemActor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { calendarVersion } from './calendar-version.js';
import { type StoredTable, storedTable } from './calendar-tables.js';
import {
  BANK_HOLIDAYS_FROM,
  BANK_HOLIDAYS_UNTIL,
  BANK_HOLIDAYS_VERSION,
  shippedClosures,
} from './data/bank-holidays.data.js';
import { loadShippedSittingDays } from './load-shipped-sitting-days.js';
import { writeCalendar } from './write-calendar.js';

const SOURCE = `Shipped with Postbag (${BANK_HOLIDAYS_VERSION})`;

/**
 * Loads the bank holidays, sitting days and recesses that ship with Postbag. A table that people have merged more into
 * keeps all of it, titles too; only what it lacks is added. With nothing new, nothing is written.
 */
export async function loadShippedCalendars(tx: EntityManager, clock: Clock): Promise<void> {
  for (const division of DIVISIONS) await loadDivision(tx, clock, division);
  await loadShippedSittingDays(tx, clock);
}

async function loadDivision(tx: EntityManager, clock: Clock, division: Division): Promise<void> {
  const stored = await storedTable(tx, division);
  const news = newsFor(stored, division);
  if (!news) return;
  const { added, coverage, closures } = news;
  const version = stored ? calendarVersion(clock.today(), coverage, closures) : BANK_HOLIDAYS_VERSION;
  await writeCalendar(tx, {
    division,
    coverage,
    version,
    closures: added,
    source: SOURCE,
    at: clock.timestamp(),
  });
  await new Timeline(clock).append(tx, systemActor('Postbag', 'cli'), {
    groupId: null,
    subject: { kind: 'calendar', id: null },
    event: 'calendar-merged',
    on: clock.today(),
    before: stored && { division, version: stored.version, from: stored.from, until: stored.until },
    after: { division, version, ...coverage, source: SOURCE, added },
  });
}

type News = Pick<Merge, 'added' | 'coverage' | 'closures'>;

function newsFor(stored: StoredTable | null, division: Division): News | null {
  const shipped = shippedClosures(division);
  const whole: Coverage = { from: BANK_HOLIDAYS_FROM, until: BANK_HOLIDAYS_UNTIL };
  if (!stored) return { added: shipped, coverage: whole, closures: shipped };
  const { added, coverage } = mergePublication(stored, shipped);
  const hasGrown = coverage.from < stored.from || coverage.until > stored.until;
  return added.length > 0 || hasGrown
    ? { added, coverage, closures: inOrder([...stored.closures, ...added]) }
    : null;
}

const inOrder = (closures: readonly Closure[]): Closure[] =>
  [...closures].sort((a, b) => (a.on < b.on ? -1 : 1));
