import { type IsoDate } from '../../deadlines/iso-date.js';
import {
  ANSWER_STATES,
  type AnswerState,
  STATISTICS_BY,
  type StatisticsBy,
} from '../../reports/statistics/statistics.js';
import { AsOfQuery } from '../as-of.dto.js';
import { DayField, OneOfField, TextField } from '../fields.js';
import { REPORT_FORMATS, type ReportFormat } from '../reports/report-format.js';

/** Query of GET /api/v1/groups/{group}/statistics. What is left out does not narrow. */
export class StatisticsQuery extends AsOfQuery {
  @OneOfField(STATISTICS_BY, { optional: true, description: 'What the rows are about; body unless told.' })
  by?: StatisticsBy;

  @DayField({ optional: true, description: 'Letters sent on this day or later.' })
  from?: IsoDate;

  @DayField({
    optional: true,
    description: 'Letters sent on this day or earlier; no later than the day of the statistics.',
  })
  to?: IsoDate;

  @TextField({
    max: 80,
    optional: true,
    example: 'home-office',
    description:
      'The id or slug of a body. Answers that it owes or owed alone are counted, and their letters.',
  })
  body?: string;

  @TextField({ optional: true, description: 'One topic, exactly as the letter has it.' })
  topic?: string;

  @TextField({
    optional: true,
    description: 'A person’s id, or part of a printed line, in any case; of those who had agreed to sign.',
  })
  signatory?: string;

  @OneOfField(ANSWER_STATES, {
    optional: true,
    description:
      'Answers that came, that are still owed, or that are owed and late alone are counted, and their letters.',
  })
  status?: AnswerState;

  @OneOfField(REPORT_FORMATS, { optional: true, description: 'Goes before the Accept header.' })
  format?: ReportFormat;
}
