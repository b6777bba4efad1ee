import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { runNamed } from '../database/named-query.js';
import { NotFound } from '../errors/kinds.js';
import { type ChoicesInGroup, CHOSEN } from './choices.js';

/** Reads of what members chose to be sent. */
@Injectable()
export class ChoicesQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** What an account is sent in each of its groups, by slug. */
  of(accountId: string): Promise<ChoicesInGroup[]> {
    return runNamed<ChoicesInGroup>(this.db, CHOSEN, [accountId, null]);
  }

  /**
   * What an account is sent in one group.
   *
   * @throws NotFound when it does not belong to the group
   */
  async one(accountId: string, groupId: string): Promise<ChoicesInGroup> {
    const [found] = await runNamed<ChoicesInGroup>(this.db, CHOSEN, [accountId, groupId]);
    if (!found) throw new NotFound('group', groupId);
    return found;
  }
}
