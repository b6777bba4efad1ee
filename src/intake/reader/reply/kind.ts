import { type Addressee } from '../people/addressee.js';
import { type Row } from '../people/parse-person.js';
import { type LetterKind, type MailHeaders } from '../proposal.js';
import { AUTOMATIC, GOVERNMENT_ROLE, GROUP_ROLE, REPLY_OPENING } from '../words/reply-words.data.js';

/** What tells a reply from a letter of the group. */
export interface KindFacts {
  readonly opening: string;
  readonly subject: string;
  readonly head: string;
  readonly signed: readonly Row[];
  readonly addressees: readonly Addressee[];
  readonly headers?: MailHeaders;
  readonly from: string;
  readonly asks: number;
}

/** Weighs who signed, who is written to and how it opens. A chaser that answers an answer stays the group's letter. */
export function readKind(facts: KindFacts): LetterKind {
  const { opening, subject, signed, addressees, headers } = facts;
  if (headers?.autoSubmitted && !/^no\b/i.test(headers.autoSubmitted)) return 'reply';
  let score = 0;
  if (REPLY_OPENING.test(opening)) score += 3;
  if (/\b(?:automatic reply|auto-?reply|out of office|acknowledge?ment)\b/i.test(subject)) score += 5;
  if (AUTOMATIC.test(opening)) score += 3;
  if (
    /\b(?:passed|forwarded|transferred)\b[^.]{0,60}\bto\b/i.test(opening) &&
    /\byour (?:letter|e-?mail|correspondence)\b/i.test(opening)
  )
    score += 1;
  const [first] = signed;
  const firstWords = first ? `${first.role?.value ?? ''} ${first.organisation?.value ?? ''}` : facts.from;
  if (/\b(?:APPG|Party|Group|Secretariat)\b/i.test(firstWords)) score -= 4;
  else if (GROUP_ROLE.test(firstWords)) score -= GOVERNMENT_ROLE.test(firstWords) ? 0 : 2;
  else if (GOVERNMENT_ROLE.test(firstWords)) score += 3;
  if (
    signed.some(
      (row) =>
        GROUP_ROLE.test(row.organisation?.value ?? '') && /APPG|Party/.test(row.organisation?.value ?? ''),
    )
  )
    score -= 2;
  const to = addressees
    .map(({ row }) => `${row.role?.value ?? ''} ${row.organisation?.value ?? ''}`)
    .join(' ');
  if (GROUP_ROLE.test(to)) score += 2;
  else if (GOVERNMENT_ROLE.test(to)) score -= 3;
  if (signed.length > 2) score -= 2;
  if (
    /\b(?:your (?:reply|response|answer)|our (?:letter|e-?mail) (?:of|dated)|we wrote|I wrote|my letter of|not (?:yet )?(?:had|received) a (?:reply|response))\b/i.test(
      opening,
    )
  )
    score -= 2;
  if (
    /\bAPPG|All-Party Parliamentary Group|Cross-Party Group\b/.test(facts.head.slice(0, 300)) &&
    !GROUP_ROLE.test(to)
  )
    score -= 1;
  if (
    /\b(?:Dear )(?:Prime Minister|Minister|Secretary of State|Home Secretary|Chancellor|Foreign Secretary|First Minister)\b/i.test(
      facts.head,
    )
  )
    score -= 4;
  return score >= 3 ? 'reply' : 'outgoing';
}
