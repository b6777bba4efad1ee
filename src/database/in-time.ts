/** Something that did not come in time. */
export class NoAnswerInTime extends Error {
  constructor(limit: number) {
    super(`No answer within ${limit} ms.`);
  }
}

/**
 * A question to the database that nobody waits for longer than `limit` milliseconds. Those who ask while it is under way
 * share one answer, so that a database that hangs does not collect questions.
 */
export class InTime<T> {
  private pending: Promise<T> | undefined;

  constructor(
    private readonly limit: number,
    private readonly ask: () => Promise<T>,
  ) {}

  /** @throws NoAnswerInTime */
  async answer(): Promise<T> {
    this.pending ??= this.ask().finally(() => (this.pending = undefined));
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new NoAnswerInTime(this.limit)), this.limit);
    });
    try {
      return await Promise.race([this.pending, late]);
    } finally {
      clearTimeout(timer);
    }
  }
}
