import { AuthSecret } from '../../src/accounts/auth-secret.js';
import { unsubscribeToken } from '../../src/notifications/unsubscribe-token.js';
import { type TestApp } from './app.js';

/** What a link carries that ends the digests of a group for an account. */
export async function unsubscriptionOf(t: TestApp, accountId: string, slug = 'phrg'): Promise<string> {
  const [{ id: groupId }] = await t.db.query<[{ id: string }]>('SELECT id FROM appg WHERE slug = $1', [slug]);
  return unsubscribeToken({ accountId, groupId, kind: 'digest' }, await t.app.get(AuthSecret).read());
}
