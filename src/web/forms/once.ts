import { createHash, randomUUID } from 'node:crypto';
import { Conflict } from '../../errors/kinds.js';
import { type Actor } from '../../timeline/actor.js';
import { type FormBody, textOf } from './form.js';

/** A new key for a form, to be sent back with it in `_once`. */
export function newOnce(): string {
  return randomUUID();
}

/**
 * The actor of a form that may be sent twice (a double click, the back button): what it does is done once. Without a
 * key in the form it is done each time.
 */
export function actingOnce(actor: Actor, body: FormBody): Actor {
  const key = textOf(body, '_once');
  if (!/^[\w-]{10,100}$/.test(key)) return actor;
  const { _csrf, ...sent } = body;
  const fingerprint = createHash('sha256').update(JSON.stringify(sent)).digest();
  return { ...actor, retryKey: { key, fingerprint, attempt: randomUUID() } };
}

/** Whether an act was refused only because the same form had done it already. */
export function wasDoneBefore(error: unknown): boolean {
  return error instanceof Conflict && error.code === 'request-under-way';
}
