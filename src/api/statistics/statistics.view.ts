import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { type IsoDate } from '../../deadlines/iso-date.js';
import {
  ANSWER_STATES,
  type AnswerState,
  STATISTICS_BY,
  type StatisticsBy,
} from '../../reports/statistics/statistics.js';
import { AskCountsView } from '../reports/views/asks.view.js';
import { ShareView } from '../reports/views/measures.view.js';
import { SpreadView } from '../reports/views/spread.view.js';

/** Working days to the answer, with the longest. */
export class WorkingDaysView extends SpreadView {
  @ApiProperty({ type: 'integer', nullable: true, description: 'Null when n is 0.' })
  longest!: number | null;
}

/** How many asks the letters make, and what became of them. */
export class CountedAsksView {
  @ApiProperty({ type: 'integer', description: 'Asks of the letters counted.' })
  n!: number;

  @ApiProperty({ type: AskCountsView, description: 'They add up to n.' })
  byOutcome!: AskCountsView;
}

/** The figures of some letters. */
export class StatisticsFiguresView {
  @ApiProperty({ type: 'integer', description: 'Letters sent and not withdrawn by the day, each once.' })
  letters!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Answers expected: one for each body that received a letter.',
  })
  n!: number;

  @ApiProperty({ type: 'integer', description: 'Answered with substance; of n.' })
  answered!: number;

  @ApiProperty({ type: 'integer', description: 'Still owed an answer as of the day; of n.' })
  stillOpen!: number;

  @ApiProperty({
    type: 'integer',
    description: 'Of those still open, past the due day by the target of the body.',
  })
  late!: number;

  @ApiProperty({ type: 'integer', description: 'Handed to another body; not in n.' })
  transferredAway!: number;

  @ApiProperty({ type: ShareView, description: 'Answered within the target of the body.' })
  withinTarget!: ShareView;

  @ApiProperty({ type: ShareView, description: 'Answered within 20 working days.' })
  within20!: ShareView;

  @ApiProperty({ type: WorkingDaysView, description: 'From receipt to the answer.' })
  workingDays!: WorkingDaysView;

  @ApiProperty({
    type: 'array',
    items: { type: 'integer' },
    description: 'The targets that applied, in working days.',
  })
  targetDays!: readonly number[];

  @ApiProperty({ type: CountedAsksView, description: 'What became of what the letters ask for.' })
  asks!: CountedAsksView;

  @ApiProperty({
    type: 'integer',
    description: 'Events before which an answer was needed and did not come; each once.',
  })
  windowsMissed!: number;
}

/** The figures of one body, topic, signatory or year. */
export class StatisticsRowView extends StatisticsFiguresView {
  @ApiProperty({
    type: 'string',
    format: 'uuid',
    nullable: true,
    example: '01934f5e-7b00-7000-8000-000000000001',
    description: 'Of the body or person; null where only a name is known, and for topics and years.',
  })
  id!: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    example: 'home-office',
    description: 'Of a body, its name in addresses; null where it has no id, and in other rows.',
  })
  slug!: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    example: 'Home Office',
    description: 'Of the row; null for letters without a topic, or that nobody had signed.',
  })
  name!: string | null;
}

/** A body that answers are narrowed to. */
export class StatisticsBodyView {
  @ApiProperty({ format: 'uuid', description: 'Its id in the directory.' })
  id!: string;

  @ApiProperty({ example: 'home-office', description: 'Its name in addresses.' })
  slug!: string;

  @ApiProperty({ example: 'Home Office', description: 'Its name.' })
  name!: string;
}

/** The filters that are on; null for those that are not. */
@ApiExtraModels(StatisticsBodyView)
export class StatisticsFiltersView {
  @ApiProperty({
    type: 'string',
    format: 'date',
    nullable: true,
    example: '2021-01-01',
    description: 'Sent on this day or later.',
  })
  from!: IsoDate | null;

  @ApiProperty({
    type: 'string',
    format: 'date',
    nullable: true,
    example: '2021-12-31',
    description: 'Sent on this day or earlier.',
  })
  to!: IsoDate | null;

  @ApiProperty({
    oneOf: [{ $ref: getSchemaPath(StatisticsBodyView) }, { type: 'null' }],
    description: 'The body whose answers alone are counted.',
  })
  body!: StatisticsBodyView | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    example: 'policing',
    description: 'The topic of the letters.',
  })
  topic!: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    example: 'Jane Example',
    description: 'As it was asked for: an id, or part of a printed line.',
  })
  signatory!: string | null;

  @ApiProperty({
    type: 'string',
    enum: ANSWER_STATES,
    nullable: true,
    example: 'late',
    description: 'What became of the answers counted.',
  })
  status!: AnswerState | null;
}

/** Letters of one year or month of sending. */
export class SentThenView {
  @ApiProperty({ example: '2021', description: 'A year, or a month such as 2021-11.' })
  period!: string;

  @ApiProperty({ type: 'integer', description: 'Letters sent in it.' })
  letters!: number;

  @ApiProperty({ type: 'integer', description: 'Answers expected of them.' })
  n!: number;

  @ApiProperty({ type: 'integer', description: 'Of n, those that came by the day, whenever that was.' })
  answered!: number;
}

/** The course of years or months, without gaps. */
export class StatisticsOverTimeView {
  @ApiProperty({
    enum: ['year', 'month'],
    description: 'Months when all letters counted were sent in one year.',
  })
  unit!: 'year' | 'month';

  @ApiProperty({ type: [SentThenView], description: 'The earliest first; none without letters.' })
  points!: readonly SentThenView[];
}

/** The group that statistics are of. */
export class StatisticsGroupView {
  @ApiProperty({ example: 'phrg', description: 'Its name in addresses.' })
  slug!: string;

  @ApiProperty({ description: 'Its name.' })
  name!: string;
}

/** Statistics of a group's correspondence as of a day. */
export class StatisticsView {
  @ApiProperty({ type: StatisticsGroupView, description: 'Whose letters are counted.' })
  group!: StatisticsGroupView;

  @ApiProperty({ type: 'string', format: 'date', description: 'The day at whose end this stood.' })
  asOf!: IsoDate;

  @ApiProperty({ enum: STATISTICS_BY, description: 'What the rows are about.' })
  by!: StatisticsBy;

  @ApiProperty({ type: StatisticsFiltersView, description: 'Which letters and answers are counted.' })
  filters!: StatisticsFiltersView;

  @ApiProperty({ type: StatisticsFiguresView, description: 'Of all letters counted, each once.' })
  total!: StatisticsFiguresView;

  @ApiProperty({
    type: [StatisticsRowView],
    description: 'Most letters first, then by name; years from the latest. At most 10,000.',
  })
  rows!: readonly StatisticsRowView[];

  @ApiProperty({ type: 'integer', description: 'How many rows there are, also of those left out.' })
  rowCount!: number;

  @ApiProperty({
    type: StatisticsOverTimeView,
    description: 'Letters and their answers by when the letters were sent.',
  })
  overTime!: StatisticsOverTimeView;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'What each word and figure means.',
  })
  definitions!: Readonly<Record<string, string>>;
}
