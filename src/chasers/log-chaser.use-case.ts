import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { CalendarsQueries } from '../calendars/calendars.queries.js';
import { Clock } from '../clock/clock.js';
import { newId } from '../database/new-id.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type Rung } from '../deadlines/ladder.js';
import { lockLetter } from '../letters/letter-key.js';
import { type Letter } from '../letters/letter.entity.js';
import { ReplayLetter } from '../letters/replay-letter.use-case.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { chaserFields, type ChaserFields } from './chaser-fields.js';
import { Chaser } from './chaser.entity.js';
import { completeChaser } from './complete-chaser.js';
import { sentDay } from '../letters/sent-letter.js';
import { toRecipient } from '../letters/to-recipient.js';

/** What was done to get a reply to a letter, given by its id or reference. */
export interface LogChaserCommand extends Partial<Omit<ChaserFields, 'kind' | 'madeOn'>> {
  readonly letter: string;
  readonly kind: Rung;
  readonly madeOn: IsoDate;
}

/** Logs a chaser of a letter that was sent, and replays the letter. */
@Injectable()
export class LogChaser {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly replay: ReplayLetter,
    private readonly calendars: CalendarsQueries,
  ) {}

  /**
   * @returns the id of the chaser
   * @throws NotFound when the group has no such letter
   * @throws Conflict when the letter was not sent
   * @throws InvalidInput when the chaser can't be as given
   * @throws SittingDaysUnknown when the sitting days around a question are not known
   */
  async execute(actor: Actor, command: LogChaserCommand): Promise<string> {
    return this.db.transaction(async (tx) => {
      const letter = await lockLetter(tx, groupOf(actor), command.letter);
      const fields = await this.fieldsOf(tx, letter, command);
      const id = await newId(tx);
      const { id: letterId, groupId } = letter;
      await tx.insert(Chaser, { ...fields, id, groupId, letterId, createdAt: this.clock.timestamp() });
      await this.timeline.append(tx, actor, {
        groupId,
        letterId,
        subject: { kind: 'chaser', id },
        event: 'chaser-logged',
        on: fields.madeOn,
        after: { ...fields },
      });
      await this.replay.execute(tx, actor, letterId);
      return id;
    });
  }

  private async fieldsOf(
    tx: EntityManager,
    letter: Letter,
    command: LogChaserCommand,
  ): Promise<ChaserFields> {
    const sentOn = sentDay(letter, 'be chased');
    const recipientId = await toRecipient(tx, letter.id, command.recipientId);
    const span = { sentOn, today: this.clock.today() };
    return completeChaser(tx, this.calendars, chaserFields({ ...command, recipientId }), span);
  }
}
