import pg from 'pg';
import { type Caller } from '../support/app.js';
import { callerWith } from '../support/caller.js';
import { createTestDatabase } from '../support/databases.js';
import { endNow, printed, type Program, startProgram } from '../support/program.js';
import { waitFor } from '../support/raw-http.js';
import { factsIn, withoutIds, Workbooks } from '../support/workbooks.js';

/** An import that was confirmed, as `ConfirmImport` leaves it: its acts in order, and nothing of it logged. */
const CONFIRMED = `
  WITH import AS (
    INSERT INTO letter_import (group_id, file_name, sheets, mapping, state, actor, acts_total, created_at, started_at)
    SELECT id, 'letters.csv', '[]', '[]', 'running', json_build_object('kind', 'system', 'id', NULL, 'name', 'Clerk Example',
      'role', 'staff', 'groupId', id, 'door', 'web'), 1500, now(), now() FROM appg WHERE slug = 'phrg' RETURNING id
  )
  INSERT INTO letter_import_act (import_id, position, act)
  SELECT import.id, n, CASE WHEN n <= 1000 THEN jsonb_build_object('kind', 'letter', 'row', n + 1, 'command', jsonb_build_object(
      'reference', 'OLD/' || n, 'subject', 'Fiction ' || n, 'body', '', 'sentOn', '2021-11-22', 'channel', 'email',
      'recipients', '[{"role": "to", "printed": "A Minister"}]'::jsonb, 'signatories', '[{"signedAs": "Ann Example MP"}]'::jsonb,
      'asks', '[]'::jsonb, 'sources', '[]'::jsonb))
    ELSE jsonb_build_object('kind', 'reply', 'row', n - 999, 'reply', jsonb_build_object('reference', 'OLD/' || n - 1000,
      'recipient', NULL, 'class', 'substantive', 'receivedOn', '2021-12-20', 'body', '')) END
  FROM import, generate_series(1, 1500) AS n`;

/** Of the import that was added last. */
const STATE = `SELECT state, acts_done AS done, acts_total AS total FROM letter_import ORDER BY created_at DESC LIMIT 1`;
/** Connections of Postbag that PostgreSQL has not given up yet. */
const OTHERS = `SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND application_name = 'postbag'`;

const BROUGHT = `SELECT count(*)::int FROM timeline_entry WHERE event = 'letter-brought-in'`;

interface State {
  readonly state: string;
  readonly done: number;
}

describe('an import by a Postbag that is killed', () => {
  let databaseUrl: string;
  let db: pg.Client;
  let program: Program | undefined;
  let url: string;
  let operator: Caller;
  let token: string;

  const start = async (): Promise<void> => {
    if (program) endNow(program);
    const settings = { PORT: '0', DATABASE_URL: databaseUrl, LOG_LEVEL: 'error', SWEEP: 'on' };
    const started = startProgram('../postbag.js', [], settings);
    program = started;
    url = /http:[^ ]+(?=\. )/.exec(await printed(started, /listening on http:\S+\. /))![0];
    token = /postbag_[\w-]{43}/.exec(started.stdout())?.[0] ?? token;
    operator = callerWith(url, token);
  };
  const kill = async (): Promise<void> => {
    program?.child.kill('SIGKILL');
    await program?.ended;
    await waitFor(async () => (await count(OTHERS)) === 0);
  };
  const count = async (sql: string): Promise<number> =>
    (await db.query<{ count: number }>(sql)).rows[0].count;
  const rowsOf = (table: string): Promise<number> => count(`SELECT count(*)::int FROM ${table}`);
  const state = async (): Promise<State> => (await db.query<State>(STATE)).rows[0];
  const isAt = (least: number): Promise<void> => waitFor(async () => (await state()).done >= least);

  beforeAll(async () => {
    databaseUrl = await createTestDatabase();
    db = new pg.Client({ connectionString: databaseUrl });
    await db.connect();
    await start();
    await operator.post('/api/v1/groups', { slug: 'phrg', name: 'Human Rights' });
    await kill();
    await db.query(CONFIRMED);
  });
  afterAll(async () => {
    if (program) endNow(program);
    await program?.ended;
    await db.end();
  });

  it.each([
    ['at its first letters', 100],
    ['among its letters', 600],
    ['among its replies', 1200],
  ])(
    'killed %s, has logged nothing, and can be run again',
    async (_moment, done) => {
      await start();
      await isAt(done);
      await kill();
      expect(await state()).toMatchObject({ state: 'running' });
      expect([await rowsOf('letter'), await rowsOf('reply')]).toEqual([0, 0]);
      expect(await count('SELECT count(*)::int FROM timeline_entry WHERE letter_id IS NOT NULL')).toBe(0);
      await db.query('UPDATE letter_import SET acts_done = 0');
    },
    120_000,
  );

  it('is taken up at the next start, and logs everything once', async () => {
    await start();
    await waitFor(async () => (await state()).state === 'done');
    await kill();
    await start();
    expect(await state()).toEqual({ state: 'done', done: 1500, total: 1500 });
    expect([await rowsOf('letter'), await rowsOf('reply'), await rowsOf('letter_import_act')]).toEqual([
      1000, 500, 0,
    ]);
    const logged = `SELECT count(*)::int FROM timeline_entry WHERE event IN ('letter-logged', 'reply-logged')
      AND actor_name = 'Clerk Example' AND door = 'web'`;
    expect(await count(logged)).toBe(1500);
  });

  describe('of a workbook of the whole group', () => {
    /** All of a group, ids aside, but for flags: the sweep raises them meanwhile. */
    const all = async (group: string): Promise<unknown> => {
      const facts = await factsIn(await new Workbooks(url, await admin(group), group).export());
      return withoutIds(
        facts.filter(({ sheet, values }) => sheet !== 'Flags' && values.subject_kind !== 'flag'),
      );
    };
    let before: unknown;

    it.each([
      ['among its letters', 1],
      ['among its history', 7000],
    ])('killed %s, has taken in nothing, and can be run again', async (_moment, done) => {
      if (!before) await begin();
      else await start();
      await isAt(done);
      await kill();
      expect(await state()).toMatchObject({ state: 'running' });
      expect([await rowsOf('letter'), await rowsOf('reply')]).toEqual([1000, 500]);
      expect(await count(BROUGHT)).toBe(0);
      await db.query(`UPDATE letter_import SET acts_done = 0 WHERE state = 'running'`);
    });

    it('is taken up at the next start, and takes in everything once', async () => {
      await start();
      await waitFor(async () => (await state()).state === 'done');
      expect([await rowsOf('letter'), await rowsOf('reply'), await rowsOf('letter_import_act')]).toEqual([
        2000, 1000, 0,
      ]);
      expect(await count(BROUGHT)).toBe(1000);
      expect(await all('heir')).toEqual(before);
    });

    const begin = async (): Promise<void> => {
      before = await all('phrg');
      const workbook = await new Workbooks(url, await admin('phrg')).export();
      await operator.post('/api/v1/groups', { slug: 'heir', name: 'Human Rights' });
      const sent = await new Workbooks(url, await admin('heir'), 'heir').send(workbook);
      expect(sent.status).toBe(202);
    };
    const admin = async (group: string): Promise<Caller> => {
      const token = { name: 'Whoever carries it over', role: 'admin' };
      const { secret } = await operator.post<{ secret: string }>(`/api/v1/groups/${group}/tokens`, token);
      return callerWith(url, secret);
    };
  });
});
