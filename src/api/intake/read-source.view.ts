import { ApiProperty } from '@nestjs/swagger';
import { FILE_KINDS } from '../../intake/openers/opened-file.js';

const nullable = (description: string, example: string): object => ({
  type: 'string',
  nullable: true,
  description,
  example,
});

/** Somebody in the head of a mail. */
export class MailAddressView {
  @ApiProperty({ description: 'Empty when only an address is given.', example: 'Private Office' })
  name!: string;

  @ApiProperty({ example: 'private.office@example.org' })
  address!: string;
}

/** The headers of a mail that tell whose it is, what it answers, and whether a machine sent it (RFC 3834). */
export class MailHeadersView {
  @ApiProperty({ type: [MailAddressView] })
  from!: MailAddressView[];

  @ApiProperty({ type: [MailAddressView] })
  to!: MailAddressView[];

  @ApiProperty({ type: [MailAddressView] })
  cc!: MailAddressView[];

  @ApiProperty(nullable('As written, with its time zone.', 'Mon, 06 Dec 2021 10:00:00 +0000'))
  date!: string | null;

  @ApiProperty(nullable('As written.', 'Re: PHRG/2021/001'))
  subject!: string | null;

  @ApiProperty(nullable('Which no other mail has.', '<2@example.org>'))
  messageId!: string | null;

  @ApiProperty(nullable('The mail that it answers.', '<1@example.org>'))
  inReplyTo!: string | null;

  @ApiProperty({ type: [String], example: ['<1@example.org>'] })
  references!: string[];

  @ApiProperty(nullable('Anything but “no” is a machine’s.', 'auto-replied'))
  autoSubmitted!: string | null;

  @ApiProperty({
    type: 'object',
    additionalProperties: { type: 'string' },
    description: 'Other headers by which machines are known, by name in small letters.',
    example: { precedence: 'bulk' },
  })
  automatic!: Record<string, string>;
}

/** Somebody of whom a report on delivery tells (RFC 3464). */
export class ReportedRecipientView {
  @ApiProperty({ example: 'minister@example.org' })
  address!: string;

  @ApiProperty({ description: 'failed, delayed, delivered, relayed or expanded.', example: 'failed' })
  action!: string;

  @ApiProperty(nullable('As in RFC 3463.', '5.1.1'))
  status!: string | null;

  @ApiProperty(nullable('What the server said.', 'smtp; 550 5.1.1 User unknown'))
  diagnostic!: string | null;
}

/** A report on how a mail was delivered, or was not. */
export class DeliveryReportView {
  @ApiProperty({ type: [ReportedRecipientView] })
  recipients!: ReportedRecipientView[];

  @ApiProperty(nullable('Of the mail that it tells of.', '<1@example.org>'))
  messageId!: string | null;

  @ApiProperty(nullable('Of the mail that it tells of.', 'Human rights in Interpol (PHRG/2021/001)'))
  subject!: string | null;
}

/** A file that came with a mail. */
export class MailFileView {
  @ApiProperty({ example: 'Reply.pdf' })
  name!: string;

  @ApiProperty({ description: 'What the mail says it is.', example: 'application/pdf' })
  mediaType!: string;

  @ApiProperty({ type: 'integer', description: 'In bytes.', example: 183_204 })
  size!: number;

  @ApiProperty({ description: 'Whether the letter was read from it.' })
  isLetter!: boolean;
}

/** A link of the file, as its writer labelled it. */
export class FileLinkView {
  @ApiProperty({ example: 'report' })
  label!: string;

  @ApiProperty({ example: 'https://example.org/report' })
  url!: string;
}

/** What a letter was read from. */
export class ReadFromView {
  @ApiProperty(
    nullable('The file name, without folders; null for a text that was pasted.', 'Reply of 6 December.pdf'),
  )
  name!: string | null;

  @ApiProperty({ enum: FILE_KINDS })
  kind!: string;

  @ApiProperty({ type: 'integer', description: 'In bytes; of a pasted text in UTF-8.', example: 183_204 })
  size!: number;

  @ApiProperty({ description: 'SHA-256 of it, in hexadecimal.', pattern: '^[0-9a-f]{64}$' })
  sha256!: string;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Of a PDF; null otherwise.', example: 2 })
  pages!: number | null;

  @ApiProperty({
    description: 'The text that was read, in which the evidence counts (in UTF-16 code units).',
  })
  text!: string;

  @ApiProperty({ type: [FileLinkView] })
  links!: FileLinkView[];

  @ApiProperty({ type: [String], description: 'What recurs at the top of the pages; not in the text.' })
  pageHeaders!: string[];

  @ApiProperty({ type: [String], description: 'What recurs at the foot of the pages; not in the text.' })
  pageFooters!: string[];

  @ApiProperty({ type: MailHeadersView, nullable: true, description: 'Of a mail; null otherwise.' })
  headers!: MailHeadersView | null;

  @ApiProperty(
    nullable(
      'What the mail says whose letter is a file that came with it.',
      'Please see the letter attached.',
    ),
  )
  coveringNote!: string | null;

  @ApiProperty({
    type: DeliveryReportView,
    nullable: true,
    description: 'Of a mail that says that another did not arrive, or how it did; null otherwise.',
  })
  delivery!: DeliveryReportView | null;

  @ApiProperty({ type: [MailFileView], description: 'The files that came with a mail.' })
  attachments!: MailFileView[];
}
