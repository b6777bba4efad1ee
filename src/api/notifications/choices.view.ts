import { ApiProperty } from '@nestjs/swagger';

/** What a person is sent from a group. */
export class ChoicesView {
  @ApiProperty({ description: 'Mail at once about event windows and replies.', example: true })
  atOnce!: boolean;

  @ApiProperty({ description: 'A digest on working days of what is new.', example: true })
  digest!: boolean;

  @ApiProperty({ description: 'From which hour in London digests and summaries come.', example: 8 })
  hour!: number;

  @ApiProperty({ description: 'A summary on the first working day of each week.', example: false })
  weekly!: boolean;

  @ApiProperty({
    description: 'Issued reports as a PDF, when somebody of the group sends them.',
    example: true,
  })
  reports!: boolean;

  @ApiProperty({
    description: 'For If-Match; 0 as long as nothing was chosen and the role decides.',
    example: 1,
  })
  version!: number;
}
