import { zoneMeant, zonesLike } from './time-zones.js';

describe('the time zone of an event', () => {
  it.each([
    ['', '', 'Europe/London'],
    ['', 'Istanbul', 'Europe/Istanbul'],
    ['', 'Istanbul, Turkey', 'Europe/Istanbul'],
    ['europe/istanbul', 'Ankara', 'Europe/Istanbul'],
    ['new york', '', 'America/New_York'],
    ['', 'The Hague', null],
    ['+03:00', '', null],
    ['Nowhere', 'Istanbul', null],
  ])('typed “%s” for “%s” is %s', (typed, place, zone) => {
    expect(zoneMeant(typed, place)).toBe(zone);
  });

  it('is offered by the words in its name', () => {
    expect(zonesLike('new y')).toEqual(['America/New_York']);
    expect(zonesLike(' ')).toEqual([]);
  });
});
