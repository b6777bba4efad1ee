import fc from 'fast-check';
import { Client } from 'pg';
import { Fiction, MINISTER } from '../support/fictional-letters.js';
import { type Flag } from '../support/flag-reads.js';
import { addBody, asksWithWindow, Scene, STORY_DAY } from '../support/story-scene.js';
import { type Pick, UNDOABLE_ACTS } from '../support/undoable-acts.js';

const picker = (choices: readonly number[]): Pick => {
  let place = 0;
  return (...of) => of[choices[place++ % choices.length] % of.length];
};

/** Some acts, each perhaps undone, with a sweep before it or not. */
const acts = fc.array(
  fc.record({
    which: fc.nat(UNDOABLE_ACTS.length - 1),
    choices: fc.array(fc.nat(1000), { minLength: 4, maxLength: 4 }),
    stays: fc.boolean(),
    sweepsBefore: fc.boolean(),
  }),
  { minLength: 6, maxLength: 6 },
);

/** The flags and the agenda of a group as pages of this moment show them, or as of a day. */
async function read(f: Fiction, asOf?: string): Promise<{ flags: Flag[]; agenda: unknown }> {
  const query = asOf ? `&asOf=${asOf}` : '';
  const at = `/api/v1/groups/${f.group}`;
  const { items } = await f.staff.get<{ items: Flag[] }>(`${at}/flags?limit=200${query}`);
  return { flags: items, agenda: await f.staff.get(`${at}/agenda?days=7${query}`) };
}

const sweep = (f: Fiction): Promise<unknown> => f.t.operator.post('/api/v1/jobs/sweep/run');

