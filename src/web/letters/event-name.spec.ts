import { eventNameIn } from './event-name.js';

describe('eventNameIn', () => {
  it.each([
    [
      'his candidacy for the Presidency of the Fog Assembly, to be elected between 3rd and 5th May 2024.',
      '3rd and 5th May 2024',
      'Presidency of the Fog Assembly',
    ],
    ['We ask this ahead of the Harbour Summit on 4 June.', '4 June', 'Harbour Summit'],
    ['Before the World Kite Congress, which opens on 9 July, please act.', '9 July', 'World Kite Congress'],
    ['Parliament votes on 9 July.', '9 July', 'Parliament votes'],
    ['It is over by then, on 9 July.', '9 July', ''],
    ['On 9 July it begins.', '9 July', ''],
  ])('%s', (what, text, name) => {
    expect(eventNameIn({ what, text })).toBe(name);
  });
});
