import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { SignInLimits } from './sign-in-limits.js';

/** Forgets sessions that have ended, and counts of tries that are over. */
@Injectable()
export class ForgetOldSignIns {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly limits: SignInLimits,
  ) {}

  async execute(): Promise<void> {
    await this.db.query('DELETE FROM account_session WHERE expires_at <= now()');
    await this.db.query('DELETE FROM account_verification WHERE expires_at <= now()');
    await this.limits.forgetOld();
  }
}
