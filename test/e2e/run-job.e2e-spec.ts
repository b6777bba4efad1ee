import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { type Clock, nineInLondon, RealClock, SettableClock } from '../../src/clock/clock.js';
import { createApp } from '../../src/create-app.js';
import { isoDate } from '../../src/deadlines/iso-date.js';
import { RunJob } from '../../src/job-runs/run-job.use-case.js';
import { systemActor } from '../../src/timeline/actor.js';
import { Fiction } from '../support/fictional-letters.js';

describe('POST /api/v1/jobs/{name}/run', () => {
  let f: Fiction;

  beforeAll(async () => {
    f = await Fiction.start('2021-12-21');
  });
  afterAll(() => f.t.close());

  /** Another copy of Postbag on the same database. */
  const copy = (clock: Clock, sweep: boolean): Promise<NestFastifyApplication> =>
    createApp(
      { databaseUrl: f.t.databaseUrl, poolSize: 3, clock, attachmentLimit: 1, sweep },
      { bodyLimit: 2 ** 20, log: 'error' },
    );

  it('runs the sweep as of today, answers the run and keeps it', async () => {
    await f.log();
    const run = await (await f.t.caller('admin')).post<{ id: string }>('/api/v1/jobs/sweep/run');
    expect(run).toEqual({
      id: expect.any(String) as string,
      name: 'sweep',
      asOf: '2021-12-21',
      startedAt: expect.stringMatching(/^2021-12-21T09:0/) as string,
      finishedAt: expect.stringMatching(/^2021-12-21T09:0/) as string,
      result: { raised: 3, cleared: 0, reopened: 0 },
      error: null,
    });
    expect(await f.t.db.query('SELECT id, as_of FROM job_run')).toEqual([
      { id: run.id, as_of: '2021-12-21' },
    ]);
  });

  it('runs as of another day where the clock can be set', async () => {
    const run = await f.t.operator.post('/api/v1/jobs/sweep/run?asOf=2021-12-20');
    expect(run).toMatchObject({ asOf: '2021-12-20', result: { raised: 1, cleared: 2 } });
  });

  it('is for administrators and the operator', async () => {
    for (const role of ['viewer', 'staff'] as const) {
      const answer = await (await f.t.caller(role)).call('POST', '/api/v1/jobs/sweep/run');
      expect(answer).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
    }
    expect((await f.t.nobody.call('POST', '/api/v1/jobs/sweep/run')).status).toBe(401);
  });

  it('answers 404 for a job that there is not, and names those that there are', async () => {
    expect(await f.t.operator.call('POST', '/api/v1/jobs/dust/run')).toMatchObject({
      status: 404,
      body: {
        code: 'job-not-found',
        detail: 'There is no job “dust” here. There is: sweep, mail, notify, webhooks.',
      },
    });
  });

  it('answers 422 for a day that is none', async () => {
    const answer = await f.t.operator.call('POST', '/api/v1/jobs/sweep/run?asOf=2021-02-30');
    expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/asOf' }] } });
  });

  it('refuses another day where the clock is the real one', async () => {
    const app = await copy(new RealClock(), false);
    try {
      const run = app
        .get(RunJob)
        .execute(systemActor('test', 'cli'), { name: 'sweep', asOf: isoDate('2021-12-20') });
      await expect(run).rejects.toMatchObject({ code: 'clock-not-settable', faults: [{ pointer: '/asOf' }] });
    } finally {
      await app.close();
    }
  });

  it.each([
    { schedule: 'on', sweep: true, runs: 1 },
    { schedule: 'off', sweep: false, runs: 0 },
  ])('with the schedule $schedule, a copy sweeps at its start: $runs time(s)', async ({ sweep, runs }) => {
    const day = sweep ? '2022-01-10' : '2022-01-11';
    const app = await copy(new SettableClock(nineInLondon(isoDate(day))), sweep);
    await app.init();
    await app.close();
    const ran: unknown = await f.t.db.query(
      `SELECT error FROM job_run WHERE name = 'sweep' AND as_of = $1 AND finished_at IS NOT NULL`,
      [day],
    );
    expect(ran).toEqual(Array.from({ length: runs }, () => ({ error: null })));
    expect(app.get(DataSource).isInitialized).toBe(false);
  });

  it('remembers its runs for ninety days', async () => {
    await f.t.db.query(
      `INSERT INTO job_run (name, as_of, started_at) SELECT 'sweep', day::date, day
       FROM unnest(ARRAY['2021-09-20T00:00Z', '2021-09-23T00:00Z']::timestamptz[]) AS day`,
    );
    await f.t.operator.post('/api/v1/jobs/sweep/run');
    const kept: unknown = await f.t.db.query('SELECT as_of FROM job_run WHERE as_of < $1', ['2021-12-01']);
    expect(kept).toEqual([{ as_of: '2021-09-23' }]);
  });

  it('keeps of an error that it did not expect only its kind, for its words may say too much', async () => {
    await f.t.db.query('ALTER TABLE flag RENAME TO flag_away');
    try {
      await f.t.operator.call('POST', '/api/v1/jobs/sweep/run');
    } finally {
      await f.t.db.query('ALTER TABLE flag_away RENAME TO flag');
    }
    const failed: unknown = await f.t.db.query('SELECT error FROM job_run WHERE error IS NOT NULL');
    expect(failed).toEqual([{ error: 'Unexpected: QueryFailedError. The log says more.' }]);
  });
});
