import { decodeText } from '../decode-text.js';
import { type GivenFile, kindOfFile } from './kind-of-file.js';
import { openedText, type OpenedFile } from './opened-file.js';
import { type OpeningLimits } from './opening-limits.js';
import { Unreadable } from './refusals.js';
import { tidyText } from './tidy-text.js';

/** How deep files may lie in mails that lie in mails. */
const DEEPEST = 3;

/**
 * Opens a file by what it is, here and now, loading only the library that its kind needs: time and memory are limited only where this runs in a worker.
 *
 * @throws Unreadable or InvalidInput when it is not one that letters are read from
 */
export async function openContent(file: GivenFile, limits: OpeningLimits, depth = 0): Promise<OpenedFile> {
  if (file.bytes.length === 0) throw new Unreadable('file-empty');
  if (depth > DEEPEST) throw new Unreadable('mail-too-nested');
  const bytes = Buffer.from(file.bytes.buffer, file.bytes.byteOffset, file.bytes.byteLength);
  const kind = await kindOfFile(file);
  switch (kind) {
    case 'docx': {
      const { openDocx } = await import('./open-docx.js');
      return notEmpty(await openDocx(bytes, limits));
    }
    case 'pdf': {
      const { openPdf } = await import('./open-pdf.js');
      return openPdf(bytes, limits);
    }
    case 'eml': {
      const { openEml } = await import('./open-eml.js');
      return openEml(bytes, limits, (within) => openContent(within, limits, depth + 1));
    }
    default:
      return notEmpty(openText(kind, bytes, limits));
  }
}

function openText(kind: 'text' | 'markdown', bytes: Buffer, { textLength }: OpeningLimits): OpenedFile {
  const decoded = decodeText(bytes);
  if (!decoded) throw new Unreadable('file-kind-not-read');
  const opened = openedText(kind, tidyText(decoded.text, textLength));
  if (decoded.encoding !== 'windows-1252') return opened;
  const detail =
    'The file is not in UTF-8 and was read as Windows-1252. Check accents, quotation marks and pound signs.';
  return { ...opened, warnings: [{ code: 'encoding-guessed', detail }] };
}

function notEmpty(opened: OpenedFile): OpenedFile {
  if (opened.text.trim() === '') throw new Unreadable('file-empty');
  return opened;
}
