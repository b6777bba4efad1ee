import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { processesIn } from '../../src/database/embedded/processes.js';
import { endNow, printed, type Program, startProgram } from '../support/program.js';

interface Ready {
  url: string;
  group: string;
  token: string;
}
interface Item {
  id: string;
  reference: string;
  subject: string;
  status: string;
}
interface Letter extends Item {
  topics: string[];
  asks: { outcome: string }[];
  replies: unknown[];
  recipients: { status: string | null; printed: string }[];
  signatories: { signedAs: string; house: string; party: string; isLead: boolean; capacity: string | null }[];
  followsLetterId: string | null;
}

describe('npm run demo', () => {
  const base = mkdtempSync(join(tmpdir(), 'postbag-test-demo-'));
  chmodSync(base, 0o755);
  const programs: Program[] = [];
  const start = (args: string[], environment = {}): Program => {
    const program = startProgram('cli/demo.js', args, { TMPDIR: base, ...environment });
    programs.push(program);
    return program;
  };
  afterAll(() => {
    programs.forEach(endNow);
    rmSync(base, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  });
  const left = (): string[] => readdirSync(base).filter((name) => name.startsWith('postbag-demo-'));

  describe('on 24 November 2021', () => {
    let demo: Program;
    let ready: Ready;
    let letters: Letter[];
    const get = async <T>(path: string): Promise<T> => {
      const response = await fetch(ready.url + path, { headers: { authorization: `Bearer ${ready.token}` } });
      expect({ path, status: response.status }).toEqual({ path, status: 200 });
      return (await response.json()) as T;
    };

    beforeAll(async () => {
      demo = start(['--port', '0']);
      ready = JSON.parse(await printed(demo, /^\{.*\}$/m)) as Ready;
      const { items } = await get<{ items: Item[] }>('/api/v1/groups/phrg/letters?limit=200');
      letters = await Promise.all(items.map(({ id }) => get<Letter>(`/api/v1/letters/${id}`)));
    });

    it('prints nothing but one line of JSON on standard output, and says what it is beside it', () => {
      expect(demo.stdout()).toMatch(/^\{[^\n]*\}\n$/);
      expect(Object.keys(ready)).toEqual(expect.arrayContaining(['url', 'group', 'token']));
      expect(ready.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      expect(demo.stderr()).toContain('standing on Wednesday 24 November 2021');
      expect(demo.stderr()).toContain('is fiction and says so');
    });

    it('has the founding letter as it was: sent, no reply, both asks open', () => {
      const founding = letters.filter(({ subject }) => !subject.startsWith('Fiction: '));
      expect(founding).toMatchObject([
        {
          subject: 'The election of Interpol’s President',
          status: 'awaiting_reply',
          sentOn: '2021-11-22',
          replies: [],
          chasers: [],
          dayCount: { workingDay: 2, of: 20 },
          effectiveDeadline: { kind: 'window_closes', dueOn: '2021-11-25' },
          recipients: [
            { printed: 'The Rt Hon Boris Johnson MP\nPrime Minister\n10 Downing Street\nLondon SW1A 2AA' },
          ],
          asks: [
            { outcome: 'open', window: { state: 'open' } },
            { outcome: 'open', dueOn: '2021-12-20' },
          ],
        },
      ]);
      expect(founding[0].signatories.map(({ signedAs, party, isLead }) => [signedAs, party, isLead])).toEqual(
        [
          [expect.stringMatching(/^Margaret Ferrier MP - Co-Chair/), 'Independent', true],
          [expect.stringMatching(/^Baroness Stern - Co-Chair/), 'Crossbench', true],
          ['Sir Peter Bottomley MP', 'Conservative', false],
          ['Rt Hon Ben Bradshaw MP', 'Labour', false],
          ['Tony Lloyd MP', 'Labour', false],
          ['Kenny MacAskill MP', 'Alba', false],
        ],
      );
    });

    it('has at least 28 other letters, each marked as fiction in every part', () => {
      const fiction = letters.filter(({ subject }) => subject.startsWith('Fiction: '));
      expect(fiction.length).toBeGreaterThanOrEqual(28);
      for (const { topics, recipients, signatories } of fiction) {
        expect(topics).toContain('fiction');
        for (const { printed } of recipients) expect(printed).toContain('(fiction)');
        for (const { signedAs } of signatories) expect(signedAs).toContain('(fiction)');
      }
    });

    it('shows every status of a letter and of an addressee', () => {
      expect(new Set(letters.map(({ status }) => status))).toEqual(
        new Set(
          'draft collecting_signatures awaiting_reply part_replied replied closed withdrawn'.split(' '),
        ),
      );
      const sent = letters.flatMap(({ recipients }) => recipients.filter(({ status }) => status !== null));
      expect(new Set(sent.map(({ status }) => status))).toEqual(
        new Set('awaiting acknowledged holding transferred part_replied replied copied'.split(' ')),
      );
      expect(letters.filter(({ followsLetterId }) => followsLetterId)).toHaveLength(1);
    });

    it('knows nothing later than its day', async () => {
      for (const { id } of letters) {
        const { items } = await get<{ items: { happenedOn: string; recordedAt: string }[] }>(
          `/api/v1/letters/${id}/timeline?limit=200`,
        );
        for (const { happenedOn, recordedAt } of items) {
          expect(happenedOn <= '2021-11-24').toBe(true);
          expect(recordedAt < '2021-11-25').toBe(true);
        }
        expect(items.length).toBeGreaterThan(0);
      }
    });

    it('has swept: its flags are in the history', async () => {
      const { items } = await get<{ items: { kind: string }[] }>('/api/v1/groups/phrg/flags?limit=200');
      expect(items.map(({ kind }) => kind)).toContain('window_open');
      const { id } = letters.find(({ subject }) => !subject.startsWith('Fiction: '))!;
      const timeline = await get<{ items: { event: string }[] }>(`/api/v1/letters/${id}/timeline?limit=200`);
      expect(timeline.items.map(({ event }) => event)).toContain('flag-raised');
    });

    it('ends with 0 at SIGTERM and leaves neither folder nor PostgreSQL', async () => {
      const [folder] = left();
      expect(processesIn(join(base, folder, 'postgres'))).not.toEqual([]);
      demo.child.kill('SIGTERM');
      expect(await demo.ended).toEqual({ code: 0, signal: null });
      expect(left()).toEqual([]);
      expect(processesIn(join(base, folder, 'postgres'))).toEqual([]);
    });
  });

  it('leaves no folder when it is stopped while it is still starting', async () => {
    const demo = start(['--port', '0']);
    await printed(demo, /Making a database/);
    for (let tries = 200; left().length === 0 && tries > 0; tries -= 1)
      await new Promise((done) => setTimeout(done, 20));
    demo.child.kill('SIGINT');
    expect(await demo.ended).toEqual({ code: 0, signal: null });
    expect(left()).toEqual([]);
  });

  it('leaves no folder when the port is taken', async () => {
    const { createServer } = await import('node:net');
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((done) => server.once('listening', done));
    const { port } = server.address() as { port: number };
    const demo = start(['--port', String(port), '--as-of', '2021-07-02']);
    expect(await demo.ended).toEqual({ code: 1, signal: null });
    expect(demo.stderr()).toContain(`--port: something is listening on 127.0.0.1:${port} already`);
    expect(left()).toEqual([]);
    server.close();
  });

  it.each<[string, string[], Record<string, string>, string]>([
    ['a database of its own to spoil', [], { DATABASE_URL: 'postgres://x/y' }, 'Unset DATABASE_URL'],
    ['a day that is none', ['--as-of', '2021-02-30'], {}, '--as-of must be a day written YYYY-MM-DD'],
    ['a day before its first', ['--as-of', '2021-06-30'], {}, 'The demo begins on 1 July 2021'],
    ['a port that is none', ['--port', '70000'], {}, '--port must be a whole number from 0'],
    ['an option it does not know', ['--day', '1'], {}, "Unknown option '--day'"],
  ])('refuses %s with exit code 2, and starts nothing', async (_name, args, environment, words) => {
    const demo = start(args, environment);
    expect(await demo.ended).toEqual({ code: 2, signal: null });
    expect(demo.stderr()).toContain(words);
    expect(demo.stdout()).toBe('');
    expect(left()).toEqual([]);
  });
});
