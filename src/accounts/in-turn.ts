/** Lets what has the same key run one after another, in this process. */
export class InTurn {
  private readonly last = new Map<string, Promise<unknown>>();

  /** Begins when all that was given before under the key has ended, well or not. */
  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const mine = (this.last.get(key) ?? Promise.resolve()).then(work, work);
    this.last.set(key, mine);
    const forget = (): void => {
      if (this.last.get(key) === mine) this.last.delete(key);
    };
    mine.then(forget, forget);
    return mine;
  }
}
