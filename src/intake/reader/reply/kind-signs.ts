import { type Addressee } from '../people/addressee.js';
import { type Row } from '../people/parse-person.js';
import { DEPARTMENT, MINISTERIAL_ROLE } from '../words/offices.data.js';
import {
  ASKED_OF_YOU,
  CITED_IN_HEAD,
  GLAD_OF_LETTER,
  GROUP_LETTERHEAD,
  LEAVE_OF_A_REPLY,
  LETTER_OF_THEIRS,
  MEMBERS_ADDRESS,
  OFFICE_IS_YOURS,
  OFFICIAL_ADDRESS,
  OFFICIAL_LETTERHEAD,
  OFFICIAL_REFERENCE,
  ON_BEHALF_OF_OFFICE,
  OWN_EARLIER_LETTER,
  POSITION_OF_GOVERNMENT,
  RESTATED,
  SALUTATION_TO_GROUP,
  SALUTATION_TO_OFFICE,
  VOICE_OF_OFFICE,
} from '../words/kind-words.data.js';
import { AUTOMATIC, GOVERNMENT_ROLE, GROUP_ROLE, REPLY_OPENING } from '../words/reply-words.data.js';

/** What tells a reply from a letter of the group. */
export interface KindFacts {
  /** The first sentences of the body. */
  readonly opening: string;
  /** The whole body, as far as it is looked at. */
  readonly body: string;
  readonly subject: string;
  readonly head: string;
  /** The lines of the head that name no addressee. */
  readonly letterhead: readonly string[];
  readonly salutation: string;
  readonly signed: readonly Row[];
  readonly addressees: readonly Addressee[];
  /** The sender and the addressees of an e-mail, as its header has them. */
  readonly from: string;
  readonly to: string;
  /** Whether the message says that a machine sent it (RFC 3834). */
  readonly isAutomatic: boolean;
}

/** One sign: what it adds, above nought for a reply and below for a letter of the group. */
export interface Sign {
  readonly sign: string;
  readonly weight: number;
  readonly holds: (facts: KindFacts) => boolean;
}

const GROUP_BODY = /\bAPP?Gs?\b|\bAll[- ]Party\b|\bCross[- ]Party\b|\bParliamentary Group\b|\bSecretariat\b/i;
const OTHER_BODY =
  /\b(?:Committee|Council|Board|Trust|Commission|Company|plc|Ltd|Limited|Authority|Agency|Foundation|University|NHS|Bank|Corporation|Service|Inquiry)\b/i;
const OFFICE_STAFF =
  /\b(?:Parliamentary Clerk|Correspondence|Diary Secretary|Caseworker|Briefing|Official|Clerk to the Minister)\b/i;

const titleOf = ({ role, organisation }: Row): string => `${role?.value ?? ''} ${organisation?.value ?? ''}`;
const signerOf = ({ signed, from }: KindFacts): string =>
  signed.length > 0 ? titleOf(signed[0]) : from.replace(/<[^>]*>/g, '');
const addresseesOf = ({ addressees }: KindFacts): string =>
  addressees.map(({ row }) => titleOf(row)).join(' ');
const isOfGroup = (words: string): boolean =>
  GROUP_BODY.test(words) || (/\b(?:Group|Party)\b/.test(words) && !GOVERNMENT_ROLE.test(words));
/** A group or who leads one; the chair of a committee, a board or a company is written to by groups. */
const isGroup = (words: string): boolean =>
  GROUP_BODY.test(words) || (GROUP_ROLE.test(words) && !OTHER_BODY.test(words));
const isOfficial = (words: string): boolean => GOVERNMENT_ROLE.test(words) || OFFICE_STAFF.test(words);
const writesFromOffice = ({ letterhead }: KindFacts): boolean =>
  letterhead.some(
    (line) => OFFICIAL_LETTERHEAD.test(line) || DEPARTMENT.test(line) || MINISTERIAL_ROLE.test(line),
  );
const isMember = ({ addressees }: KindFacts): boolean =>
  addressees.some(
    ({ row, address }) =>
      row.postNominals.some(({ value }) => /^(?:MP|MSP|MS|MLA|AM|AS)$/.test(value)) ||
      /\bHouse of (?:Commons|Lords)\b/i.test(address?.value ?? ''),
  );
/** A minister whose name and office head the page signs below by name alone. */
const signsUnderOwnHead = ({ letterhead, signed }: KindFacts): boolean => {
  const name = signed[0]?.name?.value.toLowerCase();
  return (
    name !== undefined &&
    letterhead.some((line) => MINISTERIAL_ROLE.test(line)) &&
    letterhead.some((line) => line.toLowerCase().includes(name))
  );
};

