import { startApp, type TestApp } from '../support/app.js';
import { type Person } from '../support/people.js';

const PEOPLE = '/groups/phrg/settings/people';

describe('the page of people of a group that has more than a page of them', () => {
  let t: TestApp;
  let admin: Person;
  beforeAll(async () => {
    t = await startApp();
    admin = await t.person('Admin Example', { phrg: 'admin' });
    await t.db.query(
      `WITH made AS (
         INSERT INTO account (name, email, created_at, updated_at)
         SELECT 'Member ' || lpad(n::text, 3, '0'), 'member' || n || '@example.org', now(), now()
         FROM generate_series(1, 201) n RETURNING id)
       INSERT INTO membership (account_id, group_id, role, joined_at)
       SELECT made.id, appg.id, 'viewer', now() FROM made, appg`,
    );
    await admin.post('/api/v1/groups/phrg/invitations', { email: 'first@example.org', role: 'staff' });
    await t.db.query(
      `INSERT INTO invitation (group_id, email, role, invited_by, created_at, expires_at, secret_hash)
       SELECT group_id, 'later' || n || '@example.org', role, invited_by, created_at + n * interval '1 second',
         expires_at, sha256(n::text::bytea)
       FROM invitation, generate_series(1, 200) n`,
    );
  });
  afterAll(() => t.close());

  const read = async (path: string): Promise<string> =>
    (await fetch(t.url + path, { headers: { cookie: admin.cookie } })).text();
  const linkCalled = (words: string, html: string): string => {
    const link = new RegExp(`href="([^"]+)">${words}<`).exec(html);
    if (!link) throw new Error(`there is no link ${words}`);
    return link[1].replaceAll('&amp;', '&');
  };

  it('leads to those on the next page, and back', async () => {
    const first = await read(PEOPLE);
    expect(first).toContain('Member 199');
    expect(first).not.toContain('Member 200');
    const second = await read(linkCalled('More members', first));
    expect(second).toContain('Member 201');
    expect(second).not.toContain('Member 199');
    expect(second).not.toContain('More members');
    expect(linkCalled('Back to the first', second)).toBe(PEOPLE);
  });

  it('leads to the invitations before, which can be taken back too', async () => {
    const first = await read(PEOPLE);
    expect(first).toContain('later200@example.org');
    expect(first).not.toContain('first@example.org');
    const second = await read(linkCalled('Earlier invitations', first));
    expect(second).toContain('first@example.org');
    const [, takeBack] = /href="([^"]+\/take-back)"/.exec(second)!;
    expect(await read(takeBack)).toContain('Take back the invitation of first@example.org?');
  });

  it('lets a token be issued in the name of any of them', async () => {
    expect(await read('/groups/phrg/settings/tokens/issue')).toContain('Member 201');
  });

  it('refuses a cursor that it did not give out, as a page', async () => {
    const answer = await fetch(`${t.url}${PEOPLE}?members=x`, { headers: { cookie: admin.cookie } });
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toContain('text/html');
  });
});
