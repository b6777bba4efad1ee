import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { invalid } from '../errors/kinds.js';
import { passwordHash } from './account-tables.js';
import { Passwords } from './passwords.js';
import { countOf, SignInLimits } from './sign-in-limits.js';

/** Asks somebody who has signed in for their password again, before what only they may do. */
@Injectable()
export class OwnPassword {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly passwords: Passwords,
    private readonly limits: SignInLimits,
  ) {}

  /**
   * The hash of the present password, which was given rightly.
   *
   * @throws InvalidInput at `/current` when it is wrong
   * @throws TooMany after too many wrong ones
   */
  async check(accountId: string, current: string): Promise<string> {
    const tries = [countOf('password', accountId)];
    await this.limits.count(tries);
    const kept = await passwordHash(this.db.manager, accountId);
    if (!kept || !(await this.passwords.isRight(current, kept))) {
      throw invalid('/current', 'password-wrong', 'This is not your present password.');
    }
    await this.limits.forget(tries);
    return kept;
  }
}
