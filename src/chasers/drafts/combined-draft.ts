import { formatDay, type IsoDate } from '../../deadlines/iso-date.js';
import { counted, listed } from '../../deadlines/words.js';
import { type Addressee, addresseeOf, bodyWords } from '../chaser-addressee.js';
import { type OwedAnswer } from '../owed-letter.js';
import { type Block, type Draft, gap, lines, list, paragraph } from './draft.js';
import { chasingEmail, chasingLetter, head, opening, secretariat } from './letter-draft.js';
import { cameBack, dated, dueWords, groupWords, quotedAsks, whomThen } from './letter-facts-in-words.js';
import { callNote } from './spoken-draft.js';

/** How several letters can be chased at once. */
export type CombinedKind = 'phone' | 'email' | 'letter';

/** What it is written from, beside the owed answers. */
export interface CombinedContext {
  readonly on: IsoDate;
  /** Who writes for the secretariat; null leaves a gap. */
  readonly sender: string | null;
}

/** When there is nothing to chase. */
export const NOTHING_LATE: Draft = {
  title: 'Nothing is late',
  mail: null,
  blocks: [paragraph('No answer is late.')],
};

/**
 * One call, email or letter about all the answers that one body owes; about a single one, the same as its own draft. It is the
 * secretariat’s, for the letters may have different signatories.
 *
 * @param owed at least one, all of one group
 */
export function combinedDraft(
  kind: CombinedKind,
  owed: readonly OwedAnswer[],
  { on, sender }: CombinedContext,
): Draft {
  if (owed.length === 1) return single(kind, owed[0], { on, sender });
  const addressee = commonAddressee(owed);
  const what = { phone: 'Note for a call', email: 'Chasing email', letter: 'Chasing letter' }[kind];
  const mail = kind === 'phone' ? null : { to: commonEmail(owed, addressee), subject: subjectOf(owed) };
  return {
    title: `${what} about ${counted(owed.length, 'letter')}`,
    mail,
    blocks: blocksOf(kind, owed, addressee, { on, sender }),
  };
}

function single(kind: CombinedKind, owed: OwedAnswer, { on, sender }: CombinedContext): Draft {
  if (kind === 'phone') return callNote(owed);
  return kind === 'email' ? chasingEmail(owed, sender) : chasingLetter(owed, on);
}

function subjectOf(owed: readonly OwedAnswer[]): string {
  const references = owed.map(({ letter }) => letter.reference);
  const [first, second, ...rest] = references;
  const named =
    rest.length > 0 ? `${first}, ${second} and ${counted(rest.length, 'other')}` : listed(references);
  return `${owed.every(({ isLate }) => isLate) ? 'Replies overdue' : 'Replies awaited'}: ${named}`;
}

function blocksOf(
  kind: CombinedKind,
  owed: readonly OwedAnswer[],
  addressee: Addressee,
  { on, sender }: CombinedContext,
): Block[] {
  const about = [
    paragraph(`${groupWords(owed[0])} waits for answers to ${counted(owed.length, 'letter')}:`),
    list(owed.map((each) => oneLetter(each))),
  ];
  if (kind === 'phone') {
    return [
      paragraph(`To ring: ${addressee.words}, ${gap('the number')}.`),
      ...about,
      paragraph(
        'To ask of each: has it arrived, who is dealing with it, and on which day will the answer come?',
      ),
    ];
  }
  const references = owed.map(({ letter }) => letter.reference);
  const top =
    kind === 'letter'
      ? head(withReferences(owed[0], references), addressee, on)
      : [paragraph(opening(addressee))];
  return [
    ...top,
    ...about,
    paragraph(
      'Please let us have an answer to each, or tell us on which day it will come and who will sign it.',
      'Please quote the reference of each. If one of them is not to hand, we will send it again at once.',
    ),
    paragraph('Yours sincerely,'),
    kind === 'letter'
      ? lines(gap('who signs'), 'Secretariat', owed[0].letter.group)
      : secretariat(owed[0], sender),
  ];
}

const withReferences = (owed: OwedAnswer, references: readonly string[]): OwedAnswer => ({
  ...owed,
  letter: { ...owed.letter, reference: listed(references) },
});

/** One letter in a line of its own: reference, date, subject, whom it went to, the day missed, and what is still open. */
function oneLetter(owed: OwedAnswer): string {
  const { letter, transferredOn } = owed;
  const whom = whomThen(owed).replace(/,$/, '');
  const passedOn =
    transferredOn === null ? '' : `, passed on to ${bodyWords(owed)} on ${formatDay(transferredOn)}`;
  return [
    `${letter.reference}, dated ${dated(owed)}, to ${whom}${passedOn}: “${letter.subject}”.`,
    dueWords(owed),
    cameBack(owed),
    ...(owed.asks.length > 0 ? [`Still open: ${quotedAsks(owed)}.`] : []),
  ]
    .filter(Boolean)
    .join(' ');
}

/** The one office that owes all of them; else the body they share; else a gap. */
function commonAddressee(owed: readonly OwedAnswer[]): Addressee {
  const all = owed.map((each) => addresseeOf(each, 'letter'));
  const [first] = all;
  if (all.every(({ words }) => words === first.words)) return first;
  const bodies = new Set(owed.map((each) => bodyWords(each)));
  const words = bodies.size === 1 ? [...bodies][0] : gap('whom to write to');
  return { words, holder: null, office: null, notes: [] };
}

function commonEmail(owed: readonly OwedAnswer[], { office }: Addressee): string | null {
  if (office?.email) return office.email;
  const all = new Set(owed.map(({ email, transferredOn }) => (transferredOn === null ? email : null)));
  return all.size === 1 ? [...all][0] : null;
}
