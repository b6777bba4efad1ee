import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { CalendarsQueries } from '../calendars/calendars.queries.js';
import { Clock } from '../clock/clock.js';
import { Stale } from '../errors/kinds.js';
import { ReplayLetter } from '../letters/replay-letter.use-case.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { difference, Timeline } from '../timeline/timeline.js';
import { type ChaserChanges, chaserFields, type ChaserFields, withoutQuestion } from './chaser-fields.js';
import { Chaser } from './chaser.entity.js';
import { completeChaser, usualDue } from './complete-chaser.js';
import { lockChaser, type LockedChaser } from './lock-chaser.js';
import { sentDay } from '../letters/sent-letter.js';
import { toRecipient } from '../letters/to-recipient.js';

/** A correction of a chaser, or the answer to it. With `version`, refused when somebody changed it since. */
export interface ChangeChaserCommand {
  readonly chaserId: string;
  readonly version: number | null;
  readonly changes: ChaserChanges;
}

/** Corrects a chaser, or records its answer, and replays the letter. What changes nothing writes nothing. */
@Injectable()
export class ChangeChaser {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly replay: ReplayLetter,
    private readonly calendars: CalendarsQueries,
  ) {}

  /**
   * @throws NotFound when the group has no such chaser
   * @throws Stale when `version` is not the current one
   * @throws InvalidInput when the chaser can't be as corrected
   */
  async execute(actor: Actor, { chaserId, version, changes }: ChangeChaserCommand): Promise<void> {
    await this.db.transaction(async (tx) => {
      const locked = await lockChaser(tx, groupOf(actor), chaserId);
      if (version !== null && version !== locked.chaser.version) {
        throw new Stale('chaser', locked.chaser.version);
      }
      const before = chaserFields(locked.chaser);
      const after = await this.fieldsOf(tx, locked, changes);
      if (Object.keys(difference(before, after).after).length > 0) {
        await this.write(tx, actor, locked, before, after);
      }
    });
  }

  private async fieldsOf(
    tx: EntityManager,
    { letter, chaser }: LockedChaser,
    changes: ChaserChanges,
  ): Promise<ChaserFields> {
    const merged = await this.merged(tx, chaserFields(chaser), changes);
    const recipientId = await toRecipient(tx, letter.id, merged.recipientId);
    const span = { sentOn: sentDay(letter, 'be chased'), today: this.clock.today() };
    return completeChaser(tx, this.calendars, { ...merged, recipientId }, span);
  }

  /**
   * The chaser with the changes. Another kind drops the question’s parts; a due day that followed from the day of
   * tabling follows it again.
   */
  private async merged(tx: EntityManager, old: ChaserFields, changes: ChaserChanges): Promise<ChaserFields> {
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
    const isUsual = old.answerDueOn !== null && old.answerDueOn === (await usualDue(tx, this.calendars, old));
    const start =
      changes.kind !== undefined && changes.kind !== 'written_question' ? withoutQuestion(old) : old;
    return chaserFields({ ...start, ...(isUsual && { answerDueOn: null }), ...given });
  }

  private async write(
    tx: EntityManager,
    actor: Actor,
    { letter, chaser }: LockedChaser,
    before: ChaserFields,
    after: ChaserFields,
  ): Promise<void> {
    await tx.update(Chaser, { id: chaser.id }, { ...after, version: chaser.version + 1 });
    await this.timeline.appendChange(tx, actor, {
      groupId: letter.groupId,
      letterId: letter.id,
      subject: { kind: 'chaser', id: chaser.id },
      event: 'chaser-changed',
      on: this.clock.today(),
      before,
      after,
    });
    await this.replay.execute(tx, actor, letter.id);
  }
}
