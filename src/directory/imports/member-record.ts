import { type House } from '../../deadlines/sitting-days.js';

/** A Member of either House as Parliament's Members API knows them now. */
export interface MemberRecord {
  readonly parliamentId: number;
  readonly name: string;
  readonly honorificPrefix: string | null;
  readonly honorificSuffix: string | null;
  readonly house: House | null;
  readonly party: string | null;
  /** Of Members of the Commons only: for Peers the API gives the kind of peerage in its place. */
  readonly constituency: string | null;
}

type Unread = Readonly<Record<string, unknown>>;

const COURTESY = /^(?:Mr|Mrs|Ms|Miss|Mx)\.? /;

/**
 * A `Member` of the Members API. Nearly all of its fields may be null.
 *
 * @returns null when it has no id or no name that can be used
 */
export function memberRecord(value: unknown): MemberRecord | null {
  const member = objectOf(value);
  const { id } = member;
  const name = textOf(member.nameDisplayAs)?.replace(COURTESY, '') ?? null;
  if (typeof id !== 'number' || !Number.isInteger(id) || id < 1 || id > 999_999_999 || name === null)
    return null;
  if (name.length > 200) return null;
  const membership = objectOf(member.latestHouseMembership);
  const house = membership.house === 1 ? 'commons' : membership.house === 2 ? 'lords' : null;
  return {
    parliamentId: id,
    name,
    ...honorifics(textOf(member.nameFullTitle), name),
    house,
    party: textOf(objectOf(member.latestParty).name),
    constituency: house === 'commons' ? textOf(membership.membershipFrom) : null,
  };
}

/** What stands before and after the name in the full title: “Rt Hon Ada Example MP”. */
function honorifics(
  full: string | null,
  name: string,
): Pick<MemberRecord, 'honorificPrefix' | 'honorificSuffix'> {
  const at = full?.indexOf(name) ?? -1;
  if (full === null || at < 0) return { honorificPrefix: null, honorificSuffix: null };
  const before = full
    .slice(0, at)
    .trim()
    .replace(/\s*\bthe$/i, '')
    .trim();
  return { honorificPrefix: before || null, honorificSuffix: full.slice(at + name.length).trim() || null };
}

/** The value as an object; one without fields when it is none. */
export function objectOf(value: unknown): Unread {
  return typeof value === 'object' && value !== null ? (value as Unread) : {};
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' && !value.includes('\u0000')
    ? value.trim().toWellFormed()
    : null;
}
