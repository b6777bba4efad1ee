import { type DataSource, type EntityManager } from 'typeorm';

/**
 * Runs `work` in a transaction that is always taken back, and gives what it gave: to know what an act would lead to
 * without a second way of working it out. What others do at the same time waits for it as for any transaction.
 */
export async function takeBack<T>(db: DataSource, work: (tx: EntityManager) => Promise<T>): Promise<T> {
  const runner = db.createQueryRunner();
  try {
    await runner.startTransaction();
    try {
      return await work(runner.manager);
    } finally {
      await runner.rollbackTransaction();
    }
  } finally {
    await runner.release();
  }
}
