import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { isLinkRefused } from '../database/refused.js';
import { type FeasibilityWarning } from '../deadlines/feasibility.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { Timeline, type TimelineEntry } from '../timeline/timeline.js';
import { feasibilityWarnings } from './feasibility-warnings.js';
import { followedLetter } from './followed-letter.js';
import { insertLetters, type LetterToInsert, signatoriesOf } from './insert-letter.js';
import { type LetterFacts } from './letter-facts.js';
import { type LetterToLog } from './letter-to-log.js';
import { newLetterFacts } from './new-letter-facts.js';
import { NOTHING } from './replay-changes.js';
import { checkIds, checkLetter } from './log-letter.checks.js';
import { type LogLetterCommand } from './log-letter.command.js';
import { referenceTaken, refuseTaken } from './next-reference.js';
import { type Replayed, ReplayLetter } from './replay-letter.use-case.js';
import { NewWindows } from './new-windows.js';

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
    const isAlone = !actor.retryKey && !command.newWindow;
    const { facts, calendarOf } = isAlone
      ? await this.within(this.db.manager, actor, command)
      : await this.db.transaction((tx) => this.within(tx, actor, command));
    const moment = { on: this.clock.today(), at: this.clock.timestamp() };
    return { id: facts.id, warnings: feasibilityWarnings(facts, calendarOf, moment) };
  }

  /**
   * The same in the caller's transaction; gives what the warnings follow from. Without a key to claim and a window to add it
   * needs none: it writes in one statement.
   */
  async within(tx: EntityManager, actor: Actor, command: LogLetterCommand): Promise<Replayed> {
    checkLetter(command, this.clock.today());
    try {
      return await this.log(tx, actor, await this.newWindows.add(tx, actor, command));
    } catch (error) {
      if (isLinkRefused(error)) await checkIds(this.db.manager, groupOf(actor), command);
      throw error;
    }
  }

  /**
   * Several letters in a few statements, each with a reference and without an event window of its own.
   *
   * @throws what `execute` throws, of the first letter that can't be; nothing is then written
   */
  async several(tx: EntityManager, actor: Actor, commands: readonly LogLetterCommand[]): Promise<void> {
    for (const command of commands) checkLetter(command, this.clock.today());
    await refuseTaken(
      tx,
      groupOf(actor),
      commands.map(({ reference }) => reference!),
    );
    const { letters, history } = await this.prepare(tx, actor, commands);
    await insertLetters(tx, letters, history);
  }

  private async log(tx: EntityManager, actor: Actor, command: LogLetterCommand): Promise<Replayed> {
    const { letters, history } = await this.prepare(tx, actor, [command]);
    await insertFree(tx, letters[0], history);
    const { letter: facts, calendarOf } = letters[0].worked;
    return { facts, calendarOf };
  }

  private async prepare(
    tx: EntityManager,
    actor: Actor,
    commands: readonly LogLetterCommand[],
  ): Promise<{ readonly letters: LetterToInsert[]; readonly history: readonly unknown[] }> {
    const groupId = groupOf(actor);
    const toLog: LetterToLog[] = [];
    for (const command of commands) toLog.push(await this.framed(tx, groupId, command));
    const read = await newLetterFacts(tx, groupId, toLog);
    const letters: LetterToInsert[] = [];
    for (const [index, { facts, versions }] of read.entries()) {
      const { command } = toLog[index];
      if (namesUnknownWindow(facts)) await checkIds(tx, groupId, command);
      const from = { facts, stored: NOTHING, versions };
      const worked = await this.replay.workOut(tx, from, entriesOf(command, facts));
      letters.push({ ...toLog[index], worked });
    }
    const entries = letters.flatMap(({ worked }) => worked.entries);
    return { letters, history: await this.timeline.claim(tx, actor, entries) };
  }

  private async framed(tx: EntityManager, groupId: string, command: LogLetterCommand): Promise<LetterToLog> {
    const frame = {
      groupId,
      year: Number((command.datedOn ?? command.sentOn ?? this.clock.today()).slice(0, 4)),
      draftedOn: this.firstDay(command),
      followsLetterId: await followed(tx, groupId, command),
      createdAt: this.clock.timestamp(),
    };
    return { command, frame, signatories: signatoriesOf(command, frame) };
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
}

/** Inserts under the reference given, or else the next that no letter has. */
async function insertFree(
  tx: EntityManager,
  letter: LetterToInsert,
  history: readonly unknown[],
): Promise<void> {
  const { reference } = letter.command;
  while (!(await insertLetters(tx, [letter], history))) {
    if (reference) throw referenceTaken(reference);
  }
}

function namesUnknownWindow({ asks, windows }: LetterFacts): boolean {
  return asks.some(({ windowId }) => windowId !== null && windows.every(({ id }) => id !== windowId));
}

/** History of a new letter: logged with all but its text and, until it has one, its reference; and sent when it was. */
function entriesOf(command: LogLetterCommand, { groupId, id, draftedOn }: LetterFacts): TimelineEntry[] {
  const entry = { groupId, letterId: id, subject: { kind: 'letter', id } };
  const { body, sentOn, channel = 'email' } = command;
  const after = { ...command, body: undefined, bodyLength: body.length };
  const logged: TimelineEntry = { ...entry, event: 'letter-logged', on: draftedOn, after };
  return sentOn
    ? [logged, { ...entry, event: 'letter-sent', on: sentOn, after: { sentOn, channel } }]
    : [logged];
}

async function followed(
  tx: EntityManager,
  groupId: string,
  { followsLetter }: LogLetterCommand,
): Promise<string | null> {
  return followsLetter ? followedLetter(tx, groupId, followsLetter, null) : null;
}
