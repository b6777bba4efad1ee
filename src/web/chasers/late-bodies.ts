import { lateAnswer, type LateAnswer } from '../../chasers/late-answer.js';
import { type OwedAnswer } from '../../chasers/owed-letter.js';
import { formatDay, type IsoDate } from '../../deadlines/iso-date.js';
import { rungAct, rungName } from '../../deadlines/ladder.js';
import { lateWords } from '../letters/deadline-words.js';

/** A late answer as the page has it. */
export interface LateRow {
  readonly letter: LateAnswer['letter'];
  readonly recipientId: string;
  readonly words: string;
  readonly hint: string;
  /** The letter and how often it had been replayed, as the form sends it back. */
  readonly seen: string;
}

/** A body with what is late with it. */
export interface LateBody {
  readonly name: string;
  /** Names it in an address: the id of the organisation, or its name where the directory does not have it. */
  readonly key: string;
  readonly rows: readonly LateRow[];
}

/** What is late by body: the body with the oldest due day first. */
export function lateBodies(owed: readonly OwedAnswer[], on: IsoDate): LateBody[] {
  const bodies = new Map<string, { name: string; key: string; rows: LateRow[] }>();
  for (const each of owed) {
    const key = keyOf(each);
    const body = bodies.get(key) ?? { name: each.body, key, rows: [] };
    body.rows.push({ ...rowOf(lateAnswer(each, on)), seen: `${each.letter.id} ${each.letter.replays}` });
    bodies.set(key, body);
  }
  return [...bodies.values()];
}

/** What names the body that owes an answer. */
export function keyOf({ organisationId, body }: OwedAnswer): string {
  return organisationId ?? body;
}

function rowOf({
  letter,
  recipientId,
  to,
  dueOn,
  workingDaysLate,
  lastChaser,
  next,
}: LateAnswer): Omit<LateRow, 'seen'> {
  const last = lastChaser
    ? `Chased last on ${formatDay(lastChaser.madeOn)}: ${rungName(lastChaser.kind)}.`
    : 'Not chased yet.';
  const step = `Next: ${rungAct(next.rung)}, ${next.isDue ? 'due since' : 'from'} ${formatDay(next.dueOn)}.`;
  return {
    ...{ letter, recipientId },
    words: `${letter.reference}: ${letter.subject}`,
    hint: `To ${to}. Due ${formatDay(dueOn)}, ${lateWords(workingDaysLate)}. ${last} ${step}`,
  };
}
