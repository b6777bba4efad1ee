import { ApiProperty } from '@nestjs/swagger';
import { REPLY_CLASSES } from '../../letters/letter-facts.js';
import { LETTER_STATUSES } from '../../letters/letter-status.js';
import { LetterLinkView } from '../letters/letter-link.view.js';

/** A piece of a text, in order; joined they are the text. */
export class PieceView {
  @ApiProperty({ example: 'election' })
  text!: string;

  @ApiProperty({ description: 'Whether it is what was looked for.' })
  isFound!: boolean;
}

const PIECES: { type: [typeof PieceView] } = { type: [PieceView] };
const EXCERPT = { ...PIECES, description: 'Parts of the text around what was found, joined by “ … ”.' };

/** A letter that has the words. */
export class FoundLetterView {
  @ApiProperty({ type: LetterLinkView })
  letter!: LetterLinkView;

  @ApiProperty({ enum: LETTER_STATUSES })
  status!: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'date' })
  sentOn!: string | null;

  @ApiProperty(PIECES)
  reference!: PieceView[];

  @ApiProperty(PIECES)
  subject!: PieceView[];

  @ApiProperty(EXCERPT)
  excerpt!: PieceView[];
}

/** A reply that has the words. */
export class FoundReplyView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: LetterLinkView })
  letter!: LetterLinkView;

  @ApiProperty({ format: 'date' })
  receivedOn!: string;

  @ApiProperty({ enum: REPLY_CLASSES })
  class!: string;

  @ApiProperty({ type: 'string', nullable: true })
  signedBy!: string | null;

  @ApiProperty(EXCERPT)
  excerpt!: PieceView[];
}

/** A printed name, with the newest letter that it concerns. */
export class FoundPersonView {
  @ApiProperty(PIECES)
  name!: PieceView[];

  @ApiProperty({ enum: ['signatory', 'replier'], description: 'Whether they signed letters, or replies.' })
  part!: string;

  @ApiProperty({ type: 'integer', description: 'How many letters.' })
  letters!: number;

  @ApiProperty({ type: LetterLinkView })
  letter!: LetterLinkView;
}

/** What others call a letter. */
export class FoundReferenceView {
  @ApiProperty(PIECES)
  reference!: PieceView[];

  @ApiProperty({
    enum: ['reply', 'question'],
    description: 'Their reference on a reply, or the number of a written question.',
  })
  part!: string;

  @ApiProperty({ format: 'date', description: 'When the reply came, or the question was tabled.' })
  on!: string;

  @ApiProperty({ type: LetterLinkView })
  letter!: LetterLinkView;
}

class FoundView {
  @ApiProperty({ description: 'Whether there are more than the limit.' })
  hasMore!: boolean;

  @ApiProperty({
    description: 'Whether so much was found that not all was looked at. Another word narrows it.',
  })
  isPartial!: boolean;
}

/** The newest first; the letter whose reference it is before all. */
export class FoundLettersView extends FoundView {
  @ApiProperty({ type: [FoundLetterView] })
  items!: FoundLetterView[];
}

/** The newest first. */
export class FoundRepliesView extends FoundView {
  @ApiProperty({ type: [FoundReplyView] })
  items!: FoundReplyView[];
}

/** Those with most letters first. */
export class FoundPeopleView extends FoundView {
  @ApiProperty({ type: [FoundPersonView] })
  items!: FoundPersonView[];
}

/** The newest first. */
export class FoundReferencesView extends FoundView {
  @ApiProperty({ type: [FoundReferenceView] })
  items!: FoundReferenceView[];
}

/** What was found, by kind. */
export class SearchView {
  @ApiProperty({ type: FoundLettersView })
  letters!: FoundLettersView;

  @ApiProperty({ type: FoundRepliesView })
  replies!: FoundRepliesView;

  @ApiProperty({ type: FoundPeopleView })
  people!: FoundPeopleView;

  @ApiProperty({ type: FoundReferencesView })
  references!: FoundReferencesView;
}
