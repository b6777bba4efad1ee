const MOST = 200;

/** Control characters, and those that turn the direction of writing: `exe.fdp` would read as `pdf.exe` and back. */
const UNSEEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/**
 * A file name to be shown: as given, without the folders before it and without characters that are not seen. At most
 * 200 characters, cut before the extension; `unnamed` when nothing is left.
 */
export function cleanName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const seen = last.replace(UNSEEN, '').normalize('NFC').trim();
  const name = /^\.*$/.test(seen) ? 'unnamed' : seen;
  const characters = [...name];
  if (characters.length <= MOST) return name;
  const extension = [...(/\.[^.]{1,10}$/.exec(name)?.[0] ?? '')];
  return [...characters.slice(0, MOST - extension.length), ...extension].join('');
}

/** The extension in small letters and without its dot; an empty text when there is none, as in `Letter no.5`. */
export function extensionOf(name: string): string {
  return /.\.([a-z][a-z0-9]{0,9})$/i.exec(name)?.[1].toLowerCase() ?? '';
}
