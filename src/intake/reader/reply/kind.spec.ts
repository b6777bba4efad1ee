import { OUTGOING } from '../../../../test/support/kind-cases-outgoing.js';
import { REPLIES } from '../../../../test/support/kind-cases-replies.js';
import { readLetter } from '../read-letter.js';
import { KIND_SIGNS } from './kind-signs.js';

const kindOf = (text: string): string => readLetter(text).proposal.kind;

describe('the kind of a letter', () => {
  it.each(REPLIES.map(({ name, text }) => [name, text]))('is a reply: %s', (_, text) => {
    expect(kindOf(text)).toBe('reply');
  });

  it.each(OUTGOING.map(({ name, text }) => [name, text]))('is the group’s: %s', (_, text) => {
    expect(kindOf(text)).toBe('outgoing');
  });

  it('rests on no sign alone but that of a machine', () => {
    const alone = KIND_SIGNS.filter(({ weight }) => weight > 5).map(({ sign }) => sign);
    expect(alone).toEqual(['a machine sent it']);
  });

  it('tells nothing of an empty text', () => {
    expect(kindOf('')).toBe('outgoing');
  });
});
