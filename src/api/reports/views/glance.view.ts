import { ApiProperty } from '@nestjs/swagger';
import { type IsoDate } from '../../../deadlines/iso-date.js';

/** The group that the report is about. */
export class ReportGroupView {
  @ApiProperty({ example: 'phrg' })
  slug!: string;

  @ApiProperty()
  name!: string;
}

/** The days that the report tells about, both included. */
export class PeriodView {
  @ApiProperty({ type: 'string', format: 'date' })
  from!: IsoDate;

  @ApiProperty({ type: 'string', format: 'date' })
  to!: IsoDate;
}

/** The figures at the head of the report; letters are counted unless a name says something else. */
export class AtAGlanceView {
  @ApiProperty({ type: 'integer', description: 'Sent in the period.' })
  sent!: number;

  @ApiProperty({ type: 'integer', description: 'Answered by at least one addressee in the period.' })
  answered!: number;

  @ApiProperty({ type: 'integer', description: 'Owed at least one answer as of the day.' })
  awaiting!: number;

  @ApiProperty({ type: 'integer', description: 'Owed at least one answer that is late as of the day.' })
  late!: number;

  @ApiProperty({ type: 'integer' })
  windowsOpen!: number;

  @ApiProperty({ type: 'integer' })
  windowsComing!: number;

  @ApiProperty({ type: 'integer' })
  windowsOpenOrComing!: number;

  @ApiProperty({ type: 'integer' })
  windowsClosedUnanswered!: number;

  @ApiProperty({ type: 'integer' })
  promisesBroken!: number;

  @ApiProperty({ type: 'integer', description: 'Replies of any class received in the period.' })
  replies!: number;

  @ApiProperty({ type: 'integer', description: 'Chasers made in the period.' })
  chasers!: number;

  @ApiProperty({ type: 'integer' })
  drafts!: number;
}
