import { type Caller } from '../support/app.js';
import { Fiction, MINISTER } from '../support/fictional-letters.js';
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
        organisations: [{ id: expect.any(String) as unknown, slug: 'fables', name: 'Office of fables' }],
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
