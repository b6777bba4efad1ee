import { formatDay, type IsoDate } from '../deadlines/iso-date.js';
import { counted } from '../deadlines/words.js';
import { type DraftItem } from './sections/activity.js';
import { type Todo } from './sections/todo.js';

/**
 * What an unsent letter calls for: to go out before its event, and its signatures before they close. `soonOn` is the
 * last day of closing that counts as soon.
 */
export function draftTodos(draft: DraftItem, on: IsoDate, soonOn: IsoDate): Todo[] {
  const { id, reference, subject } = draft;
  const letter = { id, reference, subject };
  return [...unsent(draft, letter), ...signatures(draft, letter, on, soonOn)];
}

function unsent({ neededByOn, window }: DraftItem, letter: Todo['letter']): Todo[] {
  if (neededByOn === null) return [];
  const what = `Send ${letter.reference}, or decide to drop it`;
  const why = `It asks for something before “${window ?? 'an event'}”: an answer is of use until ${formatDay(neededByOn)}.`;
  return [{ kind: 'unsent_before_window', what, letter, why, by: neededByOn }];
}

function signatures(
  { signaturesCloseOn: by, signaturesAwaited }: DraftItem,
  letter: Todo['letter'],
  on: IsoDate,
  soonOn: IsoDate,
): Todo[] {
  if (by === null || by > soonOn || (signaturesAwaited === 0 && by >= on)) return [];
  const isPast = by < on;
  const closing = `Signatures ${isPast ? 'closed' : 'close'} on ${formatDay(by)}`;
  const awaited =
    signaturesAwaited === 0
      ? 'nobody who was asked is still to answer'
      : `${counted(signaturesAwaited, 'Member')} still to answer`;
  const what = isPast
    ? `Send ${letter.reference} with the signatures it has, or set a new closing day`
    : `Remind those who were asked to sign ${letter.reference}`;
  return [{ kind: 'signatures_close', what, letter, why: `${closing}; ${awaited}.`, by }];
}
