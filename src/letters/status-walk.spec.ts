import { d, letter, recipient, reply } from '../../test/support/letter-facts.js';
import { addDays, type IsoDate } from '../deadlines/iso-date.js';
import { actsFor, LETTER_ACTS, type LetterAct } from './letter-acts.js';
import { type LetterFacts, REPLY_CLASSES } from './letter-facts.js';
import { LETTER_STATUSES, letterStatusOn, type LetterStatus } from './letter-status.js';
import { RECIPIENT_STATUSES, recipientStatusOn, type RecipientStatus } from './recipient-status.js';

/** Everything a person can do next, as the facts it leaves: the acts on the letter, signatures, replies, corrections. */
function moves(facts: LetterFacts, on: IsoDate): LetterFacts[] {
  const status = letterStatusOn(facts, on);
  const acts = actsFor(status).map((act) => ({ ...facts, ...left(act, facts, on) }));
  const signatory = { invitedOn: on, agreedOn: null, declinedOn: null, withdrawnOn: null };
  const unsent = [
    { ...facts, signatories: [...facts.signatories, signatory] },
    { ...facts, signatories: facts.signatories.map((asked) => ({ ...asked, agreedOn: on })) },
  ];
  return [...acts, ...(facts.sentOn ? answered(facts, on) : unsent)];
}

function left(act: LetterAct, facts: LetterFacts, on: IsoDate): Partial<LetterFacts> {
  const { fact } = LETTER_ACTS[act];
  return fact ? { acts: [...facts.acts, { act: fact, on }] } : { sentOn: on };
}

/** Each kind of reply logged, and the last one removed as a mistake. */
function answered(facts: LetterFacts, on: IsoDate): LetterFacts[] {
  const [first] = facts.recipients;
  const logged = REPLY_CLASSES.map((kind) => [...first.replies, reply(kind, on)]);
  return [...logged, first.replies.slice(0, -1)].map((replies) => ({
    ...facts,
    recipients: [{ ...first, replies }],
  }));
}

/** Which statuses lead to which, in one step, found by doing everything from everywhere. */
function walk<Status extends string>(
  statusOf: (facts: LetterFacts, on: IsoDate) => Status,
): Map<Status, Set<Status>> {
  const steps = new Map<Status, Set<Status>>();
  let wave = [
    letter({ sentOn: null, draftedOn: d('2021-11-01'), asks: [], windows: [], recipients: [recipient()] }),
  ];
  for (let round = 1; round <= 5; round += 1) {
    const on = addDays(d('2021-11-01'), round);
    const seen = new Map<string, LetterFacts>();
    for (const facts of wave) {
      for (const next of moves(facts, on)) {
        const [before, after] = [statusOf(facts, on), statusOf(next, on)];
        steps.set(before, (steps.get(before) ?? new Set<Status>()).add(after));
        seen.set(
          `${letterStatusOn(next, on)} ${recipientStatusOn(next.recipients[0], on)} ${next.acts.length}`,
          next,
        );
      }
    }
    wave = [...seen.values()];
  }
  return steps;
}

/** Every status that can be reached from one, in any number of steps. */
function reachable<Status>(steps: Map<Status, Set<Status>>, from: Status): Set<Status> {
  const found = new Set<Status>([from]);
  for (const status of found) for (const next of steps.get(status) ?? []) found.add(next);
  return found;
}

describe('the statuses of a letter, walked', () => {
  const steps = walk<LetterStatus>(letterStatusOn);

  it('are all reached from a draft', () => {
    expect([...reachable(steps, 'draft')].sort()).toEqual([...LETTER_STATUSES].sort());
  });

  it.each(LETTER_STATUSES)(
    '%s is no dead end: an answer, closing and withdrawing can still be reached',
    (status) => {
      expect([...(steps.get(status) ?? [])].filter((next) => next !== status)).not.toEqual([]);
      expect([...reachable(steps, status)]).toEqual(
        expect.arrayContaining(['awaiting_reply', 'replied', 'closed', 'withdrawn']),
      );
    },
  );
});

describe('the statuses of an addressee, walked', () => {
  const steps = walk<RecipientStatus>(({ recipients }, on) => recipientStatusOn(recipients[0], on));
  const statuses = RECIPIENT_STATUSES.filter((status) => status !== 'copied');

  it('are all reached from awaiting', () => {
    expect([...reachable(steps, 'awaiting')].sort()).toEqual([...statuses].sort());
  });

  it.each(statuses)(
    '%s is no dead end: the answer and, by correction, the beginning can be reached',
    (status) => {
      expect([...reachable(steps, status)]).toEqual(expect.arrayContaining(['awaiting', 'replied']));
    },
  );
});
