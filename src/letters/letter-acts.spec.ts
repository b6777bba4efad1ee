import { isoDate } from '../deadlines/iso-date.js';
import { actsFor, LETTER_ACTS, type LetterAct } from './letter-acts.js';
import { LETTER_STATUSES, letterStatusOn, type LetterStatus } from './letter-status.js';

describe('actsFor', () => {
  it.each<[LetterStatus, LetterAct[]]>([
    ['draft', ['send', 'withdraw']],
    ['collecting_signatures', ['send', 'withdraw']],
    ['awaiting_reply', ['close', 'withdraw']],
    ['part_replied', ['close', 'withdraw']],
    ['replied', ['close', 'withdraw']],
    ['closed', ['reopen', 'withdraw']],
    ['withdrawn', ['reinstate']],
  ])('from %s: %j', (status, acts) => {
    expect(actsFor(status)).toEqual(acts);
  });

  it('leaves no status without a way on', () => {
    expect(LETTER_STATUSES.filter((status) => actsFor(status).length === 0)).toEqual([]);
  });
});

describe('LETTER_ACTS', () => {
  const day = isoDate('2021-12-01');
  const sent = {
    draftedOn: day,
    sentOn: day,
    signatories: [],
    recipients: [{ role: 'to' as const, replies: [] }],
  };

  it.each(Object.entries(LETTER_ACTS).filter(([, { fact }]) => fact !== null))(
    '%s leaves a letter from which other acts are possible than before',
    (act, { fact }) => {
      const status = letterStatusOn({ ...sent, acts: [{ act: fact!, on: day }] }, day);
      expect(actsFor(status)).not.toContain(act);
    },
  );
});
