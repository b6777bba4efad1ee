import { type NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { nineInLondon, SettableClock } from '../../src/clock/clock.js';
import { createApp } from '../../src/create-app.js';
import { isoDate } from '../../src/deadlines/iso-date.js';
import { callerWith } from '../support/caller.js';
import { Files } from '../support/attachments.js';
import { PDF } from '../support/sample-files.js';

const TOKEN = 'a-token-for-metrics';

describe('GET /metrics', () => {
  let files: Files;
  beforeAll(async () => {
    files = await Files.start();
  });
  afterAll(() => files.f.t.close());

  const read = async (url = files.f.t.url, secret = ''): Promise<string> =>
    (await callerWith(url, secret).call<string>('GET', '/metrics')).body;
  /** The value of a metric with these labels, as it is printed; undefined when there is none. */
  const valueOf = (text: string, metric: string): number | undefined => {
    const line = text.split('\n').find((one) => one.startsWith(`${metric} `));
    return line === undefined ? undefined : Number(line.slice(metric.length));
  };
  const requests = (method: string, route: string, status: string): string =>
    `postbag_http_request_duration_seconds_count{method="${method}",route="${route}",status="${status}"}`;

  it('counts and times requests by route as it is written, never by path', async () => {
    const { id } = await files.f.log();
    await files.f.read(id);
    await files.f.read(id);
    await files.f.staff.call('GET', '/api/v1/letters/NOBODY%2F1');
    await files.f.staff.call('GET', `/nowhere/${id}`);
    const text = await read();
    expect(valueOf(text, requests('GET', '/api/v1/letters/:letter', '200'))).toBe(2);
    expect(valueOf(text, requests('GET', '/api/v1/letters/:letter', '404'))).toBe(1);
    expect(valueOf(text, requests('GET', 'none', '404'))).toBe(1);
    expect(text).toContain(
      '_duration_seconds_bucket{le="0.005",method="GET",route="/api/v1/letters/:letter"',
    );
    expect(text).not.toContain(id);
    expect(text).not.toContain('NOBODY');
  });

  it('tells of the process, its version and its connections', async () => {
    const text = await read();
    for (const metric of [
      'process_resident_memory_bytes',
      'nodejs_heap_size_used_bytes',
      'postbag_pool_total',
    ])
      expect(valueOf(text, metric)).toBeGreaterThan(0);
    expect(valueOf(text, 'postbag_pool_most')).toBe(5);
    expect(valueOf(text, 'postbag_pool_waiting')).toBe(0);
    expect(valueOf(text, 'postbag_pool_idle')).toEqual(expect.any(Number));
    expect(valueOf(text, `postbag_build_info{version="0.1.0",node="${process.versions.node}"}`)).toBe(1);
  });

  it('counts flags, letters and attachments, and tells how each job last went', async () => {
    expect(valueOf(await read(), 'postbag_job_last_success{job="sweep"}')).toBeUndefined();
    const { id } = await files.f.log();
    await files.attach(`letters/${id}`, 'letter.pdf', PDF);
    await files.f.t.operator.post('/api/v1/jobs/sweep/run');
    const text = await read();
    const [{ kind, count }] = await files.f.t.db.query<[{ kind: string; count: number }]>(
      'SELECT kind, count(*)::int FROM flag WHERE cleared_at IS NULL GROUP BY kind',
    );
    expect(valueOf(text, `postbag_open_flags{kind="${kind}"}`)).toBe(count);
    expect(valueOf(text, 'postbag_letters{status="awaiting_reply"}')).toBe(2);
    expect(valueOf(text, 'postbag_attachment_files')).toBe(1);
    expect(valueOf(text, 'postbag_attachment_bytes')).toBe(PDF.length);
    expect(valueOf(text, 'postbag_database_up')).toBe(1);
    expect(valueOf(text, 'postbag_job_last_success{job="sweep"}')).toBe(1);
    expect(valueOf(text, 'postbag_job_last_duration_seconds{job="sweep"}')).toBeGreaterThan(0);
    const at = nineInLondon(isoDate('2021-12-10')).epochMilliseconds / 1000;
    for (const what of ['finished', 'success'])
      expect(valueOf(text, `postbag_job_last_${what}_timestamp_seconds{job="sweep"}`)).toBeGreaterThan(at);
  });

  it('tells of a job that failed, and when it last went well', async () => {
    await files.f.t.db.query(
      `INSERT INTO job_run (name, as_of, started_at, finished_at, error)
       VALUES ('sweep', '2021-12-11', '2021-12-11T09:00:00Z', '2021-12-11T09:00:02Z', 'no')`,
    );
    const text = await read();
    expect(valueOf(text, 'postbag_job_last_success{job="sweep"}')).toBe(0);
    expect(valueOf(text, 'postbag_job_last_duration_seconds{job="sweep"}')).toBe(2);
    const failed = Date.parse('2021-12-11T09:00:02Z') / 1000;
    expect(valueOf(text, 'postbag_job_last_finished_timestamp_seconds{job="sweep"}')).toBe(failed);
    expect(valueOf(text, 'postbag_job_last_success_timestamp_seconds{job="sweep"}')).toBeLessThan(failed);
  });

  it('still tells of the process when the database does not answer, and no old numbers', async () => {
    const blocker = new pg.Client({ connectionString: files.f.t.databaseUrl });
    await blocker.connect();
    await blocker.query('BEGIN');
    await blocker.query('LOCK TABLE attachment');
    const text = await read();
    await blocker.end();
    expect(valueOf(text, 'postbag_database_up')).toBe(0);
    expect(valueOf(text, 'process_resident_memory_bytes')).toBeGreaterThan(0);
    expect(text).not.toMatch(/^postbag_(letters|open_flags|attachment|job)\w*(\{.*\})? \d/m);
  });

  it('needs the token where one is set, and each copy in a process counts for itself', async () => {
    const clock = new SettableClock(nineInLondon(isoDate('2021-12-10')));
    const app: NestFastifyApplication = await createApp(
      {
        databaseUrl: files.f.t.databaseUrl,
        poolSize: 2,
        clock,
        attachmentLimit: 1,
        sweep: false,
        metricsToken: TOKEN,
      },
      { bodyLimit: 1000, log: 'error' },
    );
    try {
      await app.listen(0, '127.0.0.1');
      const url = await app.getUrl();
      for (const secret of ['', 'another-token-for-it', files.f.t.operator.secret]) {
        const { status, body, headers } = await callerWith(url, secret).call('GET', '/metrics');
        expect({ status, body }).toMatchObject({ status: 401, body: { code: 'token-needed' } });
        expect(headers.get('www-authenticate')).toBe('Bearer');
      }
      const text = await read(url, TOKEN);
      expect(valueOf(text, requests('GET', '/metrics', '401'))).toBe(3);
      expect(valueOf(text, 'postbag_pool_most')).toBe(2);
      expect(text).not.toContain('/api/v1/letters');
    } finally {
      await app.close();
    }
  });
});
