import { isQuotedIn } from './quote-in-text.js';

const reply = 'Dear Baroness,\nWe will consider\u00a0all  candidates carefully,\r\n and it’s “early days”.';

describe('a quotation in a text', () => {
  it.each([
    ['We will consider all candidates carefully', 'across other white space'],
    ['it\'s "early days"', 'with straight marks for curly ones'],
    ['Dear Baroness,  We will', 'over the end of a line'],
  ])('is found: %s (%s)', (quote) => {
    expect(isQuotedIn(quote, reply)).toBe(true);
  });

  it.each(['We will oppose the candidate', 'we will consider', 'candidates, carefully'])(
    'is not found when words, case or commas differ: %s',
    (quote) => {
      expect(isQuotedIn(quote, reply)).toBe(false);
    },
  );
});
