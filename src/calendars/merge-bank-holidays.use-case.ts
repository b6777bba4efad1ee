import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { DIVISIONS, type Closure, type Division } from '../deadlines/calendar.js';
import {
  parseGovUkPublication,
  type Publication,
  PublicationRefused,
} from '../deadlines/gov-uk-publication.js';
import { type Merge, mergePublication } from '../deadlines/merge-publication.js';
import { Conflict, InvalidInput } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { calendarVersion } from './calendar-version.js';
import { type StoredTable, storedTable } from './calendar-tables.js';
import { type DivisionMerge, type MergeSummary } from './merge-summary.js';
import { writeCalendar } from './write-calendar.js';

/** The parsed JSON of https://www.gov.uk/bank-holidays.json; with `dryRun` nothing is written. */
export interface MergeBankHolidaysCommand {
  readonly publication: unknown;
  readonly dryRun: boolean;
}

/**
 * Merges a GOV.UK bank-holiday publication into the calendars. Nothing is ever taken away, because GOV.UK drops past
 * years from its file. Merging the same one again changes nothing and records nothing. Due days that were worked out
 * before stay as they are.
 */
@Injectable()
export class MergeBankHolidays {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /**
   * @throws InvalidInput at the places of `/publication` that can't be read
   * @throws PublicationLeavesGap when its years don't touch the ones known
   * @throws PublicationIncomplete when a new year has too few days
   */
  async execute(actor: Actor, { publication, dryRun }: MergeBankHolidaysCommand): Promise<MergeSummary> {
    const published = readPublication(publication);
    return this.db.transaction(async (tx) => {
      if (!dryRun) await tx.query('SELECT FROM calendar_coverage ORDER BY division FOR UPDATE');
      const divisions: DivisionMerge[] = [];
      for (const division of DIVISIONS) {
        divisions.push(await this.mergeDivision(tx, actor, division, published[division], dryRun));
      }
      return { dryRun, isChanged: divisions.some(({ isChanged }) => isChanged), divisions };
    });
  }

  private async mergeDivision(
    tx: EntityManager,
    actor: Actor,
    division: Division,
    published: readonly Closure[],
    dryRun: boolean,
  ): Promise<DivisionMerge> {
    const stored = await tableOf(tx, division);
    const merge = mergePublication(stored, published);
    const summary = this.summarise(division, stored, merge);
    if (summary.isChanged && !dryRun) await this.write(tx, actor, stored, summary);
    return summary;
  }

  private summarise(division: Division, stored: StoredTable, merge: Merge): DivisionMerge {
    const { added, changed, missing, coverage, closures } = merge;
    const hasGrown = coverage.from < stored.from || coverage.until > stored.until;
    const isChanged = added.length > 0 || changed.length > 0 || hasGrown;
    const version = isChanged ? calendarVersion(this.clock.today(), coverage, closures) : stored.version;
    return {
      division,
      isChanged,
      fromOn: coverage.from,
      untilOn: coverage.until,
      version,
      added,
      changed,
      missing,
    };
  }

  private async write(
    tx: EntityManager,
    actor: Actor,
    stored: StoredTable,
    { division, fromOn, untilOn, version, added, changed, missing }: DivisionMerge,
  ): Promise<void> {
    const today = this.clock.today();
    await writeCalendar(tx, {
      division,
      version,
      coverage: { from: fromOn, until: untilOn },
      closures: [...added, ...changed.map(({ after }) => after)],
      source: `GOV.UK bank holidays, merged on ${today}`,
      at: this.clock.timestamp(),
    });
    await this.timeline.append(tx, actor, {
      groupId: null,
      subject: { kind: 'calendar', id: null },
      event: 'calendar-merged',
      on: today,
      before: { division, version: stored.version, from: stored.from, until: stored.until },
      after: { division, version, from: fromOn, until: untilOn, added, changed, missing },
    });
  }
}

async function tableOf(tx: EntityManager, division: Division): Promise<StoredTable> {
  const stored = await storedTable(tx, division);
  if (stored) return stored;
  throw new Conflict(
    'calendar-not-loaded',
    `There is no calendar of ${division} to merge into. Start Postbag once with this database, which loads it.`,
  );
}

function readPublication(publication: unknown): Publication {
  try {
    return parseGovUkPublication(publication);
  } catch (error) {
    if (!(error instanceof PublicationRefused)) throw error;
    const faults = error.faults.map(({ pointer, detail }) => ({ pointer: `/publication${pointer}`, detail }));
    throw new InvalidInput(faults, error.code, error.message);
  }
}
