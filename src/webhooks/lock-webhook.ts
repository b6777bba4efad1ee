import { type EntityManager } from 'typeorm';
import { NotFound } from '../errors/kinds.js';
import { type WebhookFields } from './webhook-input.js';

/** A webhook as it is now. */
export type LockedWebhook = WebhookFields & { readonly id: string; readonly version: number };

/**
 * A webhook of the group, locked until the transaction ends.
 *
 * @throws NotFound when the group has no such webhook
 */
export async function lockWebhook(tx: EntityManager, groupId: string, id: string): Promise<LockedWebhook> {
  const [found] = await tx.query<LockedWebhook[]>(
    `SELECT id, name, url, events, is_on AS "isOn", version FROM webhook WHERE id = $1 AND group_id = $2 FOR UPDATE`,
    [id, groupId],
  );
  if (!found) throw new NotFound('webhook', id);
  return found;
}
