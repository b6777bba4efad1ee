import { COPY, Fiction, MINISTER } from '../support/fictional-letters.js';
import { insertWindow } from '../support/many-letters.js';

const ID = expect.any(String) as unknown;

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
        organisationId: ID,
        officeId: ID,
      },
      ...{ startedOn: '2021-11-22', receivedOn: '2021-11-22', receivedBecause: 'same_day' },
      ...{ endedOn: null, endedBecause: null, targetDays: 20, targetSource: ID },
      ...{
        dueOn: '2021-12-20',
        twentyOn: '2021-12-20',
        workingDay: 1,
        workingDaysLeft: 19,
        workingDaysLate: 0,
      },
      isLate: false,
    };
    const named = (name: string): object => ({ id: ID, name });
    const agreed = {
      ...{ id: ID, personId: null, house: null, party: null, status: 'agreed' },
      ...{ invitedOn: null, agreedOn: '2021-11-22', declinedOn: null, withdrawnOn: null },
    };
    const window = {
      ...{
        id: ID,
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
      ...{ replyRequestedOn: null, followsLetterId: null, follows: null, followedBy: [], version: 1 },
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
            id: ID,
            position: 1,
            role: 'to',
            printed: MINISTER.printed,
            status: 'awaiting',
          },
          ...{ office: named('Teller'), person: null, organisation: named('Office of fiction') },
          ...{ address: null, email: null, receivedOn: '2021-11-22', elapsedWorkingDays: 1, legs: [leg] },
          holders: { atSending: null, now: null, atReply: null, change: null },
        },
        {
          ...{ id: ID, position: 2, role: 'cc', printed: COPY.printed, status: 'copied' },
          ...{ office: null, person: null, organisation: null, address: null, email: null },
          ...{ receivedOn: null, elapsedWorkingDays: null, legs: [], holders: null },
        },
      ],
      signatories: [
        { ...agreed, position: 1, signedAs: 'First Fictional MP', capacity: 'Co-Chair', isLead: true },
        { ...agreed, position: 2, signedAs: 'Baroness Fictional', capacity: null, isLead: false },
      ],
      asks: [
        {
          ...{
            id: ID,
            position: 1,
            text: 'Before the vote.',
            horizon: 'before_event',
            window,
          },
          ...{ neededBy: { on: '2021-11-25', at: '2021-11-25T21:00:00Z' }, dueOn: '2021-11-25', ...open },
          ...{ workingDaysLeft: 2, isOverdue: false },
        },
        {
          ...{ id: ID, position: 2, text: 'Later on.', horizon: 'longer_term', window: null },
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
