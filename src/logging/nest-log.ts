import { type LoggerService } from '@nestjs/common';
import { type Log } from './json-log.js';
import { framesOf } from './safe-error.js';

/** Contexts in which the framework tells of every route and module at each start. */
const FRAMEWORK = new Set([
  'NestFactory',
  'InstanceLoader',
  'RoutesResolver',
  'RouterExplorer',
  'NestApplication',
]);

type Level = 'debug' | 'info' | 'warn' | 'error' | 'fatal';

/**
 * What Nest and our own classes log through Nest's `Logger`, as lines of the log. An object becomes the fields of its
 * line, an Error its `err`. The framework's own account of how it starts is left out.
 */
export class NestLog implements LoggerService {
  constructor(private readonly to: Log) {}

  log(message: unknown, ...rest: unknown[]): void {
    if (!FRAMEWORK.has(String(rest.at(-1)))) this.write('info', message, rest);
  }

  debug(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  verbose(message: unknown, ...rest: unknown[]): void {
    this.write('debug', message, rest);
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.write('warn', message, rest);
  }

  error(message: unknown, ...rest: unknown[]): void {
    this.write('error', message, rest);
  }

  fatal(message: unknown, ...rest: unknown[]): void {
    this.write('fatal', message, rest);
  }

  /** The last text after the message is the context; one before it the stack of an error. */
  private write(level: Level, message: unknown, rest: unknown[]): void {
    const context = typeof rest.at(-1) === 'string' ? rest.at(-1) : undefined;
    const stack = rest.length > 1 && typeof rest[0] === 'string' ? framesOf(rest[0]) : '';
    const fields = { context, ...(stack && { stack }) };
    if (message instanceof Error) this.to[level]({ ...fields, err: message });
    else if (typeof message === 'string') this.to[level](fields, message);
    else this.to[level]({ ...fields, ...(message as object) });
  }
}
