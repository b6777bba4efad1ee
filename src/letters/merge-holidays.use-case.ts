import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { type MergeSummary } from '../calendars/merge-summary.js';
import {
  MergeBankHolidays,
  type MergeBankHolidaysCommand,
} from '../calendars/merge-bank-holidays.use-case.js';
import { type Actor } from '../timeline/actor.js';
import { affectedLetterIds } from './affected-letters.queries.js';
import { type DayMoves, movesSeenBy } from './day-moves.js';
import { MoveDueDays } from './move-due-days.use-case.js';

/** What a merge did, or with `dryRun` would do, to the calendars and to the due days of letters. */
export type HolidayMerge = MergeSummary & DayMoves;

/**
 * Merges a GOV.UK bank-holiday publication and moves the due days of open letters that follow from it, all or nothing.
 * Doing it again changes nothing; two at once follow one another.
 */
@Injectable()
export class MergeHolidays {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly mergeBankHolidays: MergeBankHolidays,
    private readonly moveDueDays: MoveDueDays,
  ) {}

  /**
   * @throws InvalidInput at the places of `/publication` that can't be read
   * @throws MergeStale when it is not what `ifVersion` names
   * @throws PublicationLeavesGap when its years don't touch the ones known
   * @throws PublicationIncomplete when a new year has too few days
   * @throws CalendarTooShort when a day that moves leaves the bank-holiday table
   */
  async execute(actor: Actor, command: MergeBankHolidaysCommand): Promise<HolidayMerge> {
    const act = async (tx: EntityManager): Promise<HolidayMerge> => {
      const merged = await this.mergeBankHolidays.execute(tx, actor, command);
      const { summary, calendars } = merged;
      const letters = await this.moveDueDays.execute(tx, actor, {
        letterIds: await affectedLetterIds(tx, summary.divisions),
        calendarOf: (division) => calendars[division],
        dryRun: summary.dryRun,
        act: 'Merge of bank holidays',
      });
      return { ...summary, ...movesSeenBy(actor, letters) };
    };
    return command.dryRun ? this.db.transaction('REPEATABLE READ', act) : this.db.transaction(act);
  }
}
