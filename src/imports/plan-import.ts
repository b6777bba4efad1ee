import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { CalendarsQueries } from '../calendars/calendars.queries.js';
import { Clock } from '../clock/clock.js';
import { readRow } from '../intake/sheet/read-row.js';
import { type ImportPlan } from './import-plan.js';
import { KnownLettersQueries } from './known-letters.queries.js';
import { type LetterImport } from './letter-import.js';
import { PlanRows } from './plan-rows.js';

/** Works out what an import would log: the dry run. Writes nothing. */
@Injectable()
export class PlanImport {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly calendars: CalendarsQueries,
    private readonly known: KnownLettersQueries,
  ) {}

  /** Every row, in order, with everything that is wrong with it. */
  async of({
    groupId,
    sheet,
    mapping,
  }: Pick<LetterImport, 'groupId' | 'sheet' | 'mapping'>): Promise<ImportPlan> {
    const reads = sheet.rows.map((row) => readRow(row, mapping ?? []));
    const references = reads.flatMap(({ letter, answers }) => letter?.reference ?? answers?.reference ?? []);
    const subjects = reads.flatMap(({ letter, answers }) => letter?.subject ?? answers?.subject ?? []);
    const names = reads.flatMap(({ letter }) => (letter ? [...letter.to, ...letter.cc] : []));
    const [letters, bodies, calendar] = await Promise.all([
      this.known.letters(groupId, references, subjects),
      this.known.bodies(names),
      this.calendars.calendar(this.db.manager, 'england-and-wales'),
    ]);
    const rows = new PlanRows({ letters, bodies, calendar, today: this.clock.today() }).plan(reads);
    return {
      rows: rows.map(({ planned }) => planned),
      faults: rows.flatMap(({ planned, faults }) => [...planned.read.faults, ...faults]),
      doubts: reads.flatMap(({ doubts }) => doubts),
      notes: reads.flatMap(({ notes }) => notes),
    };
  }
}
