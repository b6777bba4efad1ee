import { isoDate } from '../../src/deadlines/iso-date.js';
import { type Answer, type Caller, startApp, type TestApp } from '../support/app.js';

type Ask = Record<string, unknown> & { id: string; outcome: string };
interface Letter {
  id: string;
  asks: Ask[];
}

const BEFORE_EVENT = 0;
const STANDARD = 1;

describe('PUT /api/v1/asks/{id}/outcome', () => {
  let t: TestApp;
  let staff: Caller;
  let windowId: string;

  const log = (changes: object = {}): Promise<Letter> =>
    staff.post('/api/v1/groups/phrg/letters', {
      subject: 'Fiction',
      body: 'Dear Minister, this letter is fiction.',
      sentOn: '2021-11-22',
      recipients: [{ role: 'to', printed: 'A Fictional Minister' }],
      signatories: [{ signedAs: 'A Fictional Member MP' }],
      asks: [
        { text: 'Oppose it.', horizon: 'before_event', windowId },
        { text: 'Explain it.', horizon: 'standard' },
      ],
      ...changes,
    });
  const judge = (askId: string, body: object, caller = staff): Promise<Answer<Ask>> =>
    caller.call('PUT', `/api/v1/asks/${askId}/outcome`, body);
  const judgements = (askId: string): Promise<object[]> =>
    t.db.query('SELECT outcome, judged_on, judged_by FROM ask_outcome WHERE ask_id = $1 ORDER BY seq', [
      askId,
    ]);
  const history = (askId: string): Promise<object[]> =>
    t.db.query(
      `SELECT happened_on, before, after FROM timeline_entry WHERE subject_id = $1 AND event = 'outcome-recorded' ORDER BY seq`,
      [askId],
    );

  beforeAll(async () => {
    t = await startApp('2021-12-10');
    staff = await t.caller('staff');
    const [window] = await t.db.query<[{ id: string }]>(
      `INSERT INTO event_window (group_id, name, first_on, last_on, time_zone, opens_at, closes_at, needed_by_at,
         opens_on, closes_on, needed_by_on, created_at)
       SELECT id, 'Fictional vote', '2021-12-13', '2021-12-14', 'Europe/London', '2021-12-13T00:00Z',
         '2021-12-15T00:00Z', '2021-12-15T00:00Z', '2021-12-13', '2021-12-14', '2021-12-14', now()
       FROM appg WHERE slug = 'phrg' RETURNING id`,
    );
    windowId = window.id;
  });
  beforeEach(() => t.clock.setDay(isoDate('2021-12-10')));
  afterAll(() => t.close());

  it('answers the ask as its letter shows it, also by itself', async () => {
    const { id, asks } = await log();
    const answer = await judge(asks[STANDARD].id, { outcome: 'declined', note: 'By telephone.' });
    expect(answer).toMatchObject({
      status: 200,
      body: { outcome: 'declined', outcomeBasis: 'judged', judgedOn: '2021-12-10' },
    });
    const letter = await staff.get<Letter>(`/api/v1/letters/${id}`);
    expect(answer.body).toEqual(letter.asks[STANDARD]);
    expect(await staff.get(`/api/v1/asks/${asks[STANDARD].id}`)).toEqual(answer.body);
  });

  it('keeps every judgement; the latest by day, then by recording, stands; each day reads its own', async () => {
    const { asks } = await log();
    const askId = asks[STANDARD].id;
    await judge(askId, { outcome: 'deflected', judgedOn: '2021-12-06' });
    await judge(askId, { outcome: 'partly_met', judgedOn: '2021-12-08' });
    await judge(askId, { outcome: 'met', judgedOn: '2021-12-08' });
    expect((await judge(askId, { outcome: 'ignored', judgedOn: '2021-12-01' })).body.outcome).toBe('met');
    const asOf = async (day: string): Promise<string> =>
      (await staff.get<Ask>(`/api/v1/asks/${askId}?asOf=${day}`)).outcome;
    expect(await Promise.all(['2021-11-30', '2021-12-01', '2021-12-07', '2021-12-08'].map(asOf))).toEqual([
      'open',
      'ignored',
      'deflected',
      'met',
    ]);
    expect(await judgements(askId)).toHaveLength(4);
    expect(await history(askId)).toMatchObject([
      { happened_on: '2021-12-06', before: null, after: { outcome: 'deflected' } },
      { before: { outcome: 'deflected' }, after: { outcome: 'partly_met' } },
      { before: { outcome: 'partly_met' }, after: { outcome: 'met' } },
      { happened_on: '2021-12-01', before: null, after: { outcome: 'ignored' } },
    ]);
  });

  it('open puts it back, and both judgements stay in history', async () => {
    const { asks } = await log();
    const askId = asks[STANDARD].id;
    await judge(askId, { outcome: 'met' });
    expect((await judge(askId, { outcome: 'open' })).body).toMatchObject({
      outcome: 'open',
      outcomeBasis: null,
      judgedOn: null,
    });
    expect(await judgements(askId)).toMatchObject([
      { outcome: 'met', judged_by: 'test staff' },
      { outcome: 'open' },
    ]);
  });

  it('repeating a judgement changes nothing, with its day or, after midnight, without', async () => {
    const { asks } = await log();
    const askId = asks[STANDARD].id;
    const backdated = { outcome: 'ignored', judgedOn: '2021-12-01' };
    for (let i = 0; i < 2; i += 1)
      expect((await judge(askId, { outcome: 'met', note: 'Fiction.' })).status).toBe(200);
    for (let i = 0; i < 2; i += 1) expect((await judge(askId, backdated)).body.outcome).toBe('met');
    t.clock.setDay(isoDate('2021-12-11'));
    await judge(askId, { outcome: 'met', note: 'Fiction.' });
    expect(await judgements(askId)).toHaveLength(2);
    expect(await history(askId)).toHaveLength(2);
    await judge(askId, { outcome: 'met', note: 'Another note.' });
    expect(await judgements(askId)).toHaveLength(3);
  });

  it('four at once record one judgement', async () => {
    const { asks } = await log();
    const answers = await Promise.all([1, 2, 3, 4].map(() => judge(asks[STANDARD].id, { outcome: 'met' })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await judgements(asks[STANDARD].id)).toHaveLength(1);
  });

  it('settles the window’s deadline of its ask', async () => {
    const { id, asks } = await log();
    const kinds = async (): Promise<string | undefined> =>
      (await staff.get<{ effectiveDeadline: { kind: string } | null }>(`/api/v1/letters/${id}`))
        .effectiveDeadline?.kind;
    expect(await kinds()).toBe('window_closes');
    await judge(asks[BEFORE_EVENT].id, { outcome: 'met' });
    expect(await kinds()).toBe('reply_target');
    await judge(asks[BEFORE_EVENT].id, { outcome: 'open' });
    expect(await kinds()).toBe('window_closes');
  });

  it('an ask overtaken by the facts can be judged so, once an event is named', async () => {
    const { asks } = await log();
    t.clock.setDay(isoDate('2021-12-15'));
    expect(await staff.get(`/api/v1/asks/${asks[BEFORE_EVENT].id}`)).toMatchObject({
      outcome: 'overtaken_by_events',
      outcomeBasis: 'follows_from_facts',
    });
    const answer = await judge(asks[BEFORE_EVENT].id, { outcome: 'overtaken_by_events' });
    expect(answer.body).toMatchObject({ outcome: 'overtaken_by_events', outcomeBasis: 'judged' });
    const refused = await judge(asks[STANDARD].id, { outcome: 'overtaken_by_events' });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'ask-without-event', errors: [{ pointer: '/outcome' }] },
    });
  });

  describe('on the evidence of a reply', () => {
    const withReply = async (body?: string): Promise<{ letter: Letter; replyId: string }> => {
      const letter = await log();
      const given = { class: 'substantive', receivedOn: '2021-12-06', body };
      const { id } = await staff.post<{ id: string }>(`/api/v1/letters/${letter.id}/replies`, given);
      return { letter, replyId: id };
    };

    it('the quotation must stand in the text, white space apart', async () => {
      const { letter, replyId } = await withReply('We shall look at how\n nominations are made.');
      const askId = letter.asks[STANDARD].id;
      const refused = await judge(askId, { outcome: 'met', replyId, quote: 'We will look' });
      expect(refused).toMatchObject({
        status: 422,
        body: { code: 'quote-not-in-reply', errors: [{ pointer: '/quote' }] },
      });
      const quote = 'look at how nominations  are';
      expect((await judge(askId, { outcome: 'met', replyId, quote })).body).toMatchObject({
        outcome: 'met',
        quote,
      });
    });

    it('any quotation is taken where no text was kept', async () => {
      const { letter, replyId } = await withReply();
      const answer = await judge(letter.asks[STANDARD].id, { outcome: 'declined', replyId, quote: 'No.' });
      expect(answer).toMatchObject({ status: 200, body: { quote: 'No.' } });
    });

    it('not of another letter, nor before it came', async () => {
      const { letter, replyId } = await withReply();
      const other = await log();
      const ofOther = await judge(other.asks[STANDARD].id, { outcome: 'met', replyId });
      expect(ofOther).toMatchObject({
        status: 422,
        body: { code: 'unknown-reply', errors: [{ pointer: '/replyId' }] },
      });
      const early = await judge(letter.asks[STANDARD].id, {
        outcome: 'met',
        replyId,
        judgedOn: '2021-12-05',
      });
      expect(early).toMatchObject({
        status: 422,
        body: { code: 'judged-before-reply', errors: [{ pointer: '/judgedOn' }] },
      });
    });

    it('not once it was removed', async () => {
      const { letter, replyId } = await withReply();
      await staff.call('DELETE', `/api/v1/replies/${replyId}?reason=wrong`);
      const answer = await judge(letter.asks[STANDARD].id, { outcome: 'met', replyId });
      expect(answer).toMatchObject({ status: 422, body: { code: 'unknown-reply' } });
    });
  });

  it.each([
    [{ outcome: 'met', judgedOn: '2021-12-11' }, 'day-in-the-future', '/judgedOn'],
    [{ outcome: 'met', judgedOn: '2021-11-21' }, 'judged-before-letter', '/judgedOn'],
    [{ outcome: 'won' }, 'invalid-input', '/outcome'],
  ])('refuses %j', async (body, code, pointer) => {
    const { asks } = await log();
    expect(await judge(asks[STANDARD].id, body)).toMatchObject({
      status: 422,
      body: { code, errors: [{ pointer }] },
    });
    expect(await judgements(asks[STANDARD].id)).toEqual([]);
  });

  it('of a letter that was not sent, an ask can only be withdrawn', async () => {
    const { asks } = await log({ sentOn: null });
    expect(await judge(asks[STANDARD].id, { outcome: 'met' })).toMatchObject({
      status: 409,
      body: { code: 'letter-not-sent' },
    });
    expect(await judge(asks[STANDARD].id, { outcome: 'withdrawn' })).toMatchObject({
      status: 200,
      body: { outcome: 'withdrawn' },
    });
  });

  it('a viewer may read and not judge; another group sees nothing', async () => {
    const { asks } = await log();
    const [viewer, stranger] = [await t.caller('viewer'), await t.caller('admin', 'other')];
    const path = `/api/v1/asks/${asks[STANDARD].id}`;
    expect((await viewer.call('GET', path)).status).toBe(200);
    expect((await judge(asks[STANDARD].id, { outcome: 'met' }, viewer)).status).toBe(403);
    expect((await stranger.call('GET', path)).body).toMatchObject({ code: 'ask-not-found' });
    expect((await judge(asks[STANDARD].id, { outcome: 'met' }, stranger)).body).toMatchObject({
      code: 'ask-not-found',
    });
    expect(await judgements(asks[STANDARD].id)).toEqual([]);
  });
});
