import { startApp, type TestApp } from '../support/app.js';
import { type Person } from '../support/people.js';
import { deadLetter } from '../support/suite/sent-things.js';
import { outboxOf } from '../support/told.js';

interface Choices {
  readonly atOnce: boolean;
  readonly digest: boolean;
  readonly hour: number;
  readonly weekly: boolean;
  readonly version: number;
}

describe('What people are sent, over the API', () => {
  let t: TestApp;
  let ada: Person;
  beforeAll(async () => {
    t = await startApp('2022-01-20');
    ada = await t.person('Ada', { phrg: 'staff', other: 'viewer' });
  });
  afterAll(() => t.close());

  const path = (group: string, what: string): string => `/api/v1/groups/${group}/${what}`;

  it('a person reads and changes their own choices, in each group by itself, and not over a change they have not seen', async () => {
    const choices = path('phrg', 'notification-choices');
    expect(await ada.get(choices)).toEqual({
      atOnce: true,
      digest: true,
      hour: 8,
      weekly: false,
      reports: true,
      version: 0,
    });
    const first = await ada.call<Choices>(
      'PATCH',
      choices,
      { hour: 17, weekly: true },
      { 'if-match': '"0"' },
    );
    expect(first).toMatchObject({ status: 200, body: { atOnce: true, hour: 17, weekly: true } });
    const etag = `"${first.body.version}"`;
    expect((await ada.call('PATCH', choices, { atOnce: false }, { 'if-match': '"0"' })).status).toBe(412);
    expect((await ada.call('PATCH', choices, { atOnce: false }, { 'if-match': etag })).status).toBe(200);
    expect(await ada.get(choices)).toMatchObject({ atOnce: false, digest: true, hour: 17, weekly: true });
    expect(await ada.get(path('other', 'notification-choices'))).toMatchObject({ hour: 8, weekly: true });
    expect(await ada.call('PATCH', choices, { hour: 24 })).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/hour' }] },
    });
    const bob = await t.person('Bob', { other: 'admin' });
    expect(await bob.call('GET', choices)).toMatchObject({ status: 404, body: { code: 'group-not-found' } });
    expect(await (await t.caller('admin')).call('GET', choices)).toMatchObject({
      status: 403,
      body: { code: 'person-needed' },
    });
  });

  it('staff see the mails that could not be delivered, and decide about each once', async () => {
    const ids = [];
    for (let i = 0; i < 3; i += 1) ids.push(await deadLetter(t, ada.id, 'phrg'));
    const list = path('phrg', 'undelivered');
    const { items, nextCursor } = await ada.get<{ items: { id: string }[]; nextCursor: string }>(
      `${list}?limit=2`,
    );
    const rest = await ada.get<{ items: { id: string }[] }>(`${list}?limit=2&cursor=${nextCursor}`);
    expect([...items, ...rest.items].map(({ id }) => id)).toEqual(ids);
    expect(items[0]).toMatchObject({ kind: 'at_once', name: 'Ada', isMember: true, problem: '550 no' });
    expect((await ada.call('POST', `${list}/${ids[0]}/try-again`)).status).toBe(204);
    expect((await ada.call('POST', `${list}/${ids[1]}/put-aside`)).status).toBe(204);
    expect(await ada.call('POST', `${list}/${ids[1]}/try-again`)).toMatchObject({
      status: 409,
      body: { code: 'mail-not-dead' },
    });
    expect((await outboxOf(t)).map(({ state }) => state)).toEqual(['waiting', 'aside', 'dead']);
    expect((await ada.call('GET', path('other', 'undelivered'))).status).toBe(403);
  });
});
