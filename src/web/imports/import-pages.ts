import { ImportColumnsController } from './columns.controller.js';
import { ImportProgressController } from './progress.controller.js';
import { ImportRowsController } from './rows.controller.js';
import { StartImportController } from './start-import.controller.js';

/** The pages that take in a spreadsheet of past letters. */
export const IMPORT_PAGES = [
  StartImportController,
  ImportColumnsController,
  ImportRowsController,
  ImportProgressController,
];
