import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { type Actor, type Role } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { newTokenSecret } from './token-secret.js';

/** What a new token may do, where, and until when (an RFC 3339 instant; null for no end). */
export interface IssueTokenCommand {
  readonly groupId: string | null;
  readonly role: Role;
  readonly name: string;
  readonly expiresAt: string | null;
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

  async execute(actor: Actor, command: IssueTokenCommand): Promise<IssuedToken> {
    return this.db.transaction((tx) => this.issue(tx, actor, command));
  }

  private async issue(tx: EntityManager, actor: Actor, command: IssueTokenCommand): Promise<IssuedToken> {
    const { groupId, role, name, expiresAt } = command;
    const { secret, hash } = newTokenSecret();
    const [{ id }] = await tx.query<[{ id: string }]>(
      `INSERT INTO api_token (group_id, role, name, secret_hash, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [groupId, role, name, hash, this.clock.timestamp(), expiresAt],
    );
    await this.timeline.append(tx, actor, {
      groupId,
      subject: { kind: 'token', id },
      event: 'token-issued',
      on: this.clock.today(),
      after: { role, name, expiresAt },
    });
    return { id, secret };
  }
}
