import { isoDate } from '../../deadlines/iso-date.js';
import { fullName, personDetails, tenureInWords } from './directory-words.js';

const tenure = (name: string, fromOn: string, toOn: string | null) => ({
  person: { id: name, name },
  fromOn: isoDate(fromOn),
  toOn: toOn === null ? null : isoDate(toOn),
});
const PATEL = tenure('Priti Patel', '2019-07-24', '2022-09-06');
const BRAVERMAN = tenure('Suella Braverman', '2022-09-06', '2022-10-19');
const TODAY = isoDate('2021-11-24');

describe('tenureInWords', () => {
  it.each([
    [
      'names the next holder, who has the last day',
      PATEL,
      [PATEL, BRAVERMAN],
      'from 24 July 2019 to 6 September 2022; on that day the next holder, Suella Braverman',
    ],
    [
      'says that nobody is known to follow',
      BRAVERMAN,
      [PATEL],
      'from 6 September 2022 to 19 October 2022; on that day no longer',
    ],
    [
      'says who is still in office',
      tenure('A', '2020-02-13', null),
      [],
      'from 13 February 2020; still in office',
    ],
    ['says what is to come', tenure('B', '2022-01-01', null), [], 'from 1 January 2022, which is to come'],
  ])('%s', (_what, one, others, words) => {
    expect(tenureInWords(one, others, TODAY)).toBe(words);
  });
});

describe('people', () => {
  const person = {
    id: 'p',
    name: 'Ben Bradshaw',
    honorificPrefix: 'The Rt Hon',
    honorificSuffix: 'MP',
    house: 'commons',
    party: 'Labour',
    constituency: 'Exeter',
    parliamentId: null,
    version: 1,
  } as const;

  it('are introduced with what goes before and after their name', () => {
    expect(fullName(person)).toBe('The Rt Hon Ben Bradshaw MP');
    expect(fullName({ ...person, honorificPrefix: null, honorificSuffix: null })).toBe('Ben Bradshaw');
  });

  it('of one name are told apart by what is known of them', () => {
    expect(personDetails(person)).toBe('House of Commons, Labour, Exeter');
    expect(personDetails({ ...person, house: null, party: null, constituency: null })).toBe('');
  });
});
