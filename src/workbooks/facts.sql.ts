import { type NamedQuery } from '../database/named-query.js';
import { type FactColumn, type FactSheet } from './fact-sheet.js';
import { SETTINGS } from './fact-sheets.js';

const CURSOR = 'workbook_rows';

/** What is asked of the group itself, $1: name and value of each row of the cover. */
export const COVER_ROWS: NamedQuery = {
  name: 'workbook_cover',
  text: `SELECT g.slug, json_build_array(
      json_build_array('Group', g.name), json_build_array('Slug', g.slug), json_build_array('Id', g.id),
      json_build_array('References begin with', g.reference_prefix),
      ${SETTINGS.map(([name, column]) => `json_build_array('${name}', g.${column})`).join(', ')}) AS rows
    FROM appg g WHERE g.id = $1`,
};

/** Begins to read the rows of a sheet for the group $1, each as JSON: a list of its cells. */
export function openRows({ name, table, columns, where, order }: FactSheet): NamedQuery {
  const cells = columns.map(cellSql).join(', ');
  return {
    name: `workbook_open_${name.toLowerCase().replaceAll(' ', '_')}`,
    text: `DECLARE ${CURSOR} NO SCROLL CURSOR FOR
      SELECT json_build_array(${cells}) AS cells FROM ${table} t WHERE ${where} ORDER BY ${order}`,
  };
}

/** The next rows; few at a time where they are large. */
export const NEXT_ROWS: NamedQuery = { name: 'workbook_next', text: `FETCH 500 FROM ${CURSOR}` };
export const NEXT_FILES: NamedQuery = { name: 'workbook_next_files', text: `FETCH 8 FROM ${CURSOR}` };
export const CLOSE_ROWS: NamedQuery = { name: 'workbook_close', text: `CLOSE ${CURSOR}` };

function cellSql({ column, kind, shown }: FactColumn): string {
  if (shown) return shown;
  const value = `t.${column}`;
  switch (kind) {
    case 'instant':
      return `to_char(${value} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
    case 'yes-no':
      return `CASE WHEN ${value} THEN 'yes' ELSE 'no' END`;
    case 'list':
      return `array_to_json(${value})::text`;
    case 'json':
      return `${value}::text`;
    case 'hex':
      return `encode(${value}, 'hex')`;
    case 'base64':
      return `translate(encode(${value}, 'base64'), E'\\n', '')`;
    default:
      return value;
  }
}

/** Writes rows of a sheet: $1 is a list of them as JSON, each a record of texts by column; $2 the group, where the table has one. */
export function insertRows(sheet: FactSheet, extra: readonly string[] = []): NamedQuery {
  const { name, table, hasGroup } = sheet;
  const columns = storedColumns(sheet);
  const names = [...columns.map(({ column }) => column), ...extra];
  return {
    name: `workbook_insert_${name.toLowerCase().replaceAll(' ', '_')}`,
    text: `INSERT INTO ${table} (${[...(hasGroup ? ['group_id'] : []), ...names].join(', ')})
      SELECT ${[...(hasGroup ? ['$2::uuid'] : []), ...columns.map(valueSql), ...extra.map(extraSql)].join(', ')}
      FROM ROWS FROM (json_to_recordset($1) AS (${names.map((column) => `${column} text`).join(', ')}))
        WITH ORDINALITY AS s ORDER BY s.ordinality`,
  };
}

/** The columns that are kept: without those that are only shown. */
export function storedColumns({ columns }: FactSheet): readonly FactColumn[] {
  return columns.filter(({ shown }) => !shown);
}

const extraSql = (column: string): string =>
  `s.${column}::${column.endsWith('_at') ? 'timestamptz' : 'date'}`;

function valueSql({ column, kind, isNeeded }: FactColumn): string {
  const value = `s.${column}`;
  switch (kind) {
    case 'text':
      return isNeeded ? `coalesce(${value}, '')` : value;
    case 'id':
      return `${value}::uuid`;
    case 'day':
      return `${value}::date`;
    case 'instant':
      return `${value}::timestamptz`;
    case 'whole':
      return `${value}::int`;
    case 'yes-no':
      return `${value} = 'yes'`;
    case 'list':
      return `ARRAY(SELECT json_array_elements_text(${value}::json))`;
    case 'json':
      return `${value}::json`;
    case 'hex':
      return `decode(${value}, 'hex')`;
    case 'base64':
      return `decode(${value}, 'base64')`;
  }
}
