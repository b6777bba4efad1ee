import { type DataSource } from 'typeorm';
import { ReplayLetter } from '../../src/letters/replay-letter.use-case.js';
import { systemActor } from '../../src/timeline/actor.js';
import { COPY, Fiction, MINISTER, OTHER_MINISTER } from '../support/fictional-letters.js';
import { replayAnew, replayedState } from '../support/replayed-state.js';

const ROUNDS = 12;

describe('replies to one letter logged at the same moment as other changes', () => {
  let f: Fiction;

  beforeAll(async () => {
    f = await Fiction.start('2021-12-10');
  });
  afterAll(() => f.t.close());

  it('each is there once with its history, and what follows from them is what follows from all of them', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id, recipients } = await f.log({ recipients: [MINISTER, OTHER_MINISTER, COPY] });
      const reply = (place: number, fields: object): Promise<unknown> =>
        f.add(id, 'replies', { recipientId: recipients[place].id, receivedOn: '2021-12-06', ...fields });
      await Promise.all([
        reply(0, { class: 'substantive' }),
        reply(1, { class: 'substantive' }),
        reply(0, { class: 'acknowledgement', receivedOn: '2021-12-01' }),
        reply(1, { class: 'holding', promisedBy: '2021-12-20', receivedOn: '2021-12-02' }),
        f.add(id, 'chasers', { kind: 'phone', madeOn: '2021-12-03', recipientId: recipients[1].id }),
      ]);
      expect(await f.read(id)).toMatchObject({
        status: 'replied',
        recipients: [{ status: 'replied' }, { status: 'replied' }, { status: 'copied' }],
      });
      const before = await replayedState(f.t, id);
      const logged = before.history.filter(({ event }) => event === 'reply-logged');
      expect(new Set(logged.map(({ subject_id }) => subject_id)).size).toBe(4);
      expect(logged).toHaveLength(4);
      await replayAnew(f.t, id);
      expect(await replayedState(f.t, id)).toEqual(before);
    }
  });

  it('a reply that was worked out from facts which have changed meanwhile is worked out again, not written as it was', async () => {
    const { id, recipients } = await f.log({ recipients: [MINISTER, OTHER_MINISTER, COPY] });
    const holder = f.t.db.createQueryRunner();
    await holder.startTransaction();
    await holder.query('SELECT FROM letter WHERE id = $1 FOR NO KEY UPDATE', [id]);
    const waiting = f.add(id, 'replies', {
      recipientId: recipients[0].id,
      class: 'substantive',
      receivedOn: '2021-12-06',
    });
    await untilSomebodyWaits(f.t.db);
    await holder.query(
      `INSERT INTO reply (group_id, letter_id, recipient_id, class, received_on, created_at)
       SELECT group_id, id, $2, 'substantive', '2021-12-06', now() FROM letter WHERE id = $1`,
      [id, recipients[1].id],
    );
    await f.t.app.get(ReplayLetter).execute(holder.manager, systemActor('test', 'cli'), id);
    await holder.commitTransaction();
    await holder.release();
    await waiting;
    expect(await f.read(id)).toMatchObject({ status: 'replied' });
    expect((await replayedState(f.t, id)).spans).toMatchObject([
      { status: 'awaiting_reply' },
      { status: 'replied' },
    ]);
  });
});

/** Resolves once a connection waits for a lock of another. */
async function untilSomebodyWaits(db: DataSource): Promise<void> {
  for (;;) {
    const [{ count }] = await db.query<[{ count: number }]>(
      `SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
    );
    if (count > 0) return;
  }
}
