import { Module } from '@nestjs/common';
import { CompareReport } from './compare-report.use-case.js';
import { IssueReport } from './issue-report.use-case.js';
import { IssuedReportsQueries } from './issued-reports.queries.js';
import { ReadStatusReport } from './read-status-report.use-case.js';
import { ReportFiles } from './report-files.js';
import { MailingsQueries } from './mailings/mailings.queries.js';
import { ReportMailer } from './mailings/report-mailer.js';
import { SendReport } from './mailings/send-report.use-case.js';
import { ReportFactsQueries } from './report-facts.queries.js';
import { ReadStatistics } from './statistics/read-statistics.use-case.js';
import { StatisticsFiles } from './statistics/statistics-files.js';
import { StatisticsQueries } from './statistics/statistics.queries.js';

/** Reports: the only noun whose SQL may join any table. It reads all and writes nothing but what it issues. */
@Module({
  providers: [
    ReadStatusReport,
    ReportFactsQueries,
    IssueReport,
    IssuedReportsQueries,
    ReportFiles,
    CompareReport,
    ReadStatistics,
    StatisticsQueries,
    StatisticsFiles,
    ReportMailer,
    SendReport,
    MailingsQueries,
  ],
  exports: [
    ReadStatusReport,
    IssueReport,
    CompareReport,
    IssuedReportsQueries,
    ReportFiles,
    ReadStatistics,
    StatisticsFiles,
    SendReport,
    MailingsQueries,
  ],
})
export class ReportsModule {}
