import { BODY_NAMES, OFFICE_NAMES } from '../directory/data/other-names.data.js';
import { nameKey } from '../directory/name-key.js';

/** A rank without a subject, which means something only together with a body. */
const RANK =
  /^(?:the )?(?:secretary of state|minister(?: of state)?|parliamentary under secretary(?: of state)?)$/;

/** A printed role as it is looked up. */
export interface RoleKeys {
  /** The printed words. */
  readonly own: string | null;
  /** Offices that are the same in other words. */
  readonly same: readonly string[];
  /** Whether it is a rank alone: any office of the body that begins so may be meant. */
  readonly isRank: boolean;
}

const OFFICE_GROUPS = OFFICE_NAMES.map((names) => names.map(nameKey));
const BODY_GROUPS = Object.entries(BODY_NAMES).map(([name, others]) => [name, ...others].map(nameKey));

/** The keys of a printed role: “Foreign Secretary” also finds “Secretary of State for Foreign … Affairs”. */
export function roleKeys(role: string | null): RoleKeys {
  if (role === null || nameKey(role) === '') return { own: null, same: [], isRank: false };
  const own = nameKey(role);
  const isRank = RANK.test(own);
  const parts = [own, ...partsOf(role)];
  const groups = isRank
    ? OFFICE_GROUPS.filter((names) => names.some((name) => name.startsWith(`${own} `)))
    : OFFICE_GROUPS.filter((names) => names.some((name) => parts.includes(name)));
  const same = [...new Set([...parts.slice(1), ...groups.flat()])].filter((name) => name !== own);
  return { own, same, isRank };
}

/** The keys of a printed body: its own words first, then its other names. */
export function bodyKeys(organisation: string | null): string[] {
  if (organisation === null || nameKey(organisation) === '') return [];
  const own = nameKey(organisation);
  const bare = own.replace(/^the /, '');
  const groups = BODY_GROUPS.filter((names) => names.includes(own) || names.includes(bare));
  return [...new Set([own, bare, ...groups.flat()])];
}

/** A name as it is compared: `nameKey` without the courtesy styles before it and the letters after it. */
export function personKey(name: string): string {
  return nameKey(name)
    .replace(
      /^(?:(?:the|rt|right|hon|honourable|sir|dame|dr|mr|mrs|ms|miss|mx|prof|professor|revd|rev) )+/,
      '',
    )
    .replace(/(?: (?:mp|msp|ms|mla|kc|qc|cbe|obe|mbe|kbe|dbe|cb|cmg|bt|am))+$/, '');
}

/** “Deputy Prime Minister, Lord Chancellor and Secretary of State for Justice” holds three roles. */
function partsOf(role: string): string[] {
  const parts = role.split(
    /\s*[,;/]\s+(?=\p{Lu})|\s+and\s+(?=Secretary of State|Minister|Lord |Chancellor|President|Leader)/u,
  );
  return parts.length < 2 ? [] : parts.map(nameKey).filter(Boolean);
}
