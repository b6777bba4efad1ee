/** Characters that no text has: all control characters but tab, line feed, form feed and carriage return. */
const NOT_TEXT = /[\u0000-\u0008\u000b\u000e-\u001f\u007f]/;

/** Text, and in which encoding it was. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/**
 * The text of a file: in UTF-16 when it begins with that byte order mark, else in UTF-8, else in Windows-1252, which
 * old programs write. Null when it is no text at all, such as whatever has a NUL in it.
 */
export function decodeText(bytes: Uint8Array): DecodedText | null {
  for (const encoding of encodingsFor(bytes)) {
    const text = decodedAs(encoding, bytes);
    if (text !== null) return NOT_TEXT.test(text) ? null : { text, encoding };
  }
  return null;
}

function encodingsFor([first, second]: Uint8Array): DecodedText['encoding'][] {
  if (first === 0xff && second === 0xfe) return ['utf-16le'];
  if (first === 0xfe && second === 0xff) return ['utf-16be'];
  return ['utf-8', 'windows-1252'];
}

function decodedAs(encoding: DecodedText['encoding'], bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
