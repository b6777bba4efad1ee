import { ApiProperty } from '@nestjs/swagger';
import { type IsoDate } from '../../../deadlines/iso-date.js';
import { TODO_KINDS, type TodoKind } from '../../../reports/sections/todo.js';
import { LetterRefView } from './letter-ref.view.js';

/** One thing to do, with its reason and the day by which to do it. */
export class TodoView {
  @ApiProperty({ enum: TODO_KINDS })
  kind!: TodoKind;

  @ApiProperty()
  what!: string;

  @ApiProperty({ type: LetterRefView })
  letter!: LetterRefView;

  @ApiProperty()
  why!: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'date' })
  by!: IsoDate | null;
}
