import { type INestApplicationContext } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { MakeAdministrator } from '../../accounts/make-administrator.use-case.js';
import { UsePasswordReset } from '../../accounts/use-password-reset.use-case.js';
import { systemActor } from '../../timeline/actor.js';

/** Somebody to look at the demo's pages as: an administrator of its group. */
export interface DemoPerson {
  readonly email: string;
  readonly password: string;
}

/** Makes that person, with a password of their own for each demo. */
export async function makeDemoPerson(app: INestApplicationContext, groupSlug: string): Promise<DemoPerson> {
  const email = 'demo@example.org';
  const password = `demo-${randomBytes(6).toString('hex')}`;
  const made = await app
    .get(MakeAdministrator)
    .execute(systemActor('demo', 'cli'), { email, name: 'Demo Secretariat', groupSlug });
  if (made) await app.get(UsePasswordReset).execute({ secret: made.secret, password, door: 'cli' });
  return { email, password };
}
