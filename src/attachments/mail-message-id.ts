/** What one Message-ID may have at most (a line of RFC 5322). */
const LONGEST = 998;

/** What stands before the first empty line of a mail: its headers. */
export function headersIn(text: string): string {
  return text.slice(0, /\r?\n\r?\n|\r\r/.exec(text)?.index ?? text.length);
}

/** The Message-ID in the headers of a mail, in angle brackets; null when it has none, or none that can be kept. */
export function mailMessageIdIn(text: string): string | null {
  const line = /^message-id[ \t]*:((?:[^\r\n]|\r?\n[ \t])*)/im.exec(headersIn(text))?.[1];
  return line === undefined ? null : mailMessageIdOf(line);
}

/** A Message-ID as it is compared: in its angle brackets, without what stands around them. Null when it is none. */
export function mailMessageIdOf(written: string): string | null {
  const bare = written.replace(/\s+/g, ' ').trim();
  const id = /<([^<>]+)>/.exec(bare)?.[1].replaceAll(' ', '') ?? bare;
  const isKept = id !== '' && id.length <= LONGEST - 2 && /^[!-~\u00a0-\u00ff]+$/.test(id);
  return isKept && !/[<>]/.test(id) ? `<${id}>` : null;
}
