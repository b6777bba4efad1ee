import { ApiProperty } from '@nestjs/swagger';
import { SHOWN_CLASSES } from '../../register/public-replies.sql.js';

const ID = 'urn:uuid:5b8f0c1e-9a2d-8e47-8c31-0d6f1b2a3c4d';
const DAY = { type: 'string', format: 'date', example: '2021-11-22' } as const;
const DAY_OR_NULL = { ...DAY, nullable: true } as const;
const COUNT_OR_NULL = { type: 'integer', nullable: true, example: 9 } as const;
const words = (example: string): { type: 'string'; nullable: true; example: string } => ({
  type: 'string',
  nullable: true,
  example,
});

const STATUSES = ['awaiting_reply', 'part_replied', 'replied', 'closed', 'withdrawn'];

/** A group as its public register shows it. */
export class PublicGroupView {
  @ApiProperty({ example: ID, description: 'The same for ever; the id of the Atom feed.' })
  id!: string;

  @ApiProperty({ example: 'phrg' })
  slug!: string;

  @ApiProperty({ example: 'All-Party Parliamentary Group on Human Rights' })
  name!: string;

  @ApiProperty({ ...words('We publish what we write.'), description: 'In the group’s own words.' })
  introduction!: string | null;
}

/** Somebody whom a letter was written to, by what the directory has of them, and what they owe. */
export class PublicAddresseeView {
  @ApiProperty({
    ...words('Prime Minister'),
    description: 'Null when the letter is not linked to an office.',
  })
  office!: string | null;

  @ApiProperty(words('Prime Minister’s Office'))
  organisation!: string | null;

  @ApiProperty({
    ...words('The Rt Hon Boris Johnson MP'),
    description: 'Who held the office, where that is known.',
  })
  holder!: string | null;

  @ApiProperty({
    enum: ['awaiting', 'answered', 'not_awaited'],
    example: 'awaiting',
    description: '`not_awaited`: the letter was closed or withdrawn without an answer.',
  })
  state!: string;

  @ApiProperty({
    ...words('Prime Minister’s Office'),
    description: 'The body that owes the answer, or gave it.',
  })
  owedBy!: string | null;

  @ApiProperty({ ...DAY_OR_NULL, description: 'When that body had the letter.' })
  receivedOn!: string | null;

  @ApiProperty({
    ...DAY_OR_NULL,
    example: '2021-12-20',
    description: 'The last day on which a reply is in time.',
  })
  dueOn!: string | null;

  @ApiProperty({
    ...COUNT_OR_NULL,
    example: 20,
    description: 'Working days that the body has, from the day after receipt.',
  })
  targetDays!: number | null;

  @ApiProperty({
    ...words('The common ceiling of 20 working days'),
    description: 'Where that target is from.',
  })
  targetSource!: string | null;

  @ApiProperty({ ...DAY_OR_NULL, example: '2021-12-03' })
  answeredOn!: string | null;

  @ApiProperty({
    ...COUNT_OR_NULL,
    description:
      'Since the letter was sent, until it was answered or now. Null outside the known bank holidays.',
  })
  workingDays!: number | null;

  @ApiProperty({ ...COUNT_OR_NULL, example: 0 })
  workingDaysLate!: number | null;

  @ApiProperty({ example: false, description: 'Whether the answer is late, or came late.' })
  isLate!: boolean;
}

/** The last reply to a letter. */
export class LatestReplyView {
  @ApiProperty({ enum: SHOWN_CLASSES, example: 'substantive' })
  class!: string;

  @ApiProperty({ ...DAY, example: '2021-12-03' })
  receivedOn!: string;
}

/** A letter as a public register lists it. */
export class ListedPublicLetterView {
  @ApiProperty({
    example: ID,
    description: 'The same for ever; the id of the letter’s entry in the Atom feed.',
  })
  id!: string;

  @ApiProperty({ example: 'PHRG/2021/001' })
  reference!: string;

  @ApiProperty({ example: 'The election of Interpol’s President' })
  subject!: string;

  @ApiProperty({ ...DAY_OR_NULL, description: 'The date on it.' })
  datedOn!: string | null;

  @ApiProperty(DAY)
  sentOn!: string;

  @ApiProperty({ enum: STATUSES, example: 'awaiting_reply' })
  status!: string;

  @ApiProperty({ type: [PublicAddresseeView] })
  to!: PublicAddresseeView[];

  @ApiProperty({ type: LatestReplyView, nullable: true })
  latestReply!: LatestReplyView | null;

  @ApiProperty({
    format: 'date-time',
    example: '2021-12-03T10:15:00Z',
    description: 'When something that is told here was last recorded, or became public.',
  })
  updatedAt!: string;
}

/** A page of a public register. */
export class PublicRegisterView {
  @ApiProperty({ type: PublicGroupView })
  group!: PublicGroupView;

  @ApiProperty({
    example: 'This is not an official publication of either House.',
    description: 'To be shown with it.',
  })
  notice!: string;

  @ApiProperty({ type: [ListedPublicLetterView] })
  items!: ListedPublicLetterView[];

  @ApiProperty({ type: 'string', nullable: true, description: 'For the next page; null on the last.' })
  nextCursor!: string | null;
}
