import { ApiProperty } from '@nestjs/swagger';
import { type IsoDate } from '../../../deadlines/iso-date.js';
import { OUTCOMES } from '../../../letters/ask.entity.js';
import { LetterRefView } from './letter-ref.view.js';

/** An ask that depends on an event, as of the day. */
export class WindowAskView {
  @ApiProperty({ type: LetterRefView })
  letter!: LetterRefView;

  @ApiProperty()
  isSent!: boolean;

  @ApiProperty({ type: 'integer' })
  position!: number;

  @ApiProperty()
  text!: string;

  @ApiProperty({ enum: OUTCOMES })
  outcome!: string;

  @ApiProperty({ type: 'string', nullable: true, enum: ['judged', 'follows_from_facts'] })
  outcomeBasis!: 'judged' | 'follows_from_facts' | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    enum: [...['before_event', 'after_event', 'unanswered'], null],
  })
  answered!: 'before_event' | 'after_event' | 'unanswered' | null;
}

/** An event and the asks that depend on it. */
export class WindowItemView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;

  @ApiProperty({ type: 'string', nullable: true })
  place!: string | null;

  @ApiProperty({ example: 'Europe/Istanbul' })
  timeZone!: string;

  @ApiProperty({ type: 'string', format: 'date' })
  firstOn!: IsoDate;

  @ApiProperty({ type: 'string', format: 'date' })
  lastOn!: IsoDate;

  @ApiProperty({ type: 'string', format: 'date', description: 'London day.' })
  opensOn!: IsoDate;

  @ApiProperty({ type: 'string', format: 'date', description: 'London day.' })
  closesOn!: IsoDate;

  @ApiProperty({ type: 'string', format: 'date', description: 'London day.' })
  neededByOn!: IsoDate;

  @ApiProperty({ enum: ['before', 'open', 'closed'] })
  state!: 'before' | 'open' | 'closed';

  @ApiProperty({ type: [WindowAskView] })
  asks!: readonly WindowAskView[];

  @ApiProperty({
    type: 'integer',
    required: false,
    description: 'How many asks there are, where `asks` has only the first of them.',
  })
  asksInAll?: number;
}

/** Events by where they stand. */
export class WindowsView {
  @ApiProperty({ type: [WindowItemView] })
  open!: readonly WindowItemView[];

  @ApiProperty({ type: [WindowItemView] })
  coming!: readonly WindowItemView[];

  @ApiProperty({ type: [WindowItemView] })
  closedUnanswered!: readonly WindowItemView[];

  @ApiProperty({ type: [WindowItemView] })
  closedAnswered!: readonly WindowItemView[];
}
