import { type Caller } from '../support/app.js';
import { Fiction } from '../support/fictional-letters.js';
import { FLAG_CASES } from '../support/flag-cases.js';
import { type Flag, flagsOf, since } from '../support/flag-reads.js';
import { NO_FLAG } from '../support/no-flag-cases.js';
import { FLAG_KINDS } from '../../src/flags/flag-rules.js';

interface JobRun {
  result: { raised: number; cleared: number; reopened: number } | null;
}

describe('Flags, worked out from facts', () => {
  let f: Fiction;

  beforeAll(async () => {
    f = await Fiction.start('2022-03-01');
  });
  beforeEach(() => f.setDay('2022-03-01'));
  afterAll(() => f.t.close());

  it.each(FLAG_CASES)(
    '$kind: absent on $absentOn, true since $sinceOn, gone on $goneOn',
    async ({ kind, absentOn, sinceOn, end, goneOn, begin = (fiction) => fiction.log() }) => {
      const letter = await begin(f);
      expect(await since(f, letter.id, kind, absentOn)).toEqual([]);
      expect(await since(f, letter.id, kind, sinceOn)).toEqual([sinceOn]);
      if (end) {
        expect(await since(f, letter.id, kind, goneOn)).toEqual([sinceOn]);
        await end(f, letter);
      }
      expect(await since(f, letter.id, kind, goneOn)).toEqual([]);
    },
  );

  it.each(NO_FLAG)('no $kind when $why', async ({ kind, on, begin }) => {
    const letter = await begin(f);
    expect(await since(f, letter.id, kind, on)).toEqual([]);
  });

  describe('calendar_ends_soon, for the group as a whole', () => {
    const read = async (caller: Caller, group: string, asOf: string): Promise<Flag[]> => {
      const path = `/api/v1/groups/${group}/flags?kind=calendar_ends_soon&asOf=${asOf}`;
      return (await caller.get<{ items: Flag[] }>(path)).items;
    };

    it('from 180 days before the bank-holiday table ends, whatever letters there are', async () => {
      const others = await f.t.caller('viewer', 'others');
      expect(await read(others, 'others', '2028-07-03')).toEqual([]);
      expect(await read(others, 'others', '2028-07-04')).toMatchObject([
        { letter: null, sinceOn: '2028-07-04', details: { untilOn: '2028-12-31' } },
      ]);
    });

    it('from 30 days before the sitting days end of a House in which an unanswered letter has a signatory', async () => {
      const sitting = async (asOf: string): Promise<Flag[]> => read(f.staff, 'phrg', asOf);
      expect(await sitting('2026-06-15')).toEqual([]);
      expect(await sitting('2026-06-16')).toMatchObject([
        {
          letter: null,
          sinceOn: '2026-06-16',
          details: { houses: ['commons'], untilOn: '2026-07-16' },
          sentence:
            'The list of sitting days of the House of Commons ends on 16 July 2026. Ask the operator to load the newer one; beyond its end it is not known when a question can be tabled.',
        },
      ]);
      expect(await sitting('2028-07-04')).toHaveLength(2);
    });
  });

  it('mail_undelivered, for the group as a whole: since the day of the oldest, until none stands', async () => {
    const admin = await f.t.caller('admin');
    const ada = await f.t.account('Ada', { phrg: 'staff' });
    const [{ id: groupId }] = await f.t.db.query<[{ id: string }]>(`SELECT id FROM appg WHERE slug = 'phrg'`);
    for (const [deadOn, settledOn] of [
      ['2021-12-01', '2021-12-03'],
      ['2021-12-02', '2021-12-06'],
    ])
      await f.t.db.query(
        `INSERT INTO outbox_mail (account_id, group_id, kind, state, try_at, created_at, ended_at, problem, dead_on, settled_on)
         VALUES ($1, $2, 'at_once', 'aside', now(), now(), now(), '550 No', $3, $4)`,
        [ada.id, groupId, deadOn, settledOn],
      );
    const shown = async (asOf: string): Promise<unknown[]> => {
      const path = `/api/v1/groups/phrg/flags?kind=mail_undelivered&asOf=${asOf}`;
      const { items } = await admin.get<{ items: Flag[] }>(path);
      return items.map(({ sinceOn, details }) => [sinceOn, details]);
    };
    expect(await shown('2021-11-30')).toEqual([]);
    expect(await shown('2021-12-02')).toEqual([['2021-12-01', { mails: 2 }]]);
    expect(await shown('2021-12-05')).toEqual([['2021-12-02', { mails: 1 }]]);
    expect(await shown('2021-12-06')).toEqual([]);
  });

  it('chase_due says that it is not known when a question can be tabled, and how far the list goes', async () => {
    const shown = await flagsOf(f, { kind: 'chase_due', asOf: '2026-07-17' });
    expect(shown.length).toBeGreaterThan(0);
    for (const { sentence, details } of shown) {
      expect(details).toMatchObject({ questionFromOn: null, sittingDaysUntil: '2026-07-16' });
      expect(sentence).toMatch(
        / When a written question can be tabled is not known: the list of sitting days of the House of Commons ends on 16 July 2026\.$/,
      );
    }
    const known = await flagsOf(f, { kind: 'chase_due', asOf: '2026-07-16' });
    expect(known.every(({ sentence }) => !sentence.includes('not known'))).toBe(true);
  });

  it('has a case for every kind', () => {
    const ofGroup = ['calendar_ends_soon', 'mail_undelivered'];
    const cases = [...FLAG_CASES.map(({ kind }) => kind), ...ofGroup];
    expect(cases.sort()).toEqual([...FLAG_KINDS].sort());
  });

  it('a sweep records what the list shows, on each day alike', async () => {
    const admin = await f.t.caller('admin');
    for (const asOf of ['2021-11-26', '2021-12-01', '2021-12-15', '2021-12-31']) {
      await admin.post<JobRun>(`/api/v1/jobs/sweep/run?asOf=${asOf}`);
      const shown = await flagsOf(f, { asOf, limit: '200' });
      const stored = await f.t.db.query<{ id: string }[]>('SELECT id FROM flag WHERE cleared_at IS NULL');
      expect(shown.length).toBeGreaterThan(5);
      expect(shown.map(({ id }) => id).sort()).toEqual(stored.map(({ id }) => id).sort());
    }
  });
});

