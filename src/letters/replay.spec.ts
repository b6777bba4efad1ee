import fc from 'fast-check';
import { d, letter, recipient, reply, shipped } from '../../test/support/letter-facts.js';
import { addDays, type IsoDate } from '../deadlines/iso-date.js';
import { type LetterFacts, REPLY_CLASSES, type ReplyFact } from './letter-facts.js';
import { letterStatusOn } from './letter-status.js';
import { replay } from './replay.js';

const SENT = d('2021-11-22');
const FCDO = {
  organisationId: 'fcdo',
  officeId: null,
  body: 'FCDO',
  division: 'england-and-wales',
  targets: [],
} as const;

const aDay = fc.integer({ min: 0, max: 60 }).map((days) => addDays(SENT, days));
const aReply: fc.Arbitrary<ReplyFact> = fc
  .record({
    kind: fc.constantFrom(...REPLY_CLASSES),
    on: aDay,
    later: fc.integer({ min: 0, max: 20 }),
    isSettled: fc.boolean(),
  })
  .map(({ kind, on, later, isSettled }) =>
    reply(kind, on, {
      promisedBy: kind === 'holding' ? addDays(on, later) : null,
      settledOn: kind === 'partial' && isSettled ? addDays(on, later) : null,
      transferredTo: kind === 'transfer' ? FCDO : null,
    }),
  );
const anAct = fc.record({
  act: fc.constantFrom('closed' as const, 'reopened' as const, 'withdrawn' as const, 'reinstated' as const),
  on: aDay,
});
const byDay = <T extends { on: IsoDate }>(facts: T[]): T[] =>
  [...facts].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

const someFacts: fc.Arbitrary<LetterFacts> = fc
  .record({
    first: fc.array(aReply, { maxLength: 6 }),
    second: fc.array(aReply, { maxLength: 3 }),
    acts: fc.array(anAct, { maxLength: 3 }),
    chased: fc.array(aDay, { maxLength: 3 }),
  })
  .map(({ first, second, acts, chased }) =>
    letter({
      recipients: [
        recipient(byDay(first), {
          chasers: byDay(chased.map((on) => ({ kind: 'phone', on, answerDueOn: null }))),
        }),
        recipient(byDay(second), { id: 'recipient-2' }),
      ],
      acts: byDay(acts),
    }),
  );

describe('a replay of any facts', () => {
  it('gives spans that follow one another without gap or overlap and agree with the status of each day', () => {
    fc.assert(
      fc.property(someFacts, aDay, (facts, day) => {
        const { status } = replay(facts, shipped);
        status.forEach(({ fromOn, toOn }, index) => {
          expect(toOn).toBe(status[index + 1]?.fromOn ?? null);
          expect(toOn === null || fromOn < toOn).toBe(true);
        });
        const span = status.find(({ fromOn, toOn }) => fromOn <= day && (toOn === null || day < toOn));
        expect(span?.status).toBe(letterStatusOn(facts, day));
      }),
    );
  });

  it('gives legs that follow one another, the last of which alone may be open', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        for (const { id } of facts.recipients) {
          const legs = replay(facts, shipped).legs.filter(({ recipientId }) => recipientId === id);
          expect(legs.map(({ position }) => position)).toEqual(legs.map((_leg, index) => index + 1));
          legs.forEach((leg, index) => {
            const next = legs[index + 1];
            if (next) expect(leg).toMatchObject({ endedOn: next.startedOn, endedBecause: 'transferred' });
            if (leg.endedOn && leg.endedBecause !== 'closed' && leg.endedBecause !== 'withdrawn') {
              expect(leg.endedOn >= leg.startedOn).toBe(true);
            }
            expect(leg.target.dueOn > leg.receivedOn).toBe(true);
          });
        }
      }),
    );
  });

  it('gives deadlines that are facts for at least a day, and none that matters once all is answered', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        const { deadlines, status } = replay(facts, shipped);
        for (const { sinceOn, settledOn } of deadlines)
          expect(settledOn === null || sinceOn < settledOn).toBe(true);
        if (status.at(-1)!.status === 'replied') {
          expect(deadlines.filter(({ settledOn }) => settledOn === null)).toEqual([]);
        }
      }),
    );
  });

  it('is the same every time', () => {
    fc.assert(
      fc.property(someFacts, (facts) => expect(replay(facts, shipped)).toEqual(replay(facts, shipped))),
    );
  });
});
