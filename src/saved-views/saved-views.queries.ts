import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { runNamed } from '../database/named-query.js';
import { NotFound } from '../errors/kinds.js';
import { type ViewOwner } from './view-owner.js';

/** Filters that a person kept under a name; `query` as in SaveViewCommand. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  readonly query: string;
}

const LIST = {
  name: 'saved_views',
  text: `SELECT id, name, query FROM saved_view WHERE account_id = $1 AND group_id = $2
         ORDER BY lower(name) LIMIT 50`,
};

/** Reads of what people kept. */
@Injectable()
export class SavedViewsQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** All that the person keeps in the group, by name. */
  async of({ accountId, groupId }: ViewOwner): Promise<SavedView[]> {
    return runNamed<SavedView>(this.db, LIST, [accountId, groupId]);
  }

  /** @throws NotFound when the person keeps no such view in the group */
  async one(owner: ViewOwner, id: string): Promise<SavedView> {
    const found = (await this.of(owner)).find((view) => view.id === id);
    if (!found) throw new NotFound('saved view', id);
    return found;
  }
}
