import { randomBytes } from 'node:crypto';
import { MakeAdministrator } from '../../src/accounts/make-administrator.use-case.js';
import { UsePasswordReset } from '../../src/accounts/use-password-reset.use-case.js';
import { nineInLondon, SettableClock } from '../../src/clock/clock.js';
import { openContext } from '../../src/cli/open-context.js';
import { readConfig } from '../../src/config.js';
import { systemActor } from '../../src/timeline/actor.js';
import { TODAY } from '../letters/template-story.js';
import { GROUPS } from '../letters/write-templates.js';

const ACTOR = systemActor('bench', 'cli');

/** Makes an administrator of every group, signs them in to a running Postbag, and gives their session's cookie. */
export async function signInVisitor(url: string, port: number): Promise<string> {
  const email = `visitor-${randomBytes(6).toString('hex')}@example.org`;
  const password = randomBytes(12).toString('hex');
  const app = await openContext({ url }, readConfig({}), new SettableClock(nineInLondon(TODAY)));
  try {
    for (const groupSlug of GROUPS) {
      const made = await app
        .get(MakeAdministrator)
        .execute(ACTOR, { email, name: 'A Visitor of the Benchmark', groupSlug });
      if (made && groupSlug === GROUPS[0])
        await app.get(UsePasswordReset).execute({ secret: made.secret, password, door: 'cli' });
    }
  } finally {
    await app.close();
  }
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  const cookie = answer.headers.getSetCookie().find((set) => set.includes('postbag_session='));
  if (!cookie) throw new Error(`Signing in was answered with ${answer.status}: ${await answer.text()}`);
  return cookie.split(';')[0];
}