describe('The sweep', () => {
  let f: Fiction;
  const sweep = async (asOf: string): Promise<JobRun['result']> =>
    (await f.t.operator.post<JobRun>(`/api/v1/jobs/sweep/run?asOf=${asOf}`)).result;
  const open = (): Promise<object[]> =>
    f.t.db.query(`SELECT letter_id, kind, subject_id, since_on FROM flag WHERE cleared_at IS NULL
                  ORDER BY letter_id, kind, subject_id, since_on`);

  beforeEach(async () => {
    f = await Fiction.start('2022-03-01');
  });
  afterEach(() => f.t.close());

  it('raises nothing twice, and writes one line of history for each flag', async () => {
    const { id } = await f.log();
    expect(await sweep('2021-12-21')).toEqual({ raised: 3, cleared: 0, reopened: 0 });
    expect(await sweep('2021-12-21')).toEqual({ raised: 0, cleared: 0, reopened: 0 });
    expect(await f.history(id, 'flag-raised')).toMatchObject([
      { happened_on: '2021-12-21', after: { kind: 'reply_overdue' } },
      { happened_on: '2021-12-21', after: { kind: 'chase_due', details: { questionFromOn: '2022-01-05' } } },
      { happened_on: '2021-11-30', after: { kind: 'no_acknowledgement', sinceOn: '2021-11-30' } },
    ]);
  });

  it('of two copies at once, each flag is raised by one', async () => {
    for (let i = 0; i < 20; i += 1) await f.log();
    const other = await Fiction.start('2022-03-01', f.t.databaseUrl);
    try {
      const run = (t: Fiction['t']): Promise<JobRun> =>
        t.operator.post('/api/v1/jobs/sweep/run?asOf=2021-12-21');
      const runs = await Promise.all([run(f.t), run(other.t), run(f.t), run(other.t)]);
      expect(runs.reduce((sum, { result }) => sum + result!.raised, 0)).toBe(60);
    } finally {
      await other.t.close();
    }
    const [{ flags, lines }] = await f.t.db.query<[{ flags: number; lines: number }]>(
      `SELECT (SELECT count(*) FROM flag) AS flags,
         (SELECT count(*) FROM timeline_entry WHERE event = 'flag-raised') AS lines`,
    );
    expect({ flags, lines }).toEqual({ flags: 60, lines: 60 });
  });

  it('after an outage of 60 days, one sweep ends where daily sweeps do', async () => {
    for (const { begin = (fiction: Fiction) => fiction.log(), end } of FLAG_CASES) {
      f.setDay('2022-03-01');
      const letter = await begin(f);
      await end?.(f, letter);
      await begin(f);
    }
    f.setDay('2022-03-01');
    const days = await f.t.db.query<{ day: string }[]>(
      `SELECT day::date::text AS day FROM generate_series(date '2021-11-22', '2022-01-21', '1 day') day`,
    );
    for (const { day } of days) await sweep(day);
    const daily = await open();
    await f.t.db.query('DELETE FROM flag');
    await sweep('2021-11-22');
    await sweep('2022-01-21');
    expect(daily.length).toBeGreaterThan(20);
    expect(await open()).toEqual(daily);
  });

  it('raises a flag again, as the same flag, when what had cleared it turns out wrong, from the last day swept on', async () => {
    const { id } = await f.log();
    await sweep('2021-12-03');
    const reply = await f.add(id, 'replies', { class: 'acknowledgement', receivedOn: '2021-12-02' });
    expect(await sweep('2021-12-06')).toEqual({ raised: 0, cleared: 1, reopened: 0 });
    await f.remove(`replies/${reply.id}?reason=Wrong%20letter.`);
    expect(await sweep('2021-12-07')).toEqual({ raised: 0, cleared: 0, reopened: 1 });
    expect(await f.history(id, 'flag-cleared')).toMatchObject([{ happened_on: '2021-12-03' }]);
    expect(await f.history(id, 'flag-raised')).toMatchObject([
      { happened_on: '2021-11-30', after: { kind: 'no_acknowledgement' } },
      { happened_on: '2021-12-06', after: { kind: 'no_acknowledgement', isAgain: true } },
    ]);
    expect(await open()).toHaveLength(1);
  });

  it('leaves no flag without its line of history when it fails half-way, and catches up afterwards', async () => {
    await f.log();
    await f.t.db.query(`
      CREATE FUNCTION break_down() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'broken down'; END $$;
      CREATE TRIGGER fault BEFORE INSERT ON timeline_entry FOR EACH ROW
        WHEN (NEW.after ->> 'kind' = 'chase_due') EXECUTE FUNCTION break_down()`);
    const { status, body } = await f.t.operator.call('POST', '/api/v1/jobs/sweep/run?asOf=2021-12-21');
    expect({ status, detail: body.detail }).toEqual({
      status: 500,
      detail: expect.not.stringContaining('broken') as string,
    });
    expect(await open()).toEqual([]);
    expect(await f.t.db.query('SELECT error, result FROM job_run')).toEqual([
      { error: 'Unexpected: QueryFailedError. The log says more.', result: null },
    ]);
    await f.t.db.query('DROP TRIGGER fault ON timeline_entry');
    expect(await sweep('2021-12-21')).toEqual({ raised: 3, cleared: 0, reopened: 0 });
  });
});
