import { wrap } from './wrap.js';

describe('wrap', () => {
  it('breaks at spaces, and nowhere else', () => {
    expect(wrap('one two three', 7)).toBe('one two\nthree');
    expect(wrap('a-very-long-word on', 5)).toBe('a-very-long-word\non');
  });

  it('sets the first line and the others apart, within the width', () => {
    expect(wrap('one two three', 9, '  ', '- ')).toBe('- one two\n  three');
  });

  it('keeps line breaks', () => {
    expect(wrap('one\ntwo', 72, '  ')).toBe('one\n  two');
  });
});
