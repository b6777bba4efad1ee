import { isRole } from '../people/role-words.js';
import { ORGANISATION_WORD } from '../words/offices.data.js';
import { PARTIES, PEERAGE } from '../words/styles.data.js';

const HEADING =
  /^(?:name|signatory|signed|member|party|constituency|seat|organisation|organization|role|position|title|body|house)(?: name)?s?$/i;
const SITS = /\bM(?:S|L)?P$|\b(?:MS|AS|MLA)$/;
const PERSON = new RegExp(
  String.raw`\b(?:MP|MSP|MLA|[CODM]BE|KC|QC)\b|^(?:The )?(?:Rt|Sir|Dame|Dr|${PEERAGE.join('|')})\b`,
);
const NAME = /^(?:The )?\p{Lu}[\p{L}'’.-]*(?: [\p{L}'’.-]+)+$/u;

/** Whether cells are the headings of a table of signatories. */
export function isTableHeading(cells: readonly string[]): boolean {
  return cells.length > 1 && cells.every((cell) => HEADING.test(cell.trim()));
}

/**
 * Whether rows of cells are a table that is read across, a name first and then what is said of it: party, seat, role or
 * body. Columns of names, each with its own role under it, are no such table.
 */
export function isSignatureTable(all: readonly (readonly string[])[]): boolean {
  const hasHeading = all.length > 1 && isTableHeading(all[0]);
  const rows = (hasHeading ? all.slice(1) : all).map((row) => row.map((cell) => cell.trim()));
  const width = rows[0]?.length ?? 0;
  if (width < 2 || (rows.length < 2 && !hasHeading) || rows.some((row) => row.length !== width)) return false;
  const names = rows.map(([name]) => name);
  if (!names.every((name) => NAME.test(name) && !isRole(name) && !ORGANISATION_WORD.test(name))) return false;
  const isOfMembers = hasHeading || names.every((name) => SITS.test(name));
  return Array.from({ length: width - 1 }, (_, at) => rows.map((row) => row[at + 1])).every(
    (column) =>
      !column.some((cell) => PERSON.test(cell)) && mostly(column, isOfMembers ? isSeatOrMore : isTold),
  );
}

function mostly(cells: readonly string[], test: (cell: string) => boolean): boolean {
  return cells.filter(test).length * 5 >= cells.length * 3;
}

/** A party, a role or a body. */
function isTold(cell: string): boolean {
  return PARTIES[cell.toLowerCase()] !== undefined || isRole(cell) || ORGANISATION_WORD.test(cell);
}

function isSeatOrMore(cell: string): boolean {
  return (
    isTold(cell) ||
    !cell.includes(' ') ||
    /\b(?:and|North|South|East|West|Central|Mid|upon|of|under)\b/.test(cell)
  );
}
