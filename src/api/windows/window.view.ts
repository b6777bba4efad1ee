import { ApiProperty } from '@nestjs/swagger';

/** An event window, judged from the moment of the read. */
export class EventWindowView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: '89th General Assembly of Interpol' })
  name!: string;

  @ApiProperty({ format: 'date', example: '2021-11-23', description: 'In the window’s own zone.' })
  firstOn!: string;

  @ApiProperty({ format: 'date', example: '2021-11-25', description: 'In the window’s own zone; included.' })
  lastOn!: string;

  @ApiProperty({ example: 'Europe/Istanbul' })
  timeZone!: string;

  @ApiProperty({ type: 'string', nullable: true, example: 'Istanbul' })
  place!: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    format: 'date-time',
    description: 'From when on an answer is of no use though the window is open.',
  })
  decisiveAt!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  source!: string | null;

  @ApiProperty({
    format: 'date-time',
    example: '2021-11-22T21:00:00Z',
    description: 'Start of the first day.',
  })
  opensAt!: string;

  @ApiProperty({ format: 'date-time', example: '2021-11-25T21:00:00Z', description: 'End of the last day.' })
  closesAt!: string;

  @ApiProperty({ format: 'date-time', description: 'The decisive moment, or else the end of the last day.' })
  neededByAt!: string;

  @ApiProperty({ format: 'date', description: 'Day from which it counts as open.' })
  opensOn!: string;

  @ApiProperty({ format: 'date', description: 'London day of its last moment.' })
  closesOn!: string;

  @ApiProperty({ format: 'date', description: 'London day of the last moment at which an answer is of use.' })
  neededByOn!: string;

  @ApiProperty({ enum: ['before', 'open', 'closed'] })
  state!: string;

  @ApiProperty({ type: 'integer', description: 'How many letters have asks about it.' })
  letters!: number;

  @ApiProperty({ type: 'integer', example: 1 })
  version!: number;
}

/** A page of windows, the last to close first. */
export class EventWindowListView {
  @ApiProperty({ type: [EventWindowView] })
  items!: EventWindowView[];

  @ApiProperty({ type: 'string', nullable: true })
  nextCursor!: string | null;
}
