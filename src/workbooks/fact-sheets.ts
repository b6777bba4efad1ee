import { ANSWER_SHEETS, RECORD_SHEETS } from './answer-sheets.js';
import { DIRECTORY_SHEETS } from './directory-sheets.js';
import { type FactSheet } from './fact-sheet.js';
import { LETTER_SHEETS } from './letter-sheets.js';
import { MAIL_SHEETS } from './mail-sheets.js';

/** The sheet that says what the workbook is, and how the group is set. By it a workbook of Postbag is known. */
export const COVER = 'Postbag';

/** Which way of writing the workbook this is: another number is refused, never guessed at. */
export const FORMAT = 1;

/** The settings of a group that its letters' deadlines and flags depend on, with their columns. */
export const SETTINGS = [
  ['Due soon, working days', 'due_soon_days'],
  ['Post, working days', 'post_working_days'],
  ['Chase after a call or email, working days', 'chase_contact_days'],
  ['Chase after a letter, working days', 'chase_letter_days'],
  ['Chase after a question, working days', 'chase_question_days'],
  ['Chase after the Leader, working days', 'chase_leader_days'],
  ['Chase after a point of order, working days', 'chase_point_of_order_days'],
  ['Acknowledgement, working days', 'acknowledgement_days'],
  ['Window soon, days', 'window_soon_days'],
  ['Signatures soon, working days', 'signatures_soon_days'],
  ['Transfer confirmed, working days', 'transfer_confirm_days'],
] as const;

/** Every sheet of facts, each behind those that its rows name. */
export const FACT_SHEETS: readonly FactSheet[] = [
  ...DIRECTORY_SHEETS,
  ...LETTER_SHEETS,
  ...ANSWER_SHEETS,
  ...MAIL_SHEETS,
  ...RECORD_SHEETS,
];

/** The sheet of this name. */
export function factSheet(name: string): FactSheet | undefined {
  return FACT_SHEETS.find((sheet) => sheet.name === name);
}
