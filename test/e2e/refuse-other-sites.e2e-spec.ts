import { createApp } from '../../src/create-app.js';
import { RealClock } from '../../src/clock/clock.js';
import { startApp, type TestApp } from '../support/app.js';
import { type Answer, callerWith } from '../support/caller.js';
import { PASSWORD, type Person, trySignIn } from '../support/people.js';

describe('a session’s cookie', () => {
  let t: TestApp;
  let ada: Person;
  beforeAll(async () => {
    t = await startApp();
    ada = await t.person('Ada Example', { phrg: 'admin' });
  });
  afterAll(() => t.close());
  const change = { dueSoonDays: 7 };
  const patch = (headers: Record<string, string>): Promise<Answer> =>
    callerWith(t.url, '', { cookie: ada.cookie }).call('PATCH', '/api/v1/groups/phrg', change, headers);

  it.each<[string, () => Record<string, string>]>([
    ['another site', () => ({ 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' })],
    ['a sibling of our site', () => ({ 'sec-fetch-site': 'same-site', origin: t.url })],
    ['nowhere, as when an address is typed in', () => ({ 'sec-fetch-site': 'none' })],
    ['another origin', () => ({ origin: 'https://evil.example' })],
    ['another port', () => ({ origin: 'http://127.0.0.1:1' })],
    ['a sandboxed frame', () => ({ origin: 'null' })],
    ['a program that does not say where from', () => ({})],
  ])('changes nothing from %s', async (_words, headers) => {
    expect(await patch(headers())).toMatchObject({ status: 403, body: { code: 'other-site' } });
    expect(await ada.get('/api/v1/groups/phrg')).toMatchObject({ dueSoonDays: 5, version: 1 });
  });

  it('reads from anywhere, for a link from elsewhere must open', async () => {
    const link = { 'sec-fetch-site': 'cross-site' };
    expect((await ada.call('GET', '/api/v1/groups/phrg', undefined, link)).status).toBe(200);
  });

  it('changes something from Postbag’s own pages', async () => {
    expect((await patch({ 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await patch({ origin: t.url })).status).toBe(200);
  });

  it('stands back when there is a token: other sites don’t have that', async () => {
    const secret = (await t.caller('admin')).secret;
    const headers = { authorization: `Bearer ${secret}`, origin: 'https://evil.example' };
    expect((await patch(headers)).status).toBe(200);
    expect((await patch({ ...headers, authorization: 'Bearer postbag_wrong' })).status).toBe(401);
  });

  it('is not given to another site’s page, which could sign somebody in as somebody else', async () => {
    const answer = await trySignIn(t.url, ada.email, PASSWORD, { origin: 'https://evil.example' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'other-site' } });
    expect(answer.headers.getSetCookie()).toEqual([]);
  });
});

it('over https the cookies are sent by https alone, and our pages are those of PUBLIC_URL', async () => {
  const t = await startApp();
  const ada = await t.person('Ada Example', { phrg: 'admin' });
  const app = await createApp(
    {
      databaseUrl: t.databaseUrl,
      poolSize: 2,
      clock: new RealClock(),
      attachmentLimit: 1,
      sweep: false,
      publicUrl: 'https://postbag.example.org',
    },
    { bodyLimit: 2 ** 20, log: 'error' },
  );
  try {
    await app.listen(0, '127.0.0.1');
    const url = await app.getUrl();
    const answer = await trySignIn(url, ada.email, PASSWORD);
    const [session, device] = answer.headers.getSetCookie();
    for (const [cookie, name] of [
      [session, '__Host-postbag_session='],
      [device, '__Host-postbag_device='],
    ]) {
      expect(cookie.startsWith(name)).toBe(true);
      expect(cookie).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
    }
    const caller = callerWith(url, '', { cookie: session.split(';')[0] });
    const out = (origin: string): Promise<{ status: number }> =>
      caller.call('DELETE', '/api/v1/session', undefined, { origin });
    expect((await out(url)).status).toBe(403);
    expect((await out('https://postbag.example.org')).status).toBe(204);
    const document = await caller.get<{ components: { securitySchemes: object } }>('/api/openapi.json');
    expect(document.components.securitySchemes).toMatchObject({
      token: { scheme: 'bearer' },
      session: { type: 'apiKey', in: 'cookie', name: '__Host-postbag_session' },
    });
  } finally {
    await app.close();
    await t.close();
  }
});
