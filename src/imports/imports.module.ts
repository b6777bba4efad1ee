import { Module } from '@nestjs/common';
import { CalendarsModule } from '../calendars/calendars.module.js';
import { LettersModule } from '../letters/letters.module.js';
import { RepliesModule } from '../replies/replies.module.js';
import { ConfirmImport } from './confirm-import.use-case.js';
import { ImportsQueries } from './imports.queries.js';
import { KnownLettersQueries } from './known-letters.queries.js';
import { LogActs } from './log-acts.js';
import { MapColumns } from './map-columns.use-case.js';
import { PlanImport } from './plan-import.js';
import { RunImport } from './run-import.use-case.js';
import { StartImport } from './start-import.use-case.js';
import { AdoptDirectory } from './workbook/adopt-directory.js';
import { BringInGroup } from './workbook/bring-in-group.js';
import { ConfirmWorkbook } from './workbook/confirm-workbook.use-case.js';
import { LookIntoWorkbook } from './workbook/look-into-workbook.js';
import { StageWorkbook } from './workbook/stage-workbook.js';
import { TakeInGroup } from './workbook/take-in-group.js';
import { TakeInWorkbook } from './workbook/take-in-workbook.js';

/** Spreadsheets of past letters: read, shown as they will be logged, and logged whole or not at all. */
@Module({
  imports: [CalendarsModule, LettersModule, RepliesModule],
  providers: [
    StartImport,
    MapColumns,
    PlanImport,
    ConfirmImport,
    RunImport,
    LogActs,
    StageWorkbook,
    ConfirmWorkbook,
    TakeInGroup,
    TakeInWorkbook,
    AdoptDirectory,
    BringInGroup,
    LookIntoWorkbook,
    ImportsQueries,
    KnownLettersQueries,
  ],
  exports: [
    StartImport,
    MapColumns,
    PlanImport,
    ConfirmImport,
    ConfirmWorkbook,
    TakeInGroup,
    RunImport,
    ImportsQueries,
    LookIntoWorkbook,
  ],
})
export class ImportsModule {}
