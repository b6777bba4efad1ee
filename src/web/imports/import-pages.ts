import { ImportColumnsController } from './columns.controller.js';
import { ExportGroupController } from './export-group.controller.js';
import { ImportProgressController } from './progress.controller.js';
import { ImportRowsController } from './rows.controller.js';
import { StartImportController } from './start-import.controller.js';
import { WorkbookController } from './workbook.controller.js';

/** The pages that take in a spreadsheet of past letters, or everything of a group, and give everything out. */
export const IMPORT_PAGES = [
  StartImportController,
  ImportColumnsController,
  ImportRowsController,
  ImportProgressController,
  WorkbookController,
  ExportGroupController,
];
