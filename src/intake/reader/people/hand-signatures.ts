import { PEERAGE } from '../words/styles.data.js';
import { type Row } from './parse-person.js';

const TITLE = new RegExp(`^(?:the )?(?:${PEERAGE.join('|')}) (?:of )?`, 'i');

/**
 * A signature by hand above the name in type is one person with it: the same name, in whichever letters, or the
 * title alone of a peer, or a first name before it. The name is told as the hand has it where the type is in capitals throughout.
 */
export function withoutHands(rows: readonly Row[]): Row[] {
  const kept: Row[] = [];
  let hand: Row | null = null;
  rows.forEach((row, at) => {
    const below = rows[at + 1];
    if (below && isHandOf(row, below)) {
      hand ??= row;
      return;
    }
    kept.push(hand ? inHand(row, hand) : row);
    hand = null;
  });
  return kept;
}

function isHandOf(row: Row, below: Row): boolean {
  if (below.kind !== 'person' || !below.name || !isBare(row)) return false;
  const [hand, name] = [row.text.text, below.name.value].map(plain);
  if (row.kind === 'person' && row.name !== null && hand === name) return true;
  const title = name.replace(TITLE, '');
  const isOwn = hand.split(' ').length === 2 && hand.endsWith(` ${title.split(' of ')[0]}`);
  return title !== name && (title === hand || title.startsWith(`${hand} of `) || isOwn);
}

/** Whether a row says nothing but a name. */
function isBare({ text, name, organisation, ...row }: Row): boolean {
  return (
    !row.role &&
    !row.party &&
    !row.constituency &&
    !row.style &&
    row.postNominals.length === 0 &&
    (name ?? organisation)?.value === text.text &&
    !(name && organisation)
  );
}

function inHand(row: Row, { name: hand }: Row): Row {
  const isSame = hand !== null && row.name !== null && plain(hand.value) === plain(row.name.value);
  return isSame && !/\p{Ll}/u.test(row.name.value) ? { ...row, name: hand } : row;
}

const plain = (words: string): string => words.toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ').trim();
