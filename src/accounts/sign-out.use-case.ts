import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { AccountSettings } from './account-settings.js';
import { endSession } from './account-tables.js';
import { setCookie } from './cookies.js';
import { type LiveSession } from './sessions.queries.js';

/** Ends one session at once. Like signing in, it leaves no line in the history. */
@Injectable()
export class SignOut {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly settings: AccountSettings,
  ) {}

  /** @returns the header that takes the cookie away */
  async execute({ id }: Pick<LiveSession, 'id'>): Promise<string> {
    await endSession(this.db.manager, id);
    return setCookie('postbag_session', '', 0, this.settings);
  }
}
