import { formatDay, type IsoDate } from '../../deadlines/iso-date.js';
import { type Addressee, addresseeOf } from '../chaser-addressee.js';
import { type OwedAnswer } from '../owed-letter.js';
import { type Block, type Draft, gap, lines, list, paragraph } from './draft.js';
import {
  cameBack,
  chasedSoFar,
  dueWords,
  groupWords,
  openAsks,
  whomThen,
  writtenTo,
  writtenToYou,
} from './letter-facts-in-words.js';

/** A letter that chases, from those who led the signatures, or to the Leader of the House about it. */
export function chasingLetter(owed: OwedAnswer, on: IsoDate): Draft {
  const addressee = addresseeOf(owed, 'letter');
  return {
    title: 'Chasing letter',
    mail: mailTo(owed, addressee),
    blocks: [...head(owed, addressee, on), ...chase(owed), paragraph('Yours sincerely,'), signature(owed)],
  };
}

/** The same as a short mail of the secretariat. */
export function chasingEmail(owed: OwedAnswer, sender: string | null): Draft {
  const addressee = addresseeOf(owed, 'email');
  return {
    title: 'Chasing email',
    mail: mailTo(owed, addressee),
    blocks: [
      paragraph(opening(addressee)),
      ...chase(owed),
      paragraph('Yours sincerely,'),
      secretariat(owed, sender),
    ],
  };
}

/** A letter to the Leader of the House, who is asked to get the answer. */
export function letterToLeader(owed: OwedAnswer, on: IsoDate): Draft {
  const addressee = addresseeOf(owed, 'leader_of_the_house');
  const asks = openAsks(owed);
  return {
    title: 'Letter to the Leader of the House',
    mail: {
      to: addressee.office?.email ?? null,
      subject: `A letter without a reply: ${owed.letter.reference}`,
    },
    blocks: [
      ...head(owed, addressee, on),
      paragraph(writtenTo(owed), dueWords(owed), cameBack(owed), chasedSoFar(owed)),
      ...(asks.length > 0 ? [paragraph('What was asked and waits for an answer:'), list(asks)] : []),
      paragraph(
        `Could you raise this with ${owed.transferredOn === null ? whomNow(owed) : owed.body}, and tell us when we may expect an answer?`,
      ),
      paragraph('Yours sincerely,'),
      signature(owed),
    ],
  };
}

function whomNow(owed: OwedAnswer): string {
  return owed.office ? addresseeOf(owed, 'letter').words : whomThen(owed);
}

function chase(owed: OwedAnswer): Block[] {
  const asks = openAsks(owed);
  return [
    paragraph(writtenToYou(owed), dueWords(owed), cameBack(owed), chasedSoFar(owed)),
    ...(asks.length > 0 ? [paragraph('We still wait for an answer to this:'), list(asks)] : []),
    paragraph(
      'Please let us have an answer, or tell us on which day it will come and who will sign it.',
      `Please quote ${owed.letter.reference}. If the letter is not to hand, we will send it again at once.`,
    ),
  ];
}

/** The top of a letter: who writes, when, under which reference, to whom; and how it opens. */
export function head(owed: OwedAnswer, addressee: Addressee, on: IsoDate): Block[] {
  return [
    lines(owed.letter.group),
    lines(formatDay(on), `Our reference: ${owed.letter.reference}`),
    lines(...addressBlock(owed, addressee)),
    paragraph(opening(addressee)),
  ];
}

/** The address as on the first letter where that went to no office; else that of the office, to whoever holds it now. */
export function addressBlock(owed: OwedAnswer, { office, holder, words }: Addressee): string[] {
  if (office) {
    return [
      holder ?? gap('who holds the office'),
      office.name,
      ...(office.address?.split('\n') ?? [gap('the address')]),
    ];
  }
  if (owed.transferredOn === null && words === owed.printed.split('\n')[0].trim()) {
    return [
      ...owed.printed.split('\n'),
      ...(owed.address && !owed.printed.includes(owed.address) ? owed.address.split('\n') : []),
    ];
  }
  return [gap('whom to write to'), words, gap('the address')];
}

/** How the letter opens. */
export function opening({ office }: Addressee): string {
  const salutation = office?.salutation?.replace(/,\s*$/, '');
  return `${salutation ?? `Dear ${gap('how to address them')}`},`;
}

/** Where it goes: the office’s own address; that on the letter, while it is with those to whom the letter went. */
function mailTo({ email, letter, transferredOn, isLate }: OwedAnswer, { office }: Addressee): Draft['mail'] {
  return {
    to: office?.email ?? (transferredOn === null ? email : null),
    subject: `${isLate ? 'Reply overdue' : 'Reply awaited'}: ${letter.subject} (${letter.reference})`,
  };
}

/** Those who led the signatures, as they were printed; the first of them where nobody is said to have led. */
function signature({ letter }: OwedAnswer): Block {
  const leads = letter.signers.filter(({ isLead }) => isLead);
  const signing = (leads.length > 0 ? leads : letter.signers.slice(0, 1)).map(({ signedAs }) => signedAs);
  const first = signing.length > 0 ? signing : [gap('who signs')];
  return lines(...first, `for ${groupWords({ letter }).replace(/^The /, 'the ')}`);
}

/** The secretariat, by the person who writes. */
export function secretariat({ letter }: Pick<OwedAnswer, 'letter'>, sender: string | null): Block {
  return lines(sender ?? gap('your name'), 'Secretariat', letter.group);
}
