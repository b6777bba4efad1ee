import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { AccountSettings } from './account-settings.js';

/**
 * The secret that signs cookies: the setting, or else a random one that is made once and kept in the database, so that
 * every copy of Postbag has the same.
 */
@Injectable()
export class AuthSecret {
  private known: Promise<string> | undefined;

  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly settings: AccountSettings,
    private readonly clock: Clock,
  ) {}

  read(): Promise<string> {
    this.known ??= this.find().catch((error: unknown) => {
      this.known = undefined;
      throw error;
    });
    return this.known;
  }

  private async find(): Promise<string> {
    if (this.settings.authSecret) return this.settings.authSecret;
    await this.db.query(
      'INSERT INTO auth_secret (secret, created_at) VALUES ($1, $2) ON CONFLICT DO NOTHING',
      [randomBytes(32).toString('base64url'), this.clock.timestamp()],
    );
    const [{ secret }] = await this.db.query<[{ secret: string }]>('SELECT secret FROM auth_secret');
    return secret;
  }
}
