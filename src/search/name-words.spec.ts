import { nameWords, patternOf } from './name-words.js';

describe('nameWords', () => {
  it.each([
    ['Tony Lloyd', ['Tony', 'Lloyd']],
    ['  "Tony   Lloyd" MP ', ['Tony', 'Lloyd', 'MP']],
    ['of MP', []],
    ['--- / -', []],
    ['', []],
    ['Öçü', ['Öçü']],
  ])('%j', (q, words) => {
    expect(nameWords(q)).toEqual(words);
  });
});

it('a pattern takes signs of ILIKE as they are', () => {
  expect(patternOf(['50%', 'a_b', 'c\\d'])).toBe('%50\\%%a\\_b%c\\\\d%');
});
