import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { runNamedIn } from '../database/named-query.js';
import { LogLetter } from '../letters/log-letter.use-case.js';
import { LogReply } from '../replies/log-reply.use-case.js';
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

  /** @throws DomainError, DeadlineRefusal as the use cases do */
  async log(tx: EntityManager, actor: Actor, act: ImportAct): Promise<void> {
    if (act.kind === 'letter') await this.logLetter.within(tx, actor, act.command);
    else await this.reply(tx, actor, act.reply);
  }

  private async reply(
    tx: EntityManager,
    actor: Actor,
    { reference, recipient, ...reply }: ImportedReply,
  ): Promise<void> {
    const from =
      recipient === null ? undefined : await recipientOf(tx, groupOf(actor), { reference, recipient });
    await this.logReply.within(tx, actor, { ...reply, letter: reference, recipientId: from });
  }
}

async function recipientOf(
  tx: EntityManager,
  groupId: string,
  { reference, recipient }: Pick<ImportedReply, 'reference' | 'recipient'>,
): Promise<string | undefined> {
  const [found] = await runNamedIn<{ id: string }>(tx, RECIPIENT, [groupId, reference, recipient]);
  return found?.id;
}
