import { type DataSource, QueryFailedError } from 'typeorm';

interface TextColumn {
  readonly table: string;
  readonly column: string;
  readonly type: string;
}

/** Refused by a CHECK or a foreign key: the column has a published list of words, or names a row. */
const HAS_ITS_WORDS = ['23514', '23503'];

/** What the columns of the schema hold besides, that no letter has: the list of migrations, and what everybody counts days by. */
const NOT_OF_LETTERS = [
  'migrations',
  'typeorm_metadata',
  'calendar_day',
  'calendar_coverage',
  'bank_holiday',
];

const COLUMNS = `
  SELECT c.table_name AS "table", c.column_name AS "column", CASE c.data_type WHEN 'ARRAY' THEN c.udt_name ELSE c.data_type END AS type
  FROM information_schema.columns c JOIN information_schema.tables b USING (table_schema, table_name)
  WHERE c.table_schema = 'public' AND b.table_type = 'BASE TABLE' AND c.is_generated = 'NEVER'
    AND (c.data_type IN ('text', 'character varying', 'json', 'jsonb') OR c.udt_name = '_text')
    AND c.table_name <> ALL ($1)
  ORDER BY 1, 2`;

/**
 * Puts a word that is found nowhere else into every text column of every table, whichever the schema has by now. History may be
 * written over for it: the database is of no use for anything else afterwards.
 */
export class Canaries {
  private constructor(
    private readonly columns: readonly TextColumn[],
    /** `table.column` of the columns that took none, for they have words of their own. */
    readonly without: readonly string[],
    /** Tables of letters that have no row to put one into. */
    readonly empty: readonly string[],
  ) {}

  static async into(db: DataSource): Promise<Canaries> {
    await db.query('ALTER TABLE timeline_entry DISABLE TRIGGER USER');
    const columns = await db.query<TextColumn[]>(COLUMNS, [NOT_OF_LETTERS]);
    const without: string[] = [];
    for (const [at, column] of columns.entries()) {
      if (!(await put(db, column, at))) without.push(nameOf(column));
    }
    return new Canaries(columns, without, await emptyOnes(db));
  }

  /** How many columns have a word. */
  get count(): number {
    return this.columns.length - this.without.length;
  }

  /** `table.column` of every column of which a word is in one of the texts, sorted. */
  foundIn(...texts: readonly string[]): string[] {
    const numbers = texts.flatMap((text) =>
      [...text.matchAll(/zq(\d+)canary/gi)].map(([, at]) => Number(at)),
    );
    return [...new Set(numbers.map((at) => nameOf(this.columns[at])))].sort();
  }
}

const nameOf = ({ table, column }: TextColumn): string => `${table}.${column}`;

/** Tables that name a letter, or a part of one, and have no row. */
async function emptyOnes(db: DataSource): Promise<string[]> {
  const tables = await db.query<{ name: string }[]>(
    `SELECT DISTINCT table_name AS name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name IN ('letter_id', 'reply_id', 'recipient_id', 'ask_id') ORDER BY 1`,
  );
  const empty: string[] = [];
  for (const { name } of tables) {
    const rows = await db.query<object[]>(`SELECT FROM "${name}" LIMIT 1`);
    if (rows.length === 0) empty.push(name);
  }
  return empty;
}

/** In small letters and digits, so that a slug takes it too, and another in each row, for columns without two alike. */
async function put(db: DataSource, { table, column, type }: TextColumn, at: number): Promise<boolean> {
  const word = `'zq${at}canary' || translate(t.ctid::text, '(),', 'abc')`;
  const value: Record<string, string> = {
    _text: `ARRAY[${word}]`,
    json: `json_build_object('zq', ${word})`,
    jsonb: `jsonb_build_object('zq', ${word})`,
  };
  const update = `UPDATE "${table}" t SET "${column}" = ${value[type] ?? word}`;
  return (await isTaken(db, update)) || (await isTaken(db, `${update} WHERE "${column}" IS NOT NULL`));
}

async function isTaken(db: DataSource, update: string): Promise<boolean> {
  try {
    await db.query(update);
    return true;
  } catch (error) {
    const code =
      error instanceof QueryFailedError ? (error.driverError as { code?: string }).code : undefined;
    if (code === undefined || !HAS_ITS_WORDS.includes(code)) throw error;
    return false;
  }
}
