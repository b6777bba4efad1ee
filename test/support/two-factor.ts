import { PrepareTwoFactor } from '../../src/accounts/prepare-two-factor.use-case.js';
import { SessionsQueries } from '../../src/accounts/sessions.queries.js';
import { codeAt, STEP_SECONDS } from '../../src/accounts/totp.js';
import { TurnOnTwoFactor } from '../../src/accounts/turn-on-two-factor.use-case.js';
import { type Actor } from '../../src/timeline/actor.js';
import { type TestApp } from './app.js';
import { PASSWORD, type Person } from './people.js';

/** An authenticator app that has a person's secret. Its clock, like that of Postbag's codes, is the real one. */
export class AuthenticatorApp {
  constructor(readonly secret: string) {}

  /** What it shows now, or shows so many codes later. */
  code(later = 0): string {
    return codeAt(this.secret, Math.floor(Date.now() / 1000 / STEP_SECONDS) + later);
  }
}

/** Turns two-factor on for somebody who has signed in, with the code before this one; gives their app and codes. */
export async function withTwoFactor(
  { app }: TestApp,
  person: Person,
): Promise<{ phone: AuthenticatorApp; recoveryCodes: string[] }> {
  const token = decodeURIComponent(person.cookie.split(/=(.*)/s)[1]).split('.')[0];
  const session = await app.get(SessionsQueries).live(token);
  if (!session) throw new Error('The person has not signed in.');
  const phone = new AuthenticatorApp(await app.get(PrepareTwoFactor).execute({ session, current: PASSWORD }));
  const { id, name } = person;
  const actor: Actor = { kind: 'person', id, name, role: 'viewer', groupId: null, door: 'web' };
  const recoveryCodes = await app.get(TurnOnTwoFactor).execute(actor, { session, code: phone.code(-1) });
  return { phone, recoveryCodes };
}
