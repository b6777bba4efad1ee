import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { NotFound } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { accountByEmail } from './account-tables.js';
import { MakePasswordReset, type MadeReset } from './make-password-reset.use-case.js';

/** Makes a link for a new password for anybody who can sign in: for whoever has the machine. */
@Injectable()
export class ResetByOperator {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly reset: MakePasswordReset,
  ) {}

  /** @throws NotFound when nobody signs in with this address */
  async execute(actor: Actor, { email }: { email: string }): Promise<MadeReset> {
    return this.db.transaction(async (tx) => {
      const account = await accountByEmail(tx, email);
      if (!account) throw new NotFound('account', email);
      return this.reset.executeIn(tx, actor, { accountId: account.id, groupId: null });
    });
  }
}
