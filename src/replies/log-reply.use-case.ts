import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type ReplyClass } from '../letters/letter-facts.js';
import { lockLetter } from '../letters/letter-key.js';
import { type Letter } from '../letters/letter.entity.js';
import { ReplayLetter } from '../letters/replay-letter.use-case.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { Timeline, type TimelineEntry } from '../timeline/timeline.js';
import { checkReply } from './check-reply.js';
import { insertReply } from './insert-reply.js';
import { RecordOutcome } from './record-outcome.use-case.js';
import { refuseRepeatedAsks, type ReplyOutcome } from './reply-outcomes.js';
import { replyFields, type ReplyFields } from './reply-fields.js';
import { sentDay } from '../letters/sent-letter.js';
import { transferTarget } from './transfer-target.js';

type Details = Omit<ReplyFields, 'class' | 'receivedOn' | 'settledOn' | 'circulatedOn'>;

/** What came back to a letter, given by its id or reference, and what it says to each ask. */
export interface LogReplyCommand extends Partial<Details> {
  readonly letter: string;
  readonly class: ReplyClass;
  readonly receivedOn: IsoDate;
  /** Only of a partial reply: nothing more is expected, so it counts as the answer. */
  readonly isAllThatWillCome?: boolean;
  readonly body?: string;
  readonly outcomes?: readonly ReplyOutcome[];
}

/** Logs a reply to a letter that was sent, with the outcomes of its asks, and replays the letter. */
@Injectable()
export class LogReply {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly replay: ReplayLetter,
    private readonly recordOutcome: RecordOutcome,
  ) {}

  /**
   * @returns the id of the reply
   * @throws NotFound when the group has no such letter
   * @throws Conflict when the letter was not sent
   * @throws InvalidInput when the reply can't be as given; nothing is then recorded
   */
  async execute(actor: Actor, command: LogReplyCommand): Promise<string> {
    return this.db.transaction(async (tx) => {
      const letter = await lockLetter(tx, groupOf(actor), command.letter);
      const fields = await this.fieldsOf(tx, letter, command);
      const { recipientId, body = '' } = command;
      const createdAt = this.clock.timestamp();
      const reply = await insertReply(tx, letter, { fields, recipientId, body, createdAt });
      const { id } = reply;
      const logged = loggedEntry(letter, id, { ...fields, recipientId: reply.recipientId });
      const outcomes = command.outcomes ?? [];
      if (outcomes.length === 0) {
        await this.replay.execute(tx, actor, letter.id, [logged]);
        return id;
      }
      await this.timeline.append(tx, actor, logged);
      await this.judge(tx, actor, letter, id, outcomes);
      await this.replay.execute(tx, actor, letter.id);
      return id;
    });
  }

  /** The recipient is settled when the reply is written. */
  private async fieldsOf(tx: EntityManager, letter: Letter, command: LogReplyCommand): Promise<ReplyFields> {
    const sentOn = sentDay(letter, 'have a reply');
    const fields = replyFields({
      ...command,
      recipientId: command.recipientId ?? '',
      settledOn: command.isAllThatWillCome ? command.receivedOn : null,
      circulatedOn: null,
    });
    const complete = { ...fields, ...(await transferTarget(tx, fields)) };
    checkReply(complete, sentOn, this.clock.today());
    return complete;
  }

  private async judge(
    tx: EntityManager,
    actor: Actor,
    letter: Letter,
    replyId: string,
    outcomes: readonly ReplyOutcome[],
  ): Promise<void> {
    refuseRepeatedAsks(outcomes);
    for (const [index, outcome] of outcomes.entries()) {
      const judgement = { ...outcome, replyId };
      await this.recordOutcome.record(tx, actor, letter, judgement, `/outcomes/${index}`);
    }
  }
}

function loggedEntry({ id: letterId, groupId }: Letter, id: string, fields: ReplyFields): TimelineEntry {
  const subject = { kind: 'reply', id };
  return { groupId, letterId, subject, event: 'reply-logged', on: fields.receivedOn, after: { ...fields } };
}
