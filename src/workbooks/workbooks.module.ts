import { Module } from '@nestjs/common';
import { ExportGroup } from './export-group.use-case.js';

/** Everything that a group has recorded, as one workbook. */
@Module({ providers: [ExportGroup], exports: [ExportGroup] })
export class WorkbooksModule {}
