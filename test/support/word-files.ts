import { Document, type ISectionOptions, LevelFormat, Packer } from 'docx';
import { type ZipEntry, zipOf } from './zip-files.js';

/** A Word file with these sections; `points` is a numbered list. */
export async function wordOf(...sections: ISectionOptions[]): Promise<Buffer> {
  const level = { level: 0, format: LevelFormat.DECIMAL, text: '%1.' };
  const numbering = { config: [{ reference: 'points', levels: [level] }] };
  return Packer.toBuffer(new Document({ numbering, sections }));
}

const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';
const PART = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';

/** The least that makes an archive a Word file, and whatever else is to be in it. */
export function wordArchive(more: readonly ZipEntry[] = [], part = PART): Buffer {
  return zipOf([
    {
      name: '[Content_Types].xml',
      content: `<?xml version="1.0"?><Types xmlns="${TYPES}"><Override PartName="/word/document.xml" ContentType="${part}"/></Types>`,
    },
    { name: 'word/document.xml', content: '<w:document/>' },
    ...more,
  ]);
}

/** The content type of the main part of a Word file with macros. */
export const MACRO_PART = 'application/vnd.ms-word.document.macroEnabled.main+xml';
