import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DomainError } from '../../errors/domain-error.js';
import { type Actor } from '../../timeline/actor.js';
import { Retries } from '../../timeline/retries.js';
import { type FormBody, textOf } from './form.js';

/** A new key for a form, to be sent back with it in `_once`. */
export function newOnce(): string {
  return randomUUID();
}

/** What a form that was sent again had done the first time. */
export interface DoneBefore {
  /** Whether the form has the same content as the first time. */
  readonly isSame: boolean;
  readonly subjectId: string | null;
  readonly letterId: string | null;
}

/** Forms that are sent twice (a double click, the back button) are done once. */
@Injectable()
export class Once {
  constructor(private readonly retries: Retries) {}

  /** The actor of a form with a key in `_once`; without one the form is done each time it is sent. */
  actor(actor: Actor, body: FormBody): Actor {
    const key = textOf(body, '_once');
    if (!/^[\w-]{10,100}$/.test(key)) return actor;
    return { ...actor, retryKey: { key, fingerprint: fingerprintOf(body), attempt: randomUUID() } };
  }

  /** What the same form did before, if that is why the act was refused; otherwise null. A change that was made is stale by itself. */
  async doneBefore(error: unknown, actor: Actor, body: FormBody): Promise<DoneBefore | null> {
    if (!(error instanceof DomainError) || !actor.id) return null;
    if (error.code !== 'request-under-way' && error.kind !== 'stale') return null;
    const found = await this.retries.find(actor.id, textOf(body, '_once'));
    if (!found) return null;
    const isSame = found.fingerprint.equals(fingerprintOf(body));
    return { isSame, subjectId: found.subjectId, letterId: found.letterId };
  }
}

function fingerprintOf({ _csrf, ...sent }: FormBody): Buffer {
  return createHash('sha256').update(JSON.stringify(sent)).digest();
}
