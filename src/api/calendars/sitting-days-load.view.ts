import { ApiProperty } from '@nestjs/swagger';
import { type HouseLoad, type SittingDaysLoad } from '../../calendars/sitting-days-load.js';
import { HOUSES, type House } from '../../deadlines/sitting-days.js';
import { RecessView } from './calendar.view.js';

/** What a load did to one House. */
export class HouseLoadView {
  @ApiProperty({ enum: HOUSES })
  house!: House;

  @ApiProperty({ description: 'False when the files had nothing new for it.' })
  isChanged!: boolean;

  @ApiProperty({
    type: String,
    format: 'date',
    description: 'First day for which sitting days are now known.',
  })
  fromOn!: HouseLoad['fromOn'];

  @ApiProperty({
    type: String,
    format: 'date',
    description: 'Last day for which they are now known, included.',
  })
  untilOn!: HouseLoad['untilOn'];

  @ApiProperty({ type: [String], format: 'date' })
  addedDays!: HouseLoad['addedDays'];

  @ApiProperty({
    type: [String],
    format: 'date',
    description: 'Known before, and not in the file though it speaks for them.',
  })
  removedDays!: HouseLoad['removedDays'];

  @ApiProperty({ type: [RecessView], description: 'New, or with other days or another name than before.' })
  addedRecesses!: RecessView[];

  @ApiProperty({ type: [RecessView] })
  removedRecesses!: RecessView[];
}

/** What a load of sitting days and recesses did, or with dryRun would do. */
export class SittingDaysLoadView implements Omit<SittingDaysLoad, 'houses'> {
  @ApiProperty()
  dryRun!: boolean;

  @ApiProperty({ description: 'Whether anything is new for either House.' })
  isChanged!: boolean;

  @ApiProperty({ type: [HouseLoadView], description: 'The Houses that the files name.' })
  houses!: HouseLoadView[];
}
