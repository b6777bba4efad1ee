import { IssueReportController } from './issue-report.controller.js';
import { IssuedReportsController } from './issued-reports.controller.js';
import { ReportController } from './report.controller.js';
import { SendReportController } from './send-report.controller.js';

/** The report as it stands, and those that were issued. */
export const REPORT_PAGES = [
  ReportController,
  IssueReportController,
  IssuedReportsController,
  SendReportController,
];
