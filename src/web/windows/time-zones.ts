import { placeOfZone } from '../../deadlines/zone-words.js';

/** One entry of the list of time zones; one without a value parts the likely ones from the rest. */
export interface ZoneChoice {
  readonly value: string;
  readonly text: string;
  readonly disabled?: boolean;
}

/** Where events that letters are written before mostly are: London first, then seats of international bodies. */
const LIKELY = [
  'Europe/London',
  'Europe/Brussels',
  'Europe/Zurich',
  'Europe/Paris',
  'Europe/Vienna',
  'Europe/Amsterdam',
  'Europe/Istanbul',
  'America/New_York',
  'Africa/Nairobi',
  'Africa/Addis_Ababa',
  'Asia/Riyadh',
  'Asia/Hong_Kong',
];

/** What is decided in a likely zone but not in the town that it is named after. */
const ALSO: Readonly<Record<string, string>> = {
  'Europe/Zurich': 'Geneva, Zurich',
  'Europe/Paris': 'Strasbourg, Paris',
  'Europe/Amsterdam': 'The Hague, Amsterdam',
  'America/New_York': 'New York, Washington',
};

/** Names that the list of this program’s Unicode data has still the old way. */
const RENAMED: Readonly<Record<string, string>> = {
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
};

const REST = Intl.supportedValuesOf('timeZone')
  .map((zone) => RENAMED[zone] ?? zone)
  .map((value) => ({ value, text: `${placeOfZone(value)} (${value.split('/')[0]})` }))
  .sort((one, other) => one.text.localeCompare(other.text, 'en'));

/** The likely zones, then all by the name of their place; one that is chosen and not among them comes first. */
export function zoneChoices(chosen: string): ZoneChoice[] {
  const likely = LIKELY.map((value) => ({ value, text: ALSO[value] ?? placeOfZone(value) }));
  const known = chosen === '' || REST.some(({ value }) => value === chosen);
  return [
    ...(known ? [] : [{ value: chosen, text: chosen }]),
    { value: '', text: 'Choose the nearest place' },
    ...likely,
    { value: '', text: '────────', disabled: true },
    ...REST,
  ];
}

/** A zone by the name of its place, e.g. `Istanbul time`. */
export function zoneName(timeZone: string): string {
  return `${placeOfZone(timeZone)} time`;
}
