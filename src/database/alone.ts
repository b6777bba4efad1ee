import { type DataSource, type QueryRunner } from 'typeorm';

const KEY = 'hashtextextended($1, 0)';

/**
 * Does something that one does at a time, in whichever copy of Postbag: not at all while another is at it. A connection is held
 * meanwhile, which `act` may use; when it breaks, the next one may begin.
 *
 * @param name what is done, and to what, e.g. letter-import:01934f5e-7b00-7000-8000-000000000001
 * @returns null when another is at it
 */
export async function alone<T>(
  db: DataSource,
  name: string,
  act: (runner: QueryRunner) => Promise<T>,
): Promise<T | null> {
  const runner = db.createQueryRunner();
  try {
    const [{ held }] = (await runner.query(`SELECT pg_try_advisory_lock(${KEY}) AS held`, [name])) as [
      { held: boolean },
    ];
    return held ? await holding(runner, name, act) : null;
  } finally {
    await runner.release();
  }
}

async function holding<T>(
  runner: QueryRunner,
  name: string,
  act: (runner: QueryRunner) => Promise<T>,
): Promise<T> {
  const letGo = (): Promise<unknown> => runner.query(`SELECT pg_advisory_unlock(${KEY})`, [name]);
  let result: T;
  try {
    result = await act(runner);
  } catch (error) {
    // A connection that is broken has let go by itself; why the act failed is what must be told.
    await letGo().catch(() => undefined);
    throw error;
  }
  await letGo();
  return result;
}
