import { d, letter, recipient, reply, shipped } from '../../test/support/letter-facts.js';
import { type LetterFacts } from '../letters/letter-facts.js';
import { replay } from '../letters/replay.js';
import { dueEntry } from './due-entry.js';
import { DUE_KINDS, type DueKind, type DueRow } from './feed-rows.js';

const ROW = {
  group: 'phrg',
  letter: { id: 'letter-1', reference: 'PHRG/2021/001', subject: 'The election' },
  body: 'Prime Minister’s Office',
  replays: 3,
  changedAt: '2021-11-22T09:00:00Z',
};

/** The deadlines that follow from some facts, as entries. */
function entriesOf(facts: LetterFacts): ReturnType<typeof dueEntry>[] {
  const { deadlines } = replay(facts, shipped);
  return deadlines
    .filter(({ kind }) => (DUE_KINDS as readonly string[]).includes(kind))
    .map((each): DueRow => ({ ...ROW, ...each, kind: each.kind as DueKind }))
    .map(dueEntry);
}

const brief = (facts: LetterFacts): unknown[] =>
  entriesOf(facts).map(({ summary, time, isCancelled }) => [summary.split(':')[0], time, isCancelled]);

describe('the deadlines of a letter in a calendar', () => {
  it('are, of the founding letter, the day its reply is due and the day to chase it', () => {
    expect(brief(letter())).toEqual([
      ['Reply due', { on: '2021-12-20' }, false],
      ['Chase', { on: '2021-12-21' }, false],
    ]);
    const [due, chase] = entriesOf(letter());
    expect(due).toMatchObject({
      summary: 'Reply due: PHRG/2021/001 The election',
      path: '/groups/phrg/letters/letter-1',
      sequence: 3,
      changedAt: '2021-11-22T09:00:00Z',
    });
    expect(due.description.join(' ')).toContain('due Monday 20 December 2021: 20 working days');
    expect(chase.description.join(' ')).toMatch(
      /^Next step due Tuesday 21 December 2021: .* The reply is owed by Prime Minister’s Office\.$/,
    );
  });

  it('are cancelled from the day of the answer on, and say so', () => {
    const answered = letter({ recipients: [recipient([reply('substantive', '2021-12-01')])] });
    expect(brief(answered)).toEqual([
      ['Reply due', { on: '2021-12-20' }, true],
      ['Chase', { on: '2021-12-21' }, true],
    ]);
    expect(entriesOf(answered)[0].description[0]).toBe('Not waited for any more since 1 December 2021.');
  });

  it('have entries of their own for what was promised and asked for, and for signatures', () => {
    const holding = reply('holding', '2021-12-01', { promisedBy: d('2021-12-10') });
    const sent = letter({ replyRequestedOn: d('2021-12-03'), recipients: [recipient([holding])] });
    expect(brief(sent)).toContainEqual(['Promised reply due', { on: '2021-12-10' }, false]);
    expect(brief(sent)).toContainEqual(['Reply asked for', { on: '2021-12-03' }, false]);
    const draft = letter({ sentOn: null, signaturesCloseOn: d('2021-11-30') });
    expect(brief(draft)).toEqual([['Signatures close', { on: '2021-11-30' }, false]]);
    const embargoed = letter({ embargoUntil: '2021-12-01T00:01:00Z' });
    expect(brief(embargoed)).toContainEqual(['Embargo ends', { at: '2021-12-01T00:01:00Z' }, true]);
  });

  it('keep their identity when their day moves, and all have another', () => {
    const before = entriesOf(letter());
    const after = entriesOf(letter({ recipients: [recipient([], { receivedOn: d('2021-11-24') })] }));
    expect(after.map(({ uid }) => uid)).toEqual(before.map(({ uid }) => uid));
    expect(after[0].time).not.toEqual(before[0].time);
    expect(new Set(before.map(({ uid }) => uid)).size).toBe(before.length);
  });

  it('make one entry of the next steps, whichever comes next', () => {
    const chasers = [{ kind: 'email', on: d('2021-12-21'), answerDueOn: null }] as const;
    const chased = entriesOf(letter({ recipients: [recipient([], { chasers })] }));
    const chases = chased.filter(({ summary }) => summary.startsWith('Chase'));
    expect(chases.map(({ time, isCancelled }) => [time, isCancelled])).toEqual([
      [{ on: '2021-12-21' }, true],
      [{ on: '2021-12-30' }, false],
    ]);
    expect(new Set(chases.map(({ uid }) => uid)).size).toBe(1);
  });
});
