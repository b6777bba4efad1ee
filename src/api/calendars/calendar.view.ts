import { ApiProperty } from '@nestjs/swagger';
import { DIVISIONS, type Division } from '../../deadlines/calendar.js';
import { HOUSES, type House } from '../../deadlines/sitting-days.js';

const DAYS_LEFT = 'Calendar days from today to the last known day; negative once that is past.';
const BEYOND =
  'Open letters with a date after the last known day: of the caller’s group, for an operator of every group.';

/** The days for which the bank holidays of a division are known, both included. */
class CoverageView {
  @ApiProperty({ enum: DIVISIONS })
  division!: Division;

  @ApiProperty({ format: 'date', example: '2018-01-01' })
  fromOn!: string;

  @ApiProperty({ format: 'date', example: '2028-12-31' })
  untilOn!: string;

  @ApiProperty({ description: 'Names the table; a stored due day says which one it was worked out from.' })
  version!: string;

  @ApiProperty({ format: 'date-time' })
  mergedAt!: string;
}

/** One division's coverage and how many bank holidays it has. */
export class CalendarCoverageView extends CoverageView {
  @ApiProperty({ type: 'integer', example: 91 })
  bankHolidays!: number;

  @ApiProperty({ type: 'integer', description: DAYS_LEFT })
  daysLeft!: number;

  @ApiProperty({ type: 'integer', description: BEYOND })
  lettersBeyond!: number;
}

/** The days for which a House's sitting days are known, both included. */
export class SittingCoverageView {
  @ApiProperty({ enum: HOUSES })
  house!: House;

  @ApiProperty({ format: 'date' })
  fromOn!: string;

  @ApiProperty({ format: 'date' })
  untilOn!: string;
}

/** One House's coverage and whether it still suffices. */
export class SittingStateView extends SittingCoverageView {
  @ApiProperty({ description: 'Whether all of it came with Postbag; false once somebody loaded a list.' })
  isShipped!: boolean;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'When a list was last loaded.',
  })
  loadedAt!: string | null;

  @ApiProperty({ type: 'integer', description: DAYS_LEFT })
  daysLeft!: number;

  @ApiProperty({ type: 'integer', description: BEYOND })
  lettersBeyond!: number;
}

/** What is known of every division and House. */
export class CalendarListView {
  @ApiProperty({ type: [CalendarCoverageView] })
  items!: CalendarCoverageView[];

  @ApiProperty({ type: [SittingStateView] })
  sittingDays!: SittingStateView[];
}

/** One bank holiday. */
export class BankHolidayView {
  @ApiProperty({ format: 'date', example: '2022-06-03' })
  on!: string;

  @ApiProperty({ example: 'Platinum Jubilee bank holiday' })
  title!: string;

  @ApiProperty({ example: 'Substitute day' })
  notes!: string;

  @ApiProperty({ description: 'Where it was published.' })
  source!: string;
}

/** The bank holidays of one division, in order of day. */
export class CalendarView extends CoverageView {
  @ApiProperty({ type: [BankHolidayView] })
  items!: BankHolidayView[];
}

/** A planned break of a House, both days included. */
export class RecessView {
  @ApiProperty({ format: 'date' })
  firstOn!: string;

  @ApiProperty({ format: 'date' })
  lastOn!: string;

  @ApiProperty({ example: 'Christmas recess' })
  name!: string;
}

/** The days on which a House sits, with the recesses that touch the range asked for. */
export class SittingDaysView extends SittingCoverageView {
  @ApiProperty({ type: [String], format: 'date', example: ['2021-11-22', '2021-11-23'] })
  items!: string[];

  @ApiProperty({ type: [RecessView] })
  recesses!: RecessView[];
}
