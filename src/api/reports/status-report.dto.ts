import { type IsoDate } from '../../deadlines/iso-date.js';
import { AsOfQuery } from '../as-of.dto.js';
import { DayField, OneOfField } from '../fields.js';
import { REPORT_FORMATS, type ReportFormat } from './report-format.js';

/** Query of GET /api/v1/groups/{group}/reports/status. */
export class StatusReportQuery extends AsOfQuery {
  @DayField({
    optional: true,
    description: 'First day of the period. Without it: the month up to its last day.',
  })
  from?: IsoDate;

  @DayField({
    optional: true,
    description: 'Last day of the period, included. Without it: the day of the report.',
  })
  to?: IsoDate;

  @OneOfField(REPORT_FORMATS, { optional: true, description: 'Goes before the Accept header.' })
  format?: ReportFormat;
}

/** Query of an issued report. */
export class IssuedReportQuery {
  @OneOfField(REPORT_FORMATS, { optional: true, description: 'Goes before the Accept header.' })
  format?: ReportFormat;
}
