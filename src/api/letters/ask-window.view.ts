import { ApiProperty } from '@nestjs/swagger';

/** The event window of an ask, at the moment of the read. */
export class AskWindowView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ format: 'date', description: 'The first day, in the window’s own zone.' })
  firstOn!: string;

  @ApiProperty({ format: 'date', description: 'The last day, in the window’s own zone.' })
  lastOn!: string;

  @ApiProperty({ example: 'Europe/Istanbul' })
  timeZone!: string;

  @ApiProperty({ type: 'string', nullable: true, example: 'Istanbul' })
  place!: string | null;

  @ApiProperty({ format: 'date-time' })
  opensAt!: string;

  @ApiProperty({ format: 'date-time' })
  closesAt!: string;

  @ApiProperty({ format: 'date' })
  opensOn!: string;

  @ApiProperty({ format: 'date', description: 'The London day of its last moment.' })
  closesOn!: string;

  @ApiProperty({ enum: ['before', 'open', 'closed'] })
  state!: string;
}

/** Until when an answer is of use. */
export class NeededByView {
  @ApiProperty({ format: 'date', description: 'In London.' })
  on!: string;

  @ApiProperty({ format: 'date-time' })
  at!: string;
}
