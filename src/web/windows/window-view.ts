import { addDays, formatDay, formatDayAndMonth, type IsoDate } from '../../deadlines/iso-date.js';
import { clockWords, inLondon } from '../../deadlines/zone-words.js';
import { type WindowState } from '../../deadlines/windows.js';
import { clockTimeIn } from '../../deadlines/zoned-days.js';
import { type AsksOfWindow } from '../../letters/window-asks.queries.js';
import { labelOf } from '../pages/filters.js';
import { zoneName } from './time-zones.js';
import { type WindowRead } from './window-read.js';

/** How a state is called and coloured. */
const STATES: Readonly<Record<WindowState, { text: string; colour: string }>> = {
  before: { text: 'To come', colour: 'yellow' },
  open: { text: 'Open', colour: 'green' },
  closed: { text: 'Over', colour: 'grey' },
};

const NOBODY: AsksOfWindow = { total: 0, outcomes: {}, items: [] };

/** A window as pages show it, with the asks that depend on it. */
export function windowView(window: WindowRead, asks: AsksOfWindow = NOBODY): object {
  const { firstOn, lastOn, timeZone, opensAt, closesAt, neededByAt, decisiveAt, state } = window;
  return {
    ...window,
    tag: STATES[state],
    days: daysInWords(firstOn, lastOn),
    zone: zoneName(timeZone),
    opens: momentInWords(opensAt, timeZone, 'start'),
    closes: momentInWords(closesAt, timeZone, 'end'),
    neededBy: momentInWords(neededByAt, timeZone, 'end'),
    decisive: decisiveAt && momentInWords(decisiveAt, timeZone, 'start'),
    asks: {
      ...asks,
      words: outcomesInWords(asks),
      hidden: asks.total - asks.items.length,
    },
  };
}

/** The days of an event, both included, e.g. `23 to 25 November 2021`. */
export function daysInWords(firstOn: IsoDate, lastOn: IsoDate): string {
  if (firstOn === lastOn) return formatDay(firstOn);
  if (firstOn.slice(0, 7) === lastOn.slice(0, 7))
    return `${Number(firstOn.slice(8))} to ${formatDay(lastOn)}`;
  if (firstOn.slice(0, 4) === lastOn.slice(0, 4))
    return `${formatDayAndMonth(firstOn)} to ${formatDay(lastOn)}`;
  return `${formatDay(firstOn)} to ${formatDay(lastOn)}`;
}

/** A moment by the clock of the event, and by London’s where that is another; midnight is the start or the end of a day. */
export function momentInWords(at: string, timeZone: string, edge: 'start' | 'end'): string {
  const { day, time } = clockTimeIn(at, timeZone);
  const named = edge === 'end' ? addDays(day, -1) : day;
  const words = time === '00:00' ? `the ${edge} of ${formatDay(named)}` : clockWords(at, timeZone);
  return words + inLondon(at, timeZone, edge);
}

/** How its asks stand, e.g. `3 asks: 2 open, 1 met`. */
function outcomesInWords({ total, outcomes }: AsksOfWindow): string {
  if (total === 0) return 'No letter asks for anything before it';
  const counts = Object.entries(outcomes).map(([outcome, n]) => `${n} ${labelOf(outcome).toLowerCase()}`);
  return `${total} ${total === 1 ? 'ask' : 'asks'}: ${counts.sort().reverse().join(', ')}`;
}
