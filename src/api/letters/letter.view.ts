import { ApiProperty } from '@nestjs/swagger';
import { CHANNELS } from '../../deadlines/receipt.js';
import { LETTER_STATUSES } from '../../letters/letter-status.js';
import { PUBLICITIES } from '../../letters/letter.entity.js';
import { ChaserView } from '../chasers/chaser.view.js';
import { ReplyView } from '../replies/reply.view.js';
import { AskView } from './ask.view.js';
import { DayCountView, EffectiveView } from './day-count.view.js';
import { MomentView } from './deadlines.view.js';
import { LetterLinkView } from './letter-link.view.js';
import { RecipientView } from './recipient.view.js';
import { SignatoryView } from './signatory.view.js';

const TEXT = { type: 'string', nullable: true } as const;
const DAY = { type: 'string', nullable: true, format: 'date' } as const;

/** Something that a letter links to. */
export class SourceView {
  @ApiProperty()
  label!: string;

  @ApiProperty(TEXT)
  url!: string | null;
}

/** One letter with all its parts, as of a moment. What was dated later is left out or null. */
export class LetterView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'PHRG/2021/001' })
  reference!: string;

  @ApiProperty()
  subject!: string;

  @ApiProperty({ enum: LETTER_STATUSES, description: 'Follows from the dated facts.' })
  status!: string;

  @ApiProperty({ type: MomentView })
  asOf!: MomentView;

  @ApiProperty({ format: 'date', description: 'The first day on which the letter exists here.' })
  draftedOn!: string;

  @ApiProperty({ ...DAY, description: 'The date on it.' })
  datedOn!: string | null;

  @ApiProperty(DAY)
  sentOn!: string | null;

  @ApiProperty({ enum: CHANNELS })
  channel!: string;

  @ApiProperty({ enum: PUBLICITIES })
  publicity!: string;

  @ApiProperty({ ...TEXT, format: 'date-time' })
  embargoUntil!: string | null;

  @ApiProperty({ type: [String] })
  topics!: string[];

  @ApiProperty({ ...TEXT, description: 'Who looks after it.' })
  owner!: string | null;

  @ApiProperty(DAY)
  signaturesCloseOn!: string | null;

  @ApiProperty({ ...DAY, description: 'The day by which the letter itself asks for a reply.' })
  replyRequestedOn!: string | null;

  @ApiProperty({ ...TEXT, format: 'uuid' })
  followsLetterId!: string | null;

  @ApiProperty({
    type: LetterLinkView,
    nullable: true,
    description: 'The letter that this one follows up; null when it follows none that existed by the day.',
  })
  follows!: LetterLinkView | null;

  @ApiProperty({ type: [LetterLinkView], description: 'The letters that follow this one up, oldest first.' })
  followedBy!: LetterLinkView[];

  @ApiProperty({ type: 'integer', description: 'For If-Match; the same as the ETag.' })
  version!: number;

  @ApiProperty({ description: 'The text of the letter.' })
  body!: string;

  @ApiProperty({ type: [SourceView] })
  sources!: SourceView[];

  @ApiProperty({ type: DayCountView, nullable: true, description: 'Null before sending.' })
  dayCount!: DayCountView | null;

  @ApiProperty({ type: EffectiveView, nullable: true, description: 'Null when none matters any more.' })
  effectiveDeadline!: EffectiveView | null;

  @ApiProperty({ type: [RecipientView] })
  recipients!: RecipientView[];

  @ApiProperty({ type: [SignatoryView] })
  signatories!: SignatoryView[];

  @ApiProperty({ type: [AskView] })
  asks!: AskView[];

  @ApiProperty({ type: [ReplyView] })
  replies!: ReplyView[];

  @ApiProperty({ type: [ChaserView] })
  chasers!: ChaserView[];
}
