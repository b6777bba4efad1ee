import { part, type Slice, splitSlice, trimmed } from '../text/slice.js';
import { COPIED } from '../words/letter-words.data.js';
import { CONTACT } from '../words/places.data.js';
import { type Addressee, isAddressLine, readAddressee } from './addressee.js';
import { parseRow } from './parse-person.js';
import { splitRun } from './split-runs.js';

/** Those a list says were copied to, one or more a line. */
export function readCopies(lists: readonly (readonly Slice[])[]): Addressee[] {
  return lists.flatMap((lines) => readList(lines));
}

function readList(lines: readonly Slice[]): Addressee[] {
  const bare = lines.map((line, index) =>
    index === 0 ? trimmed(part(line, COPIED.exec(line.text)?.[0].length ?? 0)) : line,
  );
  const groups: Slice[][] = [];
  for (const line of bare.filter(({ text }) => text !== '' && text.length < 3000)) {
    if (CONTACT.test(line.text)) continue;
    for (const piece of piecesOf(line)) {
      const row = parseRow(piece);
      const above = groups.at(-1);
      const continues =
        above !== undefined &&
        !line.text.includes(';') &&
        (isAddressLine(piece.text) ||
          (/^<?\S+@\S+>?$/.test(piece.text) && !/@/.test(above.map(({ text }) => text).join())) ||
          (row.kind === 'role' &&
            !/^The /.test(piece.text) &&
            parseRow(above[0]).kind === 'person' &&
            !parseRow(above[0]).role &&
            above.length === 1));
      if (continues) above.push(piece);
      else groups.push([piece]);
    }
  }
  return groups.map(readAddressee).filter((one) => one !== null);
}

/** `The Home Secretary; the Foreign Secretary`, `A MP, B MP and C`, or one with a role and a body. */
function piecesOf(line: Slice): Slice[] {
  if (line.text.includes(';')) return splitSlice(line, /\s*;\s*(?:and\s+)?/g);
  const offices = splitSlice(line, /,?\s+and\s+(?=the )|,\s+(?=the )/g);
  if (offices.length > 1) return offices;
  const run = splitRun(line, { isRun: false });
  if (run.length > 1) return run;
  const halves = splitSlice(line, /,?\s+and\s+/g);
  const isTwo =
    halves.length === 2 &&
    halves.every((half) => ['person', 'role'].includes(parseRow(half).kind) && /^\p{Lu}/u.test(half.text)) &&
    parseRow(halves[1]).kind === parseRow(halves[0]).kind;
  const [first, second] = halves.map((half) => parseRow(half));
  const isTold = isTwo && first.kind === 'person' && (second.isCertain || !first.role);
  return isTold ? halves : [line];
}
