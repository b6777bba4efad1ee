import { isoDate } from '../deadlines/iso-date.js';
import { type DomainError } from '../errors/domain-error.js';
import { chaserFields, type ChaserFields } from './chaser-fields.js';
import { checkChaser } from './check-chaser.js';

const call = chaserFields({ recipientId: 'r', kind: 'phone', madeOn: isoDate('2022-01-05') });
const question = { ...call, kind: 'written_question', house: 'commons', askedBy: 'Tony Lloyd MP' } as const;
type Changes = Partial<Record<keyof ChaserFields, string | boolean | null>>;

/** The code and the place of the refusal, or null. */
function refusal(chaser: ChaserFields, changes: Changes): string | null {
  try {
    checkChaser({ ...chaser, ...changes } as ChaserFields, isoDate('2021-11-22'), isoDate('2022-01-20'));
    return null;
  } catch (error) {
    const { code, faults } = error as DomainError;
    return `${code} ${faults[0].pointer}`;
  }
}

describe('a chaser', () => {
  it.each<[string, Changes, string | null]>([
    ['on the day of sending', { madeOn: '2021-11-22' }, null],
    ['before sending', { madeOn: '2021-11-21' }, 'chased-before-sent /madeOn'],
    ['today', { madeOn: '2022-01-20' }, null],
    ['tomorrow', { madeOn: '2022-01-21' }, 'day-in-the-future /madeOn'],
    ['with a UIN, being a call', { uin: '1' }, 'field-of-another-kind /uin'],
    ['with a House, being a call', { house: 'lords' }, 'field-of-another-kind /house'],
    ['with a named day, being a call', { isNamedDay: true }, 'field-of-another-kind /isNamedDay'],
  ])('%s', (_words, changes, expected) => {
    expect(refusal(call, changes)).toBe(expected);
  });
});

describe('a written question', () => {
  it.each<[string, Changes, string | null]>([
    ['with House and Member', {}, null],
    ['without House', { house: null }, 'house-needed /house'],
    ['without Member', { askedBy: null }, 'asker-needed /askedBy'],
    [
      'with a named day in the Lords',
      { house: 'lords', isNamedDay: true },
      'no-named-day-in-lords /isNamedDay',
    ],
    ['due before it was tabled', { answerDueOn: '2022-01-04' }, 'answered-before-tabled /answerDueOn'],
    ['answered before it was tabled', { answeredOn: '2022-01-04' }, 'answered-before-tabled /answeredOn'],
    ['answered on the day of tabling', { answeredOn: '2022-01-05', answer: 'Soon.' }, null],
    ['answered tomorrow', { answeredOn: '2022-01-21' }, 'day-in-the-future /answeredOn'],
    ['held tomorrow', { holdingAnswerOn: '2022-01-21' }, 'day-in-the-future /holdingAnswerOn'],
    ['due in future', { answerDueOn: '2022-02-21' }, null],
    [
      'answered before the holding answer',
      { holdingAnswerOn: '2022-01-11', answeredOn: '2022-01-10' },
      'answered-before-holding /answeredOn',
    ],
    ['with an answer on no day', { answer: 'Soon.' }, 'answer-without-day /answer'],
  ])('%s', (_words, changes, expected) => {
    expect(refusal(question, changes)).toBe(expected);
  });
});
