import { isoDate } from '../../deadlines/iso-date.js';
import { daysInWords, windowView } from './window-view.js';

const WINDOW = {
  id: 'w',
  name: 'Election',
  firstOn: isoDate('2021-11-23'),
  lastOn: isoDate('2021-11-25'),
  timeZone: 'Europe/Istanbul',
  place: null,
  decisiveAt: null,
  source: null,
  opensAt: '2021-11-22T21:00:00Z',
  closesAt: '2021-11-25T21:00:00Z',
  neededByAt: '2021-11-25T21:00:00Z',
  state: 'before',
  letters: 1,
  version: 1,
} as const;

describe('daysInWords', () => {
  it.each([
    ['2021-11-23', '2021-11-23', '23 November 2021'],
    ['2021-11-23', '2021-11-25', '23 to 25 November 2021'],
    ['2021-11-30', '2021-12-02', '30 November to 2 December 2021'],
    ['2021-12-31', '2022-01-02', '31 December 2021 to 2 January 2022'],
  ])('%s to %s: %s', (first, last, words) => {
    expect(daysInWords(isoDate(first), isoDate(last))).toBe(words);
  });
});

describe('windowView', () => {
  it('says each moment by the clock of the event and by London’s', () => {
    expect(windowView(WINDOW)).toMatchObject({
      zone: 'Istanbul time',
      tag: { text: 'To come' },
      opens: 'the start of 23 November 2021, which is 21:00 on 22 November in London',
      neededBy: 'the end of 25 November 2021, which is 21:00 on 25 November in London',
    });
  });

  it('counts its asks by how they stand, and those that are not listed', () => {
    const asks = { total: 3, outcomes: { open: 2, overtaken_by_events: 1 }, items: [] };
    expect(windowView(WINDOW, asks)).toMatchObject({
      asks: { words: '3 asks: 2 open, 1 overtaken by events', hidden: 3 },
    });
    expect(windowView(WINDOW)).toMatchObject({ asks: { words: 'No letter asks for anything before it' } });
  });
});
