import { ApiProperty } from '@nestjs/swagger';
import { LetterLinkView } from './letter-link.view.js';
import { NamedView } from './named.view.js';

/** Who has an office, and since when. */
export class HolderSinceView extends NamedView {
  @ApiProperty({ format: 'date', description: 'The first day on which they have it.' })
  fromOn!: string;
}

/** Somebody took the office while it owes the answer to a letter that went to somebody else. */
export class HolderChangeView {
  @ApiProperty({ format: 'uuid' })
  tenureId!: string;

  @ApiProperty({ type: NamedView })
  holder!: NamedView;

  @ApiProperty({ format: 'date', description: 'The first day on which they have the office.' })
  fromOn!: string;

  @ApiProperty({
    type: 'string',
    nullable: true,
    format: 'date',
    description: 'When somebody said that there is no need to write again; null while that is open.',
  })
  settledOn!: string | null;

  @ApiProperty({ type: 'string', nullable: true, example: 'Ada Example' })
  settledBy!: string | null;

  @ApiProperty({ type: 'string', nullable: true, example: 'The private office has the letter.' })
  reason!: string | null;

  @ApiProperty({
    type: LetterLinkView,
    nullable: true,
    description: 'The first letter that follows this one up and went to the office since.',
  })
  writtenAgain!: LetterLinkView | null;
}

/** Who had the office that owes the answer, or owed it last, and when. Each is null where nobody is known. */
export class HoldersView {
  @ApiProperty({ type: NamedView, nullable: true, description: 'When the letter came to the office.' })
  atSending!: NamedView | null;

  @ApiProperty({ type: HolderSinceView, nullable: true, description: 'At the moment that is looked at.' })
  now!: HolderSinceView | null;

  @ApiProperty({
    type: NamedView,
    nullable: true,
    description: 'When the last answer, or part of one, came.',
  })
  atReply!: NamedView | null;

  @ApiProperty({
    type: HolderChangeView,
    nullable: true,
    description: 'Null when nobody took the office since, or it owes nothing any more.',
  })
  change!: HolderChangeView | null;
}
