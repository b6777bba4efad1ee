/** Why Postbag's own PostgreSQL can't be used; the message says what was wrong and what to do. */
export class EmbeddedServerError extends Error {
  constructor(message: string) {
    super(message);
    this.name = new.target.name;
  }
}

/** Another Postbag, alive, owns this data folder. `pid` is its process. */
export class DataDirectoryInUse extends EmbeddedServerError {
  constructor(
    dataDir: string,
    readonly pid: number,
  ) {
    super(
      `Postbag is already running on ${dataDir} (process ${pid}). ` +
        'Stop it first, or set DATA_DIR or DATABASE_URL.',
    );
  }
}
