import { explainDeadline } from '../deadlines/explain-deadline.js';
import { formatDay } from '../deadlines/iso-date.js';
import { type FeedEntry } from './feed-entry.js';
import { type DueKind, type DueRow, type FeedLetter } from './feed-rows.js';

/** What is due, as a person looks for it. */
const DUE: Readonly<Record<DueKind, string>> = {
  reply_target: 'Reply due',
  promised: 'Promised reply due',
  requested: 'Reply asked for',
  chase: 'Chase',
  signatures_close: 'Signatures close',
  embargo_ends: 'Embargo ends',
};

/** What is said of one that matters no longer, where nobody had waited for it. */
const NO_LONGER: Partial<Record<DueKind, string>> = { embargo_ends: 'No longer under this embargo' };

/** A deadline as an entry of its whole day, or of its instant where it has one. One that was met, or matters no longer, is cancelled and says since when. */
export function dueEntry(row: DueRow): FeedEntry {
  const { kind, letter, settledOn, body } = row;
  const isCancelled = settledOn !== null;
  return {
    uid: `postbag-${kind.replaceAll('_', '-')}-${keyOf(row)}`,
    sequence: row.replays,
    changedAt: row.changedAt,
    time: row.dueAt === null ? { on: row.dueOn } : { at: row.dueAt },
    isCancelled,
    summary: `${DUE[kind]}: ${named(letter)}`,
    description: [
      ...(isCancelled
        ? [`${NO_LONGER[kind] ?? 'Not waited for any more'} since ${formatDay(settledOn)}.`]
        : []),
      why(row),
      ...(kind === 'chase' && body !== null ? [`The reply is owed by ${body}.`] : []),
    ],
    path: `/groups/${row.group}/letters/${letter.id}`,
    place: null,
  };
}

/** A letter in one line. */
export function named({ reference, subject }: FeedLetter): string {
  return `${reference} ${subject}`;
}

/**
 * What the entry is about. The next step for a late reply is one entry that moves on with each step taken; a body that the
 * letter was handed on to has entries of its own.
 */
function keyOf({ kind, letter, recipientId, legPosition, replyId }: DueRow): string {
  if (kind === 'promised') return String(replyId);
  if (recipientId === null) return letter.id;
  return `${recipientId}-${legPosition}`;
}

function why({ kind, dueOn, dueAt, settledOn, recipientId, replyId, rule }: DueRow): string {
  const bare = { dueAt, sinceOn: dueOn, askIds: [], windowId: null };
  return explainDeadline({ ...bare, kind, dueOn, settledOn, recipientId, replyId, rule }).sentence;
}
