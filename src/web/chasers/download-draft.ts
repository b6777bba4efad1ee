import { DRAFT_FORMATS, draftFile, type DraftFormat } from '../../chasers/drafts/draft-file.js';
import { type FormBody, textOf } from '../forms/form.js';
import { Download } from '../pages/page.js';

/** In which format a page’s link asks for a draft: plain text unless it says otherwise. */
export function formatOf(query: FormBody): DraftFormat {
  return DRAFT_FORMATS.find((format) => format === textOf(query, 'format')) ?? 'txt';
}

/** A draft as a file to save. */
export async function downloadOf(...of: Parameters<typeof draftFile>): Promise<Download> {
  const { name, mediaType, content } = await draftFile(...of);
  return new Download(name, mediaType, content);
}
