import { type EntityManager } from 'typeorm';
import { NotFound } from '../errors/kinds.js';
import { type WindowDetails } from './window-details.js';

/** The letters come first, as in every act that changes a letter: so two acts never wait for each other. */
const LOCK_LETTERS = `
  SELECT FROM letter WHERE group_id = $2 AND id IN (SELECT letter_id FROM ask WHERE window_id = $1)
  ORDER BY id FOR UPDATE`;

const WINDOW = `
  SELECT name, first_on AS "firstOn", last_on AS "lastOn", time_zone AS "timeZone", place,
    rfc3339(decisive_at) AS "decisiveAt", source, version
  FROM event_window WHERE id = $1 AND group_id = $2 FOR UPDATE`;

const LETTERS = 'SELECT DISTINCT letter_id AS id FROM ask WHERE window_id = $1 ORDER BY letter_id';

/** A window as it is stored, with its version. */
export interface LockedWindow {
  readonly details: WindowDetails;
  readonly version: number;
}

/**
 * A group's window and the letters that have asks about it, locked until the transaction ends.
 *
 * @throws NotFound when the group has no such window
 */
export async function lockWindow(
  tx: EntityManager,
  groupId: string,
  windowId: string,
): Promise<LockedWindow> {
  await tx.query(LOCK_LETTERS, [windowId, groupId]);
  const [row] = await tx.query<(WindowDetails & { version: number })[]>(WINDOW, [windowId, groupId]);
  if (!row) throw new NotFound('event window', windowId);
  const { version, ...details } = row;
  return { details, version };
}

/** The letters that have asks about a window, by id. */
export async function lettersOfWindow(tx: EntityManager, windowId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(LETTERS, [windowId]);
  return rows.map(({ id }) => id);
}
