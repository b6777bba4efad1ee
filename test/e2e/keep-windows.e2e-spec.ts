import { isoDate } from '../../src/deadlines/iso-date.js';
import { type Caller, startApp, type TestApp } from '../support/app.js';

interface Window {
  id: string;
  state: string;
  letters: number;
  version: number;
  [field: string]: unknown;
}
interface List {
  items: Window[];
  nextCursor: string | null;
}
interface Problem {
  code: string;
  detail: string;
  errors?: { pointer: string; detail: string }[];
}

const ISTANBUL = {
  name: '89th General Assembly of Interpol',
  firstOn: '2021-11-23',
  lastOn: '2021-11-25',
  timeZone: 'Europe/Istanbul',
  place: 'Istanbul',
};

let t: TestApp;
let staff: Caller;
let istanbul: Window;
beforeAll(async () => {
  t = await startApp('2021-11-22');
  staff = await t.caller('staff');
  istanbul = await staff.post<Window>('/api/v1/event-windows', ISTANBUL);
});
afterAll(() => t.close());

const path = (window: Window, rest = ''): string => `/api/v1/event-windows/${window.id}${rest}`;

describe('POST /api/v1/event-windows', () => {
  it.each([
    ['Europe/Istanbul', '2021-11-22T21:00:00Z', '2021-11-25T21:00:00Z', '2021-11-25'],
    ['Pacific/Auckland', '2021-11-22T11:00:00Z', '2021-11-25T11:00:00Z', '2021-11-25'],
    ['Pacific/Honolulu', '2021-11-23T10:00:00Z', '2021-11-26T10:00:00Z', '2021-11-26'],
  ])('makes of three days in %s the instants %s to %s', async (timeZone, opensAt, closesAt, closesOn) => {
    const window = await staff.post<Window>('/api/v1/event-windows', { ...ISTANBUL, timeZone });
    const neededBy = { neededByAt: closesAt, neededByOn: closesOn };
    expect(window).toMatchObject({
      timeZone,
      opensAt,
      closesAt,
      opensOn: '2021-11-23',
      closesOn,
      ...neededBy,
    });
  });

  it('takes a decisive moment, by which an answer is needed', async () => {
    const body = { ...ISTANBUL, decisiveAt: '2021-11-25T12:30:00.250+03:00' };
    const answer = await staff.call<Window>('POST', '/api/v1/event-windows', body);
    expect(answer).toMatchObject({
      status: 201,
      body: {
        decisiveAt: '2021-11-25T09:30:00Z',
        neededByAt: '2021-11-25T09:30:00Z',
        closesAt: '2021-11-25T21:00:00Z',
        letters: 0,
        version: 1,
      },
    });
    expect(answer.headers.get('etag')).toBe('"1"');
  });

  it.each<[string, object, string, string]>([
    ['no name', { name: undefined }, 'invalid-input', '/name'],
    ['a day that is none', { lastOn: '2021-11-31' }, 'invalid-input', '/lastOn'],
    ['days the wrong way round', { lastOn: '2021-11-22' }, 'window-reversed', '/lastOn'],
    ['an unknown zone', { timeZone: 'Europe/Atlantis' }, 'unknown-time-zone', '/timeZone'],
    ['an offset for a zone', { timeZone: '+03:00' }, 'unknown-time-zone', '/timeZone'],
    ['a moment without offset', { decisiveAt: '2021-11-25T12:00:00' }, 'invalid-input', '/decisiveAt'],
    ['a moment too late', { decisiveAt: '2021-11-25T21:00:01Z' }, 'decisive-after-window', '/decisiveAt'],
    ['an unknown field', { zone: 'UTC' }, 'invalid-input', '/zone'],
  ])('refuses %s', async (_, change, code, pointer) => {
    const answer = await staff.call<Problem>('POST', '/api/v1/event-windows', { ...ISTANBUL, ...change });
    expect(answer).toMatchObject({ status: 422, body: { code, errors: [{ pointer }] } });
  });

  it('is refused to a viewer, and writes history for staff', async () => {
    const viewer = await t.caller('viewer');
    expect((await viewer.call('POST', '/api/v1/event-windows', ISTANBUL)).status).toBe(403);
    expect((await t.operator.call('POST', '/api/v1/event-windows', ISTANBUL)).status).toBe(403);
    const [entry] = await t.db.query<[Record<string, unknown>]>(
      `SELECT e.event, e.actor_name, e.before, e.after, g.slug FROM timeline_entry e JOIN appg g ON g.id = e.group_id
       WHERE subject_id = $1`,
      [istanbul.id],
    );
    expect(entry).toMatchObject({
      event: 'window-added',
      actor_name: 'test staff',
      slug: 'phrg',
      before: null,
      after: ISTANBUL,
    });
  });
});

