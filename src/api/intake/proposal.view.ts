import { ApiProperty } from '@nestjs/swagger';

const text = (description: string, example: string | null): object => ({
  type: 'string',
  nullable: true,
  description,
  example,
});
const day = (description: string): object => ({
  type: 'string',
  format: 'date',
  nullable: true,
  description,
});

/** A person, an office without a name (`role` alone) or a body (`organisation` alone), as read. */
class ReadPersonView {
  @ApiProperty(text('Without courtesy styles and post-nominals.', 'Priti Patel'))
  name!: string | null;

  @ApiProperty(text('What stands before the name.', 'Rt Hon'))
  style!: string | null;

  @ApiProperty({ type: [String], example: ['MP'] })
  postNominals!: string[];

  @ApiProperty(text('The office held.', 'Home Secretary'))
  role!: string | null;

  @ApiProperty(text('The body in which it is held.', 'Home Office'))
  organisation!: string | null;
}

/** Somebody written to or copied to, as read. */
export class ReadAddresseeView extends ReadPersonView {
  @ApiProperty(text('One line, its parts joined by commas.', '2 Marsham Street, London SW1P 4DF'))
  address!: string | null;

  @ApiProperty({ type: [String], example: ['home.secretary@example.org'] })
  emails!: string[];
}

/** Somebody who signed, as read. */
export class ReadSignatoryView extends ReadPersonView {
  @ApiProperty(text('As printed.', 'Labour'))
  party!: string | null;

  @ApiProperty(text('As printed.', 'Rochdale'))
  constituency!: string | null;
}

/** A date that the letter asks for, or turns on, as read. */
export class ReadDeadlineView {
  @ApiProperty({ enum: ['event', 'response', 'action'] })
  kind!: string;

  @ApiProperty(day('First day of an event; null otherwise.'))
  start!: string | null;

  @ApiProperty(day('The last day; null when the words name none that can be worked out.'))
  end!: string | null;

  @ApiProperty(text('HH:MM.', '17:00'))
  time!: string | null;

  @ApiProperty({
    description: 'The sentence that it stands in.',
    example: 'Please reply by 3 December 2021.',
  })
  what!: string;

  @ApiProperty({ description: 'The words of the day itself.', example: 'by 3 December 2021' })
  text!: string;
}

/** A request that the letter makes, in its own words. */
export class ReadAskView {
  @ApiProperty({ example: 'We urge you to oppose the candidacy.' })
  text!: string;
}

/** A link, web address or footnote of the letter; `url` is null where it has none. */
export class ReadSourceLinkView {
  @ApiProperty(text('Where it leads.', 'https://example.org/report'))
  url!: string | null;

  @ApiProperty(text('Its words.', 'report'))
  label!: string | null;
}

/** Whose reference is whose, as printed. */
export class ReadReferencesView {
  @ApiProperty(text('Of the side that wrote.', 'PHRG/2021/001'))
  ours!: string | null;

  @ApiProperty(text('Of the other side.', 'TO2021/12345'))
  yours!: string | null;
}

/** What only a reply says, as read. */
export class ReadReplyView {
  @ApiProperty({ enum: ['acknowledgement', 'holding', 'transfer', 'substantive'] })
  category!: string;

  @ApiProperty(day('The date of the letter that it answers.'))
  inReplyToDate!: string | null;

  @ApiProperty(text('To whom the letter was passed on.', 'Foreign, Commonwealth and Development Office'))
  transferredTo!: string | null;

  @ApiProperty(day('By when a full reply is promised.'))
  promisedBy!: string | null;
}

/** The record that the reader proposes; empty where it found nothing. */
export class ProposalView {
  @ApiProperty({ enum: ['outgoing', 'reply'] })
  kind!: string;

  @ApiProperty(day('Of the letter itself; never today for want of another.'))
  date!: string | null;

  @ApiProperty({ type: [ReadAddresseeView] })
  recipients!: ReadAddresseeView[];

  @ApiProperty({ type: [ReadAddresseeView] })
  cc!: ReadAddresseeView[];

  @ApiProperty(text('Without its comma.', 'Dear Home Secretary'))
  salutation!: string | null;

  @ApiProperty({ type: [String], example: ['email'] })
  delivery!: string[];

  @ApiProperty(text('Without Re:.', 'The election of Interpol’s President'))
  subject!: string | null;

  @ApiProperty({ type: ReadReferencesView })
  references!: ReadReferencesView;

  @ApiProperty({ type: [ReadSignatoryView] })
  signatories!: ReadSignatoryView[];

  @ApiProperty({
    type: 'integer',
    nullable: true,
    description: 'How many others signed: “and 43 others”.',
    example: 43,
  })
  otherSignatories!: number | null;

  @ApiProperty({ type: [ReadDeadlineView] })
  deadlines!: ReadDeadlineView[];

  @ApiProperty({ type: [ReadAskView] })
  asks!: ReadAskView[];

  @ApiProperty({ type: [ReadSourceLinkView] })
  sources!: ReadSourceLinkView[];

  @ApiProperty({ type: ReadReplyView, nullable: true })
  reply!: ReadReplyView | null;
}
