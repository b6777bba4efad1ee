import { formatDay, type IsoDate } from '../deadlines/iso-date.js';
import { listed } from '../deadlines/words.js';
import { nameKey } from '../directory/name-key.js';
import { personKey, roleKeys } from './match-keys.js';
import { type Matched, offersOf, type PrintedPerson, type Weighed } from './match-parts.js';

/** A name that a person had from one day to another. */
export interface DatedName {
  readonly name: string;
  readonly fromOn: IsoDate | null;
  readonly toOn: IsoDate | null;
}

/** Who held an office on the letter's day. */
export interface Holder {
  readonly personId: string;
  readonly name: string;
  readonly fromOn: IsoDate;
  readonly names: readonly DatedName[];
}

/** An office that a block may mean, as the statement gives it. */
export interface OfficeRow {
  readonly index: number;
  readonly officeId: string;
  readonly office: string;
  readonly organisationId: string;
  readonly slug: string;
  readonly body: string;
  readonly bodyFromOn: IsoDate | null;
  readonly bodyToOn: IsoDate | null;
  readonly isOwn: boolean;
  readonly isSame: boolean;
  readonly hasRank: boolean;
  readonly likeness: number;
  readonly isEmail: boolean;
  readonly isBody: boolean;
  /** The name of a body named in the block whose work this one took over. */
  readonly predecessor: string | null;
  readonly holders: readonly Holder[];
}

/** A body that a block names, as the statement gives it. */
export interface BodyRow {
  readonly index: number;
  readonly organisation: { readonly id: string; readonly slug: string; readonly name: string };
  readonly fromOn: IsoDate | null;
  readonly toOn: IsoDate | null;
}

/** What a block may mean: an office with who held it on the letter's day, or a body alone. */
export interface FoundRecipient {
  readonly office: { readonly id: string; readonly name: string } | null;
  readonly organisation: { readonly id: string; readonly slug: string; readonly name: string };
  /** Holders on the letter's day: the one named in the block when they held it, or else all of them. */
  readonly holders: readonly { readonly personId: string; readonly name: string }[];
}

/** What would be added when none of the offers is meant. */
export interface ProposedRecipient {
  readonly office: string | null;
  readonly organisation: string | null;
  readonly person: string | null;
}

/** The offices and bodies that a block may mean on the letter's day. */
export function matchRecipient(
  index: number,
  block: PrintedPerson,
  found: { readonly offices: readonly OfficeRow[]; readonly bodies: readonly BodyRow[] },
  on: IsoDate,
): Matched<FoundRecipient, ProposedRecipient> {
  const same = found.offices.filter(({ isOwn, isSame }) => isOwn || isSame);
  const offices = found.offices.map((row) => ({
    found: foundOffice(row, block),
    reasons: [
      ...roleReasons(row, block),
      ...bodyReasons(row, block, same, on),
      ...holderReasons(row, block, on),
    ],
  }));
  const bodies =
    block.role === null && block.name === null ? found.bodies.map((row) => bodyOffer(row, on)) : [];
  const offers = offersOf([...offices, ...bodies]);
  const { role, organisation, name } = block;
  const isKnown = offers.some(({ score }) => score >= 0.6);
  const proposed =
    isKnown || (role ?? organisation ?? name) === null ? null : { office: role, organisation, person: name };
  return { index, offers, proposed };
}

function foundOffice(
  { officeId, office, organisationId, slug, body, holders }: OfficeRow,
  block: PrintedPerson,
): FoundRecipient {
  const named = holders.filter((holder) => isCalled(holder, block.name));
  return {
    office: { id: officeId, name: office },
    organisation: { id: organisationId, slug, name: body },
    holders: (named.length > 0 ? named : holders).map(({ personId, name }) => ({ personId, name })),
  };
}

