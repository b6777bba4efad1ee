import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type Channel } from '../deadlines/receipt.js';
import { Conflict, invalid } from '../errors/kinds.js';
import { refuseFuture } from '../errors/refuse-future.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { feasibilityWarnings } from './feasibility-warnings.js';
import { lockLetter } from './letter-key.js';
import { Letter } from './letter.entity.js';
import { type LoggedLetter } from './log-letter.use-case.js';
import { type Replayed, ReplayLetter } from './replay-letter.use-case.js';

/** A draft that went out: on which day (today unless told), by which channel, bearing which date. */
export interface SendLetterCommand {
  readonly letter: string;
  readonly sentOn?: IsoDate;
  readonly channel?: Channel;
  readonly datedOn?: IsoDate;
}

/** Records that a letter was sent. From then on its text is frozen and its clock runs. */
@Injectable()
export class SendLetter {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly replay: ReplayLetter,
  ) {}

  /**
   * @throws Conflict when it was sent already, is not to be sent, or has nobody to go to
   * @throws CalendarTooShort when the due day can't be known
   */
  async execute(actor: Actor, command: SendLetterCommand): Promise<LoggedLetter> {
    return this.db.transaction(async (tx) => {
      const { facts, calendarOf } = await this.within(tx, actor, command);
      const moment = { on: this.clock.today(), at: this.clock.timestamp() };
      return { id: facts.id, warnings: feasibilityWarnings(facts, calendarOf, moment) };
    });
  }

  /** The same in the caller's transaction; gives what the warnings follow from. */
  async within(tx: EntityManager, actor: Actor, command: SendLetterCommand): Promise<Replayed> {
    const today = this.clock.today();
    const sentOn = command.sentOn ?? today;
    refuseFuture('/sentOn', sentOn, today);
    const letter = await lockLetter(tx, groupOf(actor), command.letter);
    await this.refuseUnlessReady(tx, letter);
    if (sentOn < letter.draftedOn) {
      throw invalid(
        '/sentOn',
        'sent-before-drafted',
        `${sentOn} is before the letter was drafted, ${letter.draftedOn}.`,
      );
    }
    await this.send(tx, actor, letter, { ...command, sentOn });
    return this.replay.execute(tx, actor, letter.id);
  }

  private async refuseUnlessReady(
    tx: EntityManager,
    { id, reference, status, sentOn }: Letter,
  ): Promise<void> {
    if (sentOn) throw new Conflict('already-sent', `${reference} was sent on ${sentOn}.`);
    if (status === 'withdrawn' || status === 'closed') {
      throw new Conflict('not-to-be-sent', `${reference} is ${status}. Reinstate or reopen it first.`);
    }
    const recipients = await tx.query<unknown[]>(
      `SELECT FROM recipient WHERE letter_id = $1 AND role = 'to'`,
      [id],
    );
    if (recipients.length > 0) return;
    throw new Conflict(
      'no-recipient',
      `${reference} has no recipient with the role to. Add one, then send it.`,
    );
  }

  private async send(
    tx: EntityManager,
    actor: Actor,
    letter: Letter,
    { sentOn, channel = letter.channel, datedOn }: SendLetterCommand & { sentOn: IsoDate },
  ): Promise<void> {
    const after = { sentOn, channel, datedOn: datedOn ?? letter.datedOn };
    await tx.update(Letter, { id: letter.id }, { ...after, version: letter.version + 1 });
    await this.timeline.append(tx, actor, {
      groupId: letter.groupId,
      letterId: letter.id,
      subject: { kind: 'letter', id: letter.id },
      event: 'letter-sent',
      on: sentOn,
      before: { sentOn: null, channel: letter.channel, datedOn: letter.datedOn },
      after,
    });
  }
}
