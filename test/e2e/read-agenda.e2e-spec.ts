import { Fiction, type FictionalLetter, MINISTER, OTHER_MINISTER } from '../support/fictional-letters.js';
import { type Flag, flagsOf } from '../support/flag-reads.js';

interface Upcoming {
  on: string;
  kind: string;
  sentence: string;
  letter: { id: string };
  addressee: string | null;
}
type Agenda = Record<string, (Flag & { addressee?: string | null })[]> & {
  asOf: string;
  totals: Record<string, number>;
  upcoming: Upcoming[];
};

describe('GET /api/v1/groups/{group}/agenda and /flags', () => {
  let f: Fiction;
  let plain: FictionalLetter;
  let event: FictionalLetter;
  const agenda = (query = ''): Promise<Agenda> => f.staff.get(`/api/v1/groups/phrg/agenda${query}`);
  const refused = async (path: string): Promise<unknown> => {
    const { status, body } = await f.staff.call('GET', `/api/v1/groups/phrg/${path}`);
    return { status, pointer: (body as { errors?: { pointer: string }[] }).errors?.[0].pointer };
  };

  beforeAll(async () => {
    f = await Fiction.start('2022-01-31');
    plain = await f.log();
    const window = { name: 'A vote', firstOn: '2021-12-18', lastOn: '2021-12-22', timeZone: 'Europe/London' };
    const { id: windowId } = await f.staff.post<{ id: string }>('/api/v1/event-windows', window);
    event = await f.log({ asks: [{ text: 'Vote against.', horizon: 'before_event', windowId }] });
    await f.add(event.id, 'replies', { class: 'unclassified', receivedOn: '2021-12-14' });
    await f.add(event.id, 'replies', {
      class: 'holding',
      receivedOn: '2021-12-15',
      promisedBy: '2021-12-17',
    });
  });
  beforeEach(() => f.setDay('2021-12-21'));
  afterAll(() => f.t.close());

  it('has each flag in the part that says what to do', async () => {
    const { asOf, totals, upcoming, ...parts } = await agenda();
    const kinds = Object.fromEntries(
      Object.entries(parts as Record<string, Flag[]>).map(([part, flags]) => [
        part,
        flags.map(({ kind }) => kind),
      ]),
    );
    expect(asOf).toBe('2021-12-21');
    expect(kinds).toEqual({
      late: ['reply_overdue', 'reply_overdue'],
      dueToday: [],
      dueSoon: [],
      windows: ['window_open'],
      promises: ['promise_broken'],
      chase: ['chase_due', 'chase_due', 'no_acknowledgement'],
      toClassify: ['reply_unclassified'],
      toAssess: [],
      toCirculate: [],
      drafts: [],
      others: [],
      snoozed: [],
    });
    expect(totals).toMatchObject({ late: 2, chase: 3, dueToday: 0 });
    expect(upcoming).toMatchObject([{ on: '2021-12-22', kind: 'window_closes', letter: { id: event.id } }]);
  });

  it('has what comes in the days asked for, in order, each explained', async () => {
    const { upcoming } = await agenda('?asOf=2021-12-16&days=5');
    expect(upcoming.filter(({ letter }) => letter.id === event.id).map(({ on, kind }) => [on, kind])).toEqual(
      [
        ['2021-12-17', 'promised'],
        ['2021-12-18', 'window_opens'],
        ['2021-12-20', 'reply_target'],
        ['2021-12-21', 'chase'],
      ],
    );
    expect(upcoming[0].sentence).toMatch(/^Reply promised by Friday 17 December 2021/);
    expect((await agenda('?asOf=2021-12-16&days=1')).upcoming).toHaveLength(1);
  });

  it('says whom each step goes to, due or coming, in the words of the letter itself', async () => {
    const { officeId } = await f.addBody('addressed');
    const { id: personId } = await f.staff.post<{ id: string }>('/api/v1/people', { name: 'A Holder' });
    await f.staff.post('/api/v1/tenures', { officeId, personId, fromOn: '2020-01-01' });
    const letter = await f.log({ recipients: [{ ...MINISTER, officeId }, OTHER_MINISTER] });
    const steps = async (asOf: string): Promise<unknown> => {
      const { chase, upcoming } = await agenda(`?asOf=${asOf}`);
      const own = (each: { letter: { id: string } | null }): boolean => each.letter?.id === letter.id;
      return [...chase.filter(own), ...upcoming.filter(own)]
        .map(({ kind, addressee }) => [kind, addressee])
        .filter(([kind]) => kind !== 'no_acknowledgement');
    };
    const words = ['the Teller, A Holder', 'Another Fictional Minister'];
    expect(await steps('2021-12-21')).toEqual(words.map((each) => ['chase_due', each]));
    const next = `/api/v1/letters/${letter.id}/next-chasers?asOf=2021-12-21`;
    const { steps: own } = await f.staff.get<{ steps: { addressee: string }[] }>(next);
    expect(own.map(({ addressee }) => addressee)).toEqual(words);
    expect(await steps('2021-12-20')).toEqual(words.map((each) => ['chase', each]));
    await f.staff.post(`/api/v1/letters/${letter.id}/withdraw`);
  });

  it('lists flags with the most urgent kind first, page by page', async () => {
    const all = await flagsOf(f, { asOf: '2021-12-21' });
    expect(all[0]).toMatchObject({ kind: 'window_open', letter: { reference: event.reference } });
    const seen: Flag[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: { items: Flag[]; nextCursor: string | null } = await f.staff.get(
        `/api/v1/groups/phrg/flags?limit=3${cursor && `&cursor=${cursor}`}`,
      );
      seen.push(...page.items);
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(all);
    expect(all).toHaveLength(8);
  });

  it('filters by kind and by letter, whose reference does as well as its id', async () => {
    const ofLetter = await flagsOf(f, { letter: plain.reference });
    expect(ofLetter.map(({ kind }) => kind)).toEqual(['reply_overdue', 'chase_due', 'no_acknowledgement']);
    expect(ofLetter).toEqual(await flagsOf(f, { letter: plain.id }));
    expect(await flagsOf(f, { letter: plain.id, kind: 'reply_overdue' })).toMatchObject([
      { sentence: 'Reply from A Fictional Minister was due on 20 December 2021 and is 1 working day late.' },
    ]);
  });

  it.each([
    ['flags?kind=mislaid', '/kind'],
    ['flags?cursor=WzFd', '/cursor'],
    ['flags?limit=201', '/limit'],
    ['flags?order=up', '/order'],
    ['agenda?days=93', '/days'],
  ])('refuses %s', async (path, pointer) => {
    expect(await refused(path)).toEqual({ status: 422, pointer });
  });

  it('shows another group nothing', async () => {
    const stranger = await f.t.caller('viewer', 'others');
    expect((await stranger.call('GET', '/api/v1/groups/phrg/flags')).status).toBe(404);
    expect((await stranger.call('GET', '/api/v1/groups/phrg/agenda')).status).toBe(404);
    expect(await stranger.get('/api/v1/groups/others/flags')).toEqual({ items: [], nextCursor: null });
  });

  describe('PUT /api/v1/flags/{id}/snooze', () => {
    let flag: Flag;
    const snooze = async (body: object, caller = f.staff): Promise<{ status: number; code: unknown }> => {
      const { status, body: answer } = await caller.call('PUT', `/api/v1/flags/${flag.id}/snooze`, body);
      return { status, code: answer.code };
    };

    beforeAll(async () => {
      f.setDay('2021-12-21');
      await f.t.operator.post('/api/v1/jobs/sweep/run');
      [flag] = await flagsOf(f, { letter: plain.id, kind: 'reply_overdue' });
      expect(flag.raisedAt).toMatch(/^2021-12-21T09:0/);
    });

    it('puts a flag aside until its day, with the reason, and takes it up again', async () => {
      const given = { until: '2021-12-30', reason: 'They rang.' };
      expect((await snooze(given)).status).toBe(200);
      expect((await snooze(given)).status).toBe(200);
      expect((await agenda()).snoozed).toMatchObject([
        { snoozedUntil: '2021-12-30', snoozeReason: 'They rang.' },
      ]);
      expect((await agenda()).late).toHaveLength(1);
      expect((await agenda('?asOf=2021-12-30')).late).toHaveLength(2);
      expect((await f.remove(`flags/${flag.id}/snooze`)).status).toBe(204);
      expect((await agenda()).snoozed).toEqual([]);
      expect(await f.history(plain.id, 'flag-snoozed')).toMatchObject([
        { after: { snoozedUntil: '2021-12-30' } },
        { after: { snoozedUntil: null } },
      ]);
    });

    it.each([['2021-12-21'], ['2022-02-20']])('refuses the day %s', async (until) => {
      expect(await snooze({ until, reason: 'No.' })).toEqual({
        status: 422,
        code: 'snooze-day-out-of-range',
      });
    });

    it('takes the last day that it may', async () => {
      expect((await snooze({ until: '2022-02-19', reason: 'Long.' })).status).toBe(200);
      await f.remove(`flags/${flag.id}/snooze`);
    });

    it('is for staff, and another group has no such flag', async () => {
      const body = { until: '2021-12-30', reason: 'No.' };
      expect((await snooze(body, await f.t.caller('viewer'))).status).toBe(403);
      expect(await snooze(body, await f.t.caller('staff', 'others'))).toEqual({
        status: 404,
        code: 'flag-not-found',
      });
    });

    it('refuses a flag that is no longer raised', async () => {
      await f.add(plain.id, 'replies', { class: 'substantive', receivedOn: '2021-12-21' });
      await f.t.operator.post('/api/v1/jobs/sweep/run');
      expect(await snooze({ until: '2021-12-30', reason: 'Late.' })).toEqual({
        status: 409,
        code: 'flag-cleared',
      });
    });
  });
});
