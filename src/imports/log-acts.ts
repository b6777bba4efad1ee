import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { runNamedIn } from '../database/named-query.js';
import { LogLetter } from '../letters/log-letter.use-case.js';
import { LogReply, type LogReplyCommand } from '../replies/log-reply.use-case.js';
import { type Actor, groupOf } from '../timeline/actor.js';
import { type ImportAct, type ImportedReply } from './import-act.js';

const ACTS = {
  name: 'import_acts',
  text: 'SELECT act FROM letter_import_act WHERE import_id = $1 ORDER BY position',
};
const RECIPIENT = {
  name: 'import_recipient',
  text: `SELECT r.id FROM recipient r JOIN letter l ON l.id = r.letter_id
         WHERE l.group_id = $1 AND l.reference = $2 AND r.role = 'to' ORDER BY r.position OFFSET $3 LIMIT 1`,
};

/** Does what an import is made of, by the same use cases as every door. */
@Injectable()
export class LogActs {
  constructor(
    private readonly logLetter: LogLetter,
    private readonly logReply: LogReply,
  ) {}

  /** All of an import, in order. */
  async of(tx: EntityManager, importId: string): Promise<ImportAct[]> {
    const rows = await runNamedIn<{ act: ImportAct }>(tx, ACTS, [importId]);
    return rows.map(({ act }) => act);
  }

  /**
   * Does some acts of one kind in a few statements.
   *
   * @param acts as `batchesOf` gives them
   * @throws DomainError, DeadlineRefusal as the use cases do, of the first that can't be done; none of them is then done
   */
  async log(tx: EntityManager, actor: Actor, acts: readonly ImportAct[]): Promise<void> {
    const letters = acts.flatMap((act) => (act.kind === 'letter' ? [act.command] : []));
    if (letters.length > 0) await this.logLetter.several(tx, actor, letters);
    const replies: LogReplyCommand[] = [];
    for (const act of acts) if (act.kind === 'reply') replies.push(await replyTo(tx, actor, act.reply));
    if (replies.length > 0) await this.logReply.several(tx, actor, replies);
  }
}

/** Acts that follow one another and can be done together: of one kind, and no two replies to one letter. */
export function batchesOf(acts: readonly ImportAct[], most: number): ImportAct[][] {
  const batches: ImportAct[][] = [];
  let answered = new Set<string>();
  for (const act of acts) {
    const batch = batches.at(-1);
    const reference = act.kind === 'reply' ? act.reply.reference : null;
    const fits =
      batch?.[0].kind === act.kind && batch.length < most && (reference === null || !answered.has(reference));
    if (fits) batch.push(act);
    else {
      batches.push([act]);
      answered = new Set();
    }
    if (reference !== null) answered.add(reference);
  }
  return batches;
}

async function replyTo(
  tx: EntityManager,
  actor: Actor,
  { reference, recipient, ...reply }: ImportedReply,
): Promise<LogReplyCommand> {
  const from =
    recipient === null ? undefined : await recipientOf(tx, groupOf(actor), { reference, recipient });
  return { ...reply, letter: reference, recipientId: from };
}

async function recipientOf(
  tx: EntityManager,
  groupId: string,
  { reference, recipient }: Pick<ImportedReply, 'reference' | 'recipient'>,
): Promise<string | undefined> {
  const [found] = await runNamedIn<{ id: string }>(tx, RECIPIENT, [groupId, reference, recipient]);
  return found?.id;
}
