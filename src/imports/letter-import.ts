import { type Mapping } from '../intake/sheet/fields.js';
import { type Sheet } from '../intake/sheet/sheet.js';
import { type Actor } from '../timeline/actor.js';

/** Where an import stands. Until `running` nothing of it is logged; when `failed` nothing of it was. */
export type ImportState = 'uploaded' | 'mapped' | 'running' | 'done' | 'failed';

/** An import without the rows of its sheet. */
export interface ImportSummary {
  readonly id: string;
  readonly fileName: string;
  readonly state: ImportState;
  readonly actsTotal: number;
  readonly actsDone: number;
  readonly problem: string | null;
  /** RFC 3339 */
  readonly createdAt: string;
  readonly by: string;
  /** What a workbook of a whole group has; null of a spreadsheet of letters. */
  readonly workbook: WorkbookSummary | null;
}

/** The group that a workbook came from, and how many rows each of its sheets has, in their order. */
export interface WorkbookSummary {
  readonly group: { readonly id: string; readonly name: string };
  readonly settings: Readonly<Record<string, number>>;
  readonly counts: readonly (readonly [sheet: string, rows: number])[];
}

/** The whole import, with its first sheet. */
export interface LetterImport extends ImportSummary {
  readonly groupId: string;
  readonly sheet: Sheet;
  readonly mapping: Mapping | null;
}

/** Who confirmed an import, as its letters will have it in their history. */
export type ImportActor = Pick<Actor, 'kind' | 'id' | 'name' | 'role' | 'groupId' | 'door'>;
