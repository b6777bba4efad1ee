import { isoDate } from '../../src/deadlines/iso-date.js';
import { Retries } from '../../src/timeline/retries.js';
import { type Answer, type Caller, startApp, type TestApp } from '../support/app.js';

const LETTERS = '/api/v1/groups/phrg/letters';
const TO = { role: 'to', printed: 'A Fictional Minister' };
const draft = (subject: string): object => ({ subject, body: 'An invented letter.', recipients: [TO] });

interface Problem {
  code: string;
  detail: string;
  errors?: { pointer: string }[];
}

describe('a POST with an Idempotency-Key', () => {
  let t: TestApp;
  let staff: Caller;
  beforeAll(async () => {
    t = await startApp();
    staff = await t.caller('staff');
  });
  afterAll(() => t.close());

  const send = <Body = { id: string }>(
    caller: Caller,
    path: string,
    body: object,
    key: string,
  ): Promise<Answer<Body>> => caller.call<Body>('POST', path, body, { 'idempotency-key': key });
  const count = async (table: string): Promise<number> => {
    const [{ n }] = await t.db.query<[{ n: number }]>(`SELECT count(*)::int AS n FROM ${table}`);
    return n;
  };

  it('is carried out once and answered alike each time', async () => {
    const texts = [];
    for (let i = 0; i < 3; i += 1) {
      const response = await fetch(t.url + LETTERS, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${staff.secret}`,
          'content-type': 'application/json',
          'idempotency-key': 'one',
        },
        body: JSON.stringify(draft('Once'), null, i),
      });
      texts.push([response.status, response.headers.get('etag'), await response.text()]);
    }
    expect(texts[0]).toEqual([201, '"1"', expect.stringContaining('"Once"') as string]);
    expect(texts.slice(1)).toEqual([texts[0], texts[0]]);
    const [{ letters, entries }] = await t.db.query<[{ letters: number; entries: number }]>(
      `SELECT count(DISTINCT l.id)::int AS letters, count(e.id)::int AS entries
       FROM letter l LEFT JOIN timeline_entry e ON e.letter_id = l.id AND e.event = 'letter-logged'
       WHERE l.subject = 'Once'`,
    );
    expect({ letters, entries }).toEqual({ letters: 1, entries: 1 });
  });

  it('is refused when the key was sent with another body or to another path', async () => {
    expect((await send(staff, LETTERS, draft('First'), 'reused')).status).toBe(201);
    const letters = await count('letter');
    for (const [path, body] of [
      [LETTERS, draft('Second')],
      ['/api/v1/people', { name: 'A. Fiction' }],
    ] as const) {
      const { status, body: problem } = await send<Problem>(staff, path, body, 'reused');
      expect({ status, code: problem.code }).toEqual({ status: 422, code: 'idempotency-key-reused' });
    }
    expect(await count('letter')).toBe(letters);
  });

  it('is another request with another token, and without the header each is one', async () => {
    const other = await t.caller('staff');
    const ids = [
      (await send(staff, LETTERS, draft('Alike'), 'shared')).body.id,
      (await send(other, LETTERS, draft('Alike'), 'shared')).body.id,
      (await staff.post<{ id: string }>(LETTERS, draft('Alike'))).id,
      (await staff.post<{ id: string }>(LETTERS, draft('Alike'))).id,
    ];
    expect(new Set(ids).size).toBe(4);
  });

  it('leaves the key free when it was refused', async () => {
    const { status } = await send(staff, LETTERS, { subject: 'No body' }, 'refused');
    expect(status).toBe(422);
    const future = { ...draft('In the future'), sentOn: '2031-01-01' };
    expect((await send(staff, LETTERS, future, 'refused')).status).toBe(422);
    expect((await send(staff, LETTERS, draft('Better'), 'refused')).status).toBe(201);
  });

  it.each(['with space', 'ü', 'x'.repeat(201), ''])('is refused with the key “%s”', async (key) => {
    const { status, body } = await send<Problem>(staff, LETTERS, draft('Bad key'), key);
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'invalid-idempotency-key' });
    expect(body.errors?.[0].pointer).toBe('/idempotency-key');
  });

  it('never keeps the secret of a token: a retry learns that it was issued', async () => {
    const admin = await t.caller('admin');
    const token = { name: 'Retried', role: 'viewer' };
    const first = await send<{ secret: string }>(admin, '/api/v1/groups/phrg/tokens', token, 'token');
    expect(first.status).toBe(201);
    const again = await send<Problem>(admin, '/api/v1/groups/phrg/tokens', token, 'token');
    expect({ status: again.status, code: again.body.code }).toEqual({ status: 409, code: 'already-done' });
    const rows = await t.db.query<object[]>(`SELECT * FROM idempotency_key WHERE key = 'token'`);
    expect(rows).toMatchObject([{ event: 'token-issued', body: null }]);
    const named = await t.db.query<object[]>(`SELECT id FROM api_token WHERE name = 'Retried'`);
    expect(named).toHaveLength(1);
  });

  it('answers every kind of create and act alike when it is sent again', async () => {
    const letter = (await staff.post<{ id: string }>(LETTERS, draft('With parts'))).id;
    for (const [path, body, status] of requests(letter)) {
      const caller = path.includes('/jobs/') ? t.operator : staff;
      const first = await send(caller, path, body, `kind-${path}`);
      expect({ path, status: first.status, body: first.body }).toMatchObject({ path, status });
      const entries = await count('timeline_entry');
      const again = await send(caller, path, body, `kind-${path}`);
      expect({ path, status: again.status, body: again.body }).toEqual({ path, status, body: first.body });
      expect({ path, etag: again.headers.get('etag') }).toEqual({ path, etag: first.headers.get('etag') });
      expect({ path, entries: await count('timeline_entry') }).toEqual({ path, entries });
    }
  });

  it('is not done again when the process ended before its answer was kept', async () => {
    const { id } = (await send(staff, LETTERS, draft('Unanswered'), 'crash')).body;
    await t.db.query(
      `UPDATE idempotency_key SET status = NULL, etag = NULL, body = NULL WHERE key = 'crash'`,
    );
    const letters = await count('letter');
    const { status, body, headers } = await send<Problem>(staff, LETTERS, draft('Unanswered'), 'crash');
    expect({ status, code: body.code }).toEqual({ status: 409, code: 'already-done' });
    expect(body.detail).toContain(`letter-logged: letter ${id}`);
    expect(headers.get('location')).toBe(`/api/v1/letters/${id}`);
    expect(await count('letter')).toBe(letters);
  });

  it('forgets keys after three days, not before', async () => {
    await send(staff, LETTERS, draft('Kept'), 'old');
    const retries = t.app.get(Retries);
    t.clock.setDay(isoDate('2021-11-25'));
    await retries.forgetOld();
    expect((await send(staff, LETTERS, draft('Kept'), 'old')).status).toBe(201);
    t.clock.setDay(isoDate('2021-11-26'));
    const keys = await count('idempotency_key');
    expect(await retries.forgetOld()).toBe(keys);
    const { n } = (
      await t.db.query<[{ n: number }]>(`SELECT count(*)::int AS n FROM letter WHERE subject = 'Kept'`)
    )[0];
    expect(n).toBe(1);
  });
});

/** One request of each kind, in an order in which each is possible, and the status of its answer. */
function requests(letter: string): [path: string, body: object, status: number][] {
  const at = (path: string): string => `/api/v1/letters/${letter}/${path}`;
  const vote = { name: 'Vote', firstOn: '2021-12-01', lastOn: '2021-12-01', timeZone: 'UTC', source: 'x' };
  return [
    ['/api/v1/organisations', { name: 'Ministry of Fiction', slug: 'fiction', kind: 'other' }, 201],
    ['/api/v1/organisations/fiction/targets', { days: 9, source: 'x', fromOn: '2031-01-01' }, 201],
    ['/api/v1/people', { name: 'A. Fictional' }, 201],
    ['/api/v1/event-windows', vote, 201],
    [at('recipients'), { role: 'cc', printed: 'A Fictional Clerk' }, 201],
    [at('signatories'), { signedAs: 'B. Fictional MP' }, 201],
    [at('asks'), { text: 'Do it.', horizon: 'standard' }, 201],
    [at('send'), { sentOn: '2021-11-22' }, 201],
    [at('chasers'), { kind: 'phone', madeOn: '2021-11-22' }, 201],
    [at('replies'), { class: 'holding', receivedOn: '2021-11-22', body: 'Soon.' }, 201],
    [at('close'), {}, 200],
    ['/api/v1/jobs/sweep/run', {}, 200],
  ];
}
