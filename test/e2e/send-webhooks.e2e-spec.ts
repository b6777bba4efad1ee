import { startApp } from '../support/app.js';
import { HookScene } from '../support/hooks.js';
import { endNow, startProgram } from '../support/program.js';
import { waitFor } from '../support/raw-http.js';
import { isSigned, reachesLoopback, Receiver } from '../support/receiver.js';
import { runJob } from '../support/told.js';
import { type WebhookRun } from '../../src/webhooks/send-webhooks.use-case.js';

const DAY = '2021-11-26';

describe('Webhooks, through real HTTP', () => {
  let s: HookScene;
  beforeAll(async () => {
    s = await HookScene.start(DAY);
  });
  afterEach(() => s.clear());
  afterAll(() => s.close());

  const types = (): string[] => s.receiver.received.map(({ body }) => body.type);
  const ids = (): string[] => s.receiver.received.map(({ body }) => body.id);

  it('tells of what happens from then on, as history has it, signed, each line once however often the job runs', async () => {
    const events = ['letter-logged', 'letter-sent', 'reply-logged', 'reply-removed', 'chaser-logged'];
    const { id, secret } = await s.register({ events });
    const letter = await s.f.log({ subject: 'Fiction & more', body: 'Dear Minister, a long text.' });
    const reply = await s.f.add(letter.id, 'replies', {
      class: 'substantive',
      receivedOn: '2021-11-25',
      body: 'No.',
    });
    await s.f.add(letter.id, 'chasers', { kind: 'phone', madeOn: '2021-11-25' });
    await s.f.remove(`replies/${reply.id}?reason=Misfiled`);
    await (await s.f.inGroup('other')).log();
    expect(await s.run()).toEqual({ made: 5, delivered: 5, again: 0, dead: 0 });
    expect(await s.run()).toEqual({ made: 0, delivered: 0, again: 0, dead: 0 });
    expect(types()).toEqual([
      'letter-logged',
      'letter-sent',
      'reply-logged',
      'chaser-logged',
      'reply-removed',
    ]);
    const [first, , third] = s.receiver.received;
    expect(first.body).toEqual({
      id: first.headers['webhook-id'],
      type: 'letter-logged',
      occurredOn: '2021-11-22',
      recordedAt: expect.stringMatching(/^2021-11-26T09:0\d:\d\d/) as string,
      group: 'phrg',
      letter: { id: letter.id, reference: letter.reference },
      subject: { kind: 'letter', id: letter.id },
      data: expect.objectContaining({ subject: 'Fiction & more', bodyLength: 27 }) as object,
    });
    expect(third.body).toMatchObject({
      subject: { kind: 'reply', id: reply.id },
      data: { class: 'substantive', receivedOn: '2021-11-25' },
    });
    expect(first.text + third.text).not.toMatch(/long text|No\.|Fictional/);
    expect(first.headers).toMatchObject({
      'content-type': 'application/json',
      'webhook-timestamp': expect.stringMatching(/^1637917\d{3}$/) as string,
    });
    for (const one of s.receiver.received) expect(isSigned(one, secret)).toBe(true);
    expect(isSigned({ ...first, text: first.text.replace('phrg', 'evil') }, secret)).toBe(false);
    expect(await s.told(id)).toHaveLength(5);
    expect((await s.told(id))[0]).toMatchObject({
      state: 'delivered',
      status: 200,
      answer: 'told <b>200</b>',
    });
  });

  it('tells of flags that the sweep raises', async () => {
    await s.register({ events: ['flag-raised', 'flag-cleared'] });
    const { id } = await s.f.log();
    s.f.setDay('2021-12-14');
    await runJob(s.f.t, 'sweep');
    await s.run();
    s.f.setDay(DAY);
    const own = s.receiver.received.filter(({ body }) => body.letter?.id === id);
    expect(own.map(({ body }) => [body.type, body.data.kind])).toContainEqual([
      'flag-raised',
      'reply_due_soon',
    ]);
  });

  it('misses no act that began before the job looked and was committed after it, and tells none twice', async () => {
    await s.register();
    const slow = s.f.t.db.createQueryRunner();
    await slow.startTransaction();
    await slow.query(
      `INSERT INTO timeline_entry (group_id, letter_id, subject_kind, event, happened_on, recorded_at, actor_kind, actor_name, door)
       SELECT group_id, id, 'reply', 'reply-logged', '2021-11-24', '2021-11-24T09:00Z', 'system', 'slow', 'cli' FROM letter WHERE id = $1`,
      [s.letter.id],
    );
    await s.happen(2);
    expect(await s.run()).toMatchObject({ made: 2, delivered: 2 });
    expect(await s.run()).toMatchObject({ made: 0 });
    await s.happen();
    expect(await s.run()).toMatchObject({ made: 1, delivered: 1 });
    await slow.commitTransaction();
    await slow.release();
    expect(await s.run()).toMatchObject({ made: 1, delivered: 1 });
    expect(await s.run()).toMatchObject({ made: 0 });
    expect(new Set(ids()).size).toBe(4);
  });

  it('goes on where it was when a backup is restored elsewhere, where numbers of transactions begin anew', async () => {
    const { id } = await s.register();
    await s.happen();
    await s.run();
    await s.f.t.db.query(`UPDATE webhook SET seen = '9000000000:9000000000:' WHERE id = $1`, [id]);
    await s.happen(2);
    expect(await s.run()).toMatchObject({ made: 2, delivered: 2 });
    await s.f.t.db.query('DELETE FROM webhook_delivery');
    await s.f.t.db.query(`UPDATE webhook SET seen = '3:3:' WHERE id = $1`, [id]);
    expect(await s.run()).toMatchObject({ made: 0 });
    await s.happen();
    expect(await s.run()).toMatchObject({ made: 1, delivered: 1 });
  });

  it.each([
    ['answers 500', 500 as const, 500, 'It answered 500.'],
    ['answers 404', 404 as const, 404, 'It answered 404.'],
    ['does not answer', 'hang' as const, null, 'It did not answer in time.'],
    ['breaks off', 'drop' as const, null, 'It broke the connection off.'],
  ])('tries again when it %s, under the same id', async (_what, reaction, status, problem) => {
    const { id } = await s.register();
    await s.happen();
    s.receiver.reaction = reaction;
    expect(await s.run()).toMatchObject({ delivered: 0, again: 1 });
    const [told] = await s.told(id);
    expect(told).toMatchObject({ state: 'waiting', attempts: 1, status, problem });
    s.receiver.reaction = 200;
    expect(await s.run()).toMatchObject({ delivered: 0, again: 0 });
    s.later(1);
    expect(await s.run()).toMatchObject({ delivered: 1 });
    expect(ids()).toEqual([told.id, told.id]);
    expect(s.receiver.received[0].text).toBe(s.receiver.received[1].text);
    expect(await s.read(id)).toMatchObject({ failingSince: null, waiting: 0, dead: 0 });
  });

  it('follows no redirect', async () => {
    const { id } = await s.register();
    await s.happen();
    s.receiver.reaction = (path) => (path === '/hook' ? { redirect: s.receiver.url('/elsewhere') } : 200);
    expect(await s.run()).toMatchObject({ again: 1 });
    expect(s.receiver.received.map(({ path }) => path)).toEqual(['/hook']);
    expect((await s.told(id))[0]).toMatchObject({
      status: 302,
      problem: 'It answered 302, which leads elsewhere. Register the address that it leads to.',
    });
  });

  it('waits while it is away, and reads no more of an endless answer than it needs', async () => {
    const { id } = await s.register();
    await s.happen();
    await s.receiver.close();
    expect(await s.run()).toMatchObject({ again: 1 });
    expect((await s.told(id))[0].problem).toBe('It refused the connection.');
    await s.receiver.open();
    s.receiver.reaction = 'endless';
    s.later(1);
    expect(await s.run()).toMatchObject({ delivered: 1 });
    expect((await s.told(id))[0].answer).toHaveLength(500);
  });

  it('one that hangs holds the others up neither now nor when it has much to be told', async () => {
    const slow = await Receiver.start();
    slow.reaction = 'hang';
    await s.register({ url: slow.url() });
    await s.register();
    await s.happen(5);
    expect(await s.run()).toEqual({ made: 10, delivered: 5, again: 3, dead: 0 });
    expect(slow.received).toHaveLength(3);
    await slow.close();
  });

  it('two copies at once send each once', async () => {
    for (let i = 0; i < 3; i += 1) await s.register({ url: s.receiver.url(`/${i}`) });
    await s.happen(4);
    const second = await startApp(DAY, s.f.t.databaseUrl);
    reachesLoopback(second);
    const runs = await Promise.all([s.run(), runJob<WebhookRun>(second, 'webhooks')]);
    await second.close();
    expect(runs[0].made + runs[1].made).toBe(12);
    await s.run();
    expect(ids()).toHaveLength(12);
    expect(new Set(ids()).size).toBe(12);
  });

  it('a copy killed after the receiver read it: it is sent again under the same id, and that is recorded', async () => {
    const { id } = await s.register();
    await s.happen();
    const { databaseUrl, clock } = s.f.t;
    const program = startProgram('cli/cli.js', ['run-job', 'webhooks'], {
      DATABASE_URL: databaseUrl,
      WEBHOOK_NETWORKS: '127.0.0.1',
    });
    s.receiver.reaction = 'hang';
    s.receiver.onReceived = () => void program.child.kill('SIGKILL');
    try {
      await program.ended;
      await waitFor(() => s.receiver.received.length === 1);
    } finally {
      endNow(program);
    }
    s.receiver.reaction = 200;
    const [{ at }] = await s.f.t.db.query<[{ at: Date }]>('SELECT lease_until AS at FROM webhook_delivery');
    const before = clock.now();
    const end = before.add({ milliseconds: new Date(at).getTime() - before.epochMilliseconds });
    clock.set(end.subtract({ seconds: 30 }));
    expect(await s.run()).toMatchObject({ delivered: 0 });
    clock.set(end.add({ seconds: 1 }));
    expect(await s.run()).toMatchObject({ delivered: 1 });
    clock.set(before);
    const [told] = await s.told(id);
    expect(told).toMatchObject({ state: 'delivered', unsure: 1 });
    expect(ids()).toEqual([told.id, told.id]);
  });
});
