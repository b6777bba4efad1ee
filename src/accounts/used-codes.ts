import { Injectable } from '@nestjs/common';
import { type EntityManager } from 'typeorm';
import { BetterAuth } from './better-auth.js';
import { readCode } from './recovery-codes.js';
import { stepOfCode } from './totp.js';
import { takeStep, twoFactorOf } from './two-factor-tables.js';

/** Takes each code of an authenticator app once. Recovery codes are struck off by better-auth. */
@Injectable()
export class UsedCodes {
  constructor(private readonly auth: BetterAuth) {}

  /**
   * Notes a right code as used, with the account locked; false when it, or a later one, was used before.
   *
   * @param typed as the person typed it; it was found right a moment ago, so a step more on either side is looked at
   */
  async take(tx: EntityManager, accountId: string, typed: string): Promise<boolean> {
    const { kind, code } = readCode(typed);
    const kept = await twoFactorOf(tx, accountId);
    if (!kept?.isOn) return false;
    if (kind === 'recovery') return true;
    const secret = await this.secretOf(kept.secret);
    const step = stepOfCode(secret, code, kept.seconds, 2);
    return step !== null && takeStep(tx, accountId, step);
  }

  /** The secret of an authenticator app in base32, from what is kept of it. */
  async secretOf(kept: string): Promise<string> {
    return (await (await this.auth.open()).decrypt(kept)).replace(/^base32:/, '');
  }
}
