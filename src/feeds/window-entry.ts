import { type DeadlineKind } from '../deadlines/deadline.js';
import { explainDeadline } from '../deadlines/explain-deadline.js';
import { named } from './due-entry.js';
import { type FeedEntry } from './feed-entry.js';
import { type WindowRow } from './feed-rows.js';

/**
 * An event window as one entry, however many letters depend on it, from the start of its first day to the end of its last
 * by its own place's clock. It is cancelled when no answer is waited for any more; one that is over with answers missing stays.
 */
export function windowEntry(row: WindowRow): FeedEntry {
  return {
    uid: `postbag-window-${row.id}`,
    sequence: row.version + row.replays,
    changedAt: row.changedAt,
    time: { startsAt: row.opensAt, endsAt: row.closesAt },
    isCancelled: row.letters > 0 && row.waiting === 0,
    summary: `Event: ${row.name}${lettersIn(row)}`,
    description: [...edges(row), ...waitingFor(row)],
    path: pathOf(row),
    place: row.place,
  };
}

function lettersIn({ waiting, shown }: WindowRow): string {
  if (waiting === 0) return '';
  return waiting === 1 ? ` (${shown[0].reference})` : ` (${waiting} letters)`;
}

/** When it opens and closes, there and in London, and when it is decided where that is known. */
function edges(row: WindowRow): string[] {
  const why = (kind: DeadlineKind, dueAt: string): string => {
    const { name, firstOn, lastOn, timeZone, place } = row;
    const rule = { rule: 'window', name, firstOn, lastOn, timeZone, place } as const;
    const bare = { sinceOn: firstOn, settledOn: null, recipientId: null, askIds: [], replyId: null };
    return explainDeadline({ ...bare, kind, dueOn: lastOn, dueAt, windowId: row.id, rule }).sentence;
  };
  return [
    why('window_opens', row.opensAt),
    ...(row.decisiveAt === null ? [] : [why('window_closes', row.decisiveAt)]),
    why('window_closes', row.closesAt),
  ];
}

function waitingFor({ letters, waiting, shown }: WindowRow): string[] {
  if (letters > 0 && waiting === 0) return ['No answer is waited for any more.'];
  const more = waiting - shown.length;
  return [
    ...shown.map((letter) => `To be answered before it: ${named(letter)}`),
    ...(more > 0 ? [`And ${more} more.`] : []),
  ];
}

function pathOf({ group, waiting, shown }: WindowRow): string {
  return waiting === 1 ? `/groups/${group}/letters/${shown[0].id}` : `/groups/${group}/windows`;
}
