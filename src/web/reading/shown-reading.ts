import { type ReadLetterAnswer } from '../../intake/read-incoming.use-case.js';
import { type MarkedPiece, markedLetter } from './marked-letter.js';
import { type Doubt, doubtsByField, letterDoubts, replyDoubts } from './reading-doubts.js';

/** What was read, as shown beside the form that was filled from it. */
export interface ShownReading {
  readonly pieces: readonly MarkedPiece[];
  readonly doubts: readonly Doubt[];
  /** The same beside each box, by its id. */
  readonly doubtAt: Readonly<Record<string, string>>;
  /** What else there is to say, in sentences. */
  readonly notices: readonly string[];
}

/** What a page shows of a reading; `notices` tells of the file that it came in. */
export function shownReading(
  form: 'letter' | 'reply',
  text: string,
  reading: Pick<ReadLetterAnswer, 'proposal' | 'evidence' | 'warnings'>,
  notices: readonly string[] = [],
): ShownReading {
  const doubts = form === 'letter' ? letterDoubts(reading) : replyDoubts(reading);
  const said = reading.warnings.filter(({ code }) => !SHOWN_BY_DOUBTS.has(code)).map(({ detail }) => detail);
  const pieces = markedLetter(text, reading);
  return { pieces, doubts, doubtAt: doubtsByField(doubts), notices: [...notices, ...said] };
}

/** Warnings that a doubt at the field itself says already. */
const SHOWN_BY_DOUBTS: ReadonlySet<string> = new Set(['no-date', 'no-signatories', 'no-recipients']);
