import { type Division, DIVISIONS, divisionName } from '../../deadlines/calendar.js';
import { formatDay, type IsoDate } from '../../deadlines/iso-date.js';
import { type House } from '../../deadlines/sitting-days.js';
import { ORGANISATION_KINDS, type OrganisationKind } from '../../directory/organisation.entity.js';
import { type PersonRead, type TenureRead } from './directory-read.js';

const KINDS: Readonly<Record<OrganisationKind, string>> = {
  department: 'Government department',
  agency: 'Agency or public body',
  devolved_government: 'Devolved government',
  other: 'Another kind of body',
};

export const KIND_CHOICES = ORGANISATION_KINDS.map((value) => ({ value, text: KINDS[value] }));
export const DIVISION_CHOICES: readonly { value: Division; text: string }[] = DIVISIONS.map((value) => ({
  value,
  text: divisionName(value),
}));
export const HOUSE_CHOICES: readonly { value: House | ''; text: string }[] = [
  { value: 'commons', text: 'House of Commons' },
  { value: 'lords', text: 'House of Lords' },
  { value: '', text: 'Neither, or not known' },
];

export function kindInWords(kind: OrganisationKind): string {
  return KINDS[kind];
}

/** The person as they would be introduced, e.g. `The Rt Hon Ben Bradshaw MP`. */
export function fullName({ honorificPrefix, name, honorificSuffix }: PersonRead): string {
  return [honorificPrefix, name, honorificSuffix].filter(Boolean).join(' ');
}

/** What tells two people of one name apart, e.g. `House of Commons, Labour, Exeter`. */
export function personDetails({ house, party, constituency }: PersonRead): string {
  const place = HOUSE_CHOICES.find(({ value }) => house !== null && value === house)?.text;
  return [place, party, constituency].filter(Boolean).join(', ');
}

/** A tenure without its office, for saying its days. */
export type TenureDays = Pick<TenureRead, 'fromOn' | 'toOn' | 'person'>;

/**
 * The days of a tenure so that nobody counts its last day twice, e.g. `from 24 July 2019 to 6 September 2022; on that day the
 * next holder, Suella Braverman`.
 *
 * @param others other tenures of the office, in any order
 * @param today from which a tenure that has no end is still held, or to come
 */
export function tenureInWords(
  { fromOn, toOn, person }: TenureDays,
  others: readonly TenureDays[],
  today: IsoDate,
): string {
  const from = `from ${formatDay(fromOn)}`;
  if (toOn === null) return fromOn > today ? `${from}, which is to come` : `${from}; still in office`;
  const next = others.find((other) => other.fromOn === toOn && other.person.id !== person.id);
  const then = next ? `the next holder, ${next.person.name}` : 'no longer';
  return `${from} to ${formatDay(toOn)}; on that day ${then}`;
}
