import { cleanName } from '../../attachments/file-name.js';
import { Turns } from '../../attachments/turns.js';
import { TooMany } from '../../errors/kinds.js';
import { type ReadingTask } from '../read-opened.js';
import { type GivenFile } from './kind-of-file.js';
import { type OpenedFile } from './opened-file.js';
import { OPENING_LIMITS, type OpeningLimits } from './opening-limits.js';
import { runWorker } from './run-worker.js';
import { type OpenedAndRead } from './worker.js';

/** How many files may be under way or wait; each is in memory meanwhile. */
const MOST_WAITING = 5;

/** After how many seconds it is worth trying again. */
const TRY_AGAIN = 10;

/** A file that is here, or that comes in once there is a place for it. */
export type Incoming = GivenFile | (() => Promise<GivenFile>);

/**
 * Opens files that letters come in, one at a time for each copy of Postbag: the machine has other things to do, and what
 * the process grows by can be told of one file alone.
 */
export class FileOpener {
  private readonly turns = new Turns(1);
  private underWay = 0;

  constructor(
    readonly limits: OpeningLimits = OPENING_LIMITS,
    private readonly run: typeof runWorker = runWorker,
  ) {}

  /**
   * What is in a file, by its content; its name must agree.
   *
   * @throws TooMany when too many files wait already
   * @throws InvalidInput when it is not one that letters are read from, or costs too much to open: see REFUSALS
   */
  async open(incoming: Incoming): Promise<OpenedFile> {
    return (await this.do(incoming, null)).opened;
  }

  /** The same, and what the reader makes of it, in the same worker. */
  async read(incoming: Incoming, task: ReadingTask): Promise<OpenedAndRead> {
    return this.do(incoming, task);
  }

  private async do(incoming: Incoming, reading: ReadingTask | null): Promise<OpenedAndRead> {
    if (this.underWay >= MOST_WAITING) throw busy();
    this.underWay += 1;
    try {
      const given = typeof incoming === 'function' ? await incoming() : incoming;
      const file = { ...given, name: cleanName(given.name) };
      return await this.turns.take(() => this.run({ file, limits: this.limits, reading }));
    } finally {
      this.underWay -= 1;
    }
  }
}

function busy(): TooMany {
  return new TooMany(
    'too-many-files',
    'Other files are being read at this moment. Nothing was kept. Try again in a few seconds.',
    TRY_AGAIN,
  );
}
