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
/** Addressees by the reference of their letter and their place among them, from 0. $1 group, $2 references, $3 places. */
const RECIPIENTS = {
  name: 'import_recipients',
  text: `
    SELECT r.id
    FROM unnest($2::text[], $3::int[]) WITH ORDINALITY AS asked (reference, place, n)
    LEFT JOIN letter l ON l.group_id = $1 AND l.reference = asked.reference
    LEFT JOIN LATERAL (
      SELECT id FROM recipient WHERE letter_id = l.id AND role = 'to'
      ORDER BY position OFFSET asked.place LIMIT 1) r ON asked.place IS NOT NULL
    ORDER BY asked.n`,
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
    const replies = acts.flatMap((act) => (act.kind === 'reply' ? [act.reply] : []));
    if (replies.length > 0) await this.logReply.several(tx, actor, await commandsFor(tx, actor, replies));
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

/** The replies with who they are from by id, where a row says which addressee it is; nobody when there is none such. */
async function commandsFor(
  tx: EntityManager,
  actor: Actor,
  replies: readonly ImportedReply[],
): Promise<LogReplyCommand[]> {
  const found = await runNamedIn<{ id: string | null }>(tx, RECIPIENTS, [
    groupOf(actor),
    replies.map(({ reference }) => reference),
    replies.map(({ recipient }) => recipient),
  ]);
  return replies.map(({ reference, recipient: _, ...reply }, index) => ({
    ...reply,
    letter: reference,
    recipientId: found[index].id ?? undefined,
  }));
}
