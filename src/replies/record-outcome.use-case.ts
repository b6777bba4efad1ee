import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager, IsNull } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { invalid, NotFound } from '../errors/kinds.js';
import { Ask, type Outcome } from '../letters/ask.entity.js';
import { lockLetter } from '../letters/letter-key.js';
import { type Letter } from '../letters/letter.entity.js';
import { ReplayLetter } from '../letters/replay-letter.use-case.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { checkJudgement, type Evidence } from './check-judgement.js';
import { judgementDay } from './judgement-day.js';
import { addJudgement, type Judgement, standingJudgement } from './judgements.js';
import { replyText } from './reply-text.js';
import { Reply } from './reply.entity.js';

/** What became of an ask. Without `judgedOn`: from the day of the reply that shows it, or else today (judgementDay). */
export interface RecordOutcomeCommand {
  readonly askId: string;
  readonly outcome: Outcome;
  readonly judgedOn?: IsoDate;
  readonly replyId?: string | null;
  readonly quote?: string | null;
  readonly note?: string | null;
}

/** Records what a person judges to have become of an ask. Earlier judgements are kept; the latest stands. */
@Injectable()
export class RecordOutcome {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly replay: ReplayLetter,
  ) {}

  /**
   * Repeating a judgement changes nothing and writes no history.
   *
   * @throws NotFound when the group has no such ask
   * @throws Conflict when its letter was not sent, unless the ask is withdrawn
   * @throws InvalidInput when the judgement can't be as given
   */
  async execute(actor: Actor, command: RecordOutcomeCommand): Promise<void> {
    await this.db.transaction(async (tx) => {
      const groupId = groupOf(actor);
      const ask = await tx.findOne(Ask, { where: { id: command.askId, groupId } });
      if (!ask) throw new NotFound('ask', command.askId);
      const letter = await lockLetter(tx, groupId, ask.letterId);
      if (await this.record(tx, actor, letter, command)) await this.replay.execute(tx, actor, letter.id);
    });
  }

  /**
   * The same in the caller's transaction, for a letter that is locked; the caller replays it.
   *
   * @param at JSON Pointer of the judgement in the caller's input
   * @returns whether anything was recorded
   */
  async record(
    tx: EntityManager,
    actor: Actor,
    letter: Letter,
    command: RecordOutcomeCommand,
    at = '',
  ): Promise<boolean> {
    const ask = await askOf(tx, letter, command.askId, at);
    const today = this.clock.today();
    const evidence = await evidenceOf(tx, letter, command.replyId?.toLowerCase() ?? null, at);
    const latest = await standingJudgement(tx, ask.id, today);
    const usual = judgementDay(evidence?.receivedOn ?? null, latest?.judgedOn ?? null, today);
    const judgement = judgementOf(command, usual);
    checkJudgement(judgement, { letter, ask, evidence, today, at });
    const standing = await standingJudgement(tx, ask.id, judgement.judgedOn);
    if (standing && repeats(judgement, standing, command.judgedOn !== undefined)) return false;
    await addJudgement(tx, ask, judgement, { by: actor.name, at: this.clock.timestamp() });
    await this.timeline.append(tx, actor, {
      groupId: letter.groupId,
      letterId: letter.id,
      subject: { kind: 'ask', id: ask.id },
      event: 'outcome-recorded',
      on: judgement.judgedOn,
      before: standing && { ...standing },
      after: { ...judgement },
    });
    return true;
  }
}

function judgementOf(
  { outcome, judgedOn, replyId, quote, note }: RecordOutcomeCommand,
  usual: IsoDate,
): Judgement {
  return {
    outcome,
    judgedOn: judgedOn ?? usual,
    replyId: replyId?.toLowerCase() ?? null,
    quote: quote ?? null,
    note: note ?? null,
  };
}

/** A day that was not given need not be the same: a retry after midnight is still a retry. */
function repeats(judgement: Judgement, standing: Judgement, isDayGiven: boolean): boolean {
  const isSame = (['outcome', 'replyId', 'quote', 'note'] as const).every(
    (name) => judgement[name] === standing[name],
  );
  return isSame && (!isDayGiven || judgement.judgedOn === standing.judgedOn);
}

async function askOf(tx: EntityManager, letter: Letter, id: string, at: string): Promise<Ask> {
  const ask = await tx.findOne(Ask, { where: { id, letterId: letter.id } });
  if (ask) return ask;
  throw invalid(
    `${at}/askId`,
    'unknown-ask',
    `${letter.reference} has no ask ${id}. Read the letter for its asks.`,
  );
}

async function evidenceOf(
  tx: EntityManager,
  letter: Letter,
  replyId: string | null,
  at: string,
): Promise<Evidence | null> {
  if (replyId === null) return null;
  const reply = await tx.findOne(Reply, { where: { id: replyId, letterId: letter.id, removedAt: IsNull() } });
  if (reply) return { receivedOn: reply.receivedOn, body: await replyText(tx, replyId) };
  throw invalid(
    `${at}/replyId`,
    'unknown-reply',
    `${letter.reference} has no reply ${replyId}. Read the letter for its replies.`,
  );
}
