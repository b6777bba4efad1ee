import { addDays } from '../../../deadlines/iso-date.js';
import { type FoundDeadline } from './found-deadline.js';

const HAPPENING =
  /\b(?:summit|conference|congress|assembly|election|referendum|budget|statement|debate|vote|meeting|hearing|talks|trial|recess|COP ?\d+)\b/i;

/** `Before the conference opens`, where the letter gives the days of the conference. */
export function isDatedElsewhere(one: FoundDeadline, found: readonly FoundDeadline[]): boolean {
  const happening = one.end === null ? HAPPENING.exec(one.words.text)?.[0].toLowerCase() : undefined;
  return (
    happening !== undefined &&
    found.some(
      ({ kind, end, what }) => kind === 'event' && end !== null && what.toLowerCase().includes(happening),
    )
  );
}

/** One deadline for each day; the answer asked for counts before the event on the same day. */
export function onePerDay(found: readonly FoundDeadline[]): FoundDeadline[] {
  const kept: FoundDeadline[] = [];
  for (const one of found) {
    const at = kept.findIndex((other) =>
      one.end === null ? other.words.text === one.words.text : other.end === one.end || isWithin(one, other),
    );
    if (at < 0) kept.push(one);
    else if (one.kind === 'response' && kept[at].kind !== 'response' && kept[at].start === kept[at].end)
      kept[at] = one;
  }
  return kept;
}

/** A day inside an event that lasts several days, named again. */
function isWithin(one: FoundDeadline, other: FoundDeadline): boolean {
  return (
    other.kind === 'event' &&
    one.kind === 'event' &&
    other.start !== null &&
    other.end !== null &&
    one.end! >= other.start &&
    one.end! <= addDays(other.end, 0)
  );
}
