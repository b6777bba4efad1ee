import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { endSession, lockAccount, passwordHash } from './account-tables.js';
import { type LiveSession, SessionsQueries } from './sessions.queries.js';

/** Looks at sessions that were just made before anybody gets them. */
@Injectable()
export class NewSessions {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly sessions: SessionsQueries,
  ) {}

  /**
   * The session with this token, if the password it was made with is still the person's; otherwise it ends. A new
   * password ends all sessions, but can't see one that is made at the same time.
   *
   * @param kept the hash of the password that was given
   * @param also what else must hold, with the account locked
   */
  async check(
    token: string,
    kept: string | null,
    also: (tx: EntityManager, accountId: string) => Promise<boolean> = () => Promise.resolve(true),
  ): Promise<LiveSession | null> {
    const session = await this.sessions.live(token);
    if (!session) return null;
    const { id, accountId } = session;
    const holds = await this.db.transaction(async (tx) => {
      await lockAccount(tx, accountId);
      if ((await passwordHash(tx, accountId)) === kept && (await also(tx, accountId))) return true;
      await endSession(tx, id);
      return false;
    });
    return holds ? session : null;
  }
}
