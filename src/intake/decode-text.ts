/** Characters that no text has: all control characters but tab, line feed, form feed and carriage return. */
const NOT_TEXT = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** Text, and in which encoding it was. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/**
 * The text of a file: in UTF-16 when it begins with that byte order mark or has a NUL beside each of its first characters, else in
 * UTF-8, else in Windows-1252, which old programs write. Null when it is no text at all, such as whatever has a NUL in it.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  for (const encoding of encodingsFor(bytes)) {
    const text = decodedAs(encoding, bytes);
    if (text !== null) return NOT_TEXT.test(text) ? null : { text, encoding };
  }
  return null;
}

function encodingsFor([first, second, third, fourth]: Uint8Array): DecodedText['encoding'][] {
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  if (first && second === 0 && third && fourth === 0) return ['utf-16le'];
  if (first === 0 && second && third === 0 && fourth) return ['utf-16be'];
  return ['utf-8', 'windows-1252'];
}

function decodedAs(encoding: DecodedText['encoding'], bytes: Uint8Array): string | null {
  if (encoding === 'windows-1252') return ofWindows(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** What Windows-1252 has from 0x80 to 0x9f; spaces stand for what it does not have. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Done by hand: the TextDecoder of Node 20 takes Windows-1252 for Latin-1, where these are control characters. */
function ofWindows(bytes: Uint8Array): string | null {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (/[\x81\x8d\x8f\x90\x9d]/.test(latin)) return null;
  return latin.replace(/[\x80-\x9f]/g, (character) => WINDOWS[character.charCodeAt(0) - 0x80]);
}
