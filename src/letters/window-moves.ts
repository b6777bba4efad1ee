import { type EntityManager } from 'typeorm';
import { type IsoDate } from '../deadlines/iso-date.js';

/** When an event opens for a letter, or when an answer to it stops being of use, as it is stored. */
export interface WindowDay {
  readonly letterId: string;
  readonly reference: string;
  readonly subject: string;
  readonly kind: 'window_opens' | 'window_closes';
  readonly dueOn: IsoDate;
  /** RFC 3339 instant. */
  readonly dueAt: string;
  /** First day on which it no longer matters. */
  readonly settledOn: IsoDate;
}

/** One deadline of a letter that moved, or would move, with its event. */
export interface WindowMove extends Pick<WindowDay, 'letterId' | 'reference' | 'subject' | 'kind'> {
  readonly oldDueOn: IsoDate;
  readonly newDueOn: IsoDate;
  readonly oldDueAt: string;
  readonly newDueAt: string;
}

/** Of a deadline that lay still for a while only the last piece. */
const DAYS = `
  SELECT DISTINCT ON (l.reference, d.letter_id, d.kind) d.letter_id AS "letterId", l.reference, l.subject, d.kind,
    d.due_on AS "dueOn", rfc3339(d.due_at) AS "dueAt", d.settled_on AS "settledOn"
  FROM deadline d JOIN letter l ON l.id = d.letter_id
  WHERE d.window_id = $1 ORDER BY l.reference, d.letter_id, d.kind DESC, d.since_on DESC`;

/** The deadlines that follow from an event, of every letter that has asks about it, by reference. */
export async function windowDays(tx: EntityManager, windowId: string): Promise<WindowDay[]> {
  return tx.query<WindowDay[]>(DAYS, [windowId]);
}

/** Those deadlines that are another moment than before, and matter today or mattered until it moved. */
export function windowMoves(
  before: readonly WindowDay[],
  after: readonly WindowDay[],
  today: IsoDate,
): WindowMove[] {
  const keyOf = ({ letterId, kind }: WindowDay): string => `${letterId}/${kind}`;
  const old = new Map(before.map((day) => [keyOf(day), day]));
  return after.flatMap((day) => {
    const was = old.get(keyOf(day));
    if (!was || was.dueAt === day.dueAt || (was.settledOn <= today && day.settledOn <= today)) return [];
    const { letterId, reference, subject, kind } = day;
    const days = { oldDueOn: was.dueOn, newDueOn: day.dueOn, oldDueAt: was.dueAt, newDueAt: day.dueAt };
    return [{ letterId, reference, subject, kind, ...days }];
  });
}
