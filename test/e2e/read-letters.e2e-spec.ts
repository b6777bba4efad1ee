import { type Caller } from '../support/app.js';
import { Fiction, MINISTER, COPY } from '../support/fictional-letters.js';
import { insertLetters, insertWindow } from '../support/many-letters.js';

interface Item {
  id: string;
  reference: string;
  sentOn: string | null;
  effectiveDeadline: { kind: string; dueOn: string } | null;
}
interface Page {
  items: Item[];
  nextCursor: string | null;
}

describe('GET /api/v1/letters/{letter}', () => {
  let f: Fiction;
  let id: string;
  let reference: string;
  const read = <Body = Record<string, unknown>>(on?: string): Promise<Body> =>
    f.staff.get(`/api/v1/letters/${id}${on ? `?asOf=${on}` : ''}`);

  beforeAll(async () => {
    f = await Fiction.start('2021-12-31');
    const windowId = await insertWindow(f.t.db);
    const { officeId } = await f.addBody('fiction');
    const letter = await f.log({
      topics: ['Elections'],
      recipients: [{ ...MINISTER, officeId }, COPY],
      signatories: [
        { signedAs: 'First Fictional MP', capacity: 'Co-Chair' },
        { signedAs: 'Baroness Fictional' },
      ],
      asks: [
        { text: 'Before the vote.', horizon: 'before_event', windowId },
        { text: 'Later on.', horizon: 'longer_term' },
      ],
      sources: [{ label: 'a report', url: 'https://example.org/report' }],
    });
    ({ id, reference } = letter);
    await f.add(id, 'replies', { class: 'holding', receivedOn: '2021-12-10', promisedBy: '2021-12-17' });
    await f.add(id, 'replies', {
      class: 'substantive',
      receivedOn: '2021-12-22',
      body: 'The answer is fiction.',
    });
  });
  afterAll(() => f.t.close());

  it('has every field, as of the day after it was sent', async () => {
    const leg = {
      ...{
        position: 1,
        body: 'Office of fiction',
        organisationId: expect.any(String),
        officeId: expect.any(String),
      },
      ...{ startedOn: '2021-11-22', receivedOn: '2021-11-22', receivedBecause: 'same_day' },
      ...{ endedOn: null, endedBecause: null, targetDays: 20, targetSource: expect.any(String) },
      ...{
        dueOn: '2021-12-20',
        twentyOn: '2021-12-20',
        workingDay: 1,
        workingDaysLeft: 19,
        workingDaysLate: 0,
      },
      isLate: false,
    };
    const named = (name: string): object => ({ id: expect.any(String), name });
    const agreed = {
      ...{ id: expect.any(String), personId: null, house: null, party: null, status: 'agreed' },
      ...{ invitedOn: null, agreedOn: '2021-11-22', declinedOn: null, withdrawnOn: null },
    };
    const window = {
      ...{
        id: expect.any(String),
        name: 'A fictional election',
        firstOn: '2021-11-23',
        lastOn: '2021-11-25',
      },
      ...{ timeZone: 'Europe/Istanbul', place: 'Istanbul', opensOn: '2021-11-23', closesOn: '2021-11-25' },
      ...{ opensAt: '2021-11-22T21:00:00Z', closesAt: '2021-11-25T21:00:00Z', state: 'open' },
    };
    const open = { outcome: 'open', outcomeBasis: null, judgedOn: null, quote: null, answered: null };
    expect(await read('2021-11-23')).toEqual({
      ...{
        id,
        reference,
        subject: 'Fiction',
        status: 'awaiting_reply',
        asOf: { on: '2021-11-23', at: null },
      },
      ...{
        draftedOn: '2021-11-22',
        datedOn: null,
        sentOn: '2021-11-22',
        channel: 'email',
        publicity: 'private',
      },
      ...{ embargoUntil: null, topics: ['Elections'], owner: null, signaturesCloseOn: null },
      ...{ replyRequestedOn: null, followsLetterId: null, version: 1 },
      body: 'Dear Minister, this letter is fiction.',
      sources: [{ label: 'a report', url: 'https://example.org/report' }],
      dayCount: {
        ...{ workingDay: 1, of: 20, workingDaysLeft: 19, workingDaysLate: 0, elapsedWorkingDays: 1 },
        ...{ isDueToday: false, isLate: false },
      },
      effectiveDeadline: { kind: 'window_closes', dueOn: '2021-11-25', dueAt: '2021-11-25T21:00:00Z' },
      recipients: [
        {
          ...{
            id: expect.any(String),
            position: 1,
            role: 'to',
            printed: MINISTER.printed,
            status: 'awaiting',
          },
          ...{ office: named('Teller'), person: null, organisation: named('Office of fiction') },
          ...{ address: null, email: null, receivedOn: '2021-11-22', elapsedWorkingDays: 1, legs: [leg] },
        },
        {
          ...{ id: expect.any(String), position: 2, role: 'cc', printed: COPY.printed, status: 'copied' },
          ...{ office: null, person: null, organisation: null, address: null, email: null },
          ...{ receivedOn: null, elapsedWorkingDays: null, legs: [] },
        },
      ],
      signatories: [
        { ...agreed, position: 1, signedAs: 'First Fictional MP', capacity: 'Co-Chair', isLead: true },
        { ...agreed, position: 2, signedAs: 'Baroness Fictional', capacity: null, isLead: false },
      ],
      asks: [
        {
          ...{
            id: expect.any(String),
            position: 1,
            text: 'Before the vote.',
            horizon: 'before_event',
            window,
          },
          ...{ neededBy: { on: '2021-11-25', at: '2021-11-25T21:00:00Z' }, dueOn: '2021-11-25', ...open },
          ...{ workingDaysLeft: 2, isOverdue: false },
        },
        {
          ...{ id: expect.any(String), position: 2, text: 'Later on.', horizon: 'longer_term', window: null },
          ...{ neededBy: null, dueOn: '2021-12-20', ...open, workingDaysLeft: 19, isOverdue: false },
        },
      ],
      replies: [],
      chasers: [],
    });
  });

  it.each<[string, object]>([
    [
      '2021-11-22',
      { dayCount: { workingDay: 0, workingDaysLeft: 20 }, asks: [{ window: { state: 'before' } }, {}] },
    ],
    ['2021-11-25', { asks: [{ outcome: 'open', window: { state: 'open' }, workingDaysLeft: 0 }, {}] }],
    [
      '2021-11-26',
      {
        effectiveDeadline: { kind: 'reply_target', dueOn: '2021-12-20' },
        asks: [
          { outcome: 'overtaken_by_events', outcomeBasis: 'follows_from_facts', answered: 'unanswered' },
          { outcome: 'open', isOverdue: false },
        ],
      },
    ],
    [
      '2021-12-10',
      {
        effectiveDeadline: { kind: 'promised', dueOn: '2021-12-17' },
        recipients: [{ status: 'holding' }, { status: 'copied' }],
        replies: [{ class: 'holding', promisedBy: '2021-12-17' }],
      },
    ],
    ['2021-12-20', { dayCount: { isDueToday: true, isLate: false, workingDaysLeft: 0 } }],
    [
      '2021-12-21',
      { dayCount: { isLate: true, workingDaysLate: 1, workingDay: 21 }, asks: [{}, { isOverdue: true }] },
    ],
    [
      '2021-12-22',
      {
        status: 'replied',
        effectiveDeadline: null,
        recipients: [{ status: 'replied', legs: [{ endedOn: '2021-12-22', endedBecause: 'replied' }] }, {}],
        replies: [{ class: 'holding' }, { class: 'substantive', body: 'The answer is fiction.' }],
        asks: [{ outcome: 'overtaken_by_events', answered: 'after_event' }, { outcome: 'open' }],
      },
    ],
    [
      '2021-12-31',
      { dayCount: { workingDaysLate: 2, elapsedWorkingDays: 22, isLate: true, isDueToday: false } },
    ],
  ])('as of %s', async (on, expected) => {
    expect(await read(on)).toMatchObject(expected);
  });

  it('is found by its reference and carries its version as the ETag', async () => {
    const answer = await f.staff.call('GET', `/api/v1/letters/${encodeURIComponent(reference)}`);
    expect(answer).toMatchObject({ status: 200, body: { id } });
    expect(answer.headers.get('etag')).toBe('"1"');
  });

  it('does not exist before its first day, nor for another group, nor under a name that is none', async () => {
    const other = await f.t.caller('staff', 'other');
    for (const [caller, path] of [
      [f.staff, `/api/v1/letters/${id}?asOf=2021-11-21`],
      [other, `/api/v1/letters/${id}`],
      [other, `/api/v1/letters/${id}/timeline`],
      [other, `/api/v1/letters/${id}/asks`],
      [f.staff, '/api/v1/letters/PHRG%2F1999%2F001'],
    ] as const) {
      const { status, body } = await caller.call('GET', path);
      expect({ path, status, code: body.code }).toEqual({ path, status: 404, code: 'letter-not-found' });
    }
  });

  it.each(['recipients', 'signatories', 'asks'])('lists its %s in the same shape', async (part) => {
    for (const on of ['2021-11-23', '2021-12-22']) {
      const { items } = await f.staff.get<{ items: unknown[] }>(`/api/v1/letters/${id}/${part}?asOf=${on}`);
      expect(items).toEqual((await read(on))[part]);
    }
  });

  it('tells its history, newest last, page by page and as of a day', async () => {
    type Entries = { items: { id: string; event: string; happenedOn: string }[]; nextCursor: string | null };
    const path = `/api/v1/letters/${id}/timeline`;
    const whole = await f.staff.get<Entries>(path);
    const events = whole.items.map(({ event }) => event);
    expect(events.slice(0, 2)).toEqual(['letter-logged', 'letter-sent']);
    expect(events.filter((event) => event === 'reply-logged')).toHaveLength(2);
    expect(whole.items[0]).toMatchObject({
      actor: { kind: 'token', name: 'test staff' },
      door: 'api',
      subject: { kind: 'letter', id },
      happenedOn: '2021-11-22',
      before: null,
      after: { subject: 'Fiction' },
    });
    const walked: string[] = [];
    let cursor: string | null = null;
    do {
      const page: Entries = await f.staff.get(`${path}?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      expect(page.items.length).toBeLessThanOrEqual(2);
      walked.push(...page.items.map((entry) => entry.id));
      cursor = page.nextCursor;
    } while (cursor);
    expect(walked).toEqual(whole.items.map((entry) => entry.id));
    const early = await f.staff.get<Entries>(`${path}?asOf=2021-12-10`);
    expect(early.items.every(({ happenedOn }) => happenedOn <= '2021-12-10')).toBe(true);
    expect(early.items.length).toBeLessThan(whole.items.length);
  });
});

describe('GET /api/v1/groups/{group}/letters', () => {
  let f: Fiction;
  let viewer: Caller;
  const ids: Record<string, string> = {};
  const list = (query = '', caller = viewer): Promise<Page> =>
    caller.get(`/api/v1/groups/phrg/letters?${query}`);
  const names = async (query: string): Promise<string[]> =>
    (await list(query)).items.map(({ reference }) => reference);

  beforeAll(async () => {
    f = await Fiction.start('2021-12-21');
    viewer = await f.t.caller('viewer');
    const windowId = await insertWindow(f.t.db, 'phrg', ['2022-01-10', '2022-01-12']);
    const { officeId } = await f.addBody('fables');
    const log = async (reference: string, more: object): Promise<void> => {
      ids[reference] = (await f.log({ reference, ...more })).id;
    };
    await log('A/late', { recipients: [{ ...MINISTER, officeId }], topics: ['Elections', 'Rights'] });
    await log('A/window', {
      sentOn: '2021-12-17',
      asks: [{ text: 'In time.', horizon: 'before_event', windowId }],
      body: 'About the zebra crossings of Fiction.',
    });
    await log('B/replied', { sentOn: '2021-12-01', signatories: [{ signedAs: 'Dame Ann Example' }] });
    await log('B/part', { sentOn: '2021-12-02' });
    await log('C/draft', { sentOn: null, signatories: [] });
    await f.add(ids['B/replied'], 'replies', { class: 'substantive', receivedOn: '2021-12-10' });
    await f.add(ids['B/part'], 'replies', { class: 'partial', receivedOn: '2021-12-13' });
    await f.t.db.query(
      `INSERT INTO flag (group_id, letter_id, kind, subject_id, since_on, raised_at)
       SELECT group_id, id, 'reply_overdue', id, '2021-12-21', now() FROM letter WHERE id = $1`,
      [ids['A/late']],
    );
  });
  afterAll(() => f.t.close());

  it('shows what a list needs of each letter', async () => {
    const { items } = await list('q=A/late');
    expect(items).toEqual([
      {
        ...{
          id: ids['A/late'],
          reference: 'A/late',
          subject: 'Fiction',
          status: 'awaiting_reply',
          datedOn: null,
        },
        ...{ sentOn: '2021-11-22', to: ['Teller'], signatoryCount: 1, asksOpen: 2 },
        organisations: [{ id: expect.any(String), slug: 'fables', name: 'Office of fables' }],
        effectiveDeadline: { kind: 'reply_target', dueOn: '2021-12-20', dueAt: null },
        ...{ replyDueOn: '2021-12-20', workingDaysLeft: 0, workingDaysLate: 1, isLate: true },
        flags: ['reply_overdue'],
      },
    ]);
  });

  it('of a draft: nothing about an answer', async () => {
    expect((await list('status=draft')).items).toMatchObject([
      { sentOn: null, replyDueOn: null, workingDaysLeft: null, isLate: false, effectiveDeadline: null },
    ]);
  });

  it.each<[string, string[]]>([
    ['', ['A/late', 'B/part', 'A/window', 'B/replied', 'C/draft']],
    ['sort=-dueOn&status=open', ['A/window', 'B/part', 'A/late']],
    ['sort=sentOn', ['A/late', 'B/replied', 'B/part', 'A/window', 'C/draft']],
    ['sort=-sentOn', ['A/window', 'B/part', 'B/replied', 'A/late', 'C/draft']],
    ['sort=reference', ['A/late', 'A/window', 'B/part', 'B/replied', 'C/draft']],
    ['sort=-reference', ['C/draft', 'B/replied', 'B/part', 'A/window', 'A/late']],
    ['status=open', ['A/late', 'B/part', 'A/window']],
    ['status=replied&status=draft&sort=reference', ['B/replied', 'C/draft']],
    ['status=part_replied,replied&sort=reference', ['B/part', 'B/replied']],
    ['flag=reply_overdue', ['A/late']],
    ['flag=reply_overdue&asOf=2021-12-20', []],
    ['organisation=fables', ['A/late']],
    ['organisation=nobody', []],
    ['topic=Rights', ['A/late']],
    ['topic=Right', []],
    ['signatory=dame%20ann', ['B/replied']],
    ['dueBefore=2021-12-20', ['A/late']],
    ['dueBefore=2021-12-19', []],
    ['dueBefore=2022-01-04&sort=-sentOn', ['B/part', 'A/late']],
    ['sentFrom=2021-12-02&sort=sentOn', ['B/part', 'A/window']],
    ['sentTo=2021-12-01&sort=sentOn', ['A/late', 'B/replied']],
    ['q=zebra%20crossing', ['A/window']],
    ['q=B/&sort=reference', ['B/part', 'B/replied']],
    ['q=nothing', []],
    ['asOf=2021-12-09&status=replied', []],
    ['asOf=2021-12-09&status=awaiting_reply&sort=reference', ['A/late', 'B/part', 'B/replied']],
    ['asOf=2021-12-09', ['A/late', 'B/replied', 'B/part']],
  ])('%s', async (query, expected) => {
    expect(await names(query)).toEqual(expected);
  });

  it('filters by the ids that it shows', async () => {
    const [{ organisations }] = (await list('organisation=fables')).items as unknown as {
      organisations: { id: string }[];
    }[];
    expect(await names(`organisation=${organisations[0].id}`)).toEqual(['A/late']);
    expect(await names(`signatory=${organisations[0].id}`)).toEqual([]);
  });

  it.each<[string, string]>([
    ['colour=red', '/colour'],
    ['sort=subject', '/sort'],
    ['status=lost', '/status'],
    ['status=open,lost', '/status'],
    ['flag=red', '/flag'],
    ['dueBefore=2021-02-30', '/dueBefore'],
    ['limit=0', '/limit'],
    ['limit=201', '/limit'],
    ['cursor=nonsense', '/cursor'],
    ['cursor=WyJkdWVPbiIsIngiLCJ5Il0', '/cursor'],
  ])('refuses %s at %s', async (query, pointer) => {
    const { status, body } = await viewer.call<{ errors: object[] }>(
      'GET',
      `/api/v1/groups/phrg/letters?${query}`,
    );
    expect({ status, errors: body.errors }).toMatchObject({ status: 422, errors: [{ pointer }] });
  });

  it('refuses the cursor of another order', async () => {
    const { nextCursor } = await list('limit=1');
    const { status } = await viewer.call(
      'GET',
      `/api/v1/groups/phrg/letters?sort=sentOn&cursor=${nextCursor}`,
    );
    expect(status).toBe(422);
  });

  it('shows another group nothing', async () => {
    const other = await f.t.caller('viewer', 'other');
    expect(await other.get('/api/v1/groups/other/letters')).toEqual({ items: [], nextCursor: null });
    expect((await other.call('GET', '/api/v1/groups/phrg/letters')).status).toBe(404);
    expect((await other.get<Page>('/api/v1/groups/other/letters?q=zebra')).items).toEqual([]);
  });

  describe('with many letters', () => {
    const read = (query: string): Promise<Page> => many.get(`/api/v1/groups/many/letters?${query}`);
    let many: Caller;
    beforeAll(async () => {
      many = await f.t.caller('viewer', 'many');
      await insertLetters(f.t.db, { group: 'many', count: 130, until: '2021-12-20', days: 40 });
    });

    it.each([
      ...['dueOn', '-dueOn', 'sentOn', '-sentOn', 'reference', '-reference'].map((sort) => `sort=${sort}`),
      'status=open',
      'q=rare',
      'sort=-dueOn&q=generated',
      'asOf=2021-12-10',
      'asOf=2021-12-10&sort=-sentOn',
      'dueBefore=2022-01-10',
    ])('walks every page of %s without doubles or gaps', async (query) => {
      const whole = await read(`${query}&limit=200`);
      expect(whole.nextCursor).toBeNull();
      const walked: string[] = [];
      let cursor: string | null = null;
      do {
        const page: Page = await read(`${query}&limit=7${cursor ? `&cursor=${cursor}` : ''}`);
        walked.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor;
      } while (cursor);
      expect(walked.length).toBeGreaterThan(0);
      expect(walked).toEqual(whole.items.map(({ id }) => id));
    });

    it.each([
      ['sort=dueOn', 1],
      ['sort=-dueOn', -1],
    ])('%s goes by the effective deadline, letters without one last', async (query, direction) => {
      const days = (await read(`${query}&limit=200`)).items.map(
        (item) => item.effectiveDeadline?.dueOn ?? null,
      );
      const known = days.filter((day) => day !== null);
      expect(days).toHaveLength(130);
      expect(known.length).toBeLessThan(130);
      expect(days.slice(0, known.length)).toEqual(known);
      expect(known).toEqual(direction === 1 ? known.toSorted() : known.toSorted().reverse());
    });
  });
});
