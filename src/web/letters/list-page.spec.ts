import { isoDate } from '../../deadlines/iso-date.js';
import { addressOf, filtersOf, isNarrowed, type ListChoice } from './list-choice.js';
import { countWords } from './list-page.js';
import { filterTags } from './list-tags.js';

const EVERYTHING: ListChoice = { status: [], flag: [], sort: 'dueOn' };
const CHOICE: ListChoice = {
  q: 'kites & lamps',
  status: ['open', 'draft'],
  flag: ['reply_overdue'],
  body: { slug: 'home-office', name: 'Home Office' },
  sentFrom: isoDate('2021-11-01'),
  sort: '-sentOn',
  asOf: isoDate('2021-11-24'),
};

it('an address has what was chosen, and nothing of what was not', () => {
  expect(addressOf('/l', EVERYTHING)).toBe('/l');
  expect(addressOf('/l', CHOICE, 'next')).toBe(
    '/l?q=kites+%26+lamps&status=open&status=draft&flag=reply_overdue&body=home-office' +
      '&sentFrom=2021-11-01&sort=-sentOn&asOf=2021-11-24&cursor=next',
  );
});

it('the order and the day looked from do not narrow', () => {
  expect(isNarrowed({ ...EVERYTHING, sort: '-sentOn', asOf: isoDate('2021-11-24') })).toBe(false);
  expect(isNarrowed({ ...EVERYTHING, status: ['draft'] })).toBe(true);
  expect(filtersOf(CHOICE)).toMatchObject({ organisation: 'home-office', status: ['open', 'draft'] });
});

it('every filter that is on can be taken off by itself', () => {
  const tags = filterTags('/l', CHOICE);
  expect(tags.map(({ name, text }) => `${name}: ${text}`)).toEqual([
    'Words: kites & lamps',
    'Status: Open: a reply is owed',
    'Status: Draft',
    'Flag: Reply overdue',
    'Body: Home Office',
    'Sent from: 1 November 2021',
    'As of: 24 November 2021',
  ]);
  expect(tags[1].href).toBe(addressOf('/l', { ...CHOICE, status: ['draft'] }));
  expect(tags[6].href).not.toContain('asOf');
});

it.each([
  [0, true, 'No letters match'],
  [1, true, '1 letter matches'],
  [12, true, '12 letters match'],
  [1000, false, '1000 letters'],
  [1001, true, 'More than 1,000 letters match'],
])('%d letters (narrowed: %s): %s', (count, narrowed, words) => {
  expect(countWords(count, narrowed)).toBe(words);
});
