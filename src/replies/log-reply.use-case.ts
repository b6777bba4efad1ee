import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { newId } from '../database/new-id.js';
import { type ReplyClass } from '../letters/letter-facts.js';
import { lockLetter } from '../letters/letter-key.js';
import { type Letter } from '../letters/letter.entity.js';
import { ReplayLetter } from '../letters/replay-letter.use-case.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { checkReply } from './check-reply.js';
import { RecordOutcome } from './record-outcome.use-case.js';
import { refuseRepeatedAsks, type ReplyOutcome } from './reply-outcomes.js';
import { replyFields, type ReplyFields } from './reply-fields.js';
import { keepReplyText } from './reply-text.js';
import { Reply } from './reply.entity.js';
import { sentDay } from '../letters/sent-letter.js';
import { toRecipient } from '../letters/to-recipient.js';
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
      const id = await this.insert(tx, letter, fields, command.body);
      await this.timeline.append(tx, actor, {
        groupId: letter.groupId,
        letterId: letter.id,
        subject: { kind: 'reply', id },
        event: 'reply-logged',
        on: fields.receivedOn,
        after: { ...fields },
      });
      await this.judge(tx, actor, letter, id, command.outcomes ?? []);
      await this.replay.execute(tx, actor, letter.id);
      return id;
    });
  }

  private async fieldsOf(tx: EntityManager, letter: Letter, command: LogReplyCommand): Promise<ReplyFields> {
    const sentOn = sentDay(letter, 'have a reply');
    const fields = replyFields({
      ...command,
      recipientId: await toRecipient(tx, letter.id, command.recipientId),
      settledOn: command.isAllThatWillCome ? command.receivedOn : null,
      circulatedOn: null,
    });
    const complete = { ...fields, ...(await transferTarget(tx, fields)) };
    checkReply(complete, sentOn, this.clock.today());
    return complete;
  }

  private async insert(tx: EntityManager, letter: Letter, fields: ReplyFields, body = ''): Promise<string> {
    const id = await newId(tx);
    const { id: letterId, groupId } = letter;
    const createdAt = this.clock.timestamp();
    await tx.insert(Reply, { ...fields, id, groupId, letterId, createdAt });
    if (body) await keepReplyText(tx, id, body);
    return id;
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
