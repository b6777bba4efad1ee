import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { NotFound } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { accountByEmail } from './account-tables.js';
import { EndTwoFactor } from './end-two-factor.js';

/** Turns two-factor off for anybody who can sign in: for whoever has the machine. */
@Injectable()
export class TwoFactorOffByOperator {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly end: EndTwoFactor,
  ) {}

  /** @throws NotFound when nobody signs in with this address */
  async execute(actor: Actor, { email }: { email: string }): Promise<void> {
    await this.db.transaction(async (tx) => {
      const account = await accountByEmail(tx, email);
      if (!account) throw new NotFound('account', email);
      await this.end.of(tx, actor, account.id);
    });
  }
}
