import { ApiProperty } from '@nestjs/swagger';
import { FlagLetterView, FlagView } from '../flags/flag.view.js';

const ADDRESSEE = {
  type: 'string',
  nullable: true,
  example: 'the Prime Minister, The Rt Hon Liz Truss MP',
  description:
    'Of the next step for a late reply: whom it goes to, as known on the day. Null for anything else.',
} as const;

/** A day that is coming for a letter. */
export class UpcomingView {
  @ApiProperty({ format: 'date', example: '2021-12-20' })
  on!: string;

  @ApiProperty({ example: 'reply_target', description: 'The kind of deadline.' })
  kind!: string;

  @ApiProperty({ type: FlagLetterView })
  letter!: FlagLetterView;

  @ApiProperty({ description: 'Why it is that day, in words.' })
  sentence!: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    format: 'uuid',
    description: 'The addressee that it is about; null where it is none.',
  })
  recipientId!: string | null;

  @ApiProperty(ADDRESSEE)
  addressee!: string | null;
}

/** A flag about an answer that is owed. */
export class ChaseFlagView extends FlagView {
  @ApiProperty(ADDRESSEE)
  addressee!: string | null;
}

/** What needs a person, by what there is to do. Each part has the most urgent first, at most 100 of a kind. */
export class AgendaView {
  @ApiProperty({ format: 'date', example: '2021-11-22' })
  asOf!: string;

  @ApiProperty({ type: [FlagView], description: 'Replies that are overdue.' })
  late!: FlagView[];

  @ApiProperty({ type: [FlagView], description: 'Replies due today.' })
  dueToday!: FlagView[];

  @ApiProperty({ type: [FlagView], description: 'Replies due soon.' })
  dueSoon!: FlagView[];

  @ApiProperty({ type: [FlagView], description: 'Events that open soon, are on, or closed unanswered.' })
  windows!: FlagView[];

  @ApiProperty({ type: [FlagView], description: 'Promised replies that did not come.' })
  promises!: FlagView[];

  @ApiProperty({
    type: [ChaseFlagView],
    description: 'Whom to chase, and answers to questions that are due.',
  })
  chase!: ChaseFlagView[];

  @ApiProperty({ type: [FlagView], description: 'Replies of which nobody has said what kind they are.' })
  toClassify!: FlagView[];

  @ApiProperty({ type: [FlagView], description: 'Replies not yet judged ask by ask.' })
  toAssess!: FlagView[];

  @ApiProperty({ type: [FlagView], description: 'Replies not yet circulated to the signatories.' })
  toCirculate!: FlagView[];

  @ApiProperty({ type: [FlagView], description: 'Letters not sent though time is short.' })
  drafts!: FlagView[];

  @ApiProperty({ type: [FlagView], description: 'New holders of offices; bank-holiday tables that end.' })
  others!: FlagView[];

  @ApiProperty({ type: [FlagView], description: 'What was put aside for some days.' })
  snoozed!: FlagView[];

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'integer' },
    description: 'How many flags each part has in all.',
    example: { late: 3, dueToday: 0 },
  })
  totals!: Record<string, number>;

  @ApiProperty({ type: [UpcomingView], description: 'The days that come, the nearest first, at most 100.' })
  upcoming!: UpcomingView[];
}
