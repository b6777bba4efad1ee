import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { BetterAuth } from './better-auth.js';
import { twoFactorOf } from './two-factor-tables.js';

/** Whether somebody has two-factor on, and with how many recovery codes left. */
export interface TwoFactorState {
  readonly isOn: boolean;
  readonly recoveryCodesLeft: number;
}

/** Reads of two-factor. Nobody reads a secret or a code again. */
@Injectable()
export class TwoFactorQueries {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly auth: BetterAuth,
  ) {}

  async of(accountId: string): Promise<TwoFactorState> {
    const kept = await twoFactorOf(this.db.manager, accountId);
    if (!kept?.isOn) return { isOn: false, recoveryCodesLeft: 0 };
    const codes = await (await this.auth.open()).decrypt(kept.recoveryCodes);
    return { isOn: true, recoveryCodesLeft: (JSON.parse(codes) as string[]).length };
  }

  /** The ids of those of these people who have it on. */
  async among(accountIds: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.db.query<{ id: string }[]>(
      'SELECT id FROM account WHERE id = ANY ($1) AND two_factor_enabled',
      [accountIds],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
