import { type DestinationStream, type Logger, type LogFn, pino } from 'pino';
import { lineForPerson } from './line-for-person.js';
import { type LogLevel } from './log-level.js';
import { safeError } from './safe-error.js';

/** The log of one copy of Postbag. */
export type Log = Logger;

const STDERR = 2;

/**
 * A log that writes a JSON object a line to standard error, or a line for people when that is a terminal. Errors are
 * kept without what people wrote (see `safeError`); requests and answers that a library puts into a line are left out.
 */
export function jsonLog(level: LogLevel, to: DestinationStream = standardError()): Log {
  return pino(
    {
      level,
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: (error) => safeError(error), req: () => undefined, res: () => undefined },
      hooks: { logMethod: withSafeWords },
    },
    to,
  );
}

/** Written at once, so that the last lines before a crash are there too. */
function standardError(): DestinationStream {
  const stream = pino.destination({ dest: STDERR, sync: true });
  if (process.stderr.isTTY !== true) return stream;
  return { write: (line) => void stream.write(lineForPerson(line)) };
}

/** An error without words beside it would give the line its message, and some libraries pass the message on as the words. */
function withSafeWords(this: Logger, args: Parameters<LogFn>, method: LogFn): void {
  const [first, words, ...rest] = args as [unknown, unknown, ...unknown[]];
  const error = first instanceof Error ? first : (first as { err?: unknown } | null)?.err;
  const own = (first as { msg?: unknown } | null)?.msg;
  const isTheirs =
    error instanceof Error && own === undefined && (words === undefined || words === error.message);
  if (!isTheirs) return method.apply(this, args);
  const fields = first instanceof Error ? { err: first } : (first as object);
  method.apply(this, [fields, safeError(error).message, ...rest] as Parameters<LogFn>);
}
