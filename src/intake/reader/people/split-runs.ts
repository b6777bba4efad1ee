import { part, type Slice, splitSlice, trimmed } from '../text/slice.js';
import { parseName } from './person-name.js';
import { parseRow } from './parse-person.js';

const JOINT = /,\s+and\s+|,\s+|\s+and\s+|\s+&\s+/g;
const SEMICOLONS = /\s*;\s*(?:and\s+)?/g;
/** A peer's title, then somebody with a name of two words and a seat. */
const PEER_THEN_MEMBER =
  /^((?:The )?(?:Lord|Lady|Baroness|Viscount|Earl|Countess|Duke|Duchess|Marquess)\b(?: of)?(?: \p{Lu}[\p{L}'’-]+)+?(?: of \p{Lu}[\p{L}'’-]+)?) (?=\p{Lu}[\p{L}'’-]+ \p{Lu}[\p{L}'’-]+ M(?:S|L)?[PA]\b)/u;
const BARS = /\s+[|•·]\s+/g;

/** Whether a list of bodies follows, as after `Signed by`. */
export interface RunHints {
  readonly isRun: boolean;
}

/** Parts a line that names several people or bodies; a line with one of them comes back whole. */
export function splitRun(line: Slice, { isRun }: RunHints): Slice[] {
  if (line.text.length > 20_000) return [];
  if (line.text.includes(';')) {
    const pieces = splitSlice(line, SEMICOLONS);
    const last = pieces.at(-1)!;
    return [...pieces.slice(0, -1), ...splitTwo(last)];
  }
  const bars = splitSlice(line, BARS);
  const people = bars.map((piece) => parseRow(piece));
  if (
    bars.length > 1 &&
    people.every(({ kind, isCertain }) => kind === 'person' && isCertain === people[0].isCertain)
  )
    return bars;
  if (isRun) return splitList(line);
  if (isListOfNames(line)) return splitSlice(line, JOINT);
  return splitBeforePeople(line).flatMap(splitUnparted);
}

/** Bodies that sign together: parted by commas, and by the last `and`. */
function splitList(line: Slice): Slice[] {
  const pieces = splitSlice(line, /,\s+(?:and\s+)?/g);
  const last = pieces.at(-1);
  return last ? [...pieces.slice(0, -1), ...splitSlice(last, /\s+and\s+/g)] : [];
}

/** Names that columns run together on one line with nothing but a space between. */
function splitUnparted(line: Slice): Slice[] {
  const pieces: Slice[] = [];
  let rest = line;
  for (let turn = 0; turn < 40; turn += 1) {
    const cut = endOfFirst(rest);
    if (cut === null) break;
    pieces.push(trimmed(part(rest, 0, cut)));
    rest = trimmed(part(rest, cut));
  }
  return [...pieces, rest];
}

/** Where the second of two names that follow each other begins; null when there is one. */
function endOfFirst(line: Slice): number | null {
  const name = parseName(line);
  const isParted = name !== null && /^\s/.test(line.text.slice(name.after));
  const isNamed = name !== null && (name.style !== null || name.postNominals.length > 0 || name.hasPeerage);
  if (isParted && isNamed && isPersonAhead(trimmed(part(line, name.after)))) return name.after;
  return PEER_THEN_MEMBER.exec(line.text)?.[1].length ?? null;
}

/** Every part between commas is a plain name: a run of people. */
function isListOfNames(line: Slice): boolean {
  const pieces = splitSlice(line, JOINT);
  return (
    pieces.length >= 3 &&
    pieces.length < 500 &&
    pieces.every((piece) => piece.text.length < 60 && /^\p{Lu}/u.test(piece.text) && isWholePerson(piece))
  );
}

function isWholePerson(piece: Slice): boolean {
  const row = parseRow(piece);
  return row.kind === 'person' && !row.role && !row.organisation;
}

function splitTwo(piece: Slice): Slice[] {
  return splitBeforePeople(piece);
}

/** Splits at commas and `and` before somebody who is certainly a person, when one stands before it too. */
function splitBeforePeople(line: Slice): Slice[] {
  if (line.text.length > 4000 || line.text.search(JOINT) < 0) return [line];
  const pieces: Slice[] = [];
  let at = 0;
  for (const match of line.text.matchAll(JOINT)) {
    const left = trimmed(part(line, at, match.index));
    const right = trimmed(part(line, match.index + match[0].length, match.index + match[0].length + 120));
    if (parseRow(left).isCertain && isPersonAhead(right)) {
      pieces.push(left);
      at = match.index + match[0].length;
    }
  }
  pieces.push(trimmed(part(line, at)));
  return pieces.filter(({ text }) => text !== '');
}

function isPersonAhead(right: Slice): boolean {
  if (/^(?:the )?(?:lord )?(?:arch)?bishop of /i.test(right.text)) return false;
  const head =
    /^[^,;]{1,100}?(?:,\s*(?:MP|MSP|MS|MLA|KC|QC|[CODM]BE)\b)*(?=,|;|\s+and\s|$)/.exec(right.text)?.[0] ??
    right.text;
  const row = parseRow({ text: head, from: right.from });
  return row.kind === 'person' && row.isCertain && row.name !== null;
}
