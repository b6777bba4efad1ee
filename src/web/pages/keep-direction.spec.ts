import { keepDirection } from './keep-direction.js';

describe('the direction in which a page is written', () => {
  it('is not turned by what people typed', () => {
    expect(keepDirection('A name\u202e: due 13 December\u2066, \u202b25 days late')).toBe(
      'A name: due 13 December, 25 days late',
    );
  });

  it('leaves letters of either direction, and their marks, as they are', () => {
    const both = 'رسالة\u200f إلى the Minister\u200e מכתב';
    expect(keepDirection(both)).toBe(both);
  });
});
