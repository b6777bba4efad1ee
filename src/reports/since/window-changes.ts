import { formatDay, type IsoDate } from '../../deadlines/iso-date.js';
import { type Change } from '../sections/since.js';
import { type WindowItem, type Windows } from '../sections/windows.js';
import { type EarlierReport } from './earlier-report.js';
import { type Keys } from './keys.js';
import { pairUp } from './pair-up.js';

/** An event, and where it stands in words. */
interface Placed extends WindowItem {
  readonly standing: string;
}

/** Events that came, opened, passed, or are on other days. */
export function windowChanges(before: EarlierReport, now: Windows, keys: Keys): Change[] {
  const { added, gone, kept } = pairUp(placed(before.content.windows), placed(now), keys.window);
  const { asOf } = before.report;
  return [
    ...added.map((window) => change(window, window.standing, dayOf(window))),
    ...gone.map((window) => change(window, 'no longer told of', null)),
    ...kept.flatMap(([then, window]) => {
      const words = differences(then, window);
      const on = then.standing === window.standing ? null : dayOf(window);
      return words === '' ? [] : [change(window, words, on !== null && on > asOf ? on : null)];
    }),
  ];
}

function placed({ open, coming, closedUnanswered, closedAnswered }: Windows): Placed[] {
  const as = (windows: readonly WindowItem[], standing: string): Placed[] =>
    windows.map((window) => ({ ...window, standing }));
  return [
    ...as(open, 'open'),
    ...as(coming, 'to come'),
    ...as(closedUnanswered, 'over without an answer'),
    ...as(closedAnswered, 'over, answered'),
  ];
}

function differences(then: Placed, now: Placed): string {
  const parts = [
    then.standing !== now.standing && `now ${now.standing} (was ${then.standing})`,
    daysOf(then) !== daysOf(now) && `${daysOf(now)} (was ${daysOf(then)})`,
  ];
  return parts.filter(Boolean).join('; ');
}

const daysOf = ({ firstOn, lastOn }: WindowItem): string =>
  `from ${formatDay(firstOn)} to ${formatDay(lastOn)}`;

/** The day on which it came to stand as it does; null while it is still to come. */
function dayOf({ state, opensOn, closesOn }: WindowItem): IsoDate | null {
  if (state === 'before') return null;
  return state === 'open' ? opensOn : closesOn;
}

function change({ name, asks }: WindowItem, words: string, on: IsoDate | null): Change {
  const letter = asks[0]?.letter ?? null;
  return { kind: 'window', letter, what: `“${name}”: ${words}`, on, isCorrection: false };
}
