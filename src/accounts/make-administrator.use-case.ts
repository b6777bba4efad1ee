import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { invalid, NotFound } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { accountByEmail, insertAccount, passwordHash } from './account-tables.js';
import { MakePasswordReset, type MadeReset } from './make-password-reset.use-case.js';
import { insertMember } from './member-tables.js';

/** Who is to be administrator: of a group, or without one the operator. A name is needed for somebody new. */
export interface MakeAdministratorCommand {
  readonly email: string;
  readonly name: string | null;
  readonly groupSlug: string | null;
}

/**
 * For whoever has the machine: makes a person administrator of a group, or operator of the install. Repeating it changes
 * nothing.
 */
@Injectable()
export class MakeAdministrator {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
    private readonly reset: MakePasswordReset,
  ) {}

  /**
   * @returns the link with which to set a password; null when the person has one
   * @throws NotFound when there is no such group
   * @throws InvalidInput when a new person has no name
   */
  async execute(actor: Actor, command: MakeAdministratorCommand): Promise<MadeReset | null> {
    return this.db.transaction(async (tx) => {
      const account = (await accountByEmail(tx, command.email)) ?? (await this.create(tx, actor, command));
      if (command.groupSlug === null) await this.makeOperator(tx, actor, account.id);
      else await this.makeAdmin(tx, actor, account, command.groupSlug);
      if (await passwordHash(tx, account.id)) return null;
      return this.reset.executeIn(tx, actor, { accountId: account.id, groupId: null });
    });
  }

  private async create(
    tx: EntityManager,
    actor: Actor,
    { email, name }: MakeAdministratorCommand,
  ): Promise<{ id: string; name: string }> {
    if (!name)
      throw invalid('/name', 'invalid-input', `Nobody signs in with ${email} yet: say the name as well.`);
    const id = await insertAccount(tx, { name, email, isOperator: false }, this.clock.timestamp());
    if (!id)
      throw invalid('/email', 'invalid-input', `Somebody was added with ${email} meanwhile. Try again.`);
    await this.append(tx, actor, id, { groupId: null, event: 'account-created', after: { name } });
    return { id, name };
  }

  private async makeOperator(tx: EntityManager, actor: Actor, id: string): Promise<void> {
    const [, made] = await tx.query<[unknown[], number]>(
      'UPDATE account SET is_operator = true, updated_at = $2 WHERE id = $1 AND NOT is_operator',
      [id, this.clock.timestamp()],
    );
    if (made > 0) await this.append(tx, actor, id, { groupId: null, event: 'operator-made' });
  }

  private async makeAdmin(
    tx: EntityManager,
    actor: Actor,
    { id, name }: { id: string; name: string },
    slug: string,
  ): Promise<void> {
    const lock = 'SELECT id FROM appg WHERE slug = $1 FOR NO KEY UPDATE';
    const [group] = await tx.query<{ id: string }[]>(lock, [slug]);
    if (!group) throw new NotFound('group', slug);
    const member = { accountId: id, groupId: group.id, role: 'admin' } as const;
    const after = { name, role: 'admin' };
    if (await insertMember(tx, member, this.clock.timestamp())) {
      await this.append(tx, actor, id, { groupId: group.id, event: 'member-joined', after });
      return;
    }
    const [, raised] = await tx.query<[unknown[], number]>(
      `UPDATE membership SET role = 'admin', version = version + 1
       WHERE account_id = $1 AND group_id = $2 AND role <> 'admin'`,
      [id, group.id],
    );
    if (raised > 0)
      await this.append(tx, actor, id, { groupId: group.id, event: 'member-role-changed', after });
  }

  private async append(
    tx: EntityManager,
    actor: Actor,
    id: string,
    entry: {
      groupId: string | null;
      event: 'account-created' | 'operator-made' | 'member-joined' | 'member-role-changed';
      after?: Record<string, unknown>;
    },
  ): Promise<void> {
    await this.timeline.append(tx, actor, {
      subject: { kind: 'account', id },
      on: this.clock.today(),
      ...entry,
    });
  }
}
