import { type Pool } from 'pg';

/** Rows of a table as PostgreSQL's own JSON has them: columns by name. */
export type Row = Record<string, unknown>;

/** A statement that inserts rows into several tables at once; value n is the JSON array of rows of table n. */
export interface WriteRows {
  readonly name: string;
  readonly text: string;
  readonly tables: readonly string[];
}

/** Columns that the database fills by itself are left out, ids but for those that other rows name among them. */
const COLUMNS = `
  SELECT string_agg(column_name, ', ' ORDER BY ordinal_position) AS names
  FROM information_schema.columns
  WHERE table_schema = current_schema() AND table_name = $1 AND identity_generation IS DISTINCT FROM 'ALWAYS'
    AND column_name <> 'written_in' AND NOT (column_name = 'id' AND table_name = ANY ($2))`;

const IDS_BY_DEFAULT = ['signatory', 'deadline', 'timeline_entry'];

const TEXT_AND_VECTOR = `
  INSERT INTO letter_text (letter_id, body, search)
  SELECT (t ->> 'letter_id')::uuid, t ->> 'body', setweight(to_tsvector('english', t ->> 'head'), 'A')
    || to_tsvector('english', t ->> 'body')`;

/** One statement for all the tables; foreign keys are checked at its end. `rest` is a further statement in it. */
export async function writeRows(
  pool: Pool,
  name: string,
  tables: readonly string[],
  rest: string,
): Promise<WriteRows> {
  const inserts = await Promise.all(
    tables.map(async (table, index) => {
      const value = `$${index + 1}::json`;
      if (table === 'letter_text')
        return `t${index} AS (${TEXT_AND_VECTOR} FROM json_array_elements(${value}) t)`;
      const { rows } = await pool.query<{ names: string }>(COLUMNS, [table, IDS_BY_DEFAULT]);
      const columns = rows[0].names;
      return `t${index} AS (INSERT INTO ${table} (${columns})
        SELECT ${columns} FROM json_populate_recordset(NULL::${table}, ${value}))`;
    }),
  );
  return { name, tables, text: `WITH ${inserts.join(', ')} ${rest}` };
}
