import { Module } from '@nestjs/common';
import { ExportGroup } from './export-group.use-case.js';
import { WorkbookDownload } from './workbook-download.js';

/** Everything that a group has recorded, as one workbook. */
@Module({ providers: [ExportGroup, WorkbookDownload], exports: [WorkbookDownload] })
export class WorkbooksModule {}
