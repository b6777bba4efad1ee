import { createHash } from 'node:crypto';
import { type EntityManager } from 'typeorm';
import { type ReportDocument } from './document/report-document.js';
import { FILE_FORMATS, type FileFormat, fileOf } from './files/file-formats.js';

const INSERT = `
  INSERT INTO report_file (group_id, report_id, format, content, sha256) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT DO NOTHING`;

/** A file of a report as it is to be kept. */
export interface WrittenFile {
  readonly format: FileFormat;
  readonly content: Buffer;
}

/** Writes every file of a report. It takes seconds for a long one, so no lock is held meanwhile. */
export async function writeFiles(document: ReportDocument): Promise<WrittenFile[]> {
  const files: WrittenFile[] = [];
  for (const format of FILE_FORMATS) files.push({ format, content: await fileOf(format, document) });
  return files;
}

/** Keeps the files of a report for ever. One that is kept already stays. */
export async function keepFiles(
  tx: EntityManager,
  { groupId, id }: { readonly groupId: string; readonly id: string },
  files: readonly WrittenFile[],
): Promise<void> {
  for (const { format, content } of files) {
    const sha256 = createHash('sha256').update(content).digest();
    await tx.query(INSERT, [groupId, id, format, content, sha256]);
  }
}
