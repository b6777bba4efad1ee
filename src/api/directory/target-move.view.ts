import { ApiProperty } from '@nestjs/swagger';
import { type TargetMove } from '../../letters/target-moves.js';
import { DayMoveView } from '../day-move.view.js';
import { TargetView } from './organisation.view.js';

/** A target as it is, or with dryRun would be, and the due days of open letters that move with it. */
export class TargetMoveView extends TargetView {
  @ApiProperty()
  dryRun!: boolean;

  @ApiProperty({
    description:
      'Names the target and every due day that moves. Give a preview’s as ifVersion to apply that or nothing.',
    example: '1f0c9a77b2d46e58',
  })
  version!: string;

  @ApiProperty({
    type: [DayMoveView],
    description: 'Every due day that moves, of the caller’s group; for an operator, of every group.',
  })
  moves!: readonly DayMoveView[];

  @ApiProperty({
    type: 'integer',
    description: 'How many letters of other groups move as well; they are not shown.',
  })
  lettersOfOtherGroups!: number;
}

/** The answer to a change of a target. The id of a new target that was only previewed names nothing. */
export function targetMoveView({ target, ...move }: TargetMove): TargetMoveView {
  const { id, days, fromOn, toOn, source } = target;
  return { id, days, fromOn, toOn, source, ...move };
}
