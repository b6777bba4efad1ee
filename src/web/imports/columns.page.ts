import { type LetterImport } from '../../imports/letter-import.js';
import { FIELD_NAMES, type Mapping, SHEET_FIELDS } from '../../intake/sheet/fields.js';
import { type ColumnGuess } from '../../intake/sheet/guess-columns.js';
import { columnLetters } from '../../intake/sheet/sheet.js';
import { type FormErrors } from '../forms/form-errors.js';
import { Page } from '../pages/page.js';

/** How many different cells of a column are shown. */
const EXAMPLES = 3;

const FIELD_CHOICES = FIELD_NAMES.map((value) => ({
  value,
  text: SHEET_FIELDS[value].label,
}));

/** Asks what each column holds. */
export function columnsPage(
  { id, fileName, sheet }: LetterImport,
  guesses: readonly ColumnGuess[],
  mapping: Mapping,
  errors: FormErrors,
): Page {
  const columns = sheet.headings.map((heading, index) => ({
    index,
    heading,
    letters: columnLetters(index),
    reason: guesses[index].reason,
    chosen: mapping[index] ?? '',
    examples: examplesOf(sheet.rows.map(({ cells }) => cells[index])),
  }));
  const model = {
    pageTitle: 'What the columns hold',
    importId: id,
    fileName,
    columns,
    choices: FIELD_CHOICES,
    rowCount: sheet.rows.length,
    errors: errors.summary,
    errorAt: errors.byField,
  };
  return new Page('imports/columns', model, errors.isEmpty ? 200 : 422);
}

function examplesOf(cells: readonly string[]): string[] {
  const seen = new Set<string>();
  for (const cell of cells) {
    if (cell !== '') seen.add(cell.length > 60 ? `${cell.slice(0, 59)}…` : cell);
    if (seen.size === EXAMPLES) break;
  }
  return [...seen];
}
