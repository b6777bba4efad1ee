import { DataSource, type EntityManager } from 'typeorm';
import { nineInLondon, SettableClock } from '../../src/clock/clock.js';
import { openContext } from '../../src/cli/open-context.js';
import { readConfig } from '../../src/config.js';
import { ReplayLetter } from '../../src/letters/replay-letter.use-case.js';
import { systemActor } from '../../src/timeline/actor.js';
import { TODAY } from './template-story.js';

/** All that follows from the facts of a letter, and how long its history is. Deadlines get new ids at a replay. */
const STATE = `
  SELECT json_build_object(
    'status', (SELECT status FROM letter WHERE id = $1),
    'spans', (SELECT json_agg(s ORDER BY from_on) FROM letter_status s WHERE letter_id = $1),
    'recipients', (SELECT json_agg(s ORDER BY recipient_id, from_on) FROM recipient_status s WHERE letter_id = $1),
    'legs', (SELECT json_agg(g ORDER BY recipient_id, position) FROM leg g WHERE letter_id = $1),
    'deadlines', (SELECT json_agg(to_jsonb(d) - 'id' ORDER BY (to_jsonb(d) - 'id')::text) FROM deadline d WHERE letter_id = $1),
    'history', (SELECT count(*) FROM timeline_entry WHERE letter_id = $1))::text AS state`;

/**
 * Replays a random sample of the generated letters: none may change, or the benchmark would measure letters that
 * Postbag never makes. Gives how many were looked at.
 *
 * @throws Error with the first letter that does change
 */
export async function checkSample(url: string, count: number): Promise<number> {
  const app = await openContext({ url }, readConfig({}), new SettableClock(nineInLondon(TODAY)));
  try {
    const db = app.get(DataSource);
    const letters = await db.query<{ id: string }[]>(
      'SELECT id FROM letter ORDER BY md5(id::text) LIMIT $1',
      [count],
    );
    for (const { id } of letters) {
      await db.transaction(async (tx) => {
        const before = await stateOf(tx, id);
        await app.get(ReplayLetter).execute(tx, systemActor('bench', 'cli'), id);
        const after = await stateOf(tx, id);
        if (after !== before) throw new Error(`A replay changes the generated letter ${id}.`);
      });
    }
    return letters.length;
  } finally {
    await app.close();
  }
}

async function stateOf(tx: EntityManager, id: string): Promise<string> {
  const [{ state }] = await tx.query<[{ state: string }]>(STATE, [id]);
  return state;
}
