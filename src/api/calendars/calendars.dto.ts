import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsObject, IsString, MaxLength, ValidateIf } from 'class-validator';
import { DIVISIONS } from '../../deadlines/calendar.js';
import { isoDate, type IsoDate } from '../../deadlines/iso-date.js';
import { HOUSES, type House } from '../../deadlines/sitting-days.js';
import { invalid } from '../../errors/kinds.js';
import { DayField, OneOfField, TextField, YesNoField } from '../fields.js';
import { BodyExample } from '../openapi/body-example.decorator.js';

const MOST_CSV = 2_000_000;
const EVENTS = [
  ['New Year’s Day', '2029-01-01'],
  ['Good Friday', '2029-03-30'],
  ['Easter Monday', '2029-04-02'],
  ['Early May bank holiday', '2029-05-07'],
  ['Spring bank holiday', '2029-05-28'],
  ['Summer bank holiday', '2029-08-27'],
  ['Christmas Day', '2029-12-25'],
  ['Boxing Day', '2029-12-26'],
].map(([title, date]) => ({ title, date, notes: '', bunting: true }));

/** Query of a read of days: from the first to the last, both included. */
export class DayRangeQuery {
  @DayField({ optional: true, description: 'First day to list; without it, from the first known day.' })
  from?: string;

  @DayField({ optional: true, description: 'Last day to list, included; without it, to the last known day.' })
  to?: string;
}

/** Query of GET /api/v1/calendars/sitting-days. */
export class SittingDaysQuery extends DayRangeQuery {
  @OneOfField(HOUSES, { description: 'Which House.' })
  house!: House;
}

/** Body of POST /api/v1/calendars/merge. */
@BodyExample({
  publication: Object.fromEntries(DIVISIONS.map((division) => [division, { division, events: EVENTS }])),
  dryRun: true,
})
export class MergeBankHolidaysDto {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'The JSON of https://www.gov.uk/bank-holidays.json, unchanged.',
  })
  @IsObject({ message: '$property must be the object that GOV.UK publishes' })
  publication!: Record<string, unknown>;

  @YesNoField({ optional: true, description: 'True to see what a merge would do without doing it.' })
  dryRun?: boolean;

  @TextField({
    optional: true,
    max: 100,
    example: '1f0c9a77b2d46e58',
    description: 'The version that a dry run gave: refused with 412 when what it showed is no longer so.',
  })
  ifVersion?: string;
}

/** Body of POST /api/v1/calendars/sitting-days: at least one of the two files. */
@BodyExample({
  sittingDays: 'house,start_date,end_date\nCommons,2026-09-01,2026-09-17\n',
  recesses: 'house,description,start_date,end_date\nCommons,Summer recess,2026-07-17,2026-08-31\n',
  dryRun: true,
})
export class LoadSittingDaysDto {
  @CsvField({
    description:
      'Text of a CSV file with the columns house, start_date, end_date: the days on which a House sits.',
    example: 'house,start_date,end_date\nCommons,2026-10-12,2026-10-15\n',
  })
  sittingDays?: string;

  @CsvField({
    description:
      'Text of a CSV file with the columns house, description, start_date, end_date: the recesses.',
    example: 'house,description,start_date,end_date\nLords,Conference recess,2026-09-18,2026-10-11\n',
  })
  recesses?: string;

  @YesNoField({ optional: true, description: 'True to see what would change without changing it.' })
  dryRun?: boolean;
}

/** The text of a file as it is; not trimmed, so that its lines keep their numbers. */
function CsvField(options: { description: string; example: string }): PropertyDecorator {
  return applyDecorators(
    ApiProperty({ type: String, required: false, maxLength: MOST_CSV, ...options }),
    ValidateIf((_object, value) => value !== undefined),
    IsString({ message: '$property must be the text of a CSV file' }),
    MaxLength(MOST_CSV, { message: `$property may have at most ${MOST_CSV} characters` }),
  );
}

/**
 * The range that was asked for.
 *
 * @throws InvalidInput at /to when it ends before it starts
 */
export function rangeOf({ from, to }: DayRangeQuery): { from: IsoDate | null; to: IsoDate | null } {
  if (from !== undefined && to !== undefined && to < from) {
    throw invalid('/to', 'range-reversed', `to (${to}) is before from (${from}). Swap them.`);
  }
  return { from: dayOrNull(from), to: dayOrNull(to) };
}

const dayOrNull = (day: string | undefined): IsoDate | null => (day === undefined ? null : isoDate(day));
