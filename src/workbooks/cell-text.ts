/** The longest text in one cell. Excel's own limit is 32,767; a text that is longer goes on in the rows beneath. */
export const CELL_LENGTH = 32_000;

/** What XML can't carry, what it would change, and what stands for it where a text has it already. */
const ODD = /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;
const CODED = /_x([0-9A-Fa-f]{4})_/g;
const ENTITY = /&(?:#x([0-9A-Fa-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/g;
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * A text as the content of an element of a sheet. A character that XML can't carry is written as Excel writes it, `_x000D_`.
 *
 * @see ECMA-376 part 1, 22.9.2.19 ST_Xstring
 */
export function toXml(text: string): string {
  return text
    .replace(ODD, (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}

/** The text that `toXml`, or a spreadsheet program, wrote so. */
export function fromXml(xml: string): string {
  return plainXml(xml).replace(CODED, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** The same where nothing is written with `_x`: in attributes. */
export function plainXml(xml: string): string {
  if (!xml.includes('&')) return xml;
  return xml.replace(ENTITY, (entity, hex?: string, decimal?: string, name?: string) => {
    if (name) return NAMED[name];
    const code = hex ? parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
}

/** A text in pieces that fit into cells, no character cut in two; one piece when it is short, or empty. */
export function inCells(text: string, most = CELL_LENGTH): string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length || start === 0;) {
    const end = start + most;
    const isCut = end < text.length && /[\uD800-\uDBFF]/.test(text[end - 1]);
    pieces.push(text.slice(start, isCut ? end - 1 : end));
    start = isCut ? end - 1 : end;
  }
  return pieces;
}
