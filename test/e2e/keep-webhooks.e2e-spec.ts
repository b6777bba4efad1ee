import { HookScene } from '../support/hooks.js';
import { isSigned, reachesLoopback } from '../support/receiver.js';

const DAY = '2021-11-26';
const PUBLIC = [{ address: '8.8.8.8', family: 4 }];
const LOOPBACK = [{ address: '127.0.0.1', family: 4 }];

describe('Keeping webhooks', () => {
  let s: HookScene;
  beforeAll(async () => {
    s = await HookScene.start(DAY);
  });
  afterEach(() => s.clear());
  afterAll(() => s.close());

  const history = (event: string): Promise<{ before: object | null; after: object | null; text: string }[]> =>
    s.f.t.db.query(
      'SELECT before, after, to_json(e)::text AS text FROM timeline_entry e WHERE event = $1 ORDER BY seq DESC',
      [event],
    );
  /** Has it fail so often, a day apart. */
  const fail = async (times: number): Promise<void> => {
    s.receiver.reaction = 503;
    for (let i = 0; i < times; i += 1) {
      await s.run();
      s.later(24 * 60);
    }
  };

  it.each([
    ['http://8.8.8.8/hook', /must begin with https/],
    ['http://127.0.0.1:9/hook', /not on the public internet/],
    ['https://127.1/hook', /not on the public internet/],
    ['https://0x7f000001/hook', /not on the public internet/],
    ['https://[::ffff:127.0.0.1]/hook', /not on the public internet/],
    ['https://169.254.169.254/latest/meta-data', /not on the public internet/],
    ['https://no-such-name.invalid/hook', /leads nowhere/],
    ['https://ada:secret@8.8.8.8/hook', /no user name or password/],
    ['https://8.8.8.8/hook#part', /no part after #/],
  ])('refuses to register %s, and says why', async (url, words) => {
    reachesLoopback(s.f.t, { networks: [] });
    expect(await s.tryToRegister(url)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/url', detail: expect.stringMatching(words) as string }] },
    });
  });

  it('refuses a name that leads to any address within, whatever else it leads to', async () => {
    reachesLoopback(s.f.t, { networks: [], lookUp: () => Promise.resolve([...PUBLIC, ...LOOPBACK]) });
    expect((await s.tryToRegister('https://hooks.example.org/hook')).status).toBe(422);
  });

  it('sends nothing when a name that led elsewhere leads within by then', async () => {
    const { hostname, port } = new URL(s.receiver.url());
    reachesLoopback(s.f.t, { networks: [], lookUp: () => Promise.resolve(PUBLIC) });
    const { body } = await s.tryToRegister(`https://rebind.example:${port}/hook`);
    let asked = 0;
    const lookUp = (): Promise<object[]> =>
      Promise.resolve([{ address: hostname, family: 4, turn: (asked += 1) }]);
    reachesLoopback(s.f.t, { networks: [], lookUp });
    await s.happen();
    expect(await s.run()).toMatchObject({ again: 1 });
    expect((await s.told(body.id as string))[0].problem).toMatch(/not on the public internet/);
    expect(asked).toBe(1);
    expect(s.receiver.received).toEqual([]);
  });

  it('connects to the very address that was judged: the name is looked up once', async () => {
    const answers = [LOOPBACK, LOOPBACK, PUBLIC];
    reachesLoopback(s.f.t, { lookUp: () => Promise.resolve(answers.shift()) });
    await s.register({ url: s.receiver.url('/hook', 'known-to-nobody.example') });
    await s.happen();
    expect(await s.run()).toMatchObject({ delivered: 1 });
    expect(answers).toEqual([PUBLIC]);
    expect(s.receiver.received[0].headers.host).toMatch(/^known-to-nobody\.example:/);
  });

  it('gives up after the eighth time, and sends again under the same id when told to', async () => {
    const { id } = await s.register();
    await s.happen();
    s.receiver.reaction = 500;
    const outcomes: string[] = [];
    for (const minutes of [1, 5, 30, 120, 300, 600, 840, 0]) {
      const { again, dead } = await s.run();
      outcomes.push(again ? 'again' : dead ? 'dead' : 'none');
      s.later(minutes);
    }
    expect(outcomes).toEqual([...Array<string>(7).fill('again'), 'dead']);
    s.later(24 * 60);
    expect(await s.run()).toMatchObject({ delivered: 0, again: 0, dead: 0 });
    const [told] = await s.told(id);
    expect(told).toMatchObject({ state: 'dead', attempts: 8, nextAt: null });
    expect(await s.read(id)).toMatchObject({ isOn: true, dead: 1 });
    s.receiver.reaction = 200;
    expect(await s.post(id, `deliveries/${told.id}/send-again`)).toMatchObject({ status: 204 });
    expect(await s.post(id, `deliveries/${told.id}/send-again`)).toMatchObject({
      body: { code: 'delivery-waiting' },
    });
    expect(await s.run()).toMatchObject({ delivered: 1 });
    expect(new Set(s.receiver.received.map(({ body }) => body.id)).size).toBe(1);
    expect(s.receiver.received).toHaveLength(9);
  });

  it('switches off what has taken nothing for three days; on again it is told what waits and what is new', async () => {
    const { id } = await s.register();
    await s.happen();
    await fail(3);
    expect(await s.read(id)).toMatchObject({ isOn: true, stoppedAt: null });
    await fail(1);
    expect(await s.read(id)).toMatchObject({
      isOn: false,
      stopReason: 'It took nothing for 3 days. The last time: It answered 503.',
      waiting: 1,
    });
    expect((await history('webhook-stopped'))[0].after).toMatchObject({ name: 'Mirror' });
    await s.happen();
    expect(await s.run()).toEqual({ made: 0, delivered: 0, again: 0, dead: 0 });
    expect(await s.post(id, 'test')).toMatchObject({ status: 409, body: { code: 'webhook-off' } });
    expect((await s.change(id, { isOn: true })).status).toBe(200);
    expect(await s.read(id)).toMatchObject({ isOn: true, stoppedAt: null, failingSince: null });
    await s.happen();
    s.receiver.reaction = 200;
    s.receiver.received.splice(0);
    expect(await s.run()).toMatchObject({ made: 1, delivered: 2 });
  });

  it('switches off at once what says that it is gone', async () => {
    const { id } = await s.register();
    await s.happen(2);
    s.receiver.reaction = 410;
    expect(await s.run()).toMatchObject({ dead: 1, again: 0 });
    expect(await s.read(id)).toMatchObject({ isOn: false, dead: 1, waiting: 1 });
  });

  it('signs with both secrets for a day after one was renewed', async () => {
    const { id, secret: old } = await s.register();
    const { body } = await s.post(id, 'secret');
    const now = body.secret as string;
    await s.happen();
    await s.run();
    s.later(24 * 60);
    await s.happen();
    await s.run();
    const [first, second] = s.receiver.received;
    expect([isSigned(first, old), isSigned(first, now)]).toEqual([true, true]);
    expect([isSigned(second, old), isSigned(second, now)]).toEqual([false, true]);
    const kept = JSON.stringify(await s.read(id)) + (await history('webhook-secret-renewed'))[0].text;
    for (const secret of [old, now]) expect(kept).not.toContain(secret.slice(6));
  });

  it('changes one with the version that was read, and history has no more of its address than the host', async () => {
    const { id } = await s.register({ url: s.receiver.url('/hook?key=hidden') });
    const { version } = await s.read(id);
    const etag = { 'if-match': `"${version}"` };
    const url = s.receiver.url('/other?key=concealed');
    expect((await s.change(id, { url, events: ['flag-raised'] }, etag)).body).toMatchObject({
      url,
      events: ['flag-raised'],
      name: 'Mirror',
    });
    expect((await s.change(id, { isOn: false }, etag)).status).toBe(412);
    const told = [...(await history('webhook-added')), ...(await history('webhook-changed'))];
    expect(told.map(({ text }) => text).join()).not.toMatch(/hidden|concealed/);
    expect((await history('webhook-changed'))[0].after).toMatchObject({ isOtherAddress: true });
  });

  it('sends a test, forgets what was taken after 14 days, and is removed with all of it', async () => {
    const { id } = await s.register();
    const { body } = await s.post(id, 'test');
    await s.run();
    expect(s.receiver.received[0].body).toMatchObject({ id: body.id, type: 'test', letter: null, data: {} });
    s.later(14 * 24 * 60 - 5);
    await s.run();
    expect(await s.told(id)).toHaveLength(1);
    s.later(10);
    await s.run();
    expect(await s.told(id)).toEqual([]);
    await s.post(id, 'test');
    expect((await s.admin.call('DELETE', `/api/v1/groups/phrg/webhooks/${id}`)).status).toBe(204);
    expect(await s.f.t.db.query('SELECT 1 FROM webhook_delivery')).toEqual([]);
    expect((await s.admin.call('GET', `/api/v1/groups/phrg/webhooks/${id}`)).status).toBe(404);
  });

  it('is counted by the metrics', async () => {
    const { id } = await s.register();
    await s.happen(2);
    s.receiver.reaction = 410;
    await s.run();
    await s.change(id, { isOn: true });
    s.later(2);
    const metrics = await (await fetch(`${s.f.t.url}/metrics`)).text();
    expect(metrics).toMatch(/^postbag_webhook_deliveries 1$/m);
    expect(metrics).toMatch(/^postbag_webhook_dead_deliveries 1$/m);
    expect(metrics).toMatch(/^postbag_webhook_oldest_seconds 1[23]\d([.]|$)/m);
    expect(metrics).toMatch(/^postbag_webhooks_stopped 0$/m);
  });

  it('lets a group have a hundred', async () => {
    await s.register();
    await s.f.t.db.query(
      `INSERT INTO webhook (group_id, name, url, events, secret, created_at, seen_seq, after_seq)
       SELECT group_id, name, url, events, secret, created_at, 0, 0 FROM webhook CROSS JOIN generate_series(1, 98)`,
    );
    await s.register();
    expect(await s.tryToRegister(s.receiver.url())).toMatchObject({ body: { code: 'too-many-webhooks' } });
  });
});
