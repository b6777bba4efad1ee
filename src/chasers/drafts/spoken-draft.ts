import { formatDay, type IsoDate } from '../../deadlines/iso-date.js';
import { isoDate } from '../../deadlines/iso-date.js';
import { askedMinister, addresseeOf, bodyWords, withThe } from '../chaser-addressee.js';
import { type OwedAnswer } from '../owed-letter.js';
import { type Draft, gap, list, paragraph } from './draft.js';
import {
  cameBack,
  dated,
  dueWords,
  groupWords,
  openAsks,
  whomThen,
  writtenTo,
} from './letter-facts-in-words.js';

/** From this day on it is His Majesty’s Government. */
const ACCESSION = isoDate('2022-09-08');

/**
 * A written question for a Member to table: when the letter will be answered, and why it was not, where that is late. In the
 * Commons it is put to the minister who answers for the body; in the Lords to the Government.
 */
export function writtenQuestion(owed: OwedAnswer, on: IsoDate): Draft {
  const asked = owed.letter.house === 'lords' ? government(on) : `${minister(owed)},`;
  const letter = `the letter of ${dated(owed)} from ${withThe(owed.letter.group)}${toWhom(owed)} about “${owed.letter.subject}”, reference ${owed.letter.reference}`;
  const ask = (what: string): string => `To ask ${asked} ${what}`;
  return {
    title: 'Written question',
    mail: null,
    blocks: [
      paragraph(`${ask(`when they plan to reply to ${letter}`)}.`),
      ...(owed.isLate
        ? [
            paragraph(
              `${ask(`for what reason a reply was not sent by ${formatDay(owed.dueOn)} to ${letter}`)}.`,
            ),
          ]
        : []),
    ],
  };
}

const government = (on: IsoDate): string => `${on < ACCESSION ? 'Her' : 'His'} Majesty’s Government`;

const minister = (owed: OwedAnswer): string =>
  askedMinister(owed) ?? gap(`the minister who answers for ${bodyWords(owed)}`);

/** Whom the letter went to, where that is not the minister who is asked. */
function toWhom(owed: OwedAnswer): string {
  const isAsked =
    owed.letter.house === 'commons' && owed.office && askedMinister(owed) === withThe(owed.office.name);
  if (isAsked && owed.transferredOn === null) return '';
  return ` to ${owed.office && owed.transferredOn === null ? withThe(owed.office.name) : whomThen(owed)}`;
}

/** What a Member can ask the Leader of the House on a Thursday. */
export function businessQuestion(owed: OwedAnswer): Draft {
  return {
    title: 'Business question',
    mail: null,
    blocks: [
      paragraph(writtenTo(owed), dueWords(owed), cameBack(owed)),
      paragraph(
        `Will the Leader of the House ask ${bodyWords(owed)} to answer it, and say when that will be?`,
      ),
    ],
  };
}

/** What a Member can say on a point of order: the letter as it is told in the House, and what is asked of the Chair. */
export function pointOfOrder(recital: string): Draft {
  return {
    title: 'Point of order',
    mail: null,
    blocks: [
      paragraph(`On a point of order, ${gap('Mr or Madam Speaker')}.`, recital),
      paragraph('What can a Member do, through the Chair, to get an answer to such a letter?'),
    ],
  };
}

/** What to say on the telephone. */
export function callNote(owed: OwedAnswer): Draft {
  const asks = openAsks(owed);
  const { words, notes } = addresseeOf(owed, 'phone');
  return {
    title: 'Note for a call',
    mail: null,
    blocks: [
      paragraph(`To ring: the office of ${words}, ${gap('the number')}.`, ...notes),
      paragraph(writtenTo(owed), dueWords(owed), cameBack(owed)),
      paragraph('To ask: has it arrived, who is dealing with it, and on which day will the answer come?'),
      ...(asks.length > 0 ? [paragraph('What was asked:'), list(asks)] : []),
      paragraph(
        `Say that you ring for ${groupWords(owed).replace(/^The /, 'the ')}. Write down the name of whom you speak to.`,
      ),
    ],
  };
}
