import { type DataSource, type EntityManager } from 'typeorm';

/** Carries the outcome of a rehearsal out of the transaction that it rolls back. */
class Rehearsed<T> extends Error {
  constructor(readonly outcome: T) {
    super('Only a rehearsal: nothing is kept.');
  }
}

/**
 * Does an act in a transaction or, with `dryRun`, does it all the same and rolls it back, so that a preview is worked out
 * by the very statements that would do it. What the act promises outside the database it must leave undone.
 *
 * @returns what the act returned, either way
 */
export async function doOrRehearse<T>(
  db: DataSource,
  { dryRun }: { readonly dryRun: boolean },
  act: (tx: EntityManager) => Promise<T>,
): Promise<T> {
  try {
    return await db.transaction(async (tx) => {
      const outcome = await act(tx);
      if (dryRun) throw new Rehearsed(outcome);
      return outcome;
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.outcome as T;
    throw error;
  }
}
