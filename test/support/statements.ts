import pg from 'pg';

type Query = (this: unknown, ...args: unknown[]) => unknown;

/** Counts the statements that this process sends to PostgreSQL, until `stop`. They run as ever. */
export class Statements {
  private readonly real: Query;

  /** @param onEach called with the text of each, before it is sent */
  constructor(onEach: (text: string) => void) {
    const prototype = pg.Client.prototype as unknown as { query: Query };
    const real = prototype.query;
    this.real = real;
    prototype.query = function (...args) {
      const [what] = args;
      onEach(typeof what === 'string' ? what : String((what as { text?: unknown }).text));
      return real.apply(this, args);
    };
  }

  stop(): void {
    (pg.Client.prototype as unknown as { query: Query }).query = this.real;
  }
}
