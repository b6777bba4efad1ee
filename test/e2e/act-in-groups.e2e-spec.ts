import { thingOf } from '../../src/accounts/things.queries.js';
import { type Answer, startApp, type TestApp } from '../support/app.js';
import { type Person } from '../support/people.js';
import { loggedThings, type Things } from '../support/things.js';

/** Nouns whose things belong to all groups together, and those of routes that are about nobody’s group. */
/** What everyone may see, whoever calls. */
const FOR_EVERYONE = ['register'];
const SHARED = ['organisations', 'offices', 'people', 'tenures', 'calendars', 'jobs'];
const OF_PEOPLE = ['setup', 'session', 'sessions', 'invitations', 'password-resets'];
/** Routes without an id that refuse a person who does not say for which group. */
const TO_BE_NAMED = ['/api/v1/event-windows', '/api/v1/intake/letter', '/api/v1/intake/reply'];
const NONE = '01934f5e-7b00-7000-8000-000000000001';

describe('a person who belongs to several groups', () => {
  let t: TestApp;
  let kim: Person;
  let admin: Things;
  let staff: Things;
  let viewer: Things;
  let foreign: Things;
  beforeAll(async () => {
    t = await startApp();
    [admin, staff, viewer, foreign] = await Promise.all(
      ['a-admin', 'b-staff', 'c-viewer', 'd-foreign'].map((group) => loggedThings(t, group)),
    );
    kim = await t.person('Kim Example', { 'b-staff': 'staff', 'c-viewer': 'viewer', 'a-admin': 'admin' });
  });
  afterAll(() => t.close());

  it('acts in the group that the path names, with the role there; any other is not found', async () => {
    const post = (group: string): Promise<Answer> =>
      kim.call('POST', `/api/v1/groups/${group}/letters`, { subject: 'x', body: 'x', recipients: 'none' });
    expect((await post('a-admin')).status).toBe(422);
    expect((await post('b-staff')).status).toBe(422);
    expect((await post('c-viewer')).status).toBe(403);
    expect((await post('d-foreign')).status).toBe(404);
    expect((await kim.call('GET', '/api/v1/groups/b-staff/tokens')).status).toBe(403);
    expect((await kim.call('GET', '/api/v1/groups/a-admin/tokens')).status).toBe(200);
    const { items } = await kim.get<{ items: { slug: string }[] }>('/api/v1/groups');
    expect(items.map(({ slug }) => slug)).toEqual(['a-admin', 'b-staff', 'c-viewer']);
  });

  it.each([
    ['letters', 'letterId'],
    ['replies', 'replyId'],
    ['asks', 'askId'],
    ['chasers', 'chaserId'],
    ['attachments', 'attachmentId'],
    ['event-windows', 'windowId'],
  ] as const)('reads /%s/{id} of each of the groups, and of no other', async (noun, id) => {
    const read = async (things: Things): Promise<number> =>
      (await kim.call('GET', `/api/v1/${noun}/${things[id]}`)).status;
    expect([await read(admin), await read(staff), await read(viewer)]).toEqual([200, 200, 200]);
    expect(await read(foreign)).toBe(404);
    expect((await kim.call('GET', `/api/v1/${noun}/${NONE}`)).status).toBe(404);
    expect((await kim.call('GET', `/api/v1/${noun}/none`)).status).toBe(404);
  });

  it('changes a thing with the role in its own group, not with that in another', async () => {
    const patch = (things: Things): Promise<Answer> =>
      kim.call('PATCH', `/api/v1/letters/${things.letterId}`, { topics: ['rivers'] });
    const snooze = (things: Things): Promise<Answer> =>
      kim.call('PUT', `/api/v1/flags/${things.flagId}/snooze`, { until: '2021-11-30', reason: 'x' });
    for (const act of [patch, snooze]) {
      expect((await act(admin)).status).toBeLessThan(300);
      expect((await act(staff)).status).toBeLessThan(300);
      expect(await act(viewer)).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
      expect((await act(foreign)).status).toBe(404);
    }
    const groups = await t.db.query<{ slug: string }[]>(
      `SELECT DISTINCT g.slug FROM timeline_entry e JOIN appg g ON g.id = e.group_id
       WHERE e.actor_id = $1 AND e.actor_kind = 'person' AND e.event IN ('letter-changed', 'flag-snoozed') ORDER BY 1`,
      [kim.id],
    );
    expect(groups.map(({ slug }) => slug)).toEqual(['a-admin', 'b-staff']);
  });

  it('names a letter by its reference; one that two of the groups use has to be told apart', async () => {
    const own = await kim.call('GET', `/api/v1/letters/${encodeURIComponent(staff.reference)}`);
    expect(own).toMatchObject({ status: 200, body: { id: staff.letterId } });
    expect((await kim.call('GET', `/api/v1/letters/${encodeURIComponent(foreign.reference)}`)).status).toBe(
      404,
    );
    await t.db.query(`UPDATE letter SET reference = 'SAME/1' WHERE id = ANY ($1)`, [
      [admin.letterId, viewer.letterId],
    ]);
    const read = (headers = {}): Promise<Answer> =>
      kim.call('GET', '/api/v1/letters/SAME%2F1', undefined, headers);
    expect(await read()).toMatchObject({ status: 409, body: { code: 'ambiguous-reference' } });
    expect(await read({ 'postbag-group': 'c-viewer' })).toMatchObject({ body: { id: viewer.letterId } });
    expect((await read({ 'postbag-group': 'b-staff' })).status).toBe(404);
    expect(await read({ 'postbag-group': 'd-foreign' })).toMatchObject({ body: { code: 'group-not-found' } });
  });

  it('says for which group where neither path nor id does', async () => {
    expect(await kim.call('GET', '/api/v1/event-windows')).toMatchObject({
      status: 422,
      body: { code: 'group-needed', errors: [{ pointer: '/postbag-group' }] },
    });
    const day = { firstOn: '2021-12-01', lastOn: '2021-12-01', timeZone: 'Europe/London' };
    const add = (headers: Record<string, string>): Promise<Answer> =>
      kim.call('POST', '/api/v1/event-windows', { name: 'A debate', ...day }, headers);
    expect((await add({})).status).toBe(422);
    expect((await add({ 'postbag-group': 'c-viewer' })).status).toBe(403);
    const retried = { 'idempotency-key': 'same-key' };
    expect((await add({ 'postbag-group': 'b-staff', ...retried })).status).toBe(201);
    expect(await add({ 'postbag-group': 'a-admin', ...retried })).toMatchObject({
      body: { code: 'idempotency-key-reused' },
    });
  });

  it('may with what all groups share what their highest role may', async () => {
    const person = { name: 'A Fictional Member', house: 'commons' };
    const viewerOnly = await t.person('Vi Example', { 'c-viewer': 'viewer', 'd-foreign': 'viewer' });
    expect((await viewerOnly.call('GET', '/api/v1/people')).status).toBe(200);
    expect((await viewerOnly.call('POST', '/api/v1/people', person)).status).toBe(403);
    expect([200, 201, 422]).toContain((await kim.call('POST', '/api/v1/people', person)).status);
    const asViewer = await kim.call('POST', '/api/v1/people', person, { 'postbag-group': 'c-viewer' });
    expect(asViewer.status).toBe(403);
    expect((await kim.call('POST', '/api/v1/jobs/sweep/run')).status).toBe(200);
    expect((await kim.call('POST', '/api/v1/groups', { slug: 'other', name: 'x' })).status).toBe(403);
  });

  it('has requests done once for a key, like a token', async () => {
    const key = { 'idempotency-key': 'kim-1' };
    const letter = { subject: 'Once', body: 'Fiction.', recipients: [{ role: 'to', printed: 'A Minister' }] };
    const post = (): Promise<Answer> => kim.call('POST', '/api/v1/groups/b-staff/letters', letter, key);
    const answers = await Promise.all([post(), post(), post()]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
  });

  it('has a place for every route: each is of a group, of a thing in one, of people, shared by all or for everyone', async () => {
    const { paths } = await t.nobody.get<{ paths: Record<string, object> }>('/api/openapi.json');
    const unplaced = Object.keys(paths).filter((path) => {
      const [, noun, first] = /^\/api\/v1\/([a-z-]+)(?:\/\{(\w+)\})?/.exec(path) ?? [];
      if (!noun || noun === 'groups' || [...SHARED, ...OF_PEOPLE, ...FOR_EVERYONE].includes(noun))
        return false;
      if (first === undefined) return !TO_BE_NAMED.includes(path);
      return thingOf(path.replace(/\{(\w+)\}/g, ':$1'), { [first]: NONE }) === null;
    });
    expect(unplaced).toEqual([]);
    expect(Object.keys(paths).length).toBeGreaterThan(60);
  });
});

describe('an operator who is a person', () => {
  it('does in any group what the operator may, and more only where they belong', async () => {
    const t = await startApp();
    try {
      const letters = await loggedThings(t, 'phrg');
      const op = await t.person('Op Example', { rivers: 'viewer' });
      await t.db.query('UPDATE account SET is_operator = true WHERE id = $1', [op.id]);
      expect((await op.call('GET', '/api/v1/groups/phrg/tokens')).status).toBe(200);
      expect((await op.call('GET', '/api/v1/groups/phrg/letters')).status).toBe(403);
      expect((await op.call('GET', `/api/v1/letters/${letters.letterId}`)).status).toBe(404);
      expect((await op.call('GET', '/api/v1/groups/rivers/letters')).status).toBe(200);
      expect((await op.call('PATCH', '/api/v1/groups/rivers', { dueSoonDays: 4 })).status).toBe(200);
      expect((await op.call('POST', '/api/v1/groups/rivers/letters', {})).status).toBe(403);
      for (const group of ['phrg', 'rivers']) {
        const page = (path: string): Promise<Response> =>
          fetch(`${t.url}/groups/${group}/${path}`, { headers: { cookie: op.cookie } });
        expect((await op.call('GET', `/api/v1/groups/${group}/workbook`)).status).toBe(403);
        expect((await page('export.xlsx')).status).toBe(403);
        const settings = await page('settings');
        expect(settings.status).toBe(200);
        expect(await settings.text()).not.toContain('export.xlsx');
      }
      const { items } = await op.get<{ items: object[] }>('/api/v1/groups');
      expect(items).toHaveLength(2);
      expect((await op.call('POST', '/api/v1/groups', { slug: 'lamps', name: 'Lamps' })).status).toBe(201);
    } finally {
      await t.close();
    }
  });
});
