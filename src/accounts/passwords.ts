import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { TooMany } from '../errors/kinds.js';

/** Argon2id (the library's default kind) with 19 MiB, two passes, one lane. @see OWASP, Password Storage Cheat Sheet */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** How many are hashed at the same time, on threads beside the main one, and how many may wait for that. */
const AT_ONCE = 2;
const WAITING = 100;

/** Hashes passwords and compares them, few at a time: each takes 19 MiB and some hundredths of a second of a core. */
@Injectable()
export class Passwords {
  private readonly queue: (() => void)[] = [];
  private running = 0;

  /** The hash to keep, with its salt and its cost. */
  async hash(password: string): Promise<string> {
    return this.inTurn(() => hash(written(password), COST));
  }

  /** Whether this is the password of that hash. */
  async isRight(password: string, kept: string): Promise<boolean> {
    return this.inTurn(() => verify(kept, written(password)));
  }

  private async inTurn<T>(act: () => Promise<T>): Promise<T> {
    if (this.running < AT_ONCE) this.running += 1;
    else await this.turn();
    try {
      return await act();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  /** @throws TooMany when the queue is too long for anybody to wait */
  private async turn(): Promise<void> {
    if (this.queue.length >= WAITING) {
      throw new TooMany('busy', 'Too many people are signing in at once. Try again in a moment.', 5);
    }
    await new Promise<void>((resolve) => this.queue.push(resolve));
  }
}

/** One way of writing each character, whichever keyboard it came from. */
function written(password: string): string {
  return password.normalize('NFKC');
}
