import { ApiProperty } from '@nestjs/swagger';
import { type ImportSummary } from '../../imports/letter-import.js';

const STATES = ['uploaded', 'mapped', 'running', 'done', 'failed'] as const;

/** An import, and how far it is. */
export class ImportView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'phrg-2021-12-14.xlsx' })
  fileName!: string;

  @ApiProperty({
    enum: STATES,
    example: 'running',
    description:
      '`running` until everything is taken in, which happens at one moment: then `done`. `failed` when something could not be; then nothing was. Before, a person still has to say what it is.',
  })
  state!: string;

  @ApiProperty({ type: 'integer', description: 'How many rows there are to go through.', example: 1204 })
  total!: number;

  @ApiProperty({ type: 'integer', description: 'How many of them are prepared.', example: 500 })
  done!: number;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'Why it failed.',
    example: 'The letter PHRG/2021/004 was sent to nobody.',
  })
  problem!: string | null;

  @ApiProperty({ format: 'date-time' })
  createdAt!: string;

  @ApiProperty({ description: 'Who added the file.', example: 'Ada Clerk' })
  by!: string;
}

/** An import as the API shows it. */
export function importView({
  id,
  fileName,
  state,
  actsTotal,
  actsDone,
  problem,
  createdAt,
  by,
}: ImportSummary): ImportView {
  return { id, fileName, state, total: actsTotal, done: actsDone, problem, createdAt, by };
}
