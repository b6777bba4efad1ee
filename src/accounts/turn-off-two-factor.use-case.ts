import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { type Actor } from '../timeline/actor.js';
import { EndTwoFactor } from './end-two-factor.js';
import { OwnPassword } from './own-password.js';
import { type LiveSession } from './sessions.queries.js';

/** A person who wants no codes any more, with their present password. */
export interface TurnOffTwoFactorCommand {
  readonly session: LiveSession;
  readonly current: string;
}

/** Turns one's own two-factor off. When it is off already, nothing changes. */
@Injectable()
export class TurnOffTwoFactor {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly own: OwnPassword,
    private readonly end: EndTwoFactor,
  ) {}

  /**
   * @throws InvalidInput when the password is wrong
   * @throws TooMany after too many wrong ones
   */
  async execute(actor: Actor, { session, current }: TurnOffTwoFactorCommand): Promise<void> {
    await this.own.check(session.accountId, current);
    await this.db.transaction((tx) => this.end.of(tx, actor, session.accountId));
  }
}
