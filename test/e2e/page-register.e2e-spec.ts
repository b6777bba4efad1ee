import { REGISTER, REGISTERED, STATUSES_OF } from '../../src/register/register.sql.js';
import { startApp, type TestApp } from '../support/app.js';
import { insertLetters } from '../support/many-letters.js';
import { RegisterScene } from '../support/public-register.js';
import { Statements } from '../support/statements.js';

const [DAY, INSTANT] = ['2022-01-20', '2022-01-20T09:00:00Z'];

/** Every third letter is open, every third embargoed, half of those until yesterday; some are closed, with an answer and without. */
const VARY = `
  UPDATE letter SET publicity = CASE n % 3 WHEN 0 THEN 'private' WHEN 1 THEN 'open' ELSE 'embargoed' END,
    embargo_until = CASE WHEN n % 3 = 2 THEN timestamptz '${INSTANT}' + (CASE WHEN n % 2 = 0 THEN -1 ELSE 1 END) * interval '1 day' END,
    status = CASE WHEN n % 7 = 0 THEN 'closed' WHEN n % 11 = 0 THEN 'withdrawn' ELSE status END
  FROM (SELECT id AS of, split_part(reference, '/', 2)::int AS n FROM letter) numbered WHERE id = of`;

describe('the pages of a long register', () => {
  let t: TestApp;
  let scene: RegisterScene;
  beforeAll(async () => {
    t = await startApp(DAY);
    scene = await RegisterScene.on(t);
    await scene.set({ isRegisterPublic: true });
    await insertLetters(t.db, { group: 'phrg', count: 4000, until: '2022-01-19', days: 900 });
    await t.db.query(VARY);
    await t.db.query('ANALYZE');
  });
  afterAll(() => t.close());

  const expected = async (where: string): Promise<string[]> => {
    const rows = await t.db.query<{ reference: string }[]>(
      `SELECT reference FROM letter l WHERE (publicity = 'open' OR embargo_until <= '${INSTANT}') AND ${where}
       ORDER BY sent_on DESC, reference DESC`,
    );
    return rows.map(({ reference }) => reference);
  };
  const walked = async (standing: string, limit: number): Promise<string[]> => {
    const references: string[] = [];
    for (let cursor = ''; ;) {
      const page = await scene.list(`?standing=${standing}&limit=${limit}${cursor && `&cursor=${cursor}`}`);
      references.push(...page.items.map(({ reference }) => reference));
      if (page.nextCursor === null) return references;
      cursor = page.nextCursor;
    }
  };

  it.each([
    ['all', 'true'],
    ['awaiting', `status IN ('awaiting_reply', 'part_replied')`],
    [
      'answered',
      `status = 'replied' OR status = 'closed' AND EXISTS (SELECT FROM leg g WHERE g.letter_id = l.id AND g.ended_because = 'replied')`,
    ],
  ])('have each letter once, the last sent first: %s', async (standing, where) => {
    const all = await expected(`(${where})`);
    expect(all.length).toBeGreaterThan(100);
    expect(await walked(standing, 97)).toEqual(all);
  });

  it('turn in a browser too, and say so beyond the end', async () => {
    const first = await (await scene.fetch('/register/phrg')).text();
    const [, next] = /href="([^"]*cursor=[^"]*)"/.exec(first)!;
    const second = await (await scene.fetch(next.replaceAll('&amp;', '&'))).text();
    const shown = [first, second].flatMap((html) =>
      [...html.matchAll(/GEN\/\d+(?=, sent)/g)].map(([reference]) => reference),
    );
    expect(shown).toEqual((await expected('true')).slice(0, 50));
    const beyond = `?cursor=${Buffer.from('["1999-01-01",""]').toString('base64url')}`;
    expect(await (await scene.fetch(`/register/phrg${beyond}`)).text()).toContain(
      'no more letters on this page',
    );
    expect((await scene.fetch('/register/phrg?cursor=nonsense')).status).toBe(422);
  });

  it('cost one statement each', async () => {
    const [reference] = await expected('true');
    for (const path of scene.addresses(reference)) {
      const sent: string[] = [];
      const statements = new Statements((text) => sent.push(text));
      const { status } = await scene.fetch(path).finally(() => statements.stop());
      expect({ path, status, statements: sent.length }).toEqual({ path, status: 200, statements: 1 });
    }
  });

  it('are found by their index, as planned for any values, and no letter is read that is not shown', async () => {
    const page = ['phrg', DAY, INSTANT, 25, `{${STATUSES_OF.all.join(',')}}`, null, null, 'all'];
    const plan = await planOf(REGISTER.text, page);
    expect(plan).toContain('letter_public_idx');
    expect(plan).not.toMatch(/Seq Scan on (letter|leg|recipient)\b/);
    const [reference] = await expected('true');
    expect(await planOf(REGISTERED.text, ['phrg', DAY, INSTANT, reference])).not.toMatch(
      /Seq Scan on (letter|leg|recipient|signatory|ask)\b/,
    );
  });

  async function planOf(text: string, values: readonly (string | number | null)[]): Promise<string> {
    const runner = t.db.createQueryRunner();
    const literals = values.map((value) => (value === null ? 'NULL' : `'${value}'`)).join(', ');
    await runner.query('SET plan_cache_mode = force_generic_plan');
    await runner.query(`PREPARE measured AS ${text}`);
    const rows = (await runner.query(`EXPLAIN EXECUTE measured(${literals})`)) as { 'QUERY PLAN': string }[];
    await runner.query('DEALLOCATE measured; RESET plan_cache_mode');
    await runner.release();
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  }
});
