import { likelyClass } from './likely-class.js';
import { readLetter } from './reader/read-letter.js';

describe('the class that a reply was read as', () => {
  const classOf = (text: string): string | null => likelyClass(readLetter(text, { kind: 'reply' }));

  it('is told where words tell it', () => {
    expect(classOf('Dear Ms Roe,\n\nI acknowledge receipt of your letter of 3 June 2024.\n\nTom Ash')).toBe(
      'acknowledgement',
    );
  });

  it('is for a person to say where a few words tell nothing', () => {
    expect(classOf('Dear Ms Roe,\n\nThe boats of Wick.\n\nTom Ash')).toBeNull();
  });
});
