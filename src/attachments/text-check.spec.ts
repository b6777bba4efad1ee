import fc from 'fast-check';
import { TextCheck } from './text-check.js';

function check(bytes: Uint8Array, size = bytes.length || 1): string | null {
  const text = new TextCheck();
  for (let start = 0; start < bytes.length; start += size) text.add(bytes.subarray(start, start + size));
  return text.finish();
}

describe('TextCheck', () => {
  it.each([
    ['plain', Buffer.from('Dear Minister,\r\n\tplease.\f'), 'Dear Minister,\r\n\tplease.\f'],
    ['accents', Buffer.from('Größe – “Maß”'), 'Größe – “Maß”'],
    ['a byte order mark', Buffer.from('\ufeffText'), 'Text'],
    ['NUL', Buffer.from('a\0b'), null],
    ['an escape', Buffer.from('a\u001bb'), null],
    ['Latin-1', Buffer.from('Größe', 'latin1'), null],
    ['UTF-16', Buffer.from('Text', 'utf16le'), null],
    ['a character cut off at the end', Buffer.from('ß').subarray(0, 1), null],
  ])('%s', (_what, bytes, head) => {
    expect(check(bytes)).toBe(head);
  });

  it('judges the same however the bytes are cut', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (bytes, size) => {
        expect(check(bytes, size)).toBe(check(bytes));
      }),
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 9 }), (words, size) => {
        const bytes = Buffer.from(words);
        expect(check(bytes, size)).toBe(check(bytes));
      }),
    );
  });

  it('keeps only the beginning', () => {
    expect(check(Buffer.from('x'.repeat(10_000)), 3000)).toHaveLength(4096);
  });
});