describe('Flags of this moment', () => {
  let f: Fiction;
  beforeAll(async () => {
    f = await Fiction.start(STORY_DAY);
  });
  beforeEach(() => f.setDay(STORY_DAY));
  afterAll(() => f.t.close());

  let groups = 0;
  const newGroup = (): Promise<Fiction> => f.inGroup(`moment-${(groups += 1)}`);

  it('are what follows from the facts, whatever was done since the last sweep', async () => {
    let compared = 0;
    const property = fc.asyncProperty(acts, async (chosen) => {
      const s = new Scene(await newGroup());
      await addBody(s);
      await addBody(s, 'Scots', 'scotland');
      await s.addTarget('target', { days: 12 });
      const asks = await asksWithWindow(s, '2021-12-13', '2021-12-15');
      s.letter = await s.f.log({ recipients: [MINISTER], asks });
      s.other = await s.f.log({ recipients: [MINISTER], sentOn: '2021-10-01' });
      for (const { which, choices, stays, sweepsBefore } of chosen) {
        if (sweepsBefore) await sweep(f);
        const undo = await UNDOABLE_ACTS[which](s, picker(choices));
        if (undo && undo !== 'nothing-sent' && !stays) await undo();
        const now = await read(s.f);
        expect(now).toEqual(await read(s.f, STORY_DAY));
        compared += now.flags.length;
      }
    });
    await fc.assert(property, { numRuns: 12, seed: 20_211_214, endOnFailure: true });
    expect(compared).toBeGreaterThan(100);
  }, 300_000);

  it('are read as the sweep recorded them, but for letters touched since', async () => {
    const g = await newGroup();
    const [quiet, touched] = [await g.log({ sentOn: '2021-10-01' }), await g.log({ sentOn: '2021-10-01' })];
    await sweep(f);
    const forge = `UPDATE flag SET details = details || '{"body": "a forged body"}' WHERE letter_id = ANY ($1) AND kind = 'reply_overdue'`;
    await f.t.db.query(forge, [[quiet.id, touched.id]]);
    await g.add(touched.id, 'chasers', { kind: 'phone', madeOn: '2021-12-10' });
    const { flags } = await read(g);
    const bodyOf = (id: string): unknown =>
      flags.find(({ letter, kind }) => letter?.id === id && kind === 'reply_overdue')?.details.body;
    expect({ quiet: bodyOf(quiet.id), touched: bodyOf(touched.id) }).toEqual({
      quiet: 'a forged body',
      touched: 'A Fictional Minister',
    });
    await sweep(f);
    expect(await read(g)).toEqual(await read(g, STORY_DAY));
  });

  it.each([
    [
      'settings of the group',
      async (g: Fiction) => {
        const { version } = await g.staff.get<{ version: number }>(`/api/v1/groups/${g.group}`);
        const admin = await g.t.caller('admin', g.group);
        const change = { acknowledgementDays: 20, dueSoonDays: 20 };
        await admin.call('PATCH', `/api/v1/groups/${g.group}`, change, { 'if-match': `"${version}"` });
      },
    ],
    ['a new day', (g: Fiction) => Promise.resolve(g.setDay('2021-12-21'))],
    [
      'a sweep as of another day',
      (g: Fiction) => g.t.operator.post('/api/v1/jobs/sweep/run?asOf=2022-01-31'),
    ],
    ['a sweep by other rules', (g: Fiction) => g.t.db.query(`UPDATE flag_sweep SET rules = 'others'`)],
    [
      'a backup restored where fewer transactions were',
      (g: Fiction) => g.t.db.query(`UPDATE flag_sweep SET seen = '9000000000:9000000000:'`),
    ],
  ] as [string, (g: Fiction) => Promise<unknown>][])('are right after %s', async (_what, happen) => {
    const g = await newGroup();
    await g.log();
    await sweep(f);
    const before = await read(g);
    await f.t.db.query('DELETE FROM flag WHERE group_id = (SELECT id FROM appg WHERE slug = $1)', [g.group]);
    expect((await read(g)).flags).toEqual([]);
    await happen(g);
    const day = g.t.clock.today();
    const after = await read(g);
    expect(after).toEqual(await read(g, day));
    expect(after.flags.length).toBeGreaterThanOrEqual(before.flags.length - 1);
    expect(after.flags.length).toBeGreaterThan(0);
  });

  it('show an act that began before the sweep and was committed after it', async () => {
    const g = await newGroup();
    const letter = await g.log();
    const slow = new Client({ connectionString: f.t.databaseUrl });
    await slow.connect();
    try {
      await slow.query('BEGIN');
      await slow.query(
        `INSERT INTO chaser (group_id, letter_id, recipient_id, kind, made_on, asked_by, house, uin, answer_due_on, created_at)
         SELECT group_id, letter_id, id, 'written_question', '2021-12-01', 'A Fictional Member', 'commons', '12345', '2021-12-08', now()
         FROM recipient WHERE id = $1`,
        [letter.recipients[0].id],
      );
      await slow.query(
        `INSERT INTO timeline_entry (group_id, letter_id, subject_kind, event, happened_on, recorded_at, actor_kind, actor_name, door)
         SELECT group_id, id, 'chaser', 'chaser-logged', '2021-12-01', now(), 'system', 'test', 'cli' FROM letter WHERE id = $1`,
        [letter.id],
      );
      await g.add(letter.id, 'chasers', { kind: 'phone', madeOn: '2021-12-10' });
      await sweep(f);
      const kinds = async (): Promise<string[]> => (await read(g)).flags.map(({ kind }) => kind);
      expect(await kinds()).not.toContain('question_answer_due');
      await slow.query('COMMIT');
      expect(await kinds()).toContain('question_answer_due');
    } finally {
      await slow.end();
    }
  });

  it('are read on the page of a letter as the sweep recorded them, until something can have touched them', async () => {
    const g = await newGroup();
    const [letter, other] = [await g.log({ sentOn: '2021-10-01' }), await g.log({ sentOn: '2021-10-01' })];
    const forge = `UPDATE flag SET details = details || '{"body": "a forged body"}' WHERE letter_id = $1 AND kind = 'reply_overdue'`;
    const isForged = async (query = '', key = letter.id): Promise<boolean> => {
      const page = await fetch(`${g.t.url}/groups/${g.group}/letters/${encodeURIComponent(key)}${query}`, {
        headers: { authorization: `Bearer ${g.staff.secret}` },
      });
      const text = await page.text();
      expect(text).toMatch(/was due on 29 October 2021/);
      return text.includes('a forged body');
    };
    const sweepAndForge = async (): Promise<void> => {
      await sweep(f);
      await f.t.db.query(forge, [letter.id]);
    };
    await sweepAndForge();
    const asRecorded = [
      await isForged(),
      await isForged('', letter.reference),
      await isForged(`?asOf=${STORY_DAY}`),
    ];
    expect(asRecorded).toEqual([true, true, false]);

    await g.add(other.id, 'chasers', { kind: 'phone', madeOn: '2021-12-10' });
    expect(await isForged()).toBe(true);
    await g.add(letter.id, 'chasers', { kind: 'phone', madeOn: '2021-12-10' });
    expect(await isForged()).toBe(false);

    await sweepAndForge();
    expect(await isForged()).toBe(true);
    await g.log({ followsLetter: letter.reference });
    expect(await isForged()).toBe(false);

    await sweepAndForge();
    expect(await isForged()).toBe(true);
    const { version } = await g.staff.get<{ version: number }>(`/api/v1/groups/${g.group}`);
    const admin = await g.t.caller('admin', g.group);
    await admin.call(
      'PATCH',
      `/api/v1/groups/${g.group}`,
      { dueSoonDays: 4 },
      { 'if-match': `"${version}"` },
    );
    expect(await isForged()).toBe(false);
  });

  it('of one letter are found by its id or reference, page by page', async () => {
    const g = await newGroup();
    const letter = await g.log({ sentOn: '2021-10-01' });
    await g.log({ sentOn: '2021-10-01' });
    const { flags } = await read(g);
    const own = flags.filter((flag) => flag.letter?.id === letter.id);
    expect(own.length).toBeGreaterThan(2);
    const at = `/api/v1/groups/${g.group}/flags`;
    const page = (query: Record<string, string>): Promise<{ items: Flag[]; nextCursor: string | null }> =>
      g.staff.get(`${at}?${new URLSearchParams(query).toString()}`);
    const first = await page({ letter: letter.reference, limit: '1' });
    const rest = await page({ letter: letter.id.toUpperCase(), cursor: first.nextCursor! });
    expect([...first.items, ...rest.items]).toEqual(own);
    expect((await page({ letter: 'NO/2021/001' })).items).toEqual([]);
  });
});
