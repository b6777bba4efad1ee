import mammoth from 'mammoth';
import { simpleParser } from 'mailparser';
import { Fiction, type FictionalLetter, MINISTER } from '../support/fictional-letters.js';
import { replayAnew, replayedState } from '../support/replayed-state.js';

interface Late {
  items: {
    letter: { reference: string };
    recipientId: string;
    body: string;
    next: object;
    lastChaser: object | null;
  }[];
  nextCursor: string | null;
}

interface Text {
  text: string;
  gaps: string[];
  subject: string | null;
  to: string | null;
}

describe('chasing all that is late with one body', () => {
  let f: Fiction;
  let organisationId: string;
  let to: { role: string; printed: string; officeId: string };
  let letters: FictionalLetter[];
  beforeAll(async () => {
    f = await Fiction.start('2022-01-12');
    const body = await f.addBody('lamps');
    organisationId = body.organisationId;
    to = { role: 'to', printed: 'A Teller MP\nThe Teller', officeId: body.officeId };
    await f.t.db.query(
      `INSERT INTO person (name, honorific_suffix, created_at) VALUES ('A Teller', 'MP', now()), ('A New Teller', 'MP', now())`,
    );
    await f.t.db.query(
      `INSERT INTO tenure (office_id, person_id, from_on, to_on, created_at)
       SELECT $1::uuid, id, CASE name WHEN 'A Teller' THEN date '2020-01-01' ELSE date '2022-01-10' END,
         CASE name WHEN 'A Teller' THEN date '2022-01-10' END, now() FROM person WHERE name LIKE 'A % Teller' OR name = 'A Teller'`,
      [body.officeId],
    );
  });
  beforeEach(async () => {
    f.setDay('2022-01-12');
    letters = [
      await f.log({ recipients: [to] }),
      await f.log({ recipients: [to, MINISTER], subject: 'Lamps' }),
    ];
  });
  afterEach(() => f.t.db.query(`DELETE FROM idempotency_key`));
  afterAll(() => f.t.close());

  const group = '/api/v1/groups/phrg';
  const late = (query = ''): Promise<Late> => f.staff.get(`${group}/late-answers${query}`);
  const both = () =>
    letters.map(({ reference, recipients: [{ id }] }) => ({ letter: reference, recipientId: id }));
  const chase = (changes: object = {}, headers = {}) =>
    f.staff.call<{ ids: string[] }>(
      ...(['POST', `${group}/chasers`] as const),
      { kind: 'email', madeOn: '2022-01-12', note: 'All at once.', letters: both(), ...changes },
      headers,
    );
  const chasersOf = async (): Promise<number[]> =>
    Promise.all(letters.map(async ({ id }) => (await f.read(id)).chasers.length));

  it('lists them by body and page by page, with what was done and comes next', async () => {
    const all = await late('?organisation=lamps&limit=200');
    expect(all.items.map(({ body }) => body)).toEqual(all.items.map(() => 'Office of lamps'));
    const references = all.items.map(({ letter }) => letter.reference);
    expect(references).toEqual(expect.arrayContaining(letters.map(({ reference }) => reference)));
    expect((await late(`?organisation=${organisationId}&limit=200`)).items).toEqual(all.items);
    expect(all.items.at(-1)).toMatchObject({
      next: { rung: 'phone', dueOn: '2021-12-21', isDue: true },
      lastChaser: null,
      to: 'the Teller, A New Teller MP',
    });
    const first = await late('?limit=1');
    const second = await late(`?limit=1&cursor=${first.nextCursor}`);
    expect([first.items.length, second.items.length]).toEqual([1, 1]);
    expect(second.items[0].recipientId).not.toBe(first.items[0].recipientId);
    expect((await late('?asOf=2021-12-20')).items).toEqual([]);
    const stranger = await f.t.caller('staff', 'rivers');
    expect(await stranger.get('/api/v1/groups/rivers/late-answers')).toEqual({ items: [], nextCursor: null });
  });

  it('logs one chaser on each in one act, as each would be logged by itself', async () => {
    const { status, body } = await chase();
    expect(status).toBe(201);
    for (const [at, { id, recipients }] of letters.entries()) {
      const [chaser] = (await f.read(id)).chasers;
      expect(chaser).toMatchObject({
        id: body.ids[at],
        kind: 'email',
        note: 'All at once.',
        recipientId: recipients[0].id,
      });
      expect(await f.history(id, 'chaser-logged')).toMatchObject([
        { happened_on: '2022-01-12', after: { kind: 'email' } },
      ]);
      const before = await replayedState(f.t, id);
      await replayAnew(f.t, id);
      expect(await replayedState(f.t, id)).toEqual(before);
      const { steps } = await f.staff.get<{ steps: object[] }>(`/api/v1/letters/${id}/next-chasers`);
      expect(steps).toContainEqual(expect.objectContaining({ rung: 'letter', dueOn: '2022-01-19' }));
    }
  });

  it('logs both recipients of one letter, and refuses one of them twice', async () => {
    const { id, recipients } = letters[1];
    const each = recipients.map(({ id: recipientId }) => ({ letter: id, recipientId }));
    expect((await chase({ letters: each })).status).toBe(201);
    expect((await f.read(id)).chasers).toHaveLength(2);
    expect(await chase({ letters: [each[0], each[0]] })).toMatchObject({
      status: 422,
      body: { code: 'chased-twice', errors: [{ pointer: '/letters/1' }] },
    });
  });

  it('is done once however often it is sent with one key, also at the same moment', async () => {
    const key = { 'idempotency-key': 'chase-all-of-lamps' };
    const answers = await Promise.all([chase({}, key), chase({}, key), chase({}, key)]);
    const done = answers.filter(({ status }) => status === 201);
    expect(done.length).toBeGreaterThan(0);
    const again = await chase({}, key);
    expect(again).toMatchObject({ status: 201, body: done[0].body });
    expect(await chasersOf()).toEqual([1, 1]);
  });

  it.each<[string, () => object, number]>([
    ['a letter of nobody', () => ({ letters: [...both(), { letter: 'PHRG/1999/001' }] }), 404],
    [
      'one that went to several, without saying which',
      () => ({ letters: [both()[0], { letter: letters[1].id }] }),
      422,
    ],
    ['a day before it was sent', () => ({ madeOn: '2021-11-21' }), 422],
    ['a day to come', () => ({ madeOn: '2022-01-13' }), 422],
    ['a kind of Parliament', () => ({ kind: 'written_question' }), 422],
    ['no letter', () => ({ letters: [] }), 422],
  ])('logs nothing at all of %s', async (_what, changes, status) => {
    expect((await chase(changes())).status).toBe(status);
    expect(await chasersOf()).toEqual([0, 0]);
  });

  it('drafts one letter about all of them, to the new holder, and the draft of each', async () => {
    const { text, gaps, references, subject } = await f.staff.get<Text & { references: string[] }>(
      `${group}/late-answers/draft?organisation=lamps`,
    );
    expect(references).toEqual(expect.arrayContaining(letters.map(({ reference }) => reference)));
    expect(text).toContain('A New Teller MP\nTeller\n[the address]');
    expect(text).toContain(
      `${letters[1].reference}, dated 22 November 2021, to the Teller, A Teller MP: “Lamps”.`,
    );
    expect(gaps).toContain('the address');
    expect(subject).toMatch(/^Replies overdue: /);
    const path = `/api/v1/letters/${letters[0].id}/recipients/${letters[0].recipients[0].id}/chaser-draft`;
    const single = await f.staff.get<Text>(`${path}?kind=letter`);
    expect(single.text).toContain(
      'wrote to your predecessor, A Teller MP, in a letter dated 22 November 2021',
    );
    expect(single.text).toContain('1. Do one thing.\n2. Do another.');
    expect(await f.staff.get(path)).toMatchObject({ kind: 'phone', subject: null });
    const question = await f.staff.get<Text>(`${path}?kind=written_question`);
    expect(question.text).toMatch(
      /^To ask \[the minister who answers for the Office of lamps\], when they plan to reply/,
    );
    const told = await f.staff.get<Text>(`${path}?kind=point_of_order`);
    expect(told.text).toContain('On Monday 22 November 2021, ');
  });

  it('says only what was a fact on the day', async () => {
    const path = `/api/v1/letters/${letters[0].id}/recipients/${letters[0].recipients[0].id}/chaser-draft`;
    const { text } = await f.staff.get<Text>(`${path}?kind=letter&asOf=2021-12-17`);
    expect(text).toContain('wrote to you in a letter dated 22 November 2021');
    expect(text).toContain('A reply is due by 20 December 2021.');
    await f.add(letters[0].id, 'replies', { class: 'substantive', receivedOn: '2022-01-12' });
    expect(await f.staff.call('GET', path)).toMatchObject({ status: 409, body: { code: 'nothing-owed' } });
  });

  it('says until when an answer is of use where an event sets that', async () => {
    f.setDay('2021-11-22');
    const window = {
      name: 'A vote',
      firstOn: '2021-11-23',
      lastOn: '2021-11-25',
      timeZone: 'Europe/Istanbul',
    };
    const { id: windowId } = await f.staff.post<{ id: string }>('/api/v1/event-windows', window);
    const asks = [
      { text: 'Vote against.', horizon: 'before_event', windowId },
      { text: 'Explain.', horizon: 'standard' },
    ];
    const letter = await f.log({ recipients: [to], asks });
    const path = `/api/v1/letters/${letter.id}/recipients/${letter.recipients[0].id}/chaser-draft?kind=phone`;
    const { text } = await f.staff.get<Text>(path);
    expect(text).toContain(
      '1. Vote against (an answer is of use until 25 November 2021, for “A vote”)\n2. Explain.',
    );
    const after = await f.staff.get<Text>(`${path}&asOf=2021-11-26`);
    expect(after.text).toContain('1. Explain.');
    expect(after.text).not.toContain('Vote against');
    f.setDay('2022-01-12');
  });

  it('gives drafts as files that other programs open', async () => {
    const path = `/api/v1/letters/${letters[0].id}/recipients/${letters[0].recipients[0].id}/chaser-draft/file`;
    const file = async (query: string): Promise<Response> =>
      fetch(`${f.t.url}${path}?${query}`, { headers: { authorization: `Bearer ${f.staff.secret}` } });
    const docx = await file('kind=letter&format=docx');
    expect(docx.headers.get('content-disposition')).toContain(
      `filename="Chasing letter ${letters[0].reference.replaceAll('/', '-')}.docx"`,
    );
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await docx.arrayBuffer()) });
    expect(value).toContain('Do another.');
    const mail = await simpleParser(Buffer.from(await (await file('kind=email&format=eml')).arrayBuffer()));
    expect(mail.subject).toContain(letters[0].reference);
    expect((await file('kind=point_of_order&format=eml')).status).toBe(409);
    const all = `${f.t.url}${group}/late-answers/draft/file?organisation=lamps&kind=email&format=eml`;
    const response = await fetch(all, { headers: { authorization: `Bearer ${f.staff.secret}` } });
    expect((await simpleParser(Buffer.from(await response.arrayBuffer()))).text).toContain(
      letters[1].reference,
    );
  });

  it('has a draft that says so when nothing is late', async () => {
    expect(await f.staff.get(`${group}/late-answers/draft?organisation=home-office`)).toMatchObject({
      text: 'No answer is late.\n',
      references: [],
    });
  });
});
