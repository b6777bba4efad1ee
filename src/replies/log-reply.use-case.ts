import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type LetterToAddTo, loadAllToAddTo, loadToAddTo } from '../letters/letter-facts.queries.js';
import { type LetterFacts, type ReplyClass } from '../letters/letter-facts.js';
import { lockLetter } from '../letters/letter-key.js';
import { type Letter } from '../letters/letter.entity.js';
import { ReplayLetter } from '../letters/replay-letter.use-case.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { Timeline, type TimelineEntry } from '../timeline/timeline.js';
import { toRecipient } from '../letters/to-recipient.js';
import { addReplies, addReplyAtOnce, factsWithReply, type ReplyToAdd } from './add-reply-at-once.js';
import { checkReply } from './check-reply.js';
import { insertReply, type NewReply } from './insert-reply.js';
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
    const isAlone = !actor.retryKey && !command.outcomes?.length;
    const id = isAlone ? await this.atOnce(this.db.manager, actor, command) : null;
    return id ?? this.db.transaction((tx) => this.inTurn(tx, actor, command));
  }

  /** The same in the caller's transaction. */
  async within(tx: EntityManager, actor: Actor, command: LogReplyCommand): Promise<string> {
    const isAlone = !actor.retryKey && !command.outcomes?.length;
    const id = isAlone ? await this.atOnce(tx, actor, command) : null;
    return id ?? this.inTurn(tx, actor, command);
  }

  /**
   * Several replies without outcomes in a few statements, each to another letter, which is named by its reference. They came in
   * the past: nobody is told of them.
   *
   * @throws what `execute` throws, of the first reply that can't be; nothing is then written
   */
  async several(tx: EntityManager, actor: Actor, commands: readonly LogReplyCommand[]): Promise<void> {
    const references = commands.map(({ letter }) => letter);
    const letters = await loadAllToAddTo(tx, groupOf(actor), references);
    const replies: ReplyToAdd[] = [];
    for (const [index, letter] of letters.entries())
      replies.push({ ...(await this.workOut(tx, actor, letter, commands[index])), isOld: true });
    const entries = replies.flatMap(({ worked }) => worked.entries);
    await addReplies(tx, replies, this.clock.today(), await this.timeline.claim(tx, actor, entries));
  }

  /** Without locking the letter; null when it was changed meanwhile, or more than one statement is needed. */
  private async atOnce(db: EntityManager, actor: Actor, command: LogReplyCommand): Promise<string | null> {
    const letter = await loadToAddTo(db, groupOf(actor), command.letter);
    const { worked, ...reply } = await this.workOut(db, actor, letter, command);
    const history = await this.timeline.claim(db, actor, worked.entries);
    return (await addReplyAtOnce(db, letter, reply, { worked, history })) ? letter.newId : null;
  }

  private async workOut(
    db: EntityManager,
    actor: Actor,
    letter: LetterToAddTo,
    command: LogReplyCommand,
  ): Promise<ReplyToAdd> {
    const { newId: id, reference } = letter;
    const sentOn = sentDay({ reference, sentOn: letter.facts.sentOn }, 'have a reply');
    const recipientId =
      onlyRecipient(letter.facts, command.recipientId) ??
      (await toRecipient(db, letter.facts.id, command.recipientId));
    const fields = await this.fieldsOf(db, sentOn, { ...command, recipientId });
    const reply = { id, fields, ...this.newOf(actor, command) };
    const facts = await factsWithReply(db, letter.facts, reply);
    const worked = await this.replay.workOut(db, { ...letter, facts }, [loggedEntry(facts, id, fields)]);
    return { ...reply, worked };
  }

  /** With the letter locked. */
  private async inTurn(tx: EntityManager, actor: Actor, command: LogReplyCommand): Promise<string> {
    const letter = await lockLetter(tx, groupOf(actor), command.letter);
    const sentOn = sentDay(letter, 'have a reply');
    const recipientId = await toRecipient(tx, letter.id, command.recipientId);
    const fields = await this.fieldsOf(tx, sentOn, { ...command, recipientId });
    const id = await insertReply(tx, letter, { fields, ...this.newOf(actor, command) });
    await this.timeline.append(tx, actor, loggedEntry(letter, id, fields));
    await this.judge(tx, actor, letter, id, command.outcomes ?? []);
    await this.replay.execute(tx, actor, letter.id);
    return id;
  }

  private newOf(actor: Actor, { body = '' }: LogReplyCommand): Omit<NewReply, 'id' | 'fields'> {
    const loggedBy = actor.kind === 'person' ? actor.id : null;
    return { body, createdAt: this.clock.timestamp(), loggedBy };
  }

  private async fieldsOf(
    tx: EntityManager,
    sentOn: IsoDate,
    command: LogReplyCommand & { readonly recipientId: string },
  ): Promise<ReplyFields> {
    const fields = replyFields({
      ...command,
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

/** The recipient that is meant, when the facts leave no doubt; null when the choice must be explained. */
function onlyRecipient({ recipients }: LetterFacts, id: string | undefined): string | null {
  const choice = recipients.filter(({ role }) => role === 'to');
  if (id !== undefined) return choice.find((one) => one.id === id.toLowerCase())?.id ?? null;
  return choice.length === 1 ? choice[0].id : null;
}

function loggedEntry(
  { id: letterId, groupId }: Pick<Letter, 'id' | 'groupId'>,
  id: string,
  fields: ReplyFields,
): TimelineEntry {
  const subject = { kind: 'reply', id };
  return { groupId, letterId, subject, event: 'reply-logged', on: fields.receivedOn, after: { ...fields } };
}
