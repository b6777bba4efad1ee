/** Lets at most so many acts run at the same time; the others wait, first come, first served. */
export class Turns {
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  constructor(private readonly atOnce: number) {}

  /** Runs `act` when it is its turn; one that fails gives its turn away like any other. */
  async take<T>(act: () => Promise<T>): Promise<T> {
    if (this.running >= this.atOnce) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.running += 1;
    try {
      return await act();
    } finally {
      this.pass();
    }
  }

  /** The turn goes to the next who waits, if there is one. */
  private pass(): void {
    const next = this.waiting.shift();
    if (next) next();
    else this.running -= 1;
  }
}
