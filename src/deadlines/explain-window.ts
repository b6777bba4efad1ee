import { type Deadline, type WindowRule } from './deadline.js';
import { formatDay } from './iso-date.js';
import { windowSpan } from './windows.js';
import { clockWords, inLondon, placeOfZone } from './zone-words.js';

/**
 * When a window opens or closes, by its own place's clock and by London's. A `window_closes` whose instant lies before the
 * end of the last day is the window's decisive moment, and is called that.
 */
export function explainWindow({ kind, dueAt }: Deadline, rule: WindowRule): string {
  const place = rule.place ?? placeOfZone(rule.timeZone);
  const span = windowSpan({ firstOn: rule.firstOn, lastOn: rule.lastOn, timeZone: rule.timeZone });
  if (kind === 'window_opens') {
    const london = inLondon(span.opensAt, rule.timeZone, 'start');
    return `“${rule.name}” opens at the start of ${formatDay(rule.firstOn)} in ${place}${london}.`;
  }
  if (dueAt !== null && isDecisive(dueAt, span.closesAt)) {
    const london = inLondon(dueAt, rule.timeZone, 'start');
    return `“${rule.name}” is decided at ${clockWords(dueAt, rule.timeZone)} in ${place}${london}.`;
  }
  const london = inLondon(span.closesAt, rule.timeZone, 'end');
  return `“${rule.name}” closes at the end of ${formatDay(rule.lastOn)} in ${place}${london}.`;
}

const isDecisive = (dueAt: string, closesAt: string): boolean => Date.parse(dueAt) < Date.parse(closesAt);
