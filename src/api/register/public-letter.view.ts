import { ApiProperty } from '@nestjs/swagger';
import { OUTCOMES } from '../../letters/ask.entity.js';
import { SHOWN_CLASSES } from '../../register/public-replies.sql.js';
import { SIGNED_LEVELS } from '../../replies/reply-class.js';
import { ListedPublicLetterView, PublicGroupView } from './public-register.view.js';

const DAY = { type: 'string', format: 'date', example: '2021-12-03' } as const;

/** An event that an ask depends on. */
export class PublicWindowView {
  @ApiProperty({ example: 'Election of Interpol’s President' })
  name!: string;

  @ApiProperty({ type: 'string', nullable: true, example: 'Istanbul' })
  place!: string | null;

  @ApiProperty({ ...DAY, example: '2021-11-23' })
  firstOn!: string;

  @ApiProperty({ ...DAY, example: '2021-11-25' })
  lastOn!: string;
}

/** One thing that a letter asks for, and what came of it. */
export class PublicAskView {
  @ApiProperty({ type: 'integer', example: 1 })
  position!: number;

  @ApiProperty({ example: 'Oppose the candidate before the vote.' })
  text!: string;

  @ApiProperty({ enum: OUTCOMES, example: 'open' })
  outcome!: string;

  @ApiProperty({ type: PublicWindowView, nullable: true })
  window!: PublicWindowView | null;
}

/** That a reply came, when, and from which office; nothing of what it says. */
export class PublicReplyView {
  @ApiProperty({ enum: SHOWN_CLASSES, example: 'substantive' })
  class!: string;

  @ApiProperty({ type: 'string', nullable: true, example: 'Home Office' })
  from!: string | null;

  @ApiProperty({ ...DAY, nullable: true, description: 'The date on it.' })
  datedOn!: string | null;

  @ApiProperty(DAY)
  receivedOn!: string;

  @ApiProperty({ type: 'string', enum: [...SIGNED_LEVELS, null], nullable: true, example: 'minister' })
  signedLevel!: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    example: 'The Rt Hon Priti Patel MP',
    description: 'Of a minister or the chief executive of an agency. Officials are not named.',
  })
  signedBy!: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    example: 'Home Secretary',
    description: 'Of the same alone.',
  })
  signedByRole!: string | null;

  @ApiProperty({
    ...DAY,
    nullable: true,
    description: 'Of a holding reply: the day by which it promises an answer.',
  })
  promisedBy!: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    example: 'Home Office',
    description: 'Of a transfer: the body that will answer.',
  })
  transferredTo!: string | null;

  @ApiProperty({
    type: 'integer',
    nullable: true,
    example: 9,
    description: 'Working days since the letter was sent.',
  })
  workingDays!: number | null;

  @ApiProperty({ example: false, description: 'Whether it came after the day on which an answer was due.' })
  isLate!: boolean;
}

/** One public letter with all that is public of it. */
export class PublicLetterView extends ListedPublicLetterView {
  @ApiProperty({ type: PublicGroupView })
  group!: PublicGroupView;

  @ApiProperty({
    example: 'This is not an official publication of either House.',
    description: 'To be shown with it.',
  })
  notice!: string;

  @ApiProperty({
    type: [String],
    example: ['First Fictional MP - Co-Chair'],
    description: 'Who signed, as they signed.',
  })
  signatories!: string[];

  @ApiProperty({ type: [PublicAskView] })
  asks!: PublicAskView[];

  @ApiProperty({ type: [PublicReplyView] })
  replies!: PublicReplyView[];
}
