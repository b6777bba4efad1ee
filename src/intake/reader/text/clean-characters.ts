import { type MappedText, MappedTextBuilder } from './mapped-text.js';

/** Characters that are not left as they are: line ends, odd spaces, ligatures, full-width forms, marks, controls. */
const ODD =
  /\r\n?|[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\u2028\u2029\u202a-\u202e\u2060\ufeff]|[\t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]|[\ufb00-\ufb06\uff01-\uff5e\u2024-\u2026]|[\p{L}]\p{M}{1,4}/gu;
const LINE_ENDS = new Set(['\r', '\r\n', '\n', '\u000b', '\u000c', '\u2028', '\u2029']);

/**
 * One kind of line end, plain spaces, ligatures as letters, accents joined to their letters; nothing that can't be
 * seen. A tab counts as a gap of four spaces, a page break as a blank line.
 *
 * @param stretches what of the original to take, in order; a blank line parts them
 */
export function cleanCharacters(
  original: string,
  stretches: readonly (readonly [number, number])[] = [[0, original.length]],
): MappedText {
  const builder = new MappedTextBuilder(Math.min(original.length, 200_000));
  for (const [from, to] of stretches) {
    if (from > 0) builder.add('\n\n', from, from);
    let at = from;
    for (const match of original.slice(from, to).matchAll(ODD)) {
      const start = from + match.index;
      builder.addVerbatim(original, at, start);
      builder.add(plain(match[0]), start, start + match[0].length);
      at = start + match[0].length;
    }
    builder.addVerbatim(original, at, to);
  }
  return builder.build();
}

function plain(odd: string): string {
  if (odd === '\u000c') return '\n\n';
  if (LINE_ENDS.has(odd)) return '\n';
  if (odd === '\t') return '    ';
  if (/^\s/u.test(odd)) return ' ';
  if (/^[\p{L}\uff01-\uff5e\ufb00-\ufb06\u2024-\u2026]/u.test(odd)) return odd.normalize('NFKC');
  return '';
}
