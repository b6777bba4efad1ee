import { startApp, type TestApp } from '../support/app.js';
import { PASSWORD, type Person } from '../support/people.js';
import { endNow, printed, type Program, startProgram } from '../support/program.js';

/** A link's secret stands in the address of a page. */
describe('secrets in the addresses of pages', () => {
  let t: TestApp;
  let program: Program;
  let url: string;
  let ada: Person;
  beforeAll(async () => {
    t = await startApp();
    program = startProgram('../postbag.js', [], {
      PORT: '0',
      DATABASE_URL: t.databaseUrl,
      LOG_LEVEL: 'debug',
      SWEEP: 'off',
    });
    url = (await printed(program, /listening on http:\S+\. /)).slice(13, -2);
    ada = await t.person('Ada Example', { phrg: 'admin' });
  });
  afterAll(async () => {
    endNow(program);
    await program.ended;
    await t.close();
  });

  const made = async (path: string, body: object = {}): Promise<string> =>
    (await ada.post<{ secret: string }>(`/api/v1/groups/phrg/${path}`, body)).secret;

  it('are told by the start: the address at which the first person is set up', () => {
    expect(program.stdout()).toMatch(new RegExp(`\\n  ${url}/set-up\\?code=setup_[\\w-]{43}\\n`));
  });

  it('are in no log, no other address, and go to no other site', async () => {
    const kim = await t.person('Kim Example', { phrg: 'staff' });
    const secrets = [
      await made('invitations', { email: 'new@example.org', role: 'staff' }),
      await made(`members/${kim.id}/password-reset`),
      'invitation_unknownSecretOfSomebody',
      'reset_unknownSecretOfSomebody',
      'setup_unknownSecretOfSomebody',
    ];
    const pages = {
      invitation: '/invitations/accept?secret=',
      reset: '/password-resets/accept?secret=',
      setup: '/set-up?code=',
    } as const;
    for (const secret of secrets) {
      const path = pages[secret.split('_')[0] as keyof typeof pages] + secret;
      for (const address of [path, `/sign-in?next=${encodeURIComponent(path)}`]) {
        const answer = await fetch(url + address, { redirect: 'manual' });
        expect(answer.status).toBeLessThan(500);
        if (answer.status !== 303) expect(answer.headers.get('referrer-policy')).toBe('same-origin');
        expect(answer.headers.get('location') ?? '').not.toContain(secret);
      }
      await fetch(url + path.replace('?', '/nowhere?'));
    }
    const last = await fetch(`${url}/sign-in`);
    const id = last.headers.get('x-request-id')!;
    while (!program.stderr().includes(id)) await new Promise((wake) => setTimeout(wake, 20));
    expect(program.stderr()).toContain('"route":"/invitations/accept"');
    for (const secret of [...secrets, ...secrets.map((each) => each.slice(-20)), PASSWORD])
      expect(program.stderr()).not.toContain(secret);
  });
});
