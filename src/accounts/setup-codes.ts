import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { hashSecret, newSecret } from './secret.js';

/** Codes with which the first person is set up. All are void once somebody can sign in. */
@Injectable()
export class SetupCodes {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A new code, to be shown at a start; null when somebody can sign in already. */
  async make(): Promise<string | null> {
    if (await this.isSetUp()) return null;
    const { secret, hash } = newSecret('setup');
    await this.db.query('INSERT INTO setup_code (secret_hash, created_at) VALUES ($1, $2)', [
      hash,
      this.clock.timestamp(),
    ]);
    return secret;
  }

  async isRight(code: string): Promise<boolean> {
    const found = await this.db.query<unknown[]>('SELECT 1 FROM setup_code WHERE secret_hash = $1', [
      hashSecret(code),
    ]);
    return found.length > 0;
  }

  async isSetUp(): Promise<boolean> {
    const [row] = await this.db.query<[{ found: boolean }]>('SELECT EXISTS (SELECT FROM account) AS found');
    return row.found;
  }
}
