import { listed } from '../../deadlines/words.js';
import { type WindowMove } from '../../letters/window-moves.js';
import { type WindowDetails } from '../../windows/window-details.js';
import { type BothVersions } from '../forms/changed-page.js';
import { type FormBody } from '../forms/form.js';
import { typedFields } from '../forms/form.js';
import { newOnce } from '../forms/once.js';
import { Page } from '../pages/page.js';
import { type WindowRead } from './window-read.js';
import { daysInWords, momentInWords } from './window-view.js';
import { zoneName } from './time-zones.js';

const KINDS: Readonly<Record<WindowMove['kind'], { text: string; edge: 'start' | 'end' }>> = {
  window_opens: { text: 'The event opens', edge: 'start' },
  window_closes: { text: 'An answer is of use until', edge: 'end' },
};

/** Shows which deadlines of letters would move with an event, before it is changed. */
export function movesPage({
  body,
  window,
  changes,
  moves,
}: {
  readonly body: FormBody;
  readonly window: WindowRead;
  readonly changes: WindowDetails;
  readonly moves: readonly WindowMove[];
}): Page {
  const { name, id } = window;
  return new Page('windows/moves', {
    pageTitle: `Change ${name}`,
    window: { name, id },
    differing: bothWindows(window, changes).filter(({ theirs, yours }) => theirs !== yours),
    moves: moves.map((move) => moveView(move, window.timeZone, changes.timeZone)),
    typed: typedFields(body),
    version: body.version,
    once: newOnce(),
  });
}

function moveView(
  { kind, oldDueAt, newDueAt, ...letter }: WindowMove,
  oldZone: string,
  newZone: string,
): object {
  const { text, edge } = KINDS[kind];
  return {
    ...letter,
    what: text,
    was: momentInWords(oldDueAt, oldZone, edge),
    willBe: momentInWords(newDueAt, newZone, edge),
  };
}

/** Which letters’ deadlines moved, as a sentence after another; empty when none did. */
export function movedInWords(moves: readonly WindowMove[]): string {
  const references = [...new Set(moves.map(({ reference }) => reference))];
  if (references.length === 0) return '';
  const named = references.length > 5 ? `${references.length} letters` : listed(references);
  return ` Deadlines of ${named} moved with it.`;
}

/** Both versions of an event window, field by field, as people read them. */
export function bothWindows(theirs: WindowDetails, yours: WindowDetails): BothVersions[] {
  const of = (label: string, words: (window: WindowDetails) => string): BothVersions => ({
    label,
    theirs: words(theirs),
    yours: words(yours),
  });
  return [
    of('Name', ({ name }) => name),
    of('Days', ({ firstOn, lastOn }) => daysInWords(firstOn, lastOn)),
    of('Time zone', ({ timeZone }) => zoneName(timeZone)),
    of('Place', ({ place }) => place ?? ''),
    of('Decisive moment', ({ decisiveAt, timeZone }) =>
      decisiveAt ? momentInWords(decisiveAt, timeZone, 'end') : '',
    ),
    of('Source', ({ source }) => source ?? ''),
  ];
}
