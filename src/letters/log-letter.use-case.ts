import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type FeasibilityWarning } from '../deadlines/feasibility.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { feasibilityWarnings } from './feasibility-warnings.js';
import { followedLetter } from './followed-letter.js';
import { insertLetter } from './insert-letter.js';
import { checkIds, checkLetter } from './log-letter.checks.js';
import { type LogLetterCommand } from './log-letter.command.js';
import { NewWindows } from './new-windows.js';
import { nextReference, refuseTaken } from './next-reference.js';
import { type Replayed, ReplayLetter } from './replay-letter.use-case.js';

/** A letter just logged or sent, with what a person should know at once. */
export interface LoggedLetter {
  readonly id: string;
  readonly warnings: FeasibilityWarning[];
}

/** Logs a letter with all its parts, as a draft or as sent on a day. */
@Injectable()
export class LogLetter {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly replay: ReplayLetter,
    private readonly newWindows: NewWindows,
  ) {}

  /**
   * @throws InvalidInput with a pointer to each fault
   * @throws Conflict when the reference is taken
   * @throws CalendarTooShort when the due day can't be known
   */
  async execute(actor: Actor, command: LogLetterCommand): Promise<LoggedLetter> {
    return this.db.transaction(async (tx) => {
      const { facts, calendarOf } = await this.within(tx, actor, command);
      const moment = { on: this.clock.today(), at: this.clock.timestamp() };
      return { id: facts.id, warnings: feasibilityWarnings(facts, calendarOf, moment) };
    });
  }

  /** The same in the caller's transaction; gives what the warnings follow from. */
  async within(tx: EntityManager, actor: Actor, given: LogLetterCommand): Promise<Replayed> {
    const groupId = groupOf(actor);
    checkLetter(given, this.clock.today());
    const command = await this.newWindows.add(tx, actor, given);
    await checkIds(tx, groupId, command);
    const reference = await this.referenceFor(tx, groupId, command);
    const draftedOn = this.firstDay(command);
    const id = await insertLetter(tx, command, {
      groupId,
      reference,
      draftedOn,
      followsLetterId: await followed(tx, groupId, command),
      createdAt: this.clock.timestamp(),
    });
    await this.record(tx, actor, { groupId, id, reference, draftedOn }, command);
    return this.replay.execute(tx, actor, id);
  }

  private async referenceFor(tx: EntityManager, groupId: string, command: LogLetterCommand): Promise<string> {
    const { reference, datedOn, sentOn } = command;
    if (!reference)
      return nextReference(tx, groupId, Number((datedOn ?? sentOn ?? this.clock.today()).slice(0, 4)));
    await refuseTaken(tx, groupId, reference);
    return reference;
  }

  /** The first day on which the letter exists for Postbag: the earliest of its days and today. */
  private firstDay({ datedOn, sentOn, signatories }: LogLetterCommand): IsoDate {
    const days = [
      this.clock.today(),
      datedOn,
      sentOn,
      ...signatories.flatMap((s) => [s.invitedOn, s.agreedOn]),
    ];
    return days.filter((day) => day !== null && day !== undefined).sort()[0];
  }

  private async record(
    tx: EntityManager,
    actor: Actor,
    letter: { groupId: string; id: string; reference: string; draftedOn: IsoDate },
    command: LogLetterCommand,
  ): Promise<void> {
    const { groupId, id, reference, draftedOn } = letter;
    const subject = { kind: 'letter', id };
    const { body, ...after } = command;
    const logged = { ...after, reference, bodyLength: body.length };
    await this.timeline.append(tx, actor, {
      groupId,
      letterId: id,
      subject,
      event: 'letter-logged',
      on: draftedOn,
      after: logged,
    });
    if (!command.sentOn) return;
    const sent = { sentOn: command.sentOn, channel: command.channel ?? 'email' };
    await this.timeline.append(tx, actor, {
      groupId,
      letterId: id,
      subject,
      event: 'letter-sent',
      on: command.sentOn,
      after: sent,
    });
  }
}

async function followed(
  tx: EntityManager,
  groupId: string,
  { followsLetter }: LogLetterCommand,
): Promise<string | null> {
  return followsLetter ? followedLetter(tx, groupId, followsLetter, null) : null;
}
