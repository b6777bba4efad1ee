import { formatDay } from '../../deadlines/iso-date.js';
import { type ImportPlan, type PlannedRow } from '../../imports/import-plan.js';
import { type LetterImport } from '../../imports/letter-import.js';
import { SHEET_FIELDS, type SheetField } from '../../intake/sheet/fields.js';
import { type RowRemark } from '../../intake/sheet/row-act.js';
import { columnLetters } from '../../intake/sheet/sheet.js';
import { type FormErrors, withDaysInWords } from '../forms/form-errors.js';
import { labelOf } from '../pages/filters.js';
import { Page } from '../pages/page.js';

/** How many lines of each list are shown, and how many rows on a page. */
const SHOWN = 100;

/** The dry run: what is wrong, what is doubtful, what is there already, and each row as it will be logged. */
export function rowsPage(
  read: LetterImport,
  plan: ImportPlan,
  { page, path, errors }: { readonly page: number; readonly path: string; readonly errors: FormErrors },
): Page {
  const duplicates = plan.rows.filter(({ duplicateOf }) => duplicateOf);
  const logged = plan.rows.filter(({ duplicateOf }) => !duplicateOf);
  const pages = Math.max(1, Math.ceil(plan.rows.length / SHOWN));
  const at = Math.min(Math.max(1, Math.floor(page)), pages);
  const line = (remark: RowRemark): object => remarkLine(read, remark);
  const model = {
    pageTitle: 'Check the rows',
    importId: read.id,
    fileName: read.fileName,
    problem: read.problem,
    counts: {
      letters: logged.filter(({ letter }) => letter).length,
      replies: logged.filter(({ reply }) => reply).length,
      duplicates: duplicates.length,
    },
    faults: cut(plan.faults, line),
    doubts: cut(plan.doubts, (doubt) => ({ ...line(doubt), day: formatDay(doubt.day) })),
    notes: cut(plan.notes, line),
    duplicates: cut(duplicates, ({ row, duplicateOf }) => ({ row, duplicateOf })),
    canLogDuplicates: duplicates.some(({ isSame }) => !isSame),
    rows: plan.rows.slice((at - 1) * SHOWN, at * SHOWN).map(rowLine),
    page: at,
    pages,
    path,
    errors: errors.summary,
    errorAt: errors.byField,
  };
  return new Page('imports/rows', model, errors.isEmpty ? 200 : 422);
}

interface Cut {
  readonly lines: object[];
  readonly count: number;
  readonly more: number;
}

function cut<T>(all: readonly T[], lineOf: (one: T) => object): Cut {
  const lines = all.slice(0, SHOWN).map(lineOf);
  return { lines, count: all.length, more: all.length - lines.length };
}

function remarkLine(read: LetterImport, { row, field, text }: RowRemark): object {
  const value = short(field ? cellOf(read, row, field) : '');
  return { row, value, text: withDaysInWords(text), column: field && columnOf(read, field) };
}

function cellOf({ sheet, mapping }: LetterImport, row: number, field: SheetField): string {
  const index = mapping?.indexOf(field) ?? -1;
  return sheet.rows.find(({ number }) => number === row)?.cells[index] ?? '';
}

/** The column as its sheet calls it; what should be there when it has none. */
function columnOf({ sheet, mapping }: LetterImport, field: SheetField): string {
  const index = mapping?.indexOf(field) ?? -1;
  return index < 0 ? SHEET_FIELDS[field].label : `${columnLetters(index)}: ${sheet.headings[index]}`;
}

const short = (text: string): string => (text.length > 120 ? `${text.slice(0, 119)}…` : text);

function wordsFor({ reply }: PlannedRow['read'], letter: PlannedRow['letter']): string {
  if (!letter) return 'Reply';
  return `${letter.sentOn ? 'Letter' : 'Draft'}${reply ? ' and reply' : ''}`;
}

function rowLine({ row, read, letter, reply, duplicateOf, matches }: PlannedRow): object {
  return {
    row,
    isLeftOut: duplicateOf !== null,
    as: wordsFor(read, letter),
    reference: letter?.reference ?? read.answers?.reference ?? '',
    sentOn: letter?.sentOn ? formatDay(letter.sentOn) : '',
    to: letter?.recipients.filter(({ role }) => role === 'to').map(({ printed }) => printed) ?? [],
    subject: letter?.subject ?? read.answers?.subject ?? '',
    signatories: letter?.signatories.map(({ signedAs }) => signedAs) ?? [],
    reply: reply && `${labelOf(reply.reply.class)}, ${formatDay(reply.reply.receivedOn)}`,
    matches: [...new Set(matches)],
  };
}
