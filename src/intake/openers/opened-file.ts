/** The kinds of file that Postbag reads a letter from. */
export const FILE_KINDS = ['text', 'markdown', 'docx', 'pdf', 'eml'] as const;
/** One of `FILE_KINDS`. */
export type FileKind = (typeof FILE_KINDS)[number];

/** A link of the file, as its writer labelled it. */
export interface FileLink {
  readonly label: string;
  readonly url: string;
}

/** A file that came with a mail. `size` is in bytes; `isLetter` says that the text was read from it. */
export interface MailFile {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly isLetter: boolean;
}

/** Somebody in the head of a mail; the name is empty when only an address is given. */
export interface MailAddress {
  readonly name: string;
  readonly address: string;
}

/** The headers of a mail that tell whose it is, what it answers and whether a machine sent it (RFC 5322, RFC 3834). */
export interface MailHeaders {
  readonly from: readonly MailAddress[];
  readonly to: readonly MailAddress[];
  readonly cc: readonly MailAddress[];
  /** As written, with its time zone. */
  readonly date: string | null;
  readonly subject: string | null;
  readonly messageId: string | null;
  readonly inReplyTo: string | null;
  readonly references: readonly string[];
  readonly autoSubmitted: string | null;
  /** Other headers by which machines are known, by name in small letters: precedence, list-id and the like. */
  readonly automatic: Readonly<Record<string, string>>;
}

/** Somebody of whom a report on delivery tells (RFC 3464). */
export interface ReportedRecipient {
  readonly address: string;
  /** As the report says: failed, delayed, delivered, relayed or expanded. */
  readonly action: string;
  /** e.g. 5.1.1 (RFC 3463); null when the report does not say. */
  readonly status: string | null;
  readonly diagnostic: string | null;
}

/** A report on how a mail was delivered, or was not. */
export interface DeliveryReport {
  readonly recipients: readonly ReportedRecipient[];
  /** Of the mail that it tells of; null when the report does not say. */
  readonly messageId: string | null;
  readonly subject: string | null;
}

/** Something that a person should look at, in words, with a code for programs. */
export interface OpeningWarning {
  readonly code:
    | 'encoding-guessed'
    | 'tracked-changes'
    | 'page-without-text'
    | 'letter-in-attachment'
    | 'attachment-not-read'
    | 'several-attachments'
    | 'mail-says-nothing';
  readonly detail: string;
}

/** What is in a file, as far as a reader of letters is concerned. */
export interface OpenedFile {
  readonly kind: FileKind;
  /** All of it in reading order, lines ended by line feeds; of a mail with the headers that matter on top. */
  readonly text: string;
  readonly links: readonly FileLink[];
  /** What recurs at the top and at the foot of the pages; it is not in the text. */
  readonly pageHeaders: readonly string[];
  readonly pageFooters: readonly string[];
  /** The files that came with a mail. */
  readonly attachments: readonly MailFile[];
  readonly warnings: readonly OpeningWarning[];
  /** Of a mail alone. */
  readonly headers?: MailHeaders;
  /** Of a mail alone, when it reports on the delivery of another. */
  readonly delivery?: DeliveryReport;
  /** Of a mail alone: what it says, where the letter is a file that came with it. */
  readonly coveringNote?: string;
  /** Of a PDF alone. */
  readonly pages?: number;
}

/** A file with nothing but its text, to which an opener adds what else it found. */
export function openedText(kind: FileKind, text: string): OpenedFile {
  return { kind, text, links: [], pageHeaders: [], pageFooters: [], attachments: [], warnings: [] };
}
