import { sideBySide } from '../../src/database/one-snapshot.js';
import { poolOf } from '../../src/database/pool-of.js';
import { startApp, type TestApp } from '../support/app.js';

const SLOW = { name: 'slow', text: 'SELECT pg_backend_pid() AS pid, pg_sleep(0.2)' };
const GROUPS = { name: 'groups', text: 'SELECT count(*)::int AS groups, pg_backend_pid() AS pid FROM appg' };
const WRONG = { name: 'wrong', text: 'SELECT 1 / 0 AS never' };
const NEVER = { name: 'never', text: `SELECT nextval('reads_begun') AS at` };

describe('reads side by side', () => {
  let t: TestApp;
  beforeEach(async () => {
    t = await startApp();
    await t.caller('viewer');
  });
  afterEach(() => t.close());

  const hold = (count: number) => Promise.all(Array.from({ length: count }, () => poolOf(t.db).connect()));
  const isWhole = (): void => {
    const { totalCount, idleCount, waitingCount } = poolOf(t.db);
    expect({ used: totalCount - idleCount, waitingCount }).toEqual({ used: 0, waitingCount: 0 });
  };

  it('use two connections, which see the same state even while something is written', async () => {
    const [first, second] = await sideBySide(t.db, async (read) => {
      const slow = read<{ pid: number }>(SLOW, []);
      const before = await read<{ groups: number; pid: number }>(GROUPS, []);
      await t.caller('viewer', 'another');
      const later = await Promise.all([
        read<{ groups: number }>(GROUPS, []),
        read<{ groups: number }>(GROUPS, []),
      ]);
      expect(later.flat().map(({ groups }) => groups)).toEqual([before[0].groups, before[0].groups]);
      return [(await slow)[0].pid, before[0].pid];
    });
    expect(first).not.toBe(second);
    isWhole();
  });

  it('use one when there is no other to spare, and never wait for each other', async () => {
    const size = poolOf(t.db).options.max;
    const held = await hold(size - 1);
    const reads = [1, 2, 3].map(() =>
      sideBySide(t.db, (read) =>
        Promise.all([read<{ pid: number }>(SLOW, []), read<{ pid: number }>(GROUPS, [])]),
      ),
    );
    for (const [[slow], [groups]] of await Promise.all(reads)) expect(slow.pid).toBe(groups.pid);
    for (const client of held) client.release();
    await Promise.all(
      Array.from({ length: 3 * size }, () =>
        sideBySide(t.db, (read) => Promise.all([read(SLOW, []), read(GROUPS, [])])),
      ),
    );
    isWhole();
  });

  it('give up together when one fails: none that waits is begun, and both connections can be used again', async () => {
    await t.db.query('CREATE SEQUENCE reads_begun');
    const failing = sideBySide(t.db, (read) =>
      Promise.all([read(WRONG, []), read(WRONG, []), read(NEVER, [])]),
    );
    await expect(failing).rejects.toThrow('division by zero');
    isWhole();
    expect(await t.db.query('SELECT is_called FROM reads_begun')).toEqual([{ is_called: false }]);
    for (const client of await hold(2)) {
      await expect(client.query('SELECT 1 AS one')).resolves.toMatchObject({ rows: [{ one: 1 }] });
      expect((await client.query<{ work_mem: string }>('SHOW work_mem')).rows[0].work_mem).not.toBe('32MB');
      client.release();
    }
  });
});
