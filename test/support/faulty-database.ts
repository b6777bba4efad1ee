import pg from 'pg';

type Query = (...given: unknown[]) => unknown;

/**
 * Lets this process lose its database, as if it were killed, just before a statement is sent: every connection breaks, and nothing
 * more reaches PostgreSQL until `mend`.
 */
export class FaultyDatabase {
  /** Statements since the counting began. */
  count = 0;
  private dieAt = Infinity;
  private isDead = false;
  private readonly sound: Query;

  constructor() {
    const prototype = pg.Client.prototype as unknown as { query: Query };
    this.sound = prototype.query;
    // eslint-disable-next-line @typescript-eslint/no-this-alias -- the statement has a `this` of its own
    const faults = this;
    prototype.query = function (this: pg.Client, ...given: unknown[]): unknown {
      faults.count += 1;
      if (faults.count < faults.dieAt && !faults.isDead) return faults.sound.apply(this, given);
      faults.isDead = true;
      return faults.refuse(this, given);
    };
  }

  /** Begins to count; the statement of this number is the first that is not sent. */
  killAt(statement: number): void {
    [this.count, this.dieAt, this.isDead] = [0, statement, false];
  }

  mend(): void {
    [this.dieAt, this.isDead] = [Infinity, false];
  }

  /** Whether it came to the statement. */
  get wasKilled(): boolean {
    return this.isDead;
  }

  restore(): void {
    (pg.Client.prototype as unknown as { query: Query }).query = this.sound;
  }

  private refuse(client: pg.Client, given: readonly unknown[]): unknown {
    const { connection } = client as unknown as { connection: { stream: { destroy(): void } } };
    connection.stream.destroy();
    const error = new Error('The process was killed.');
    const done = given.find((one) => typeof one === 'function') as ((error: Error) => void) | undefined;
    if (!done) return Promise.reject(error);
    setImmediate(done, error);
    return undefined;
  }
}
