import { formatDay, type IsoDate } from '../deadlines/iso-date.js';
import { type House, houseName } from '../deadlines/sitting-days.js';
import { nameKey } from '../directory/name-key.js';
import { personKey, roleKeys } from './match-keys.js';
import { type DatedName } from './match-offices.js';
import { type Matched, offersOf, type PrintedPerson, type Weighed } from './match-parts.js';

/** Somebody whom a line may mean, as the statement gives them. */
export interface PersonRow {
  readonly index: number;
  readonly personId: string;
  readonly name: string;
  readonly prefix: string | null;
  readonly suffix: string | null;
  readonly house: House | null;
  readonly party: string | null;
  readonly constituency: string | null;
  readonly names: readonly DatedName[];
  readonly likeness: number;
  /** Names of the offices held on the letter's day. */
  readonly offices: readonly string[];
}

/** Somebody of the directory. The line itself stays as it was printed. */
export interface FoundPerson {
  readonly personId: string;
  readonly name: string;
  readonly house: House | null;
  readonly party: string | null;
  readonly constituency: string | null;
}

/** Somebody who would be added when none of the offers is meant: only what the line says. */
export interface ProposedPerson {
  readonly name: string;
  readonly honorificSuffix: string | null;
  readonly house: House | null;
  readonly party: string | null;
  readonly constituency: string | null;
}

/** Names that are less alike are other names. */
const LEAST_LIKENESS = 0.45;

const PEERAGE = /^(?:lord|baroness|lady|baron|earl|countess|viscount|viscountess|marquess|duke|duchess) /;

/** The people whom a line may mean on the letter's day. */
export function matchPerson(
  index: number,
  line: PrintedPerson,
  rows: readonly PersonRow[],
  on: IsoDate,
): Matched<FoundPerson, ProposedPerson> {
  const { name } = line;
  if (name === null) return { index, offers: [], proposed: null };
  const namesakes = rows.filter((row) => isNamed(row, name)).length;
  const near = rows.filter((row) => isNamed(row, name) || row.likeness >= LEAST_LIKENESS);
  const offers = offersOf(
    near.map((row) => ({
      found: foundOf(row),
      reasons: [...nameReasons(row, name, namesakes, on), ...lifeReasons(row, line)],
    })),
  );
  const isKnown = offers.some(({ score }) => score >= 0.6);
  return { index, offers, proposed: isKnown ? null : proposedOf(name, line) };
}

function foundOf({ personId, name, house, party, constituency }: PersonRow): FoundPerson {
  return { personId, name, house, party, constituency };
}

function proposedOf(name: string, line: PrintedPerson): ProposedPerson {
  const { postNominals, party = null, constituency = null } = line;
  return { name, honorificSuffix: postNominals.join(' ') || null, house: houseOf(line), party, constituency };
}

function nameReasons(row: PersonRow, name: string, namesakes: number, on: IsoDate): Weighed[] {
  const shared = namesakes > 1 ? [{ weight: -0.1, reason: `${namesakes} people have this name.` }] : [];
  if (personKey(row.name) === personKey(name))
    return [{ weight: 0.7, reason: `The name is the same: ${row.name}.` }, ...shared];
  const other = row.names.find((one) => personKey(one.name) === personKey(name));
  if (!other) return [{ weight: 0.6 * row.likeness, reason: `“${name}” is like ${row.name}.` }];
  if (other.toOn === null || on < other.toOn)
    return [{ weight: 0.7, reason: `${row.name} was then called ${other.name}.` }, ...shared];
  return [
    { weight: 0.5, reason: `${row.name} was called ${other.name} until ${formatDay(other.toOn)}.` },
    ...shared,
  ];
}

function lifeReasons(row: PersonRow, line: PrintedPerson): Weighed[] {
  return [...houseReasons(row, line), ...placeReasons(row, line), ...officeReasons(row, line)];
}

function houseReasons({ house }: PersonRow, line: PrintedPerson): Weighed[] {
  const printed = houseOf(line);
  if (house === null || printed === null) return [];
  if (house === printed)
    return [{ weight: 0.1, reason: `A Member of the ${houseName(house)}, as the line says.` }];
  return [
    {
      weight: -0.1,
      reason: `The line is of the ${houseName(printed)}; the directory has the ${houseName(house)}.`,
    },
  ];
}

function placeReasons(row: PersonRow, { constituency, party }: PrintedPerson): Weighed[] {
  const reasons: Weighed[] = [];
  if (constituency && row.constituency) {
    const isSame = nameKey(constituency) === nameKey(row.constituency);
    const reason = isSame
      ? `Both of ${row.constituency}.`
      : `The line says ${constituency}, the directory ${row.constituency}.`;
    reasons.push({ weight: isSame ? 0.2 : -0.15, reason });
  }
  if (party && row.party && nameKey(party) === nameKey(row.party))
    reasons.push({ weight: 0.05, reason: `Both of ${row.party}.` });
  return reasons;
}

function officeReasons({ offices }: PersonRow, { role }: PrintedPerson): Weighed[] {
  const { own, same } = roleKeys(role);
  const held = offices.find((office) => own === nameKey(office) || same.includes(nameKey(office)));
  return held === undefined ? [] : [{ weight: 0.2, reason: `Then held the office “${held}”.` }];
}

const isNamed = (row: PersonRow, name: string): boolean =>
  [row.name, ...row.names.map((one) => one.name)].some((own) => personKey(own) === personKey(name));

function houseOf({ name, postNominals }: PrintedPerson): House | null {
  if (postNominals.includes('MP')) return 'commons';
  return name !== null && PEERAGE.test(nameKey(name)) ? 'lords' : null;
}
