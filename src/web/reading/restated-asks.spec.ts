import { askedOnce } from './restated-asks.js';

const SHORT = 'The kites are a danger, and we call on the Government to ground the kites.';
const LONG = 'For these reasons we urge you to ground all kites that pull boats, and to license the others.';

describe('askedOnce', () => {
  it.each<[string, string[], string[]]>([
    ['an ask that a longer one makes again is left out', [SHORT, LONG], [LONG]],
    ['whichever comes first', [LONG, SHORT], [LONG]],
    ['another ask stays', [SHORT, 'We ask you to light the pier.'], [SHORT, 'We ask you to light the pier.']],
    ['the same words twice both stay, for a person to see', [SHORT, SHORT], [SHORT, SHORT]],
    ['one without words of its own stays', ['Please do.', LONG], ['Please do.', LONG]],
    ['none', [], []],
  ])('%s', (_name, asks, once) => {
    expect(askedOnce(asks).map((index) => asks[index])).toEqual(once);
  });
});
