import { formatDay } from '../../deadlines/iso-date.js';
import { type HoldersRead, type LetterLink } from './letter-read.js';

/** A change of holder as pages show it. */
export interface HolderRow {
  readonly holder: string;
  readonly tenureId: string;
  /** What was said of it, in a sentence; null while it is open. */
  readonly settled: string | null;
  readonly reason: string;
  readonly writtenAgain: LetterLink | null;
}

/** The change that is open or was decided; null when there is none. */
export function holderRow(holders: HoldersRead | null): HolderRow | null {
  if (!holders?.change) return null;
  const { tenureId, holder, settledOn, settledBy, reason, writtenAgain } = holders.change;
  const settled =
    settledOn &&
    `No need to write again to ${holder.name}, said ${settledBy} on ${formatDay(settledOn)}${reason ? `: ${reason}` : '.'}`;
  return { holder: holder.name, tenureId, settled, reason: reason ?? '', writtenAgain };
}

/**
 * Who had the office when, in a sentence, e.g. `A Former had the office when the letter reached it; A Newer has it since 8 December
 * 2021.` Null where it was one person all along, or not more than one is known.
 */
export function holdersInWords(holders: HoldersRead | null): string | null {
  if (!holders) return null;
  const { atSending, now, atReply } = holders;
  const names = new Set([atSending, now, atReply].flatMap((who) => (who ? [who.id] : [])));
  if (names.size < 2) return null;
  const parts = [
    ...(atSending ? [`${atSending.name} had the office when the letter reached it`] : []),
    ...(atReply ? [`${atReply.name} when the answer came`] : []),
    ...(now ? [`${now.name} has it since ${formatDay(now.fromOn)}`] : ['nobody is known to have it now']),
  ];
  return `${parts.join('; ')}.`;
}
