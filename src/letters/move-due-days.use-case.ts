import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type Actor, systemActor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { type AffectedLetter, affectedLetters } from './affected-letters.queries.js';
import { loadManyLetterFacts } from './letter-facts.queries.js';
import { type LetterFacts } from './letter-facts.js';
import { type CalendarOf } from './letter-legs.js';
import { type MovedDay, movedDays } from './moved-days.js';
import { movedEntries } from './replay-entries.js';
import { replay, type Replay } from './replay.js';
import { storeReplays } from './store-replay.js';

/** Letters of which a due day may move, and by which calendars. */
export interface MoveDueDaysCommand {
  /** In their order; more than will move do no harm. */
  readonly letterIds: readonly string[];
  readonly calendarOf: CalendarOf;
  /** True to say which would move; nothing is written. */
  readonly dryRun: boolean;
  /** What is done, e.g. `Merge of bank holidays`: the name in the history of groups that the actor is not of. */
  readonly act: string;
}

/** One letter with those of its due days that move. */
export interface MovedLetter extends Pick<AffectedLetter, 'id' | 'reference' | 'groupId' | 'group'> {
  readonly days: readonly MovedDay[];
}

/** A letter that moves, with what it follows from. */
interface Move {
  readonly letter: MovedLetter;
  readonly facts: LetterFacts;
  readonly result: Replay;
}

/** How many letters are read and written at a time. */
const AT_ONCE = 200;

/**
 * Puts the due days of open letters where calendars or targets that have changed put them, with a line of history each;
 * with `dryRun` only says which would move. A letter of which nothing open moves stays as it is. Letters of one call are
 * locked in the order of their ids.
 */
@Injectable()
export class MoveDueDays {
  constructor(
    private readonly timeline: Timeline,
    private readonly clock: Clock,
  ) {}

  /** @throws CalendarTooShort when a day that moves leaves the bank-holiday table */
  async execute(tx: EntityManager, actor: Actor, command: MoveDueDaysCommand): Promise<MovedLetter[]> {
    const { letterIds, dryRun } = command;
    const moved: MovedLetter[] = [];
    for (let at = 0; at < letterIds.length; at += AT_ONCE) {
      const moves = await movesOf(tx, letterIds.slice(at, at + AT_ONCE), command);
      if (!dryRun && moves.length > 0) await this.store(tx, actor, moves, command.act);
      moved.push(...moves.map(({ letter }) => letter));
    }
    return moved;
  }

  /** The history of a group does not name who acts for another group; an operator acts for all. */
  private async store(tx: EntityManager, actor: Actor, moves: readonly Move[], act: string): Promise<void> {
    await storeReplays(
      tx,
      moves.map(({ facts, result }) => ({ letter: facts, result })),
      this.clock.today(),
    );
    const isOwn = ({ facts }: Move): boolean => actor.groupId === null || actor.groupId === facts.groupId;
    const entries = (some: readonly Move[]) =>
      some.flatMap(({ letter, facts, result }) => movedEntries(facts, letter.days, result));
    await this.timeline.appendAll(tx, actor, entries(moves.filter(isOwn)));
    const others = entries(moves.filter((move) => !isOwn(move)));
    await this.timeline.appendAll(tx, systemActor(act, actor.door), others);
  }
}

async function movesOf(
  tx: EntityManager,
  ids: readonly string[],
  { calendarOf, dryRun }: MoveDueDaysCommand,
): Promise<Move[]> {
  const letters = await affectedLetters(tx, ids, { isLocked: !dryRun });
  const facts = await loadManyLetterFacts(tx, ids);
  return letters
    .map(({ days, ...letter }, index) => {
      const result = replay(facts[index], calendarOf);
      return {
        letter: { ...letter, days: movedDays(days, result, calendarOf) },
        facts: facts[index],
        result,
      };
    })
    .filter(({ letter }) => letter.days.some(({ isOpen }) => isOpen));
}
