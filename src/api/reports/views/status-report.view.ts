import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { type IsoDate } from '../../../deadlines/iso-date.js';
import { LISTS, type LongLists, MOST_LISTED } from '../../../reports/sections/long-lists.js';
import { TODO_KINDS, type TodoCounts } from '../../../reports/sections/todo.js';
import { AsksView } from './asks.view.js';
import { AgeBandView, AwaitingItemView } from './awaiting.view.js';
import { ChaserItemView } from './chasers.view.js';
import { AnswerView, OwedThenView } from './course.view.js';
import { AtAGlanceView, PeriodView, ReportGroupView } from './glance.view.js';
import { DraftItemView, NewLetterView } from './letters.view.js';
import { MeasuresView } from './measures.view.js';
import { PromisesView } from './promises.view.js';
import { ReplyItemView } from './replies.view.js';
import { SignedByView } from './signed.view.js';
import { SinceView } from './since.view.js';
import { AnswerTimesView } from './spread.view.js';
import { TodoView } from './todo.view.js';
import { WindowsView } from './windows.view.js';

/** The state of the correspondence of a group as of a day, with what happened in a period. */
@ApiExtraModels(SinceView)
export class StatusReportView {
  @ApiProperty({ type: ReportGroupView })
  group!: ReportGroupView;

  @ApiProperty({ type: PeriodView })
  period!: PeriodView;

  @ApiProperty({
    type: 'string',
    format: 'date',
    description: 'Everything is as it stood at the end of this day.',
  })
  asOf!: IsoDate;

  @ApiProperty({ description: 'What the report is, and what it must not be taken for.' })
  note!: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    description: 'One sentence when there is nothing at all to report.',
  })
  nilReturn!: string | null;

  @ApiProperty({ type: AtAGlanceView })
  atAGlance!: AtAGlanceView;

  @ApiProperty({
    type: 'object',
    properties: Object.fromEntries(LISTS.map((list) => [list, { type: 'integer' }])),
    additionalProperties: false,
    selfRequired: false,
    description: `The lists that have only the first of what there is, with how much there is in all. A list has ${MOST_LISTED} things at most; \`awaiting\` as many late ones and as many others; \`whatToDoNext\` those that press most. A list that is not here is whole.`,
  })
  longLists?: LongLists;

  @ApiProperty({ type: MeasuresView })
  measures!: MeasuresView;

  @ApiProperty({ type: AnswerTimesView })
  medianWorkingDays!: AnswerTimesView;

  @ApiProperty({ type: [AwaitingItemView], description: 'The longest waiting first.' })
  awaiting!: readonly AwaitingItemView[];

  @ApiProperty({ type: [AwaitingItemView], description: 'Those of awaiting that are late.' })
  overdue!: readonly AwaitingItemView[];

  @ApiProperty({
    type: [AgeBandView],
    required: false,
    description: 'By how long they have been waited for, the longest first.',
  })
  ages?: readonly AgeBandView[];

  @ApiProperty({ type: WindowsView })
  windows!: WindowsView;

  @ApiProperty({ type: PromisesView })
  promises!: PromisesView;

  @ApiProperty({ type: AsksView })
  asks!: AsksView;

  @ApiProperty({ type: [ChaserItemView] })
  chasers!: readonly ChaserItemView[];

  @ApiProperty({ type: [ReplyItemView] })
  replies!: readonly ReplyItemView[];

  @ApiProperty({
    type: [SignedByView],
    required: false,
    description: 'At what level the replies of the period were signed, the body with most of them first.',
  })
  signed?: readonly SignedByView[];

  @ApiProperty({ type: [NewLetterView] })
  newLetters!: readonly NewLetterView[];

  @ApiProperty({ type: [DraftItemView] })
  drafts!: readonly DraftItemView[];

  @ApiProperty({ type: [TodoView], description: 'The most urgent first.' })
  whatToDoNext!: readonly TodoView[];

  @ApiProperty({
    type: 'object',
    properties: Object.fromEntries(TODO_KINDS.map((kind) => [kind, { type: 'integer' }])),
    additionalProperties: false,
    selfRequired: false,
    description: 'How many things of each kind there are to do, listed or not.',
  })
  toDoByKind?: TodoCounts;

  @ApiProperty({
    oneOf: [{ $ref: getSchemaPath(SinceView) }, { type: 'null' }],
    required: false,
    description:
      'What changed since the report before; null in a first report. Not in reports issued before it was told.',
  })
  since?: SinceView | null;

  @ApiProperty({
    type: [OwedThenView],
    required: false,
    description:
      'On the day of the report and on the same day of the twelve months before, the earliest first.',
  })
  overTime?: readonly OwedThenView[];

  @ApiProperty({
    type: [AnswerView],
    required: false,
    description: 'The last thirty answers of the period, the latest first.',
  })
  answers?: readonly AnswerView[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'What the words and counts mean.',
  })
  definitions!: Readonly<Record<string, string>>;
}
