import { type EntityManager } from 'typeorm';
import { runNamedIn } from '../database/named-query.js';
import { Conflict, NotFound, Stale } from '../errors/kinds.js';
import { type MessageKind, type MessageState } from './mail-message.js';

/** A message that is locked until the transaction ends. Instants are RFC 3339; `sha256` is in hexadecimal. */
export interface LockedMessage {
  readonly id: string;
  readonly groupId: string;
  readonly state: MessageState;
  readonly identity: string;
  readonly name: string;
  readonly size: number;
  readonly sha256: string;
  readonly isRead: boolean;
  readonly kind: MessageKind | null;
  readonly subject: string | null;
  readonly version: number;
}

const LOCK = {
  name: 'lock_mail_message',
  text: `SELECT id, group_id AS "groupId", state, identity, file_name AS name, size, encode(sha256, 'hex') AS sha256,
      read_at IS NOT NULL AS "isRead", kind, subject, version
    FROM mail_message WHERE group_id = $1 AND id = $2 FOR NO KEY UPDATE`,
};

/** @throws NotFound when the group has no such message */
export async function lockMessage(tx: EntityManager, groupId: string, id: string): Promise<LockedMessage> {
  const [message] = await runNamedIn<LockedMessage>(tx, LOCK, [groupId, id]);
  if (!message) throw new NotFound('message', id);
  return message;
}

/**
 * Refuses what was decided for a message as it was read, when it is another by now.
 *
 * @throws Conflict when somebody has filed it or put it aside meanwhile
 * @throws Stale when it changed otherwise
 */
export function refuseUnlessWaiting({ state, version }: LockedMessage, read: number | null): void {
  if (state === 'filed') {
    throw new Conflict(
      'message-filed',
      'This message is filed already. Take it back first, if it was filed by mistake.',
    );
  }
  if (state === 'aside') {
    throw new Conflict('message-set-aside', 'This message was put aside. Take it back first.');
  }
  if (read !== null && read !== version) throw new Stale('message', version);
}
