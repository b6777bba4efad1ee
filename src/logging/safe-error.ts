import { inSource } from './in-source.js';

/** What the log keeps of an error: enough to find the fault, nothing of what people had written. */
export interface LoggedError {
  readonly type: string;
  readonly message: string;
  /** Where it was thrown, a line each, without the message. */
  readonly stack: string;
  readonly code?: string;
  /** Of an error of PostgreSQL: what it was about. */
  readonly schema?: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
  readonly cause?: LoggedError;
}

const NOT_KEPT = '(not logged: it may quote what somebody wrote)';

/** Classes of SQLSTATE whose messages name rules and things of the database, never values. */
const WITHOUT_VALUES = /^(08|23|25|3D|40|42|53|55|57|58)/;

/** Errors of the language whose messages quote what they could not read. */
const QUOTING = new Set(['SyntaxError', 'RangeError', 'URIError']);

/** How far causes of causes are followed. */
const DEPTH = 3;

/**
 * An error as it may be logged. PostgreSQL puts values into `detail`, `hint`, `where` and some messages, TypeORM keeps
 * the parameters of the statement, and errors in reading quote what they read: none of this is kept.
 */
export function safeError(error: unknown, depth = DEPTH): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: NOT_KEPT, stack: '' };
  const database = databaseError(error);
  const { cause } = error;
  return {
    type: error.name,
    message: isQuoting(error, database) ? NOT_KEPT : error.message,
    stack: inSource(framesOf(error.stack)),
    ...(database ?? textOf(error, ['code'])),
    ...(cause !== undefined && depth > 1 ? { cause: safeError(cause, depth - 1) } : {}),
  };
}

/** The lines of a stack that say where, without the message before them, which may have several lines too. */
export function framesOf(stack: string | undefined): string {
  const lines = (stack ?? '').split('\n');
  return lines.slice(lines.findLastIndex((line) => !/^\s+at /.test(line)) + 1).join('\n');
}

function isQuoting({ name }: Error, database: DatabaseError | undefined): boolean {
  if (database) return !WITHOUT_VALUES.test(database.code);
  return QUOTING.has(name);
}

type DatabaseError = { readonly code: string } & Pick<
  LoggedError,
  'schema' | 'table' | 'column' | 'constraint'
>;

/** What is known of an error of PostgreSQL, alone or as TypeORM wraps it. */
function databaseError(error: Error): DatabaseError | undefined {
  const source = (error as { driverError?: unknown }).driverError ?? error;
  const { severity } = source as { severity?: unknown };
  const fields = textOf(source, ['code', 'schema', 'table', 'column', 'constraint']);
  return typeof severity === 'string' ? { code: '', ...fields } : undefined;
}

function textOf<Key extends string>(source: object, keys: readonly Key[]): Partial<Record<Key, string>> {
  const values = source as Readonly<Record<string, unknown>>;
  const found = keys.flatMap((key) => (typeof values[key] === 'string' ? [[key, values[key]]] : []));
  return Object.fromEntries(found) as Partial<Record<Key, string>>;
}
