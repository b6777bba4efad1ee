import { type Caller, startApp, type TestApp } from '../support/app.js';
import { type Entry, readBack } from '../support/calendar-entries.js';
import { FICTION, logFoundingLetter, type LoggedCase } from '../support/founding-letter.js';
import { type Person } from '../support/people.js';
import { isoDate } from '../../src/deadlines/iso-date.js';

describe('GET /calendar/{token}.ics', () => {
  let t: TestApp;
  let staff: Caller;
  let ada: Person;
  let letter: LoggedCase;
  let path: string;
  beforeAll(async () => {
    t = await startApp();
    staff = await t.caller('staff');
    ada = await t.person('Ada Example', { phrg: 'staff', rivers: 'viewer' });
    letter = await logFoundingLetter(staff, FICTION);
    path = await addressOf(ada);
  });
  afterAll(() => t.close());

  /** Sends a form of the account's pages, as a browser without scripts does; gives the page that follows. */
  async function submit(person: Person, at: string): Promise<string> {
    const asked = await fetch(t.url + at, { headers: { cookie: person.cookie } });
    const html = await asked.text();
    const value = (name: string): string => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)![1];
    const form = asked.headers.getSetCookie().find((cookie) => cookie.startsWith('postbag_form='))!;
    const answer = await fetch(t.url + at, {
      method: 'POST',
      body: new URLSearchParams({ _csrf: value('_csrf'), _once: value('_once') }),
      headers: { cookie: `${person.cookie}; ${form.split(';')[0]}`, origin: t.url },
    });
    return answer.text();
  }
  const addressOf = async (person: Person): Promise<string> =>
    new URL(/value="([^"]+\.ics)"/.exec(await submit(person, '/account/calendar'))![1]).pathname;

  const fetched = (at = path, headers: Record<string, string> = {}, method = 'GET'): Promise<Response> =>
    fetch(t.url + at, { headers, method, redirect: 'manual' });
  const entries = async (at = path): Promise<Map<string, Entry>> =>
    readBack(await (await fetched(at)).text());
  const statuses = async (): Promise<Record<string, string>> =>
    Object.fromEntries([...(await entries())].map(([what, { status }]) => [what, status]));
  const change = async (at: string, body: object): Promise<void> => {
    const answer = await staff.call('PATCH', `/api/v1${at}`, body);
    expect(answer).toMatchObject({ status: 200 });
  };

  it('has the founding letter’s days, and the event by the clock of its place', async () => {
    const answer = await fetched();
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'text/calendar; charset=utf-8',
      'cache-control': 'private, no-cache',
      'referrer-policy': 'no-referrer',
    });
    expect(answer.headers.getSetCookie()).toEqual([]);
    const read = readBack(await answer.text());
    expect([...read.keys()]).toEqual(['Event', 'Reply due', 'Chase']);
    expect(read.get('Event')).toMatchObject({
      start: '2021-11-22T21:00:00Z',
      end: '2021-11-25T21:00:00Z',
      status: 'CONFIRMED',
      summary: `Event: Election of Interpol’s President (${letter.reference})`,
    });
    expect(read.get('Reply due')).toMatchObject({
      start: '2021-12-20',
      end: '2021-12-21',
      status: 'CONFIRMED',
      summary: `Reply due: ${letter.reference} The election of Interpol’s President`,
      description: expect.stringContaining('20 working days') as string,
      url: `${t.url}/groups/phrg/letters/${letter.id}`,
    });
    expect(read.get('Chase')).toMatchObject({ start: '2021-12-21' });
  });

  it('answers 304 to who has it, until something changes, and HEAD without a body', async () => {
    const tag = (await fetched()).headers.get('etag')!;
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`])
      expect((await fetched(path, { 'if-none-match': known })).status).toBe(304);
    expect((await fetched(path, { 'if-none-match': '"other"' })).status).toBe(200);
    const head = await fetched(path, {}, 'HEAD');
    expect([head.status, head.headers.get('etag'), await head.text()]).toEqual([200, tag, '']);
    await change(`/letters/${letter.id}`, { subject: 'A vote, soon; 🗳️ and \\n more', reason: 'A slip' });
    const renamed = await fetched(path, { 'if-none-match': tag });
    expect(renamed.status).toBe(200);
    const read = readBack(await renamed.text());
    expect(read.get('Reply due')!.summary).toContain('A vote, soon; 🗳️ and');
  });

  it('moves an entry when its day moves: the same one, changed later, with a higher sequence', async () => {
    const before = await entries();
    t.clock.setDay(isoDate('2021-11-24'));
    await change(`/letters/${letter.id}/recipients/${letter.recipientId}`, { receivedOn: '2021-11-24' });
    const after = await entries();
    const [was, is] = [before.get('Reply due')!, after.get('Reply due')!];
    expect([is.uid, was.start, is.start]).toEqual([was.uid, '2021-12-20', '2021-12-22']);
    expect(is.sequence).toBeGreaterThan(was.sequence);
    expect(is.changed > was.changed).toBe(true);
    const event = before.get('Event')!;
    const { items } = await staff.get<{ items: { id: string }[] }>('/api/v1/groups/phrg/windows');
    await change(`/event-windows/${items[0].id}`, { lastOn: '2021-11-26' });
    const moved = (await entries()).get('Event')!;
    expect([moved.uid, moved.start, moved.end]).toEqual([event.uid, event.start, '2021-11-26T21:00:00Z']);
    expect(moved.sequence).toBeGreaterThan(event.sequence);
    expect(moved.changed > event.changed).toBe(true);
  });

  it('cancels what was answered, for 90 days, and takes that back with the reply', async () => {
    const waiting = { Event: 'CONFIRMED', 'Reply due': 'CONFIRMED', Chase: 'CONFIRMED' };
    const met = { Event: 'CANCELLED', 'Reply due': 'CANCELLED', Chase: 'CANCELLED' };
    expect(await statuses()).toEqual(waiting);
    const before = await entries();
    const reply = { class: 'substantive', receivedOn: '2021-11-24' };
    const { id } = await staff.post<{ id: string }>(`/api/v1/letters/${letter.id}/replies`, reply);
    expect(await statuses()).toEqual(met);
    for (const [what, { uid, sequence }] of await entries()) {
      expect(uid).toBe(before.get(what)!.uid);
      expect(sequence).toBeGreaterThan(before.get(what)!.sequence);
    }
    t.clock.setDay(isoDate('2022-02-21'));
    expect(await statuses()).toEqual(met);
    t.clock.setDay(isoDate('2022-02-22'));
    expect(await statuses()).toEqual({ Event: 'CANCELLED' });
    t.clock.setDay(isoDate('2022-02-25'));
    expect(await statuses()).toEqual({});
    t.clock.setDay(isoDate('2021-11-24'));
    await staff.call('DELETE', `/api/v1/replies/${id}?reason=Another+letter`);
    expect(await statuses()).toEqual(waiting);
  });

  it('leaves an event that is over unanswered, and cancels all when the letter is withdrawn', async () => {
    t.clock.setDay(isoDate('2021-12-30'));
    expect(await statuses()).toEqual({ Event: 'CONFIRMED', 'Reply due': 'CONFIRMED', Chase: 'CONFIRMED' });
    await staff.post(`/api/v1/letters/${letter.id}/withdraw`);
    expect(await statuses()).toMatchObject({ 'Reply due': 'CANCELLED', Chase: 'CANCELLED' });
  });

  it('has the instant at which an embargo ends, until 90 days after, and cancels it when it is lifted', async () => {
    const embargo = { publicity: 'embargoed', embargoUntil: '2022-01-10T00:01:00Z' };
    const recipients = [{ role: 'to', printed: 'A Minister' }];
    const { id } = await staff.post<LoggedCase>('/api/v1/groups/phrg/letters', {
      ...{ subject: 'Not yet', body: 'Fiction.', sentOn: '2021-12-30', recipients, ...embargo },
    });
    const entry = async (): Promise<Partial<Entry> | undefined> => (await entries()).get('Embargo ends');
    const { uid, sequence } = (await entry())!;
    expect(await entry()).toMatchObject({ start: '2022-01-10T00:01:00Z', status: 'CONFIRMED' });
    expect((await entry())!.summary).toContain('Not yet');
    await change(`/letters/${id}`, { embargoUntil: '2022-01-11T00:01:00Z' });
    expect(await entry()).toMatchObject({ uid, start: '2022-01-11T00:01:00Z', status: 'CONFIRMED' });
    await change(`/letters/${id}`, { publicity: 'open' });
    expect(await entry()).toMatchObject({ uid, start: '2022-01-11T00:01:00Z', status: 'CANCELLED' });
    expect((await entry())!.sequence).toBeGreaterThan(sequence!);
    expect((await entry())!.description).toContain('No longer under this embargo since 30 December 2021.');
    await change(`/letters/${id}`, embargo);
    await staff.post(`/api/v1/letters/${id}/withdraw`);
    for (const [day, status] of [
      ['2022-04-10', 'CONFIRMED'],
      ['2022-04-11', undefined],
    ] as const) {
      t.clock.setDay(isoDate(day));
      expect((await entry())?.status).toBe(status);
    }
    t.clock.setDay(isoDate('2021-12-30'));
  });

  it('has the groups that its person belongs to at the time, and no others', async () => {
    const rivers = await t.caller('staff', 'rivers');
    const draft = {
      subject: 'On rivers',
      body: 'Fiction.',
      signaturesCloseOn: '2022-01-14',
      recipients: [{ role: 'to', printed: 'A Minister' }],
    };
    const { id, reference } = await rivers.post<LoggedCase>('/api/v1/groups/rivers/letters', draft);
    const kim = await t.person('Kim Example', { phrg: 'viewer' });
    const kims = await addressOf(kim);
    expect((await entries()).get('Signatures close')).toMatchObject({
      summary: `Signatures close: ${reference} On rivers`,
      start: '2022-01-14',
    });
    expect([...(await entries(kims)).keys()]).not.toContain('Signatures close');
    const closing = (await entries()).get('Signatures close')!;
    for (const [signaturesCloseOn, status] of [
      [null, 'CANCELLED'],
      ['2022-01-17', 'CONFIRMED'],
    ]) {
      await rivers.call('PATCH', `/api/v1/letters/${id}`, { signaturesCloseOn });
      expect((await entries()).get('Signatures close')).toMatchObject({ uid: closing.uid, status });
      if (status === 'CANCELLED')
        expect((await entries()).get('Signatures close')!.description).toMatch(/since 30 December 2021\./);
    }
    await t.db.query(
      `DELETE FROM membership WHERE account_id = $1 AND group_id = (SELECT id FROM appg WHERE slug = 'phrg')`,
      [ada.id],
    );
    expect([...(await entries()).keys()]).toEqual(['Signatures close']);
    await t.db.query('DELETE FROM membership WHERE account_id = $1', [ada.id]);
    const empty = await fetched();
    expect([empty.status, readBack(await empty.text()).size]).toEqual([200, 0]);
  });

  it('is at one address at a time, which only its person can end, and at which nothing else opens', async () => {
    const renewed = await addressOf(ada);
    const gone = async (at: string): Promise<void> => {
      const answer = await fetched(at);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        404,
        'application/problem+json; charset=utf-8',
      ]);
      const text = await answer.text();
      expect(JSON.parse(text)).toMatchObject({ code: 'calendar-not-found' });
      expect(text).not.toContain(at.slice(10, -4));
      expect(answer.headers.getSetCookie()).toEqual([]);
    };
    await gone(path);
    expect((await fetched(renewed)).status).toBe(200);
    await gone(renewed.replace(/.{4}\.ics$/, 'AAAA.ics'));
    const secret = renewed.slice('/calendar/'.length, -'.ics'.length);
    const asToken = await fetch(`${t.url}/api/v1/groups`, { headers: { authorization: `Bearer ${secret}` } });
    expect(asToken.status).toBe(401);
    await submit(ada, '/account/calendar/revoke');
    await gone(renewed);
    const kept = await t.db.query<object[]>('SELECT * FROM calendar_feed');
    expect(JSON.stringify(kept)).not.toContain(secret);
    const history = await t.db.query<{ event: string; text: string }[]>(
      `SELECT event, e::text AS text FROM timeline_entry e WHERE subject_id = $1 ORDER BY seq`,
      [ada.id],
    );
    expect(history.map(({ event }) => event)).toEqual([
      'calendar-feed-made',
      'calendar-feed-made',
      'calendar-feed-revoked',
    ]);
    expect(history.some(({ text }) => text.includes(secret))).toBe(false);
  });
});
