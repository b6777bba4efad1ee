import { type IsoDate } from '../deadlines/iso-date.js';
import { endedSince } from './ended-spans.js';
import { type LetterFacts, type RecipientFacts } from './letter-facts.js';

/** Something that can only have happened to a letter that had been sent. */
export interface LaterFact {
  /** In words that a day can follow, e.g. `a reply was received`. */
  readonly what: string;
  readonly on: IsoDate;
}

/** What is recorded of a letter that rests on its having been sent, the earliest first. */
export function sinceSending(facts: LetterFacts): LaterFact[] {
  const ended = endedSince(facts);
  const found = [
    ...facts.recipients.flatMap(ofRecipient),
    ...facts.asks.flatMap(({ judgements }, index) =>
      judgements
        .filter(({ outcome }) => outcome !== 'withdrawn')
        .map(({ on }) => ({ what: `the outcome of ask ${index + 1} was judged`, on })),
    ),
    ...(ended ? [{ what: `the letter was ${ended.act}`, on: ended.on }] : []),
  ];
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

function ofRecipient({ receivedOn, replies, chasers }: RecipientFacts): LaterFact[] {
  const days: (LaterFact | { what: string; on: null })[] = [
    { what: 'a recipient was recorded as having it', on: receivedOn },
    ...replies.map(({ on }) => ({ what: 'a reply was received', on })),
    ...replies.map(({ transferReceivedOn: on }) => ({ what: 'the body it was transferred to had it', on })),
    ...chasers.map(({ on }) => ({ what: 'a chaser was made', on })),
  ];
  return days.filter((fact): fact is LaterFact => fact.on !== null);
}