/** Every sign that is weighed. Signs of one thing are told apart so that no one of them decides alone. */
export const KIND_SIGNS: readonly Sign[] = [
  { sign: 'a machine sent it', weight: 20, holds: ({ isAutomatic }) => isAutomatic },
  {
    sign: 'its heading acknowledges',
    weight: 5,
    holds: ({ subject }) =>
      /\b(?:automatic reply|auto-?reply|out of office|acknowledge?ment)\b/i.test(subject),
  },
  { sign: 'it says that it is automatic', weight: 3, holds: ({ opening }) => AUTOMATIC.test(opening) },
  {
    sign: 'it opens with a letter of the other side',
    weight: 3,
    holds: ({ opening }) =>
      REPLY_OPENING.test(opening) || GLAD_OF_LETTER.test(opening) || LETTER_OF_THEIRS.test(opening),
  },
  { sign: 'it speaks for an office', weight: 2, holds: ({ opening }) => ON_BEHALF_OF_OFFICE.test(opening) },
  {
    sign: 'it hands the letter on',
    weight: 1,
    holds: ({ opening }) =>
      /\b(?:passed|forwarded|transferred)\b[^.]{0,60}\bto\b/i.test(opening) &&
      /\byour (?:letter|e-?mail|correspondence)\b/i.test(opening),
  },
  { sign: 'an office signs', weight: 3, holds: (facts) => signsForOffice(facts) },
  { sign: 'a group signs', weight: -4, holds: (facts) => isOfGroup(signerOf(facts)) },
  {
    sign: 'an officer of a group signs',
    weight: -2,
    holds: (facts) =>
      !isOfGroup(signerOf(facts)) && GROUP_ROLE.test(signerOf(facts)) && !isOfficial(signerOf(facts)),
  },
  {
    sign: 'one of those who sign is of a group',
    weight: -2,
    holds: ({ signed }) =>
      signed.some(({ organisation }) =>
        /\bAPPG|All[- ]Party|Cross[- ]Party|Party/.test(organisation?.value ?? ''),
      ),
  },
  { sign: 'many sign', weight: -2, holds: ({ signed }) => signed.length > 2 },
  { sign: 'an office heads the page', weight: 2, holds: writesFromOffice },
  { sign: 'its holder heads the page and signs', weight: 2, holds: signsUnderOwnHead },
  {
    sign: 'a group heads the page',
    weight: -2,
    holds: ({ letterhead }) => letterhead.some((line) => GROUP_LETTERHEAD.test(line)),
  },
  { sign: 'an office sent the mail', weight: 2, holds: ({ from }) => OFFICIAL_ADDRESS.test(from) },
  { sign: 'a member sent the mail', weight: -2, holds: ({ from }) => MEMBERS_ADDRESS.test(from) },
  { sign: 'the mail went to a member', weight: 1, holds: ({ to }) => MEMBERS_ADDRESS.test(to) },
  { sign: 'the mail went to an office', weight: -2, holds: ({ to }) => OFFICIAL_ADDRESS.test(to) },
  { sign: 'a group is written to', weight: 2, holds: (facts) => isGroup(addresseesOf(facts)) },
  {
    sign: 'an office is written to',
    weight: -3,
    holds: (facts) => !GROUP_ROLE.test(addresseesOf(facts)) && GOVERNMENT_ROLE.test(addresseesOf(facts)),
  },
  {
    sign: 'a member without office is written to',
    weight: 1,
    holds: (facts) => isMember(facts) && !GOVERNMENT_ROLE.test(addresseesOf(facts)),
  },
  {
    sign: 'it speaks to the holder of an office',
    weight: -4,
    holds: ({ head, salutation }) => SALUTATION_TO_OFFICE.test(head) || SALUTATION_TO_OFFICE.test(salutation),
  },
  {
    sign: 'it speaks to the chair of a group',
    weight: 1,
    holds: ({ salutation }) => SALUTATION_TO_GROUP.test(salutation),
  },
  {
    sign: 'it cites a letter of the other side in its head',
    weight: 3,
    holds: ({ head }) => CITED_IN_HEAD.test(head),
  },
  { sign: 'a department numbers it', weight: 1, holds: ({ head }) => OFFICIAL_REFERENCE.test(head) },
  { sign: 'the writer holds office', weight: 2, holds: ({ body }) => VOICE_OF_OFFICE.test(body) },
  {
    sign: 'it gives government’s position',
    weight: 1,
    holds: ({ body }) => POSITION_OF_GOVERNMENT.test(body),
  },
  { sign: 'it tells a request again', weight: 1, holds: ({ body }) => RESTATED.test(body) },
  { sign: 'it takes leave as replies do', weight: 1, holds: ({ body }) => LEAVE_OF_A_REPLY.test(body) },
  { sign: 'it asks', weight: -2, holds: ({ body }) => ASKED_OF_YOU.test(body) },
  { sign: 'the reader holds office', weight: -1, holds: ({ body }) => OFFICE_IS_YOURS.test(body) },
  {
    sign: 'it speaks of a letter of its own',
    weight: -2,
    holds: ({ opening }) => OWN_EARLIER_LETTER.test(opening),
  },
];

function signsForOffice(facts: KindFacts): boolean {
  const words = signerOf(facts);
  return isOfficial(words) &&
    !isOfGroup(words) &&
    !/\bgroup\b/i.test(words.replace(/\b(?:schools|policy) group\b/i, ''))
    ? !GROUP_ROLE.test(words) || OFFICE_STAFF.test(words)
    : false;
}
