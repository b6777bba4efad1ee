import { isoDate } from '../../deadlines/iso-date.js';
import { type PublicAddressee } from '../../register/register-read.js';
import { addresseeName, owingWords, ruleWords, standingWords } from './addressee-words.js';

const ADDRESSEE: PublicAddressee = {
  office: 'Home Secretary',
  organisation: 'Home Office',
  holder: 'The Rt Hon Ann Example MP',
  state: 'awaiting',
  owedBy: 'Home Office',
  receivedOn: isoDate('2021-11-22'),
  dueOn: isoDate('2021-12-20'),
  targetDays: 20,
  targetSource: 'An invented statement',
  answeredOn: null,
  workingDays: 9,
  workingDaysLate: 0,
  isLate: false,
};
const UNLINKED = { office: null, organisation: null, holder: null, owedBy: null };

describe('an addressee in the public register', () => {
  it.each([
    [{}, 'The Rt Hon Ann Example MP, Home Secretary (Home Office)'],
    [{ holder: null }, 'Home Secretary (Home Office)'],
    [{ holder: null, office: null }, 'Home Office'],
    [{ organisation: 'Home Secretary' }, 'The Rt Hon Ann Example MP, Home Secretary'],
    [UNLINKED, 'an addressee who is not named here'],
  ])('is named by what the directory has: %j', (rest, words) => {
    expect(addresseeName({ ...ADDRESSEE, ...rest })).toBe(words);
  });

  it.each<[Partial<PublicAddressee>, string]>([
    [{}, 'A reply is due by 20 December 2021.'],
    [{ isLate: true, workingDaysLate: 1 }, 'A reply was due by 20 December 2021 and is 1 working day late.'],
    [{ isLate: true, workingDaysLate: null }, 'A reply was due by 20 December 2021 and is late.'],
    [{ dueOn: null }, 'A reply is awaited.'],
    [
      { owedBy: 'Ministry of Justice' },
      'It was passed on to Ministry of Justice. A reply is due by 20 December 2021.',
    ],
    [
      { state: 'answered', answeredOn: isoDate('2021-12-03') },
      'Answered on 3 December 2021, 9 working days after the letter was sent, in time.',
    ],
    [
      {
        state: 'answered',
        answeredOn: isoDate('2022-01-05'),
        workingDays: null,
        isLate: true,
        workingDaysLate: 10,
      },
      'Answered on 5 January 2022, 10 working days late.',
    ],
    [{ state: 'not_awaited' }, 'No reply is waited for.'],
  ])('owes or has answered: %j', (rest, words) => {
    expect(owingWords({ ...ADDRESSEE, ...rest })).toBe(words);
  });

  it('has the rule by which the day was counted, where it was', () => {
    expect(ruleWords(ADDRESSEE)).toBe(
      '20 working days (An invented statement), counted from the day after 22 November 2021, the day it was received.',
    );
    expect(ruleWords({ ...ADDRESSEE, targetDays: null })).toBeNull();
  });

  it('is named beside another, and owes nothing once the letter was withdrawn', () => {
    const to = [ADDRESSEE, { ...ADDRESSEE, ...UNLINKED }];
    expect(standingWords({ status: 'awaiting_reply', to })).toBe(
      'The Rt Hon Ann Example MP, Home Secretary (Home Office): A reply is due by 20 December 2021. ' +
        'An addressee who is not named here: A reply is due by 20 December 2021.',
    );
    expect(standingWords({ status: 'withdrawn', to })).toBe(
      'The letter was withdrawn. No reply is waited for.',
    );
  });
});
