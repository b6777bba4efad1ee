import { TooLarge, TooMany } from '../../errors/kinds.js';
import { Turns } from '../../attachments/turns.js';
import { cleanName } from '../../attachments/file-name.js';
import { type GivenFile } from './kind-of-file.js';
import { type OpenedFile } from './opened-file.js';
import { OPENING_LIMITS, type OpeningLimits } from './opening-limits.js';
import { runWorker } from './run-worker.js';

/** How many files may be under way or wait; each is in memory meanwhile. */
const MOST_WAITING = 5;

/** After how many seconds it is worth trying again. */
const TRY_AGAIN = 10;

/**
 * Opens files that letters come in, one at a time for each copy of Postbag: the machine has other things to do, and what
 * the process grows by can be told of one file alone.
 */
export class FileOpener {
  private readonly turns = new Turns(1);
  private underWay = 0;

  constructor(
    private readonly limits: OpeningLimits = OPENING_LIMITS,
    private readonly run: typeof runWorker = runWorker,
  ) {}

  /**
   * What is in a file, by its content; its name must agree.
   *
   * @throws TooLarge when it has more bytes than may be attached
   * @throws TooMany when too many files wait already
   * @throws InvalidInput when it is not one that letters are read from, or costs too much to open: see REFUSALS
   */
  async open(given: GivenFile): Promise<OpenedFile> {
    const { fileBytes } = this.limits;
    if (given.bytes.length > fileBytes) throw tooLarge(fileBytes);
    if (this.underWay >= MOST_WAITING) throw busy();
    this.underWay += 1;
    const file = { ...given, name: cleanName(given.name) };
    try {
      return await this.turns.take(() => this.run({ file, limits: this.limits }));
    } finally {
      this.underWay -= 1;
    }
  }
}

function tooLarge(most: number): TooLarge {
  const words = `The file has more than ${most} bytes, the most that one file may have. Nothing of it was kept. Choose a smaller one.`;
  return new TooLarge('file-too-large', words, [{ pointer: '/file', detail: words }]);
}

function busy(): TooMany {
  return new TooMany(
    'too-many-files',
    'Other files are being read at this moment. Nothing was kept. Try again in a few seconds.',
    TRY_AGAIN,
  );
}
