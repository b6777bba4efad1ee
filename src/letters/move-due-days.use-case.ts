import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { type MergedCalendars } from '../calendars/merge-bank-holidays.use-case.js';
import { type Actor, systemActor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { type AffectedLetter, affectedLetterIds, affectedLetters } from './affected-letters.queries.js';
import { loadManyLetterFacts } from './letter-facts.queries.js';
import { type MovedDay, movedDays } from './moved-days.js';
import { ReplayLetter } from './replay-letter.use-case.js';
import { replay } from './replay.js';

/** One letter with those of its due days that move. */
export interface MovedLetter extends Pick<AffectedLetter, 'id' | 'reference' | 'groupId' | 'group'> {
  readonly days: readonly MovedDay[];
}

/** How many letters are read at a time. */
const AT_ONCE = 200;

/**
 * Puts the due days of open letters where merged calendars put them; with `dryRun` only says which would move. A letter
 * that waits for nothing any more stays as it is. Letters of one call are locked in the order of their ids.
 */
@Injectable()
export class MoveDueDays {
  constructor(
    private readonly replayLetter: ReplayLetter,
    private readonly timeline: Timeline,
  ) {}

  /** @throws CalendarTooShort when a day that moves leaves the bank-holiday table */
  async execute(
    tx: EntityManager,
    actor: Actor,
    { summary, calendars }: MergedCalendars,
  ): Promise<MovedLetter[]> {
    const ids = await affectedLetterIds(tx, summary.divisions);
    const moved: MovedLetter[] = [];
    for (let at = 0; at < ids.length; at += AT_ONCE) {
      const some = await movesOf(tx, ids.slice(at, at + AT_ONCE), { summary, calendars });
      for (const letter of summary.dryRun ? [] : some) await this.move(tx, actor, letter);
      moved.push(...some);
    }
    return moved;
  }

  /** The replay records the reply targets that move; days that move without one are recorded here. */
  private async move(tx: EntityManager, actor: Actor, { id, groupId, days }: MovedLetter): Promise<void> {
    const seen = actorSeenBy(groupId, actor);
    await this.replayLetter.execute(tx, seen, id);
    for (const day of days.filter(({ kind }) => kind !== 'reply_target')) {
      await this.timeline.append(tx, seen, {
        groupId,
        letterId: id,
        subject: { kind: 'recipient', id: day.recipientId },
        event: 'due-day-moved',
        on: day.sinceOn,
        before: { kind: day.kind, dueOn: day.oldDueOn },
        after: { kind: day.kind, dueOn: day.newDueOn, because: day.why },
      });
    }
  }
}

async function movesOf(
  tx: EntityManager,
  ids: readonly string[],
  { summary, calendars }: MergedCalendars,
): Promise<MovedLetter[]> {
  const letters = await affectedLetters(tx, ids, { isLocked: !summary.dryRun });
  const facts = await loadManyLetterFacts(tx, ids);
  const calendarOf = (division: keyof typeof calendars) => calendars[division];
  return letters
    .map((letter, index) => ({
      ...letter,
      days: movedDays(letter.days, replay(facts[index], calendarOf), calendarOf),
    }))
    .filter(({ days }) => days.some(({ isOpen }) => isOpen));
}

/** The history of a group does not name who acts for another group; an operator acts for all. */
function actorSeenBy(groupId: string, actor: Actor): Actor {
  if (actor.groupId === null || actor.groupId === groupId) return actor;
  return systemActor('Merge of bank holidays', actor.door, groupId);
}
