import { createHmac, timingSafeEqual } from 'node:crypto';
import { type MailKind } from './outbox.sql.js';

/** Who wants which mails of which group no more. */
export interface Unsubscription {
  readonly accountId: string;
  readonly groupId: string;
  readonly kind: MailKind;
}

/** By their place, which links in old mails carry: new kinds go to the end. */
const KINDS: readonly MailKind[] = ['at_once', 'digest', 'weekly', 'report'];
const [ID, SEAL] = [16, 16];
const LENGTH = 2 * ID + 1 + SEAL;

/**
 * What a link in a mail carries, so that whoever has the mail can end such mails without signing in. It says whose they are
 * and is sealed with the secret of this install; it lets nobody in, and nothing is kept of it.
 */
export function unsubscribeToken({ accountId, groupId, kind }: Unsubscription, secret: string): string {
  const said = Buffer.concat([bytesOf(accountId), bytesOf(groupId), Buffer.from([KINDS.indexOf(kind)])]);
  return Buffer.concat([said, sealOf(said, secret)]).toString('base64url');
}

/** Reads it; null when it is none of ours. */
export function readUnsubscribeToken(token: string, secret: string): Unsubscription | null {
  const bytes = Buffer.from(token, 'base64url');
  if (bytes.length !== LENGTH || bytes.toString('base64url') !== token) return null;
  const said = bytes.subarray(0, LENGTH - SEAL);
  if (!timingSafeEqual(bytes.subarray(LENGTH - SEAL), sealOf(said, secret))) return null;
  const kind = KINDS[said[2 * ID]];
  return { accountId: idIn(said.subarray(0, ID)), groupId: idIn(said.subarray(ID, 2 * ID)), kind };
}

function sealOf(said: Buffer, secret: string): Buffer {
  return createHmac('sha256', secret).update('unsubscribe').update(said).digest().subarray(0, SEAL);
}

function bytesOf(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

function idIn(bytes: Buffer): string {
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