function bodyOffer(
  { organisation, fromOn, toOn }: BodyRow,
  on: IsoDate,
): { found: FoundRecipient; reasons: Weighed[] } {
  const reasons = [{ weight: 0.7, reason: `The block names the body ${organisation.name} and no office.` }];
  return {
    found: { office: null, organisation, holders: [] },
    reasons: [...reasons, ...lifeReasons(organisation.name, fromOn, toOn, on)],
  };
}

function roleReasons(
  { office, isOwn, isSame, hasRank, likeness, isEmail }: OfficeRow,
  { role }: PrintedPerson,
): Weighed[] {
  const reasons: Weighed[] = isEmail
    ? [{ weight: 0.4, reason: 'The email address is that of this office.' }]
    : [];
  if (role === null) return reasons;
  if (isOwn) return [...reasons, { weight: 0.6, reason: `The block names the office: “${role}”.` }];
  if (hasRank || (isSame && roleKeys(role).isRank))
    return [...reasons, { weight: 0.3, reason: `“${role}” is the rank of the office “${office}”.` }];
  if (isSame) return [...reasons, { weight: 0.5, reason: sameInWords(role, office) }];
  if (likeness > 0.5) {
    return [...reasons, { weight: 0.45 * likeness, reason: `“${role}” is nearly “${office}”.` }];
  }
  return [...reasons, { weight: -0.1, reason: `The block says “${role}”, not “${office}”.` }];
}

/** A role may name several offices at once, or one in other words. */
function sameInWords(role: string, office: string): string {
  const isPart = nameKey(role).includes(nameKey(office));
  return isPart
    ? `“${role}” names the office “${office}”.`
    : `“${role}” is another name of the office “${office}”.`;
}

function bodyReasons(
  row: OfficeRow,
  { organisation }: PrintedPerson,
  same: readonly OfficeRow[],
  on: IsoDate,
): Weighed[] {
  return [...namedBody(row, organisation, same), ...lifeReasons(row.body, row.bodyFromOn, row.bodyToOn, on)];
}

function namedBody(
  { officeId, body, isBody, predecessor }: OfficeRow,
  organisation: string | null,
  same: readonly OfficeRow[],
): Weighed[] {
  if (organisation === null) {
    const isOnly = same.length === 1 && same[0].officeId === officeId;
    return isOnly ? [{ weight: 0.15, reason: 'No other office has this name.' }] : [];
  }
  if (isBody) {
    const isOtherName = nameKey(organisation) !== nameKey(body);
    const reason = isOtherName ? `“${organisation}” is ${body}.` : `The block names the body: ${body}.`;
    return [{ weight: 0.25, reason }];
  }
  if (predecessor) return [{ weight: 0.15, reason: `${body} took over from ${predecessor}.` }];
  return [{ weight: -0.2, reason: `The block names “${organisation}”, and this office belongs to ${body}.` }];
}

function lifeReasons(body: string, fromOn: IsoDate | null, toOn: IsoDate | null, on: IsoDate): Weighed[] {
  if (toOn !== null && toOn <= on) return [{ weight: -0.25, reason: `${body} ended on ${formatDay(toOn)}.` }];
  if (fromOn !== null && fromOn > on)
    return [{ weight: -0.3, reason: `${body} began only on ${formatDay(fromOn)}.` }];
  return [];
}

function holderReasons({ holders }: OfficeRow, { name }: PrintedPerson, on: IsoDate): Weighed[] {
  const day = formatDay(on);
  if (holders.length === 0) return [{ weight: -0.1, reason: `Nobody is known to have held it on ${day}.` }];
  const names = listed(holders.map((holder) => holder.name));
  if (name === null) return [{ weight: 0.05, reason: `Held on ${day} by ${names}.` }];
  if (holders.some((holder) => isCalled(holder, name)))
    return [{ weight: 0.3, reason: `${name} held it on ${day}.` }];
  return [{ weight: -0.15, reason: `The block names ${name}, but it was held on ${day} by ${names}.` }];
}

function isCalled({ name, names }: Holder, printed: string | null): boolean {
  if (printed === null) return false;
  return [name, ...names.map((other) => other.name)].some((own) => personKey(own) === personKey(printed));
}
