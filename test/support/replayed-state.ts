import { DataSource } from 'typeorm';
import { ReplayLetter } from '../../src/letters/replay-letter.use-case.js';
import { systemActor } from '../../src/timeline/actor.js';
import { type TestApp } from './app.js';

/** What of a letter's state tests look at. */
export interface ReplayedState {
  readonly history: readonly {
    readonly event: string;
    readonly subject_id: string;
    readonly after: { readonly reference?: string } | null;
  }[];
  readonly spans: readonly { readonly status: string }[];
}

const STATE = `
  SELECT json_build_object(
    'status', (SELECT status FROM letter WHERE id = $1),
    'spans', (SELECT json_agg(s ORDER BY from_on) FROM letter_status s WHERE letter_id = $1),
    'recipients', (SELECT json_agg(s ORDER BY recipient_id, from_on) FROM recipient_status s WHERE letter_id = $1),
    'legs', (SELECT json_agg(g ORDER BY recipient_id, position) FROM leg g WHERE letter_id = $1),
    'deadlines', (SELECT json_agg(d ORDER BY d.id) FROM deadline d WHERE letter_id = $1),
    'history', (SELECT json_agg(t ORDER BY t.seq) FROM timeline_entry t WHERE letter_id = $1)) AS state`;

/** Everything stored that follows from a letter's facts, with its history. */
export async function replayedState({ db }: TestApp, letterId: string): Promise<ReplayedState> {
  const [{ state }] = await db.query<[{ state: ReplayedState }]>(STATE, [letterId]);
  return state;
}

/** Works out anew, from the tables, what follows from a letter's facts, and stores it. */
export async function replayAnew({ app }: TestApp, letterId: string): Promise<void> {
  await app
    .get(DataSource)
    .transaction((tx) => app.get(ReplayLetter).execute(tx, systemActor('test', 'cli'), letterId));
}
