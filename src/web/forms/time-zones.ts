import { LONDON } from '../../deadlines/zoned-days.js';
import { placeOfZone } from '../../deadlines/zone-words.js';

const ZONES: readonly string[] = Intl.supportedValuesOf('timeZone');

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** The IANA names that have these words in them, ten at most: “new york” finds America/New_York. */
export function zonesLike(words: string): string[] {
  const sought = words.trim().replaceAll(' ', '_').toLowerCase();
  return sought ? ZONES.filter((zone) => zone.toLowerCase().includes(sought)).slice(0, 10) : [];
}

/**
 * The time zone that is meant by what was typed: its IANA name or the place it is named after, in any case. Where none
 * was typed, the zone that is named after the place of the event, and London's when there is no place either. Null when
 * that says nothing.
 */
export function zoneMeant(typed: string, place: string): string | null {
  if (!typed && !place) return LONDON;
  const word = typed || place.split(',')[0].trim();
  return ZONES.find((zone) => same(zone, word) || same(placeOfZone(zone), word)) ?? null;
}
