import { createReadStream, type ReadStream } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { Clock } from '../clock/clock.js';
import { ExportGroup } from './export-group.use-case.js';

/** The media type of an Excel workbook. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** A workbook that is ready to be sent. */
export interface WorkbookToSend {
  readonly name: string;
  readonly size: number;
  readonly content: ReadStream;
}

/**
 * Everything that a group has recorded as a file to be sent. It is written whole before the first byte is sent, so that what
 * goes wrong is told, and a half of a workbook is never taken for one.
 */
@Injectable()
export class WorkbookDownload {
  constructor(
    private readonly exportGroup: ExportGroup,
    private readonly clock: Clock,
  ) {}

  /** The file has no name on the disk any more: it is gone when its content is read, or the reader is. */
  async of(groupId: string): Promise<WorkbookToSend> {
    const folder = await mkdtemp(join(tmpdir(), 'postbag-workbook-'));
    try {
      const path = join(folder, 'group.xlsx');
      const slug = await this.exportGroup.execute({ groupId, path });
      const file = await open(path, 'r');
      const { size } = await file.stat();
      const content = createReadStream('', { fd: file });
      return { name: `${slug}-${this.clock.today()}.xlsx`, size, content };
    } finally {
      await rm(folder, { recursive: true });
    }
  }
}
