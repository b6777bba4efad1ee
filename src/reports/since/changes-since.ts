import { type List } from '../sections/long-lists.js';
import { type Change, CHANGE_KINDS, type ChangeKind, type Since } from '../sections/since.js';
import { type Todo } from '../sections/todo.js';
import { chaserChanges, replyChanges } from './answer-changes.js';
import { askChanges, promiseChanges } from './ask-changes.js';
import { type Compared, type EarlierReport } from './earlier-report.js';
import { keysFor } from './keys.js';
import { letterChanges, newLettersOf } from './letter-changes.js';
import { pairUp } from './pair-up.js';
import { type Fate, standingChanges } from './standing-changes.js';
import { windowChanges } from './window-changes.js';

/**
 * What is told otherwise than in an earlier report. The same two contents always give the same list in the same order.
 *
 * @param now what is told now of all days since the first of which the earlier report told, so that what is missing was taken out
 * @param fates of the addressees that the earlier report waited for and that are waited for no more
 */
export function changesSince(before: EarlierReport, now: Compared, fates: readonly Fate[]): Since {
  const keys = keysFor(before.content, now);
  const isNew = newLettersOf(before, now.newLetters, keys);
  const notCompared = tooLong(before.content, now);
  const changes = [
    ...standingChanges(before, now.awaiting, { fates, keys, isNew }),
    ...replyChanges(before, now.replies, keys),
    ...askChanges(before, now.asks.items),
    ...windowChanges(before, now.windows, keys),
    ...promiseChanges(before, now.promises.items, keys),
    ...letterChanges(before, now.newLetters, keys),
    ...chaserChanges(before, now.chasers, keys),
    ...todoChanges(before, now.whatToDoNext),
  ].filter(({ kind }) => !notCompared.includes(kind));
  return {
    report: before.report,
    changes: changes.sort(inOrder),
    ...(notCompared.length > 0 ? { notCompared } : {}),
  };
}

/** The lists from which changes of each kind are told. */
const READ: Readonly<Record<ChangeKind, readonly List[]>> = {
  status: ['awaiting', 'newLetters'],
  reply: ['replies'],
  ask: ['asks'],
  window: ['windowsOpen', 'windowsComing', 'windowsClosedUnanswered', 'windowsClosedAnswered'],
  promise: ['promises'],
  letter_sent: ['newLetters'],
  chaser: ['chasers'],
  to_do_new: ['whatToDoNext'],
  to_do_gone: ['whatToDoNext'],
};

/** What is missing in a list that ends early is not gone: of those kinds nothing can be told one by one. */
function tooLong(...reports: Pick<Compared, 'longLists'>[]): ChangeKind[] {
  const isLong = (list: List): boolean => reports.some(({ longLists }) => longLists?.[list] !== undefined);
  return CHANGE_KINDS.filter((kind) => READ[kind].some(isLong));
}

/** What came to be done and what has not to be any more, but for late replies, which are told by where they stand. */
function todoChanges(before: EarlierReport, now: readonly Todo[]): Change[] {
  const others = (todos: readonly Todo[]): Todo[] => todos.filter(({ kind }) => kind !== 'reply_late');
  const { added, gone } = pairUp(
    others(before.content.whatToDoNext),
    others(now),
    ({ kind, letter }) => `${kind} ${letter.reference}`,
  );
  const change = (kind: 'to_do_new' | 'to_do_gone', { letter, what }: Todo): Change => {
    return { kind, letter, what, on: null, isCorrection: false };
  };
  return [
    ...added.map((todo) => change('to_do_new', todo)),
    ...gone.map((todo) => change('to_do_gone', todo)),
  ];
}

/** By kind, then by day with the undated last, then by reference, then by words. */
function inOrder(a: Change, b: Change): number {
  return (
    CHANGE_KINDS.indexOf(a.kind) - CHANGE_KINDS.indexOf(b.kind) ||
    compare(a.on ?? '9', b.on ?? '9') ||
    compare(a.letter?.reference ?? '', b.letter?.reference ?? '') ||
    compare(a.what, b.what)
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
