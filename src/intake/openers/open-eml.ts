import { type Attachment, type ParsedMail, simpleParser, type SimpleParserOptions } from 'mailparser';
import { cleanName } from '../../attachments/file-name.js';
import { isCoveringNote } from './covering-note.js';
import { deliveryReportOf } from './delivery-report.js';
import { textOfHtml } from './html-text.js';
import { type GivenFile } from './kind-of-file.js';
import { headerBlockOf, mailHeadersOf } from './mail-headers.js';
import { refuseDeepMime } from './mime-shape.js';
import {
  type FileLink,
  type MailFile,
  openedText,
  type OpenedFile,
  type OpeningWarning,
} from './opened-file.js';
import { type OpeningLimits } from './opening-limits.js';
import { REFUSALS, Unreadable } from './refusals.js';
import { tidyText } from './tidy-text.js';

/** Opens a file that came with the mail; the mail can't import what imports it. */
export type OpenFileWithin = (file: GivenFile) => Promise<OpenedFile>;

/** Nothing is made of the parts but what they are: HTML is made text here, and messages and reports within stay files. */
const PARSING: SimpleParserOptions & {
  readonly ignoreEmbedded: boolean;
  readonly keepDeliveryStatus: boolean;
} = {
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipImageLinks: true,
  skipTextLinks: true,
  ignoreEmbedded: true,
  keepDeliveryStatus: true,
};

const MESSAGE = 'message/rfc822';

/** Files that may be the letter when the mail itself is a covering note. */
const READABLE = /\.(docx|pdf|txt|md)$/i;

/**
 * Opens a mail. Its text is the plain part, else what the HTML says, under the headers that matter. A message forwarded
 * whole is the letter, and so is the one file that comes with a covering note; their text is given then. A report that a mail did not
 * arrive is read itself, not the mail that it returns.
 *
 * @throws Unreadable when its parts are too many or too deep
 */
export async function openEml(
  bytes: Buffer,
  limits: OpeningLimits,
  open: OpenFileWithin,
): Promise<OpenedFile> {
  refuseDeepMime(bytes, limits);
  const mail = await simpleParser(bytes, PARSING);
  const body = bodyOf(mail, limits);
  const files = mail.attachments.filter(({ related }) => !related);
  const delivery = deliveryReportOf(mail);
  if (delivery) return { ...fromBody(mail, body, files, limits), delivery };
  const forwarded = files.find(({ contentType }) => contentType === MESSAGE);
  if (forwarded) return within(mail, body.text, files, forwarded, open);
  const candidates = isCoveringNote(body.text) ? files.filter((file) => READABLE.test(nameOf(file))) : [];
  if (candidates.length > 0) return fromFile(mail, body, files, candidates, open, limits);
  return fromBody(mail, body, files, limits);
}

interface Body {
  readonly text: string;
  readonly links: readonly FileLink[];
}

function bodyOf({ text = '', html }: ParsedMail, { textLength }: OpeningLimits): Body {
  const plain = tidyText(text, textLength);
  if (plain !== '' || !html) return { text: plain, links: [] };
  const made = textOfHtml(html);
  return { ...made, text: tidyText(made.text, textLength) };
}

function fromBody(
  mail: ParsedMail,
  { text, links }: Body,
  files: readonly Attachment[],
  limits: OpeningLimits,
): OpenedFile {
  const headers = mailHeadersOf(mail);
  const whole = tidyText(`${headerBlockOf(headers)}\n\n${text}`, limits.textLength);
  const warnings: OpeningWarning[] =
    text === '' ? [{ code: 'mail-says-nothing', detail: 'The mail itself says nothing.' }] : [];
  return {
    ...openedText('eml', whole),
    links,
    headers,
    attachments: files.map((file) => listed(file)),
    warnings,
  };
}

/** The first file that can be read is the letter; of several, the others are told of. */
async function fromFile(
  mail: ParsedMail,
  body: Body,
  files: readonly Attachment[],
  candidates: readonly Attachment[],
  open: OpenFileWithin,
  limits: OpeningLimits,
): Promise<OpenedFile> {
  const failures: OpeningWarning[] = [];
  for (const file of candidates.toSorted((a, b) => likeness(b) - likeness(a))) {
    try {
      const inner = await within(mail, body.text, files, file, open);
      return { ...inner, warnings: [...failures, ...inner.warnings, ...moreThanOne(candidates)] };
    } catch (error) {
      failures.push({ code: 'attachment-not-read', detail: whyNot(file, error) });
    }
  }
  const opened = fromBody(mail, body, files, limits);
  return { ...opened, warnings: [...failures, ...opened.warnings] };
}

async function within(
  mail: ParsedMail,
  note: string,
  files: readonly Attachment[],
  letter: Attachment,
  open: OpenFileWithin,
): Promise<OpenedFile> {
  const isMessage = letter.contentType === MESSAGE;
  const name = isMessage ? 'forwarded.eml' : nameOf(letter);
  const inner = await open({ bytes: letter.content, name, declaredType: letter.contentType });
  const what = isMessage ? 'the message that it forwards' : `“${name}”, which came with it`;
  return {
    ...inner,
    kind: 'eml',
    headers: isMessage ? inner.headers : mailHeadersOf(mail),
    coveringNote: note,
    attachments: [...files.map((file) => listed(file, letter)), ...inner.attachments],
    warnings: [
      { code: 'letter-in-attachment', detail: `The letter was read from ${what}, not from the mail itself.` },
      ...inner.warnings,
    ],
  };
}

function moreThanOne({ length }: readonly Attachment[]): OpeningWarning[] {
  const detail = `The mail has ${length - 1} more that may be the letter. Check that this is it.`;
  return length > 1 ? [{ code: 'several-attachments', detail }] : [];
}

function whyNot(file: Attachment, error: unknown): string {
  const why = error instanceof Unreadable ? ` ${REFUSALS[error.code]}` : '';
  return `“${nameOf(file)}”, which came with the mail, can’t be read.${why}`;
}

/** How much a file looks like the letter by its name. */
function likeness(file: Attachment): number {
  return /letter|reply|response/i.test(nameOf(file)) ? 1 : 0;
}

function nameOf({ filename, contentType }: Attachment): string {
  return cleanName(filename ?? (contentType === MESSAGE ? 'message.eml' : ''));
}

function listed(file: Attachment, letter?: Attachment): MailFile {
  return { name: nameOf(file), mediaType: file.contentType, size: file.size, isLetter: file === letter };
}
