import { type Answer } from './app.js';
import { type Seen } from './story-reads.js';
import { type Scene } from './story-scene.js';

/** One thing done over the API, what then stands otherwise than before, and what history says of it. */
export interface Step {
  readonly what: string;
  readonly act: (s: Scene) => Promise<Answer>;
  /** Only what differs from the step before; everything else must be as it was. */
  readonly seen?: Partial<Seen>;
  /** The events told, in their order. */
  readonly told?: string;
  /** Status and code of a refusal, e.g. `422 day-in-the-future`; nothing changes and nothing is told. */
  readonly refused?: string;
}

/** Some acts on one letter, one after another. */
export interface Story {
  readonly name: string;
  /** What is other than usual in the letter with which it begins. */
  readonly letter?: (s: Scene) => Promise<object>;
  /** What was done before the story begins. */
  readonly before?: (s: Scene) => Promise<unknown>;
  /** What stands when it begins, otherwise than usual. */
  readonly base?: Partial<Seen>;
  readonly steps: readonly Step[];
  /** True where the last step leaves everything as if none of them had happened. */
  readonly isUndone: boolean;
}

/** The usual letter on 14 December 2021: sent on 22 November by email, nothing come back. */
export const USUAL: Seen = {
  status: 'awaiting_reply',
  to: 'awaiting',
  legs: ['A Fictional Minister: 2021-11-22 > 2021-12-20'],
  first: 'reply_target 2021-12-20',
  asks: 'open, open',
  flags: 'no_acknowledgement, reply_due_soon',
  other: null,
};
