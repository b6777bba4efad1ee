import { type SheetField } from '../intake/sheet/fields.js';
import { type RowRead, type RowRemark } from '../intake/sheet/row-act.js';
import { type LogLetterCommand } from '../letters/log-letter.command.js';
import { type ImportedReply } from './import-act.js';

/** A reply whose letter is the one of a row of the same sheet, or one that the group has. */
export interface PlannedReply {
  readonly to: { readonly row: number } | { readonly reference: string };
  readonly reply: Omit<ImportedReply, 'reference'>;
}

/** A row as it will be logged. */
export interface PlannedRow {
  readonly row: number;
  readonly read: RowRead;
  readonly letter: LogLetterCommand | null;
  readonly reply: PlannedReply | null;
  /** What it is a duplicate of, in words; null when of nothing. */
  readonly duplicateOf: string | null;
  /** Left out even when other duplicates are logged, since a reference is given only once. */
  readonly isSame: boolean;
  /** What of the directory was found under the very name of an addressee. */
  readonly matches: readonly string[];
}

/** What an import would do, and what a person must see before it does. */
export interface ImportPlan {
  readonly rows: readonly PlannedRow[];
  readonly faults: readonly RowRemark[];
  readonly doubts: RowRead['doubts'];
  readonly notes: readonly RowRemark[];
}

/** The field of a sheet that a fault of a use case is about, by the first name of its pointer. */
export function fieldOfPointer(pointer: string): SheetField | null {
  return FIELDS[pointer.split('/')[1]] ?? null;
}

const FIELDS: Readonly<Record<string, SheetField>> = {
  sentOn: 'sentOn',
  datedOn: 'datedOn',
  recipients: 'to',
  replyRequestedOn: 'replyRequestedOn',
  signatories: 'signatories',
  asks: 'asks',
  receivedOn: 'replyReceivedOn',
  promisedBy: 'promisedBy',
  class: 'replyClass',
};
