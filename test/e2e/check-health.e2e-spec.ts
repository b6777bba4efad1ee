import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { nineInLondon, SettableClock } from '../../src/clock/clock.js';
import { createApp } from '../../src/create-app.js';
import { isoDate } from '../../src/deadlines/iso-date.js';
import { startApp, type TestApp } from '../support/app.js';
import { callerWith } from '../support/caller.js';
import { waitFor } from '../support/raw-http.js';

interface Ready {
  status: string;
  checks: { name: string; status: string; detail: string }[];
}

const NAMES = ['database', 'migrations', 'calendar', 'sweep', 'mail', 'notify', 'webhooks'];

describe('GET /health', () => {
  let t: TestApp;
  beforeAll(async () => {
    t = await startApp();
  });
  afterAll(() => t.close());

  const ready = (url = t.url): Promise<{ status: number; body: Ready; headers: Headers }> =>
    callerWith(url, '').call<Ready>('GET', '/health/ready');
  /** The one check that fails, all others being fine. */
  async function failing(url?: string): Promise<Ready['checks'][number]> {
    const { status, body } = await ready(url);
    const failed = body.checks.filter((check) => check.status === 'failing');
    expect({ status, of: body.status, failed }).toMatchObject({ status: 503, of: 'failing', failed: [{}] });
    expect(failed).toHaveLength(1);
    return failed[0];
  }

  it('says that the process lives, and what it found of each thing that it needs', async () => {
    expect((await t.nobody.call('GET', '/health/live')).body).toEqual({ status: 'ok' });
    const { status, body, headers } = await ready();
    expect({ status, of: body.status }).toEqual({ status: 200, of: 'ok' });
    expect(headers.get('cache-control')).toBe('no-store');
    expect(body.checks.map(({ name, status: one }) => [name, one])).toEqual(
      NAMES.map((name) => [name, 'ok']),
    );
    for (const { detail } of body.checks) expect(detail).toMatch(/^[A-Z].*[.)]$/);
  });

  it('names a migration that is missing, and one that a newer version has made', async () => {
    const last = `(SELECT max(id) FROM schema_migration)`;
    const [{ name }] = await t.db.query<[{ name: string }]>(
      `SELECT name FROM schema_migration WHERE id = ${last}`,
    );
    await t.db.query(`UPDATE schema_migration SET name = 'Other1' WHERE id = ${last}`);
    expect(await failing()).toMatchObject({
      name: 'migrations',
      detail: expect.stringContaining('(Other1)') as string,
    });
    await t.db.query(`DELETE FROM schema_migration WHERE id = ${last}`);
    expect(await failing()).toMatchObject({
      name: 'migrations',
      detail: expect.stringContaining(name) as string,
    });
    await t.db.query('INSERT INTO schema_migration (timestamp, name) VALUES (1, $1)', [name]);
    expect((await ready()).status).toBe(200);
  });

  it('says when bank holidays end too soon for a letter sent today', async () => {
    t.clock.setDay(isoDate('2028-12-01'));
    expect(await failing()).toMatchObject({
      name: 'calendar',
      detail: expect.stringContaining('Scotland') as string,
    });
    t.clock.setDay(isoDate('2021-11-22'));
    expect((await ready()).status).toBe(200);
  });

  it('says when an open letter’s date is beyond them, without saying which', async () => {
    const staff = await t.caller('staff');
    const letter = await staff.post<{ id: string; reference: string }>('/api/v1/groups/phrg/letters', {
      subject: 'Fiction',
      body: 'Dear Minister, fiction.',
      sentOn: '2021-11-22',
      channel: 'email',
      recipients: [{ role: 'to', printed: 'A Minister' }],
    });
    const settle = (due: string): Promise<unknown> =>
      t.db.query(`UPDATE deadline SET due_on = $1 WHERE kind = 'reply_target'`, [due]);
    await settle('2031-01-06');
    const { name, detail } = await failing();
    expect([name, detail]).toEqual([
      'calendar',
      expect.stringContaining('beyond the known bank holidays: 1.'),
    ]);
    expect(detail).not.toContain(letter.reference);
    await settle('2021-12-20');
    expect((await ready()).status).toBe(200);
  });

  it('answers in time, in the same form, while the database does not', async () => {
    const blocker = new pg.Client({ connectionString: t.databaseUrl });
    await blocker.connect();
    await blocker.query('BEGIN');
    await blocker.query('LOCK TABLE calendar_coverage');
    const { status, body } = await ready();
    await blocker.end();
    expect(status).toBe(503);
    expect(body.checks.map(({ name, status: one }) => [name, one])).toEqual(
      NAMES.map((name) => [name, 'failing']),
    );
    expect((await t.nobody.call('GET', '/health/live')).status).toBe(200);
    await waitFor(async () => (await ready()).status === 200);
  });

  describe('of a copy that sweeps', () => {
    let clock: SettableClock;
    let app: NestFastifyApplication;
    let url: string;
    beforeAll(async () => {
      clock = new SettableClock(nineInLondon(isoDate('2021-11-22')));
      app = await createApp(
        { databaseUrl: t.databaseUrl, poolSize: 3, clock, attachmentLimit: 1, sweep: true },
        { bodyLimit: 1000, log: 'error' },
      );
      await app.listen(0, '127.0.0.1');
      url = (await app.getUrl()).replace('[::1]', '127.0.0.1');
      await waitFor(async () => (await t.db.query<unknown[]>(DONE)).length === 4);
    });
    afterAll(() => app.close());

    const after = (minutes: number): void => clock.set(nineInLondon(isoDate('2021-11-22')).add({ minutes }));

    /** The checks that fail, each with what it says. */
    async function failed(): Promise<[name: string, detail: string][]> {
      const { status, body } = await ready(url);
      const all = body.checks.filter((check) => check.status === 'failing');
      expect(status).toBe(all.length > 0 ? 503 : 200);
      return all.map(({ name, detail }) => [name, detail]);
    }
    const text = (pattern: RegExp): string => expect.stringMatching(pattern) as string;

    it('fails when a job has not run for twice its interval, ten minutes at the least', async () => {
      after(9);
      expect(await failed()).toEqual([]);
      after(15);
      expect(await failed()).toEqual([
        ['mail', text(/^The reading of mailboxes last began at 2021-11-22T09:00:\d\dZ .* every 5 minutes\./)],
        ['notify', text(/^The sending of mail last began at .* every minute\./)],
        ['webhooks', text(/^The telling of webhooks last began at .* every minute\./)],
      ]);
      after(25);
      expect((await failed())[0]).toEqual([
        'sweep',
        text(/last ended well at 2021-11-22T09:00:\d\dZ.*Look in the log/),
      ]);
      expect((await ready()).status).toBe(200);
    });

    it('asks for none right after the start', async () => {
      await t.db.query('DELETE FROM job_run');
      after(5);
      expect(await failed()).toEqual([]);
      after(11);
      expect(await failed()).toEqual([
        ['sweep', text(/has never ended well/)],
        ['mail', text(/has never begun/)],
        ['notify', text(/has never begun/)],
        ['webhooks', text(/has never begun/)],
      ]);
    });
  });
});

const DONE = 'SELECT DISTINCT name FROM job_run WHERE finished_at IS NOT NULL';
