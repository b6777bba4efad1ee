import { type DataSource } from 'typeorm';
import { type NamedQuery, runNamed } from './named-query.js';

/** A read that is ready to be run, by itself or together with others. */
export interface Read<Result> {
  readonly query: NamedQuery;
  readonly values: readonly unknown[];
  /** What the rows mean; may throw what whoever reads is to be told. */
  readonly result: (rows: readonly object[]) => Result;
}

/** A read whose statement answers with rows of this shape. */
export function read<Row extends object, Result>(
  query: NamedQuery,
  values: readonly unknown[],
  result: (rows: readonly Row[]) => Result,
): Read<Result> {
  return { query, values, result: (rows) => result(rows as readonly Row[]) };
}

/** Runs one read by itself. */
export async function runRead<Result>(
  db: DataSource,
  { query, values, result }: Read<Result>,
): Promise<Result> {
  return result(await runNamed(db, query, values));
}

/** Several reads by their names, each with what it gives. */
export type Reads<Results> = { readonly [Part in keyof Results]: Read<Results[Part]> };

/**
 * Runs several reads in one statement: one way to the database and back instead of one for each, and one state of the
 * database, so that what they say agrees. Rows travel as JSON: a read run so must not tell a number from a decimal text or
 * a moment from its text.
 *
 * @param name of the statement; reads run under one name have the same statements in the same order
 */
export async function runTogether<Results extends object>(
  db: DataSource,
  name: string,
  reads: Reads<Results>,
): Promise<Results> {
  const all = Object.entries<Read<unknown>>(reads);
  const query = inOneStatement(
    name,
    all.map(([, { query, values }]) => ({ text: query.text, places: values.length })),
  );
  const [answers] = await runNamed<Record<string, readonly object[]>>(
    db,
    query,
    all.flatMap(([, { values }]) => values),
  );
  return Object.fromEntries(
    all.map(([part, { result }], at) => [part, result(answers[`part${at}`])]),
  ) as Results;
}

const statements = new Map<string, NamedQuery>();

/** The statement of that name, put together when it is first asked for. */
function inOneStatement(name: string, parts: readonly { text: string; places: number }[]): NamedQuery {
  const known = statements.get(name);
  if (known) return known;
  let before = 0;
  const columns = parts.map(({ text, places }, at) => {
    const moved = text.replace(/\$(\d+)/g, (_, place: string) => `$${Number(place) + before}`);
    before += places;
    return `(SELECT coalesce(json_agg(p), '[]') FROM (${moved}) p) AS part${at}`;
  });
  const query = { name, text: `SELECT ${columns.join(', ')}` };
  statements.set(name, query);
  return query;
}
