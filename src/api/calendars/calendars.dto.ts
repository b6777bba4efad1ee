import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { isoDate, type IsoDate } from '../../deadlines/iso-date.js';
import { HOUSES, type House } from '../../deadlines/sitting-days.js';
import { invalid } from '../../errors/kinds.js';
import { DayField, OneOfField, YesNoField } from '../fields.js';

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
