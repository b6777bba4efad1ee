import { dayOfEpoch, isIsoDate, type IsoDate } from '../deadlines/iso-date.js';
import { isStorable } from '../database/storable.js';
import { type FactColumn, type FactKind } from './fact-sheet.js';

/** 1 January 1970 as Excel counts days. */
const EPOCH = 25_569;
/** Excel's days that have four digits for their year and come after its false 29 February 1900. */
const SERIAL = /^\d{2,7}$/;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const INSTANT = /^(\d{4}-\d\d-\d\d)T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?Z$/;

/** What is wrong with a text in a column, for a person; null when it can be kept. */
export function faultOf(text: string, { kind, isPast }: FactColumn, today: IsoDate): string | null {
  if (!isStorable(text)) return 'has a character that can’t be kept: NUL, or half of a pair';
  if (!FITS[kind](text)) return NEEDS[kind];
  return isPast && text > today ? 'has not come yet' : null;
}

/** The text as it is kept: a day that a spreadsheet program made a number of is a day again. */
export function keptValue(text: string, { kind }: FactColumn): string {
  if (kind === 'id') return text.trim().toLowerCase();
  if (kind !== 'day' || !SERIAL.test(text)) return text;
  return dayOfEpoch(Number(text) - EPOCH);
}

const FITS: Readonly<Record<FactKind, (text: string) => boolean>> = {
  text: () => true,
  id: (text) => UUID.test(text),
  day: isIsoDate,
  instant: (text) => isIsoDate(INSTANT.exec(text)?.[1]),
  whole: (text) => /^-?\d{1,9}$/.test(text),
  'yes-no': (text) => text === 'yes' || text === 'no',
  list: (text) => {
    const value = parsed(text);
    return Array.isArray(value) && value.every((part) => typeof part === 'string');
  },
  json: (text) => typeof parsed(text) === 'object',
  hex: (text) => /^(?:[0-9a-f]{2})*$/.test(text),
  base64: (text) => text.length % 4 === 0 && /^[A-Za-z0-9+/]*={0,2}$/.test(text),
};

const NEEDS: Readonly<Record<FactKind, string>> = {
  text: '',
  id: 'is not the id of a row',
  day: 'is not a day written YYYY-MM-DD',
  instant: 'is not a moment written YYYY-MM-DDTHH:MM:SSZ',
  whole: 'is not a whole number',
  'yes-no': 'is neither yes nor no',
  list: 'is not a list written as JSON',
  json: 'is not written as JSON',
  hex: 'is not a hash',
  base64: 'is not a piece of a file',
};

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
