import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { type NamedQuery, runNamed } from '../database/named-query.js';

/** Things that belong to a group and are called by their own id: the noun of their routes, and their table. */
const TABLES = {
  letters: 'letter',
  replies: 'reply',
  asks: 'ask',
  chasers: 'chaser',
  flags: 'flag',
  attachments: 'attachment',
  'event-windows': 'event_window',
  reports: 'report',
} as const;

/** The noun of a route whose things belong to groups. */
export type GroupedNoun = keyof typeof TABLES;

/** Something of a group, by its id, or a letter by its reference. */
export interface Thing {
  readonly noun: GroupedNoun;
  readonly key: string;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ROUTE = /^\/api\/v1\/([a-z-]+)\/:(\w+)/;

/** What a route is about, when that belongs to a group: the first noun of its path with the value after it. */
export function thingOf(
  route: string | undefined,
  params: Readonly<Record<string, string | undefined>>,
): Thing | null {
  const [, noun, name] = ROUTE.exec(route ?? '') ?? [];
  const key = name && params[name];
  return key && Object.hasOwn(TABLES, noun) ? { noun: noun as GroupedNoun, key } : null;
}

function inGroups(noun: GroupedNoun, column: 'id' | 'reference'): NamedQuery {
  const text = `SELECT group_id AS "groupId" FROM ${TABLES[noun]} WHERE ${column} = $1 AND group_id = ANY ($2)`;
  return { name: `groups_of_${TABLES[noun]}_${column}`, text };
}

/** Finds to which of a person's groups a thing belongs. */
@Injectable()
export class ThingsQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Those of the given groups that have it: none, one, or for a reference that two groups use several. */
  async groupsOf({ noun, key }: Thing, groupIds: readonly string[]): Promise<string[]> {
    const column = UUID.test(key) ? 'id' : 'reference';
    if (column === 'reference' && noun !== 'letters') return [];
    const rows = await runNamed<{ groupId: string }>(this.db, inGroups(noun, column), [key, groupIds]);
    return rows.map(({ groupId }) => groupId);
  }
}
