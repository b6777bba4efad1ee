import { createHash } from 'node:crypto';
import { type EntityManager } from 'typeorm';
import { documentOf, type Issue } from './document/document-of.js';
import { FILE_FORMATS, fileOf } from './files/file-formats.js';
import { type StatusReport } from './status-report.js';

const INSERT = `
  INSERT INTO report_file (group_id, report_id, format, content, sha256) VALUES ($1, $2, $3, $4, $5)`;

/** The report whose files are kept, and where letters are found. */
export interface ToFreeze {
  readonly groupId: string;
  readonly id: string;
  readonly report: StatusReport;
  readonly issue: Issue;
  readonly publicUrl: string | null;
}

/** Writes every file of a report that is being issued and keeps it, in the transaction that issues it. */
export async function freezeFiles(
  tx: EntityManager,
  { groupId, id, report, issue, publicUrl }: ToFreeze,
): Promise<void> {
  const document = documentOf(report, issue, publicUrl);
  for (const format of FILE_FORMATS) {
    const content = await fileOf(format, document);
    const sha256 = createHash('sha256').update(content).digest();
    await tx.query(INSERT, [groupId, id, format, content, sha256]);
  }
}
