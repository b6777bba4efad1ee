import { type Sink } from '../../workbooks/zip-writer.js';
import { forReading } from '../document/for-reading.js';
import { type ReportDocument } from '../document/report-document.js';

/** The files that a report can be had as. */
export const FILE_FORMATS = ['pdf', 'docx', 'xlsx', 'csv', 'text'] as const;
/** One of `FILE_FORMATS`. */
export type FileFormat = (typeof FILE_FORMATS)[number];

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';

/** The media type of each. */
export const MEDIA_TYPES: Readonly<Record<FileFormat, string>> = {
  pdf: 'application/pdf',
  docx: `${OPEN_XML}.wordprocessingml.document`,
  xlsx: `${OPEN_XML}.spreadsheetml.sheet`,
  csv: 'text/csv; charset=utf-8',
  text: 'text/plain; charset=utf-8',
};

/** What people call each, and how the name of such a file ends. */
export const FORMAT_NAMES: Readonly<Record<FileFormat, { readonly name: string; readonly ending: string }>> =
  {
    pdf: { name: 'PDF', ending: 'pdf' },
    docx: { name: 'Word', ending: 'docx' },
    xlsx: { name: 'Excel', ending: 'xlsx' },
    csv: { name: 'CSV', ending: 'csv' },
    text: { name: 'Plain text', ending: 'txt' },
  };

/** Writes a document piece by piece. */
export type WriteFile = (document: ReportDocument, sink: Sink) => Promise<void>;

/** What writes each format, loaded when it is first asked for: a process that writes no reports needs none of it. */
const WRITERS: Readonly<Record<FileFormat, () => Promise<WriteFile>>> = {
  pdf: async () => (await import('./pdf/pdf-file.js')).writePdf,
  docx: async () => (await import('./docx/docx-file.js')).writeDocx,
  xlsx: async () => (await import('./xlsx-file.js')).writeXlsx,
  csv: async () => (await import('./csv-file.js')).writeCsv,
  text: async () => (await import('./text-file.js')).writeText,
};

/** What people read rather than reckon with: long tables end early there, or a report of a busy group has five hundred pages. */
const READ: readonly FileFormat[] = ['pdf', 'docx', 'text'];

/** Writes a document in a format. The same document is always the same bytes. */
export async function writeFile(format: FileFormat, document: ReportDocument, sink: Sink): Promise<void> {
  const write = await WRITERS[format]();
  await write(READ.includes(format) ? forReading(document) : document, sink);
}

/** The same whole: the longest have some megabytes, and what goes wrong is known before any of it is sent. */
export async function fileOf(format: FileFormat, document: ReportDocument): Promise<Buffer> {
  const pieces: Buffer[] = [];
  await writeFile(format, document, (bytes) => {
    pieces.push(bytes);
    return Promise.resolve();
  });
  return Buffer.concat(pieces);
}
