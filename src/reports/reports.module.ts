import { Module } from '@nestjs/common';
import { ReadStatusReport } from './read-status-report.use-case.js';
import { ReportFactsQueries } from './report-facts.queries.js';

/** Reports: read-only, and the only noun whose SQL may join any table. */
@Module({
  providers: [ReadStatusReport, ReportFactsQueries],
  exports: [ReadStatusReport],
})
export class ReportsModule {}
