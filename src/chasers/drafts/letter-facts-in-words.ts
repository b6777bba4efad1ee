import { formatDay } from '../../deadlines/iso-date.js';
import { type Rung } from '../../deadlines/ladder.js';
import { counted, listed } from '../../deadlines/words.js';
import { type ReplyClass } from '../../letters/letter-facts.js';
import { bodyWords, withThe } from '../chaser-addressee.js';
import { type OpenAsk, type OwedAnswer } from '../owed-letter.js';

/** The group as a sentence begins with it. */
export function groupWords({ letter }: Pick<OwedAnswer, 'letter'>): string {
  const words = withThe(letter.group);
  return words[0].toUpperCase() + words.slice(1);
}

/** What is said of the letter to any third person: whom it went to, when, about what. */
export function writtenTo(owed: OwedAnswer): string {
  return `${groupWords(owed)} wrote to ${whomThen(owed)} in a letter dated ${dated(owed)} about ${about(owed)}.${passedOn(owed)}`;
}

/** The same, said to those who owe the answer. */
export function writtenToYou(owed: OwedAnswer): string {
  return `${groupWords(owed)} wrote to ${you(owed)} in a letter dated ${dated(owed)} about ${about(owed)}.${passedOn(owed)}`;
}

export const dated = ({ letter }: Pick<OwedAnswer, 'letter'>): string => formatDay(letter.datedOn);

const about = ({ letter }: OwedAnswer): string => `“${letter.subject}” (our reference ${letter.reference})`;

/** Who held the office when it went, or what else is known of whom it went to. */
export function whomThen({ office, served, printed, transferredOn }: OwedAnswer): string {
  const firstLine = printed.split('\n')[0].trim();
  if (transferredOn !== null) return firstLine;
  if (office) return `${withThe(office.name)}${served ? `, ${served.name},` : ''}`;
  return served?.name ?? firstLine;
}

function you(owed: OwedAnswer): string {
  const { office, served, transferredOn } = owed;
  if (transferredOn !== null || !office || !served) return whomThen(owed);
  if (office.holders.some(({ id }) => id === served.id)) return 'you';
  return office.holders.length > 0 ? `your predecessor, ${served.name},` : whomThen(owed);
}

function passedOn(owed: OwedAnswer): string {
  const { transferredOn } = owed;
  return transferredOn === null
    ? ''
    : ` We were told on ${formatDay(transferredOn)} that it was passed on to ${bodyWords(owed)}.`;
}

/** When the answer was due. On a weekend after the due day no working day has passed, and it is late all the same. */
export function dueWords({ dueOn, isLate, workingDaysLate }: OwedAnswer): string {
  if (!isLate) return `A reply is due by ${formatDay(dueOn)}.`;
  const late = workingDaysLate ? ` and is ${counted(workingDaysLate, 'working day')} late` : ' and is late';
  return `A reply was due by ${formatDay(dueOn)}${late}.`;
}

/** What came of it, when that is no answer. A message that nobody has read through yet is not told of. */
const CAME: Partial<Readonly<Record<ReplyClass, string>>> = {
  acknowledgement: 'All that has come is an acknowledgement',
  holding: 'All that has come is a holding reply',
  non_substantive: 'What has come does not answer what was asked: it reached us',
  partial: 'A part of it was answered',
  transfer: 'Word that it was passed on came',
};

/** What has come back, in a sentence; empty when there is a message that was not read through. */
export function cameBack({ lastReply }: OwedAnswer): string {
  if (!lastReply) return 'Nothing has come back.';
  const words = CAME[lastReply.class];
  if (!words) return '';
  const promise = lastReply.promisedBy ? `, promising an answer by ${formatDay(lastReply.promisedBy)}` : '';
  return `${words} on ${formatDay(lastReply.receivedOn)}${promise}.`;
}

const BY: Readonly<Record<Rung, string>> = {
  phone: 'by telephone',
  email: 'by email',
  letter: 'by letter',
  written_question: 'by a written question',
  leader_of_the_house: 'through the Leader of the House',
  business_question: 'at business questions',
  point_of_order: 'by a point of order',
};

/** How it was chased so far; empty when it was not. */
export function chasedSoFar({ chasers }: OwedAnswer): string {
  if (chasers.length === 0) return '';
  return `We have asked again ${listed(chasers.map(({ kind, madeOn }) => `${BY[kind]} on ${formatDay(madeOn)}`))}.`;
}

/** What still waits for an answer, in the words of the letter, with until when an answer is of use where an event sets that. */
export function openAsks({ asks }: OwedAnswer): string[] {
  return asks.map((ask) => {
    const until = usefulUntil(ask);
    return until ? `${withoutStop(ask)} (${until})` : ask.text.trim();
  });
}

/** The same in a line. */
export function quotedAsks({ asks }: OwedAnswer): string {
  return asks
    .map((ask) => {
      const until = usefulUntil(ask);
      return `“${withoutStop(ask)}”${until ? ` (${until})` : ''}`;
    })
    .join('; ');
}

const withoutStop = ({ text }: OpenAsk): string => text.trim().replace(/\.$/, '');

function usefulUntil({ before }: OpenAsk): string {
  return before ? `an answer is of use until ${formatDay(before.neededByOn)}, for “${before.event}”` : '';
}
