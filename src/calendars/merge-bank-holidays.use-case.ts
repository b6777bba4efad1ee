import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { buildCalendar, type Calendar, type Division, DIVISIONS } from '../deadlines/calendar.js';
import { type Merge, mergePublication } from '../deadlines/merge-publication.js';
import { type Actor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { type StoredTable } from './calendar-tables.js';
import { calendarVersion } from './calendar-version.js';
import { type DivisionMerge, type MergeSummary } from './merge-summary.js';
import { mergeVersion, refuseOtherThanPreviewed } from './merge-version.js';
import { readPublication, tablesToMergeInto } from './publication-input.js';
import { writeCalendar } from './write-calendar.js';

/** The parsed JSON of https://www.gov.uk/bank-holidays.json. */
export interface MergeBankHolidaysCommand {
  readonly publication: unknown;
  /** True to see what would happen; nothing is written. */
  readonly dryRun: boolean;
  /** The version that a preview gave: what is applied is what was previewed. */
  readonly ifVersion?: string | null;
}

/** What a merge did and the calendars that it leads to, which with `dryRun` are stored nowhere. */
export interface MergedCalendars {
  readonly summary: MergeSummary;
  readonly calendars: Readonly<Record<Division, Calendar>>;
}

/**
 * Merges a GOV.UK bank-holiday publication into the calendars. Nothing is ever taken away, because GOV.UK drops past
 * years from its file. Merging the same one again changes nothing and records nothing. The due days of letters are
 * moved by `MergeHolidays`, of which this is the first half.
 */
@Injectable()
export class MergeBankHolidays {
  constructor(
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /**
   * @throws InvalidInput at the places of `/publication` that can't be read
   * @throws MergeStale when it is not what `ifVersion` names
   * @throws PublicationLeavesGap when its years don't touch the ones known
   * @throws PublicationIncomplete when a new year has too few days
   */
  async execute(
    tx: EntityManager,
    actor: Actor,
    command: MergeBankHolidaysCommand,
  ): Promise<MergedCalendars> {
    const { dryRun, ifVersion } = command;
    const published = readPublication(command.publication);
    if (!dryRun) await tx.query('SELECT FROM calendar_coverage ORDER BY division FOR UPDATE');
    const stored = await tablesToMergeInto(tx);
    const version = mergeVersion(published, stored);
    refuseOtherThanPreviewed(version, ifVersion);
    const merged = DIVISIONS.map((division) =>
      this.mergeDivision(division, stored[division], mergePublication(stored[division], published[division])),
    );
    const divisions = merged.map(({ summary }) => summary);
    for (const summary of dryRun ? [] : divisions.filter(({ isChanged }) => isChanged)) {
      await this.write(tx, actor, stored[summary.division], summary);
    }
    const entries = merged.map(({ calendar }) => [calendar.division, calendar] as const);
    return {
      summary: { dryRun, isChanged: divisions.some(({ isChanged }) => isChanged), version, divisions },
      calendars: Object.fromEntries(entries) as Record<Division, Calendar>,
    };
  }

  private mergeDivision(
    division: Division,
    stored: StoredTable,
    { added, changed, missing, coverage, closures }: Merge,
  ): { summary: DivisionMerge; calendar: Calendar } {
    const hasGrown = coverage.from < stored.from || coverage.until > stored.until;
    const isChanged = added.length > 0 || changed.length > 0 || hasGrown;
    const version = isChanged ? calendarVersion(this.clock.today(), coverage, closures) : stored.version;
    const { from: fromOn, until: untilOn } = coverage;
    return {
      summary: { division, isChanged, fromOn, untilOn, version, added, changed, missing },
      calendar: buildCalendar({ division, version, ...coverage, closures }),
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
