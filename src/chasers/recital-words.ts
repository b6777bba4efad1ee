import { formatDay, formatFullDay, type IsoDate } from '../deadlines/iso-date.js';
import { counted, listed } from '../deadlines/words.js';
import { type ReplyClass } from '../letters/letter-facts.js';

/** What is known of a letter, as of a day, that a Member can say of it. */
export interface RecitalFacts {
  readonly group: string;
  readonly sentOn: IsoDate;
  /** Each “to”, by office, person, organisation or printed line, whatever is known. */
  readonly to: readonly Addressee[];
  /** The lines of those who had agreed to sign, as printed, in order. */
  readonly signedBy: readonly string[];
  readonly asks: readonly string[];
  /** Working days since it was sent; null outside the bank-holiday table. */
  readonly workingDaysAgo: number | null;
  /** The earliest due day of those who still owe an answer; null when nobody does. */
  readonly owed: {
    readonly dueOn: IsoDate;
    readonly workingDaysLate: number | null;
    readonly isLate: boolean;
  } | null;
  readonly replies: readonly ReplyFact[];
}

/** To whom a letter went. */
export interface Addressee {
  readonly office: string | null;
  readonly person: string | null;
  readonly organisation: string | null;
  readonly printed: string;
}

/** One thing that came back. */
export interface ReplyFact {
  readonly class: ReplyClass;
  readonly receivedOn: IsoDate;
  readonly signedBy: string | null;
  readonly promisedBy: IsoDate | null;
  readonly transferredTo: string | null;
  /** Whose answer it is; told only when the letter went to several. */
  readonly from: Addressee;
}

/**
 * The paragraph that a Member can read out in the House: to whom the group wrote and when, who signed, what was asked,
 * how long ago, and what has come back. Nothing is said that is not recorded; asks are quoted word for word.
 */
export function recital(facts: RecitalFacts): string {
  const { group, sentOn, to, workingDaysAgo } = facts;
  const ago =
    workingDaysAgo === null || workingDaysAgo === 0 ? '' : `, ${counted(workingDaysAgo, 'working day')} ago`;
  return [
    `On ${formatFullDay(sentOn)}${ago}, ${withThe(group)} wrote to ${listed(to.map(addressee))}.`,
    ...signatures(facts),
    ...requests(facts),
    ...timeliness(facts),
    whatCameBack(facts),
  ].join(' ');
}

function signatures({ signedBy }: RecitalFacts): string[] {
  return signedBy.length > 0 ? [`The letter was signed by ${listed(signedBy)}.`] : [];
}

function requests({ asks }: RecitalFacts): string[] {
  if (asks.length === 0) return [];
  if (asks.length === 1) return [`It asked: ${quoted(asks[0])}.`];
  return [
    `It asked ${asks.length} things: ${asks.map((ask, index) => `(${index + 1}) ${quoted(ask)}`).join('; ')}.`,
  ];
}

function timeliness({ owed }: RecitalFacts): string[] {
  if (!owed) return [];
  const day = formatDay(owed.dueOn);
  if (!owed.isLate) return [`A reply is due by ${day}.`];
  const late = owed.workingDaysLate;
  return [`A reply was due by ${day}${late ? ` and is ${counted(late, 'working day')} late` : ''}.`];
}

function whatCameBack({ replies, to }: RecitalFacts): string {
  if (replies.length === 0) return 'Nothing has come back so far.';
  const several = to.length > 1;
  return `So far, this has come back: ${listed(replies.map((reply) => replyWords(reply, several)))}.`;
}

const CLASSES: Readonly<Record<ReplyClass, string>> = {
  unclassified: 'a message that has still to be read through',
  automatic: 'an automatic message',
  acknowledgement: 'an acknowledgement',
  holding: 'a holding reply',
  transfer: 'word that the letter was passed on',
  non_substantive: 'a reply that does not answer what was asked',
  partial: 'a reply to part of it',
  substantive: 'a full reply',
};

function replyWords(reply: ReplyFact, several: boolean): string {
  const { receivedOn, signedBy, promisedBy, transferredTo } = reply;
  const writer = [signedBy && `from ${signedBy}`, several && `for ${addressee(reply.from)}`].filter(Boolean);
  return [
    CLASSES[reply.class] + (transferredTo ? ` to ${withThe(transferredTo)}` : ''),
    `on ${formatDay(receivedOn)}`,
    ...writer,
    ...(promisedBy ? [`which promised an answer by ${formatDay(promisedBy)}`] : []),
  ].join(' ');
}

/** An office with who held it; else the person, the body, or the first line of the address as printed. */
function addressee({ office, person, organisation, printed }: Addressee): string {
  if (office && person) return `${withThe(office)}, ${person}`;
  if (office) return withThe(office);
  if (person) return person;
  return organisation ? withThe(organisation) : printed.split('\n')[0].trim();
}

/** A title as it stands in a sentence: “the Prime Minister”. */
function withThe(title: string): string {
  return /^the /i.test(title) ? title.replace(/^./, 't') : `the ${title}`;
}

/** Word for word; the full stop at its end makes way for the sentence it stands in. */
function quoted(text: string): string {
  return `“${text.trim().replace(/\.$/, '')}”`;
}
