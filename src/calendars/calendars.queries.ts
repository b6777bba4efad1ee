import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { type Calendar, type Division } from '../deadlines/calendar.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type House, type SittingDays } from '../deadlines/sitting-days.js';
import { NotFound } from '../errors/kinds.js';
import { runNamed } from '../database/named-query.js';
import { storedCalendar, storedVersion } from './calendar-tables.js';
import { COVERAGE, HOLIDAYS, SITTING } from './calendars.sql.js';
import { sittingStamp, storedSittingDays } from './sitting-tables.js';

/** The part of a calendar that was asked for: from the first day to the last, both included; null for no limit. */
export interface DayRange {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

/** Reads of bank holidays and sitting days. */
@Injectable()
export class CalendarsQueries {
  private readonly calendars = new Map<Division, Calendar>();
  private readonly sittings = new Map<House, { stamp: string; sitting: SittingDays }>();

  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /**
   * The working-day calendar of a division. Kept in memory by version; the version is looked up each time, so
   * that a merge by another copy of Postbag is seen at once.
   *
   * @throws Conflict when the division's table was never loaded
   */
  async calendar(tx: EntityManager, division: Division): Promise<Calendar> {
    const version = this.calendars.has(division) ? await storedVersion(tx, division) : null;
    return this.ofVersion(tx, division, version);
  }

  /** The same for who has just read the version of the division's table. */
  async ofVersion(tx: EntityManager, division: Division, version: string | null): Promise<Calendar> {
    const known = this.calendars.get(division);
    if (known && known.version === version) return known;
    const calendar = await storedCalendar(tx, division);
    this.calendars.set(division, calendar);
    return calendar;
  }

  /**
   * The sitting days of a House, kept in memory until they change.
   *
   * @throws Conflict when they were never loaded
   */
  async sittingDays(tx: EntityManager, house: House): Promise<SittingDays> {
    const stamp = await sittingStamp(tx, house);
    const known = this.sittings.get(house);
    if (known && known.stamp === stamp) return known.sitting;
    const sitting = await storedSittingDays(tx, house);
    if (stamp) this.sittings.set(house, { stamp, sitting });
    return sitting;
  }

  /**
   * What is known of each division and each House, and whether it suffices, as JSON text.
   *
   * @param today from which the days left are counted
   * @param groupIds whose open letters are looked at; null for those of every group
   */
  async coverage(today: IsoDate, groupIds: readonly string[] | null): Promise<string> {
    const [row] = await runNamed<{ json: string }>(this.db, COVERAGE, [today, groupIds]);
    return row.json;
  }

  /**
   * The bank holidays of a division within a range of days, as JSON text.
   *
   * @throws NotFound when there is no such division
   */
  async holidays(division: string, { from, to }: DayRange): Promise<string> {
    const [row] = await runNamed<{ json: string }>(this.db, HOLIDAYS, [division, from, to]);
    if (!row) throw new NotFound('calendar', division);
    return row.json;
  }

  /** The days on which a House sits, and its recesses, within a range of days, as JSON text. */
  async sitting(house: House, { from, to }: DayRange): Promise<string> {
    const [row] = await runNamed<{ json: string }>(this.db, SITTING, [house, from, to]);
    if (!row) throw new NotFound('list of sitting days', house);
    return row.json;
  }
}
