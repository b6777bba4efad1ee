import { type LetterKind, type Reading } from '../../intake/reader/proposal.js';
import { type Stretch, stretchesOf } from './found-lines.js';

type Read = Pick<Reading, 'proposal' | 'evidence'>;

/** A piece of the letter; `found` says as what, where it was taken into the form. */
export interface MarkedPiece {
  readonly text: string;
  readonly found: string | null;
}

/** What each part of the proposal, or each item of it, is called beside the letter. */
const PARTS: readonly (readonly [path: string, label: string, each: boolean])[] = [
  ['/date', 'Date', false],
  ['/subject', 'Subject', false],
  ['/recipients', 'Recipient', true],
  ['/cc', 'Copy', true],
  ['/delivery', 'How it goes', false],
  ['/deadlines', 'Date asked for', true],
  ['/asks', 'Ask', true],
  ['/signatories', 'Signatory', true],
];

/** Whose the reference is that its writer calls theirs, and whose the one that they quote. */
const REFERENCES: Readonly<Record<LetterKind, typeof PARTS>> = {
  outgoing: [['/references/ours', 'Our reference', false]],
  reply: [
    ['/references/ours', 'Their reference', false],
    ['/references/yours', 'Our reference', false],
  ],
};

/** The letter cut into pieces, those from which something was taken marked. Together they are the letter. */
export function markedLetter(text: string, { proposal, evidence }: Read): MarkedPiece[] {
  const parts = [...PARTS, ...REFERENCES[proposal.kind]];
  const marks = parts.flatMap(([path, label, each]) => {
    const paths = each ? proposal[path.slice(1) as 'asks'].map((_, index) => `${path}/${index}`) : [path];
    const stretches = paths.flatMap((one) => stretchesOf(text, evidence, one));
    return stretches.map((stretch): [Stretch, string] => [stretch, label]);
  });
  return cut(text, marks);
}

/** Of marks that overlap the one that begins first stands, and the rest of the other. */
function cut(text: string, marks: readonly [Stretch, string][]): MarkedPiece[] {
  const pieces: MarkedPiece[] = [];
  let at = 0;
  for (const [{ start, end }, found] of [...marks].sort(([a], [b]) => a.start - b.start || b.end - a.end)) {
    const from = Math.max(start, at);
    if (end <= from) continue;
    pieces.push({ text: text.slice(at, from), found: null }, { text: text.slice(from, end), found });
    at = end;
  }
  return [...pieces, { text: text.slice(at), found: null }].filter((piece) => piece.text !== '');
}
