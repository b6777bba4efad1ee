import { type IsoDate } from '../../deadlines/iso-date.js';
import { DayField, TextField, WholeField } from '../fields.js';
import { BodyExample } from '../openapi/body-example.decorator.js';
import { AudienceDto } from './audience.dto.js';

/** Body of POST /api/v1/groups/{group}/reports. */
@BodyExample({ from: '2021-11-22', asOf: '2021-12-21', note: 'For the meeting of the officers.' })
export class IssueReportDto extends AudienceDto {
  @DayField({
    optional: true,
    description: 'The report shows what was true at the end of this day. Without it: at this moment.',
    example: '2021-12-21',
  })
  asOf?: IsoDate;

  @DayField({
    optional: true,
    description: 'First day of the period. Without it: the month up to its last day.',
  })
  from?: IsoDate;

  @DayField({
    optional: true,
    description: 'Last day of the period, included. Without it: the day of the report.',
    example: '2021-12-21',
  })
  to?: IsoDate;

  @TextField({ max: 5000, optional: true, description: 'What you want to say with it.' })
  note?: string;

  @WholeField({
    min: 1,
    max: 2 ** 31 - 1,
    optional: true,
    description:
      'The number of an issued report of the group that this one stands in for. The older one stays as it is.',
  })
  supersedes?: number;

  @TextField({
    max: 5000,
    optional: true,
    description: 'Why it is replaced; needed with supersedes.',
    example: 'It left out a reply that had come.',
  })
  supersedesReason?: string;
}
