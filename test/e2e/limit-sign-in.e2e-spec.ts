import { createHash } from 'node:crypto';
import { startApp, type TestApp } from '../support/app.js';
import { type Answer } from '../support/caller.js';
import { cookieFrom, PASSWORD, type Person, trySignIn } from '../support/people.js';
import { endNow, printed, type Program, startProgram } from '../support/program.js';

const WRONG = 'marmalade ferry stamp';

/** Two real processes of Postbag, behind a proxy on this machine that tells where each request came from. */
describe('tries at signing in, at two processes on one database', () => {
  const running: Program[] = [];
  let t: TestApp;
  let ada: Person;
  let urls: string[];
  beforeAll(async () => {
    t = await startApp();
    ada = await t.person('Ada Example', { phrg: 'staff' });
    urls = await Promise.all([start(), start()]);
  });
  afterAll(async () => {
    running.forEach(endNow);
    await Promise.all(running.map(({ ended }) => ended));
    await t.close();
  });
  beforeEach(() => t.db.query('DELETE FROM sign_in_count'));

  async function start(): Promise<string> {
    const program = startProgram('../postbag.js', [], {
      PORT: '0',
      DATABASE_URL: t.databaseUrl,
      LOG_LEVEL: 'error',
      SWEEP: 'off',
      TRUST_PROXY: '127.0.0.1',
    });
    running.push(program);
    const line = await printed(program, /listening on http:\S+\. /);
    return /http:[^ ]+(?=\. $)/.exec(line)![0];
  }

  /** Tries so many times at once, at both processes in turn. */
  const tries = (
    times: number,
    email: (index: number) => string,
    address: (index: number) => string,
    password = WRONG,
    cookie?: string,
  ): Promise<Answer[]> =>
    Promise.all(
      Array.from({ length: times }, (_, index) =>
        trySignIn(urls[index % 2], email(index), password, {
          'x-forwarded-for': address(index),
          ...(cookie && { cookie }),
        }),
      ),
    );
  const statuses = (answers: Answer[]): Record<number, number> => {
    const counts: Record<number, number> = {};
    for (const { status } of answers) counts[status] = (counts[status] ?? 0) + 1;
    return counts;
  };

  it.each([
    ['a person’s', (person: Person) => person.email],
    ['an unknown', () => 'nobody@example.org'],
  ])(
    'ten for %s address of email, wherever they come from; the answer says when to try again',
    async (_w, email) => {
      const answers = await tries(
        30,
        () => email(ada),
        (index) => `192.0.2.${index}`,
      );
      expect(statuses(answers)).toEqual({ 401: 10, 429: 20 });
      const refused = answers.find(({ status }) => status === 429)!;
      expect(refused.body).toMatchObject({ code: 'too-many-tries', status: 429 });
      expect(refused.headers.get('content-type')).toContain('application/problem+json');
      const seconds = Number(refused.headers.get('retry-after'));
      expect(seconds).toBeGreaterThan(14 * 60);
      expect(seconds).toBeLessThanOrEqual(15 * 60);
    },
  );

  it('refuse the right password too, until the time is over, however often it was tried meanwhile', async () => {
    const everywhere = (index: number): string => `192.0.2.${index}`;
    await tries(20, () => ada.email, everywhere);
    expect(statuses(await tries(1, () => ada.email, everywhere, PASSWORD))).toEqual({ 429: 1 });
    await t.db.query(`UPDATE sign_in_count SET started_at = started_at - interval '15 minutes'`);
    expect(statuses(await tries(1, () => ada.email, everywhere, PASSWORD))).toEqual({ 200: 1 });
    const [{ left }] = await t.db.query<[{ left: number }]>(
      "SELECT count(*)::int AS left FROM sign_in_count WHERE tries > 0 AND started_at > now() - interval '15 minutes'",
    );
    expect(left).toBe(0);
  });

  it('of others don’t keep a person out of the browser in which they have signed in before', async () => {
    const [before] = await tries(
      1,
      () => ada.email,
      () => '198.51.100.1',
      PASSWORD,
    );
    const device = cookieFrom(before, 'postbag_device');
    expect(decodeURIComponent(device)).not.toContain('ada');
    expect(
      statuses(
        await tries(
          20,
          () => ada.email,
          (index) => `192.0.2.${index}`,
        ),
      ),
    ).toMatchObject({ 429: 10 });
    const own = (password: string, times = 1, email = ada.email): Promise<Answer[]> =>
      tries(
        times,
        () => email,
        () => '198.51.100.1',
        password,
        device,
      );
    const [known] = await own(PASSWORD);
    expect(known.status).toBe(200);
    expect(known.headers.getSetCookie()).toHaveLength(1);
    expect(statuses(await own(WRONG, 12))).toEqual({ 401: 10, 429: 2 });
    expect(statuses(await own(WRONG, 12, 'other@example.org'))).toEqual({ 401: 10, 429: 2 });
  });

  it('a device that says it is known without our signature is not', async () => {
    const owner = createHash('sha256').update(ada.email).digest('base64url');
    const forged = `postbag_device=device%20${'A'.repeat(22)}%20${owner}.${'A'.repeat(43)}%3D`;
    const answers = await tries(
      12,
      () => ada.email,
      (index) => `192.0.2.${index}`,
      WRONG,
      forged,
    );
    expect(statuses(answers)).toEqual({ 401: 10, 429: 2 });
  });

  it('fifty for one network, at whatever names; those that succeed don’t count', async () => {
    const answers = await tries(
      60,
      (index) => `person${index}@example.org`,
      (index) => `2001:db8:1:2::${index}`,
    );
    expect(statuses(answers)).toEqual({ 401: 50, 429: 10 });
    const elsewhere = await tries(
      1,
      () => ada.email,
      () => '2001:db8:1:3::1',
      PASSWORD,
    );
    expect(statuses(elsewhere)).toEqual({ 200: 1 });
    const rows = await t.db.query<{ tries: number }[]>('SELECT tries FROM sign_in_count WHERE tries = 0');
    expect(rows).toHaveLength(1);
  });
});

it('without TRUST_PROXY nobody is believed about where a request came from', async () => {
  const t = await startApp();
  try {
    const answers = await Promise.all(
      Array.from({ length: 55 }, (_, index) =>
        trySignIn(t.url, `person${index}@example.org`, WRONG, { 'x-forwarded-for': `192.0.2.${index}` }),
      ),
    );
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(5);
  } finally {
    await t.close();
  }
});
