import { type IsoDate } from '../deadlines/iso-date.js';
import { type Actor } from '../timeline/actor.js';
import { type CountingKind } from './moved-days.js';
import { type MovedLetter } from './move-due-days.use-case.js';

/** One due day that moved or would move. */
export interface DayMove {
  readonly letterId: string;
  readonly reference: string;
  /** The group's slug. */
  readonly group: string;
  readonly kind: CountingKind;
  readonly recipientId: string;
  /** Who owes the answer; null for an operator, who sees nothing of what letters say. */
  readonly body: string | null;
  /** False for a body that answered already or handed the letter on, while another still owes an answer. */
  readonly isOpen: boolean;
  readonly oldDueOn: IsoDate;
  readonly newDueOn: IsoDate;
  /** Whole sentences. */
  readonly why: string;
}

/** What moves, as far as somebody may see it. */
export interface DayMoves {
  readonly moves: readonly DayMove[];
  /** How many letters move in groups of which the caller may see nothing; they move all the same. */
  readonly lettersOfOtherGroups: number;
}

/** An operator sees every letter's reference and days; the people of a group see their own letters, and count others. */
export function movesSeenBy({ groupId }: Pick<Actor, 'groupId'>, letters: readonly MovedLetter[]): DayMoves {
  const seen = letters.filter((letter) => groupId === null || letter.groupId === groupId);
  const moves = seen.flatMap(({ id, reference, group, days }) =>
    days.map(({ kind, recipientId, body, isOpen, oldDueOn, newDueOn, why }) => ({
      letterId: id,
      reference,
      group,
      kind,
      recipientId,
      body: groupId === null ? null : body,
      isOpen,
      oldDueOn,
      newDueOn,
      why,
    })),
  );
  return { moves, lettersOfOtherGroups: letters.length - seen.length };
}
