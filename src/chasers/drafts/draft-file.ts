import { Conflict } from '../../errors/kinds.js';
import { type Draft, draftText } from './draft.js';
import { draftDocx } from './draft-docx.js';
import { draftEml } from './draft-eml.js';

/** How a draft can be saved. */
export const DRAFT_FORMATS = ['txt', 'docx', 'eml'] as const;
/** One of `DRAFT_FORMATS`. */
export type DraftFormat = (typeof DRAFT_FORMATS)[number];

/** The media type of each. */
export const DRAFT_TYPES: Readonly<Record<DraftFormat, string>> = {
  txt: 'text/plain; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  eml: 'message/rfc822',
};

/** A draft as a file to save. */
export interface DraftFile {
  readonly name: string;
  readonly mediaType: string;
  readonly content: Buffer;
}

/**
 * A draft in a format, under a name made of what it is about.
 *
 * @param about e.g. a letter’s reference
 * @param at the instant of writing, RFC 3339
 * @throws Conflict when what is said in the House is asked for as a mail
 */
export async function draftFile(
  draft: Draft,
  { format, about, at }: { format: DraftFormat; about: string; at: string },
): Promise<DraftFile> {
  const title = `${draft.title} ${about}`.trim().replaceAll('/', '-');
  return {
    name: `${title}.${format}`,
    mediaType: DRAFT_TYPES[format],
    content: await contentOf(draft, format, at),
  };
}

async function contentOf(draft: Draft, format: DraftFormat, at: string): Promise<Buffer> {
  if (format === 'txt') return Buffer.from(draftText(draft), 'utf8');
  if (format === 'docx') return draftDocx(draft);
  const { mail } = draft;
  if (!mail) {
    throw new Conflict(
      'draft-is-no-mail',
      'This is said or tabled in the House, or by telephone: it is no mail. Ask for txt or docx.',
    );
  }
  return draftEml({ ...draft, mail }, at);
}
