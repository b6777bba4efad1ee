import { ApiProperty } from '@nestjs/swagger';

/** One run of a job. */
export class JobRunView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'sweep' })
  name!: string;

  @ApiProperty({ format: 'date', example: '2021-11-22' })
  asOf!: string;

  @ApiProperty({ format: 'date-time' })
  startedAt!: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'date-time' })
  finishedAt!: string | null;

  @ApiProperty({
    type: 'object',
    nullable: true,
    additionalProperties: true,
    description: 'What the job did; of the sweep how many flags it raised, cleared and reopened.',
    example: { raised: 1, cleared: 0, reopened: 0 },
  })
  result!: object | null;

  @ApiProperty({ type: 'string', nullable: true, description: 'Why it failed, when it did.' })
  error!: string | null;
}
