import { formatDay } from '../../deadlines/iso-date.js';
import { type Rung, rungName } from '../../deadlines/ladder.js';
import { type ReplyClass } from '../../letters/letter-facts.js';
import { className } from '../../replies/reply-class.js';
import { type ChaserRead, type LetterRead, type ReplyRead } from './letter-read.js';
import { recipientName } from './recipient-rows.js';

/** One fact about a reply or a chaser: what it is, and what it says. */
export interface FactRow {
  readonly label: string;
  readonly text: string;
}

/** One reply as the page shows it. */
export interface ReplyRow {
  readonly id: string;
  readonly title: string;
  readonly receivedOn: string;
  readonly facts: readonly FactRow[];
  readonly body: string | null;
  readonly isUnclassified: boolean;
  readonly isPartial: boolean;
  readonly isSettled: boolean;
  readonly isCirculated: boolean;
}

/** One chaser as the page shows it. */
export interface ChaserRow {
  readonly id: string;
  readonly title: string;
  readonly facts: readonly FactRow[];
  readonly answer: string | null;
  readonly isQuestion: boolean;
}

const LEVELS: Readonly<Record<string, string>> = {
  minister: 'a minister',
  official: 'an official',
  agency_chief_executive: 'the chief executive of an agency',
};

/** The replies, the newest first. `to` is told only of a letter with several addressees. */
export function replyRows({ replies, recipients }: Pick<LetterRead, 'replies' | 'recipients'>): ReplyRow[] {
  const whose = whoseOf(recipients);
  return replies
    .map((reply) => ({
      id: reply.id,
      title: capital(className(reply.class as ReplyClass)),
      receivedOn: reply.receivedOn,
      facts: replyFacts(reply, whose(reply.recipientId)),
      body: reply.body,
      isUnclassified: reply.class === 'unclassified',
      isPartial: reply.class === 'partial',
      isSettled: reply.settledOn !== null,
      isCirculated: reply.circulatedOn !== null,
    }))
    .reverse();
}

function replyFacts(reply: ReplyRead, whose: string | null): FactRow[] {
  return facts([
    ['Received', day(reply.receivedOn)],
    ['Dated', day(reply.datedOn)],
    ['For', whose],
    ['Signed by', signedBy(reply)],
    ['Addressed to', reply.addressedTo],
    ['Their reference', reply.theirReference],
    ['Promises an answer by', day(reply.promisedBy)],
    ['Passed on to', reply.transferredTo?.name],
    ['Reached there', day(reply.transferReceivedOn)],
    ['All that will come, from', day(reply.settledOn)],
    ['Circulated to the signatories', day(reply.circulatedOn)],
  ]);
}

function signedBy({ signedBy: name, signedByRole, signedLevel }: ReplyRead): string | null {
  const role = signedByRole ?? (signedLevel ? (LEVELS[signedLevel] ?? null) : null);
  return name && role ? `${name}, ${role}` : (name ?? (role && capital(role)));
}

/** The chasers, the newest first. */
export function chaserRows({ chasers, recipients }: Pick<LetterRead, 'chasers' | 'recipients'>): ChaserRow[] {
  const whose = whoseOf(recipients);
  return chasers
    .map((chaser) => ({
      id: chaser.id,
      title: `${capital(rungName(chaser.kind as Rung))}, ${day(chaser.madeOn)}`,
      facts: chaserFacts(chaser, whose(chaser.recipientId)),
      answer: chaser.answer,
      isQuestion: chaser.kind === 'written_question',
    }))
    .reverse();
}

function chaserFacts(chaser: ChaserRead, whose: string | null): FactRow[] {
  const { house, uin, isNamedDay } = chaser;
  return facts([
    ['To', whose],
    ['By', chaser.madeBy],
    ['Spoke to', chaser.spokeTo],
    ['Note', chaser.note],
    ['House', house && (house === 'lords' ? 'Lords' : 'Commons')],
    ['Asked by', chaser.askedBy],
    ['Number', uin && `${uin}${isNamedDay ? ', for a named day' : ''}`],
    ['Answer due', day(chaser.answerDueOn)],
    ['Holding answer', day(chaser.holdingAnswerOn)],
    ['Answered', day(chaser.answeredOn)],
  ]);
}

function facts(all: readonly (readonly [label: string, text: string | null | undefined])[]): FactRow[] {
  return all.flatMap(([label, text]) => (text ? [{ label, text }] : []));
}

/** The name of the recipient that something belongs to; null when there is only one to whom it could. */
function whoseOf(recipients: LetterRead['recipients']): (id: string) => string | null {
  const several = recipients.filter(({ role }) => role === 'to').length > 1;
  return (id) => {
    const found = recipients.find((recipient) => recipient.id === id);
    return several && found ? recipientName(found) : null;
  };
}

const day = (on: Parameters<typeof formatDay>[0] | null): string | null => on && formatDay(on);

const capital = (words: string): string => words[0].toUpperCase() + words.slice(1);
