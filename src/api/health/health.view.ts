import { ApiProperty } from '@nestjs/swagger';
import { CHECK_NAMES, type Check } from '../../health/checks.js';

/** The process answers. */
export class LiveView {
  @ApiProperty({ enum: ['ok'], example: 'ok' })
  status!: 'ok';
}

/** One thing that Postbag needs. */
export class CheckView {
  @ApiProperty({ enum: CHECK_NAMES })
  name!: Check['name'];

  @ApiProperty({ enum: ['ok', 'failing'] })
  status!: 'ok' | 'failing';

  @ApiProperty({
    description: 'What was found, and what to do when it fails.',
    example: 'The database answers.',
  })
  detail!: string;
}

/** Whether this copy should be given work. */
export class ReadyView {
  @ApiProperty({ enum: ['ok', 'failing'], description: 'failing when one of the checks is.' })
  status!: 'ok' | 'failing';

  @ApiProperty({ type: [CheckView] })
  checks!: CheckView[];
}

/** The checks as they are answered. */
export function readyView(checks: readonly Check[]): ReadyView {
  return {
    status: checks.every(({ isOk }) => isOk) ? 'ok' : 'failing',
    checks: checks.map(({ name, isOk, detail }) => ({ name, status: isOk ? 'ok' : 'failing', detail })),
  };
}
