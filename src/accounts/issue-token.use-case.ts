import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { invalid } from '../errors/kinds.js';
import { type Actor, type Role } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { type GroupRole, lowerOf } from './access.js';
import { newSecret } from './secret.js';

/**
 * What a new token may do, where, until when (an RFC 3339 instant; null for no end), and whose it is: a member's, or
 * without `accountId` a program's.
 */
export interface IssueTokenCommand {
  readonly groupId: string | null;
  readonly role: Role;
  readonly name: string;
  readonly expiresAt: string | null;
  readonly accountId?: string | null;
}

/** The new token. `secret` is given here and never again. */
export interface IssuedToken {
  readonly id: string;
  readonly secret: string;
}

/** Issues an API token for one group and one role (or for the operator, without a group). */
@Injectable()
export class IssueToken {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /** @throws InvalidInput when it is for somebody who is no member of the group, or has a lower role there */
  async execute(actor: Actor, command: IssueTokenCommand): Promise<IssuedToken> {
    return this.db.transaction((tx) => this.issue(tx, actor, command));
  }

  private async issue(tx: EntityManager, actor: Actor, command: IssueTokenCommand): Promise<IssuedToken> {
    const { groupId, role, name, expiresAt, accountId = null } = command;
    if (accountId !== null) await refuseBeyondPerson(tx, { groupId, role, accountId });
    const { secret, hash } = newSecret('token');
    const [{ id }] = await tx.query<[{ id: string }]>(
      `INSERT INTO api_token (group_id, role, name, secret_hash, created_at, expires_at, account_id, issued_by)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) RETURNING id`,
      [groupId, role, name, hash, this.clock.timestamp(), expiresAt, accountId, actor.name],
    );
    await this.timeline.append(tx, actor, {
      groupId,
      subject: { kind: 'token', id },
      event: 'token-issued',
      on: this.clock.today(),
      after: { role, name, expiresAt, ...(accountId !== null && { accountId }) },
    });
    return { id, secret };
  }
}

async function refuseBeyondPerson(
  tx: EntityManager,
  { groupId, role, accountId }: { groupId: string | null; role: Role; accountId: string },
): Promise<void> {
  const [member] = await tx.query<{ role: GroupRole }[]>(
    'SELECT role FROM membership WHERE account_id = $1 AND group_id = $2 FOR SHARE',
    [accountId, groupId],
  );
  if (!member) throw invalid('/accountId', 'unknown-id', 'No member of this group has this id.');
  if (role !== 'operator' && lowerOf(role, member.role) !== role) {
    throw invalid(
      '/role',
      'role-above-person',
      `This person has the role ${member.role}; a token can’t have more.`,
    );
  }
}
