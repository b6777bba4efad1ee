import { type Slice } from '../text/slice.js';
import { hasSeat, parseRow, type Row } from './parse-person.js';

const QUARTER = /\b(?:North|South|East|West|Central|Mid)\b/;

/**
 * Where each block is one name with at most a line under it, and one of those lines is plainly a party or a place,
 * what stands under the name of a member is the seat, though it may look like a name: `Bath Northgate`.
 */
export function withSeatsBelow(blocks: readonly (readonly Slice[])[]): (rows: readonly Row[]) => Row[] {
  const parsed = blocks.map((block) => (block.length > 2 ? null : block.map((line) => parseRow(line))));
  const pairs = parsed.filter((rows) => rows?.length === 2).map((rows) => rows!);
  const isEachOneName = parsed.every((rows) => rows?.[0]?.kind === 'person' && rows[0].isCertain);
  const areUncertain = pairs.every(([, below]) => isUnder(below));
  const isPlain = pairs.some(([above, below]) => isPartyOrPlace(above, below));
  if (!isEachOneName || !areUncertain || !isPlain) return (rows) => [...rows];
  return (rows) => {
    const [above, below] = rows;
    return rows.length === 2 && hasSeat(above.postNominals) && isNameAlone(below)
      ? [above, { ...below, kind: 'role', name: null, constituency: below.name }]
      : [...rows];
  };
}

function isUnder(below: Row): boolean {
  return !below.isCertain && !below.role;
}

function isNameAlone(below: Row): boolean {
  return below.kind === 'person' && isUnder(below) && !below.organisation && !below.style;
}

/** A party, one word alone under a member, or a place by its quarter. */
function isPartyOrPlace(above: Row, below: Row): boolean {
  if (below.party || below.constituency || QUARTER.test(below.text.text)) return true;
  return hasSeat(above.postNominals) && /^\p{Lu}[\p{L}’'-]+$/u.test(below.text.text);
}
