import { type Caller, startApp, type TestApp } from '../support/app.js';

interface Window {
  id: string;
  state: string;
  letters: number;
  version: number;
  [field: string]: unknown;
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

/** A letter with one ask about the window, as rows: logging letters is tried elsewhere. */
async function letterAbout(window: Window, draftedOn: string): Promise<string> {
  const [letter] = await t.db.query<[{ id: string }]>(
    `INSERT INTO letter (group_id, reference, subject, drafted_on, created_at)
     SELECT group_id, 'PHRG/' || $2::text, 'An election', $2::date, now() FROM event_window WHERE id = $1 RETURNING id`,
    [window.id, draftedOn],
  );
  await t.db.query(
    `INSERT INTO ask (group_id, letter_id, position, text, horizon, window_id)
     SELECT group_id, $2, 1, 'Oppose', 'before_event', id FROM event_window WHERE id = $1`,
    [window.id, letter.id],
  );
  return letter.id;
}

describe('PATCH /api/v1/event-windows/{window}', () => {
  it('changes only what is given, works the instants out anew, and writes before and after', async () => {
    const window = await staff.post<Window>('/api/v1/event-windows', {
      ...ISTANBUL,
      decisiveAt: '2021-11-25T10:00:00Z',
    });
    const answer = await staff.call<Window>(
      'PATCH',
      path(window),
      { lastOn: '2021-11-26', decisiveAt: null },
      { 'if-match': '"1"' },
    );
    expect(answer).toMatchObject({
      status: 200,
      body: {
        name: ISTANBUL.name,
        place: 'Istanbul',
        decisiveAt: null,
        closesAt: '2021-11-26T21:00:00Z',
        neededByAt: '2021-11-26T21:00:00Z',
        neededByOn: '2021-11-26',
        version: 2,
      },
    });
    expect(answer.headers.get('etag')).toBe('"2"');
    const [entry] = await t.db.query<[object]>(
      "SELECT before, after FROM timeline_entry WHERE subject_id = $1 AND event = 'window-changed'",
      [window.id],
    );
    expect(entry).toEqual({
      before: { lastOn: '2021-11-25', decisiveAt: '2021-11-25T10:00:00Z' },
      after: { lastOn: '2021-11-26', decisiveAt: null },
    });
    const stale = await staff.call('PATCH', path(window), { name: 'Late' }, { 'if-match': '"1"' });
    expect(stale).toMatchObject({ status: 412, body: { code: 'changed-meanwhile' } });
    const viewer = await t.caller('viewer');
    expect((await viewer.call('PATCH', path(window), { name: 'Mine' })).status).toBe(403);
  });

  it('refuses days that no longer fit, and leaves everything as it was', async () => {
    const before = await staff.get(path(istanbul));
    const answer = await staff.call<Problem>('PATCH', path(istanbul), { firstOn: '2021-11-26' });
    expect(answer).toMatchObject({ status: 422, body: { code: 'window-reversed' } });
    expect(await staff.call('PATCH', path(istanbul), { name: null })).toMatchObject({ status: 422 });
    expect(await staff.get(path(istanbul))).toEqual(before);
  });

  it('moves the deadlines of the letters that depend on it', async () => {
    const window = await staff.post<Window>('/api/v1/event-windows', ISTANBUL);
    await letterAbout(window, '2021-11-01');
    const { id } = await staff.post<{ id: string }>('/api/v1/groups/phrg/letters', {
      subject: 'Fiction: a vote that is brought forward',
      body: 'Dear Minister, …',
      sentOn: '2021-11-22',
      recipients: [{ role: 'to', printed: 'A Minister' }],
      asks: [{ text: 'Oppose it.', horizon: 'before_event', windowId: window.id }],
    });
    const letter = (): Promise<object> => staff.get(`/api/v1/letters/${id}`);
    expect(await letter()).toMatchObject({ effectiveDeadline: { dueOn: '2021-11-25' } });
    expect(await staff.get(path(window, '?asOf=2021-11-10'))).toMatchObject({ letters: 1 });
    expect(await staff.get(path(window))).toMatchObject({ letters: 2 });
    expect(await staff.call('PATCH', path(window), { lastOn: '2021-11-24' })).toMatchObject({ status: 200 });
    expect(await letter()).toMatchObject({
      effectiveDeadline: { dueOn: '2021-11-24', dueAt: '2021-11-24T21:00:00Z' },
      asks: [{ neededBy: { on: '2021-11-24' } }],
    });
  });
});
