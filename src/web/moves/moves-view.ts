import { counted } from '../../deadlines/words.js';
import { type DayMove, type DayMoves } from '../../letters/day-moves.js';

const KINDS: Readonly<Record<DayMove['kind'], string>> = {
  reply_target: 'Reply due',
  twenty_days: '20 working days end',
  chase: 'Next chaser due',
};

/** Most moves that a page lists. */
export const MOST_MOVES = 300;

/** Due days that move, for a table of them. */
export function movesView(moves: readonly DayMove[], lettersOfOtherGroups: number): object {
  return {
    letters: new Set(moves.map(({ letterId }) => letterId)).size,
    days: moves.length,
    items: moves.slice(0, MOST_MOVES).map((move) => ({ ...move, what: KINDS[move.kind] })),
    hidden: Math.max(0, moves.length - MOST_MOVES),
    lettersOfOtherGroups,
  };
}

/** How many due days moved, as a sentence. */
export function movedInWords({ moves, lettersOfOtherGroups }: DayMoves): string {
  const letters = new Set(moves.map(({ letterId }) => letterId)).size;
  const own =
    letters === 0
      ? 'No due day of your letters moved.'
      : `${counted(moves.length, 'due day')} of ${counted(letters, 'letter')} moved.`;
  return lettersOfOtherGroups > 0
    ? `${own} ${counted(lettersOfOtherGroups, 'letter')} of other groups moved too.`
    : own;
}
