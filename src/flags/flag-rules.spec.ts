import { SECTION_OF } from './agenda-sections.js';
import { type FlagDetails } from './flag-rule.js';
import { FLAG_KINDS, FLAG_RULES, flagSentence } from './flag-rules.js';
import { isoDate } from '../deadlines/iso-date.js';

describe('the rules of flags', () => {
  it.each(FLAG_RULES)('$kind says in one sentence when it is true', ({ rule }) => {
    expect(rule).toMatch(/^[A-Z].*\.$/);
  });

  it('has each kind once, and each in the agenda', () => {
    expect(new Set(FLAG_KINDS).size).toBe(FLAG_KINDS.length);
    expect(Object.keys(SECTION_OF).sort()).toEqual([...FLAG_KINDS].sort());
  });

  const due = isoDate('2021-12-20');
  it.each<[string, FlagDetails, string]>([
    [
      'reply_overdue',
      { body: 'the Home Office', dueOn: due, workingDaysLate: 1 },
      'Reply from the Home Office was due on 20 December 2021 and is 1 working day late.',
    ],
    [
      'reply_overdue',
      { body: 'the Home Office', dueOn: due, workingDaysLate: null },
      'Reply from the Home Office was due on 20 December 2021 and is late.',
    ],
    [
      'chase_due',
      {
        body: 'the Home Office',
        rung: 'phone',
        questionFromOn: isoDate('2022-01-05'),
        recess: 'Christmas recess',
      },
      'Chase the Home Office: telephone the private office. A written question cannot be tabled before 5 January 2022 (Christmas recess).',
    ],
    [
      'chase_due',
      { body: 'the Home Office', rung: 'phone', questionFromOn: null, recess: null },
      'Chase the Home Office: telephone the private office.',
    ],
    [
      'window_closes_today',
      { window: 'The election', asks: [1, 3] },
      'The election: today is the last day for an answer to asks 1 and 3.',
    ],
  ])('%s in words', (kind, details, words) => {
    expect(flagSentence(kind, details)).toBe(words);
  });

  it('refuses a kind that it does not know', () => {
    expect(() => flagSentence('mislaid', {})).toThrow('There is no flag kind mislaid');
  });
});
