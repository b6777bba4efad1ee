import { ApiProperty, PickType } from '@nestjs/swagger';
import { MESSAGE_KINDS, MESSAGE_STATES } from '../../inbox/mail-message.js';
import { REPLY_CLASSES } from '../../letters/letter-facts.js';
import { LetterOfferView, MatchedAskView, MatchedLetterView } from './match.view.js';
import { ID, nullable } from './nullable.js';
import { ReadLetterView } from '../intake/read-letter.view.js';

/** A reply that was logged from a message. */
export class FiledAsView extends PickType(MatchedLetterView, ['letterId', 'reference', 'subject'] as const) {
  @ApiProperty(ID)
  replyId!: string;
}

/** The letter that a message most likely answers. */
export class LikeliestLetterView extends PickType(MatchedLetterView, [
  'letterId',
  'reference',
  'subject',
  'isExact',
] as const) {
  @ApiProperty({ type: 'number', minimum: 0, maximum: 1, example: 0.95 })
  score!: number;

  @ApiProperty({
    description: 'What speaks for it most.',
    example: 'The reply quotes our reference PHRG/2021/001.',
  })
  reason!: string;

  @ApiProperty({ description: 'Whether no other letter is named beyond doubt.' })
  isAlone!: boolean;
}

/** What is shown of every message. */
class MessageItemView {
  @ApiProperty(ID)
  id!: string;

  @ApiProperty({ enum: MESSAGE_STATES })
  state!: string;

  @ApiProperty({
    type: 'string',
    enum: [...MESSAGE_KINDS, null],
    nullable: true,
    description: 'By its headers; null until it is read.',
    example: 'reply',
  })
  kind!: string | null;

  @ApiProperty({
    type: 'string',
    enum: [...REPLY_CLASSES, null],
    nullable: true,
    description: 'The class proposed; null until it is read.',
    example: 'holding',
  })
  class!: string | null;

  @ApiProperty(nullable('From whom.', 'Private Office'))
  fromName!: string | null;

  @ApiProperty(nullable('From where.', 'private.office@example.org'))
  fromAddress!: string | null;

  @ApiProperty(nullable('Its subject.', 'Re: PHRG/2021/001'))
  subject!: string | null;

  @ApiProperty(nullable('When it says it was sent.', '2021-12-06T10:00:00Z', { format: 'date-time' }))
  sentAt!: string | null;

  @ApiProperty({
    format: 'date',
    example: '2021-12-06',
    description: 'The day in London on which it reached us, as far as is known.',
  })
  arrivedOn!: string;

  @ApiProperty({ format: 'date-time' })
  keptAt!: string;

  @ApiProperty({ example: 'A Clerk' })
  keptBy!: string;

  @ApiProperty({ enum: ['dropped', 'imap'], description: 'A file that was sent here, or from a mailbox.' })
  source!: string;

  @ApiProperty({ example: 'Re PHRG 2021 001.eml' })
  fileName!: string;

  @ApiProperty({ type: 'integer', description: 'In bytes.', example: 18_320 })
  size!: number;

  @ApiProperty({ description: 'False for the moment until it is read.' })
  isRead!: boolean;

  @ApiProperty(nullable('Why it could not be read.', 'It is damaged.'))
  problem!: string | null;

  @ApiProperty(nullable('When it was filed or put aside.', '2021-12-06T12:00:00Z', { format: 'date-time' }))
  decidedAt!: string | null;

  @ApiProperty(nullable('By whom.', 'A Clerk'))
  decidedBy!: string | null;

  @ApiProperty(nullable('Why it was put aside.', 'An advertisement.'))
  asideReason!: string | null;

  @ApiProperty({ type: 'integer', example: 2 })
  version!: number;

  @ApiProperty({ type: [FiledAsView], description: 'The replies that were logged from it.' })
  filedAs!: FiledAsView[];
}

/** A message as a list shows it. */
export class ListedMessageView extends MessageItemView {
  @ApiProperty({ type: LikeliestLetterView, nullable: true })
  likeliest!: LikeliestLetterView | null;
}

/** How many messages there are. */
export class MessageCountsView {
  @ApiProperty({ type: 'integer', example: 3 })
  waiting!: number;

  @ApiProperty({ type: 'integer', example: 40 })
  filed!: number;

  @ApiProperty({ type: 'integer', example: 5 })
  aside!: number;
}

/** A page of messages. */
export class MessageListView {
  @ApiProperty({ type: [ListedMessageView] })
  items!: ListedMessageView[];

  @ApiProperty({ type: 'string', nullable: true, description: 'For the next page; null on the last.' })
  nextCursor!: string | null;

  @ApiProperty({ type: MessageCountsView })
  counts!: MessageCountsView;
}

/** One message with what was read of it. */
export class MessageView extends MessageItemView {
  @ApiProperty(nullable('Which no other message has; null when it has none.', '<2@example.org>'))
  messageId!: string | null;

  @ApiProperty({ description: 'SHA-256 of it, in hexadecimal.', pattern: '^[0-9a-f]{64}$' })
  sha256!: string;

  @ApiProperty({
    type: ReadLetterView,
    nullable: true,
    description: 'Null when it is not read, or can’t be.',
  })
  reading!: ReadLetterView | null;

  @ApiProperty({
    type: [LetterOfferView],
    description: 'The letters that it may answer, the likeliest first.',
  })
  letters!: LetterOfferView[];

  @ApiProperty({ type: [MatchedAskView], description: 'The asks of the likeliest letter.' })
  asks!: MatchedAskView[];
}