describe('reading windows', () => {
  it.each([
    ['2021-11-22', 'before'],
    ['2021-11-23', 'open'],
    ['2021-11-25', 'open'],
    ['2021-11-26', 'closed'],
  ])('as of %s the window is %s', async (asOf, state) => {
    expect(await staff.get(path(istanbul, `?asOf=${asOf}`))).toMatchObject({ state });
  });

  it('at the present moment goes by the instant: closed from midnight in Istanbul, 21:00 in London', async () => {
    const at = (time: string): Promise<Window> => {
      t.clock.set(t.clock.now().add(t.clock.now().until(time)));
      return staff.get<Window>(path(istanbul));
    };
    expect(await at('2021-11-22T20:59:00Z')).toMatchObject({ state: 'before' });
    expect(await at('2021-11-22T21:00:00Z')).toMatchObject({ state: 'open' });
    expect(await at('2021-11-25T20:59:00Z')).toMatchObject({ state: 'open' });
    expect(await at('2021-11-25T21:00:00Z')).toMatchObject({ state: 'closed' });
    t.clock.setDay(isoDate('2021-11-22'));
  });

  it('lists page by page, the last to close first, and by state as of a day', async () => {
    const other = await t.caller('staff', 'other');
    const windows = [];
    for (const day of ['2021-03-01', '2021-06-01', '2021-06-01', '2021-09-01']) {
      windows.push(
        await other.post<Window>('/api/v1/event-windows', { ...ISTANBUL, firstOn: day, lastOn: day }),
      );
    }
    const seen: string[] = [];
    let cursor = '';
    for (;;) {
      const page = await other.get<List>(`/api/v1/event-windows?limit=2${cursor}`);
      seen.push(...page.items.map(({ id }) => id));
      if (page.nextCursor === null) break;
      cursor = `&cursor=${page.nextCursor}`;
    }
    expect(seen).toEqual([windows[3], windows[2], windows[1], windows[0]].map(({ id }) => id));
    const open = await other.get<List>('/api/v1/groups/other/windows?asOf=2021-06-01&state=open');
    expect(open.items).toMatchObject([
      { id: windows[2].id, state: 'open' },
      { id: windows[1].id, state: 'open' },
    ]);
    expect((await t.operator.call('GET', '/api/v1/groups/other/windows')).status).toBe(403);
  });

  it.each(['limit=0', 'limit=201', 'limit=ten', 'state=ajar', 'sort=name', 'cursor=WzEsMl0', 'asOf=today'])(
    'refuses a list with ?%s',
    async (query) => {
      const answer = await staff.call<Problem>('GET', `/api/v1/event-windows?${query}`);
      expect(answer.status).toBe(422);
      expect(answer.body.errors?.[0].pointer).toBe(`/${query.split('=')[0]}`);
    },
  );

  it('shows another group nothing: 404 for one, for a change, and for the group itself', async () => {
    const other = await t.caller('admin', 'other');
    expect(await other.call('GET', path(istanbul))).toMatchObject({ status: 404 });
    expect(await other.call('PATCH', path(istanbul), { name: 'Ours' })).toMatchObject({ status: 404 });
    expect(await other.call('GET', '/api/v1/groups/phrg/windows')).toMatchObject({ status: 404 });
    expect((await other.get<List>('/api/v1/event-windows')).items.map(({ id }) => id)).not.toContain(
      istanbul.id,
    );
    expect(await staff.get(path(istanbul))).toMatchObject({ name: ISTANBUL.name });
    expect(await staff.call('GET', '/api/v1/event-windows/none')).toMatchObject({ status: 404 });
  });
});
