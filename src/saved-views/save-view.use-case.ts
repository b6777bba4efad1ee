import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Conflict, Forbidden, invalid } from '../errors/kinds.js';
import { type Actor } from '../timeline/actor.js';
import { Timeline } from '../timeline/timeline.js';
import { viewOwner, type ViewOwner } from './view-owner.js';

/** Longest name, and most views that a person may keep in a group. */
export const VIEW_LIMITS = { name: 60, query: 2000, views: 50 } as const;

/** `query` is what stands after the question mark in the address of the list: `status=open&sort=-sentOn`. */
export interface SaveViewCommand {
  readonly name: string;
  readonly query: string;
}

/** Keeps the filters of a list under a name, for the person who acts and in their group. Repeating it changes nothing. */
@Injectable()
export class SaveView {
  constructor(
    @InjectDataSource() private readonly db: DataSource,
    private readonly clock: Clock,
    private readonly timeline: Timeline,
  ) {}

  /**
   * @returns its id
   * @throws InvalidInput when the name or the query is too long, or the name is empty
   * @throws Conflict when the person has another view of that name (in any case), or as many as there may be
   * @throws Forbidden when no person acts, or one who is no member of the group
   */
  async execute(actor: Actor, { name, query }: SaveViewCommand): Promise<string> {
    const owner = viewOwner(actor);
    checkView({ name, query });
    return this.db.transaction(async (tx) => {
      await lockOwner(tx, owner);
      const same = await findView(tx, owner, { name, query });
      if (same) return same;
      const id = await this.insert(tx, owner, { name, query });
      await this.timeline.append(tx, actor, {
        groupId: owner.groupId,
        subject: { kind: 'saved-view', id },
        event: 'view-saved',
        on: this.clock.today(),
        after: { name, query },
      });
      return id;
    });
  }

  private async insert(tx: EntityManager, owner: ViewOwner, view: SaveViewCommand): Promise<string> {
    const [{ kept }] = await tx.query<[{ kept: number }]>(
      'SELECT count(*)::int AS kept FROM saved_view WHERE account_id = $1 AND group_id = $2',
      [owner.accountId, owner.groupId],
    );
    if (kept >= VIEW_LIMITS.views)
      throw new Conflict(
        'too-many-views',
        `You keep ${VIEW_LIMITS.views} views, the most there may be. Remove one first.`,
      );
    const [row] = await tx.query<{ id: string }[]>(
      `INSERT INTO saved_view (account_id, group_id, name, query, created_at) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (account_id, group_id, lower(name)) DO NOTHING RETURNING id`,
      [owner.accountId, owner.groupId, view.name, view.query, this.clock.timestamp()],
    );
    if (!row)
      throw new Conflict(
        'view-name-taken',
        `You have a view called “${view.name}” already. Choose another name.`,
      );
    return row.id;
  }
}

function checkView({ name, query }: SaveViewCommand): void {
  if (name !== name.trim() || name.length < 1 || name.length > VIEW_LIMITS.name)
    throw invalid('/name', 'invalid-input', `Give the view a name of 1 to ${VIEW_LIMITS.name} characters`);
  if (query.length > VIEW_LIMITS.query || !/^[!-~]*$/.test(query))
    throw invalid('/query', 'invalid-input', 'These filters are too long to be kept. Leave some out.');
}

/** What one person keeps in a group is changed by one request at a time. */
async function lockOwner(tx: EntityManager, { accountId, groupId }: ViewOwner): Promise<void> {
  const found = await tx.query<object[]>(
    'SELECT 1 FROM membership WHERE account_id = $1 AND group_id = $2 FOR NO KEY UPDATE',
    [accountId, groupId],
  );
  if (found.length === 0) throw new Forbidden('Only members of the group keep views in it.');
}

/** The id of a view with this very name and query. */
async function findView(
  tx: EntityManager,
  { accountId, groupId }: ViewOwner,
  { name, query }: SaveViewCommand,
): Promise<string | undefined> {
  const [found] = await tx.query<{ id: string }[]>(
    'SELECT id FROM saved_view WHERE account_id = $1 AND group_id = $2 AND name = $3 AND query = $4',
    [accountId, groupId, name, query],
  );
  return found?.id;
}
