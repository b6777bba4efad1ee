import { type Answer, type Caller } from '../support/app.js';
import { Fiction, type FictionalLetter } from '../support/fictional-letters.js';

type Ask = FictionalLetter['asks'][number];

describe('PUT /api/v1/asks/{id}/outcome', () => {
  let f: Fiction;
  let asks: object[];

  /** Logs a letter; its first ask must be answered before a vote on 13 and 14 December, its second need not. */
  const log = async (
    changes: object = {},
  ): Promise<{ letterId: string; beforeEvent: string; askId: string }> => {
    const { id, asks: logged } = await f.log({ asks, ...changes });
    return { letterId: id, beforeEvent: logged[0].id, askId: logged[1].id };
  };
  const judge = (askId: string, body: object, caller: Caller = f.staff): Promise<Answer<Ask>> =>
    caller.call('PUT', `/api/v1/asks/${askId}/outcome`, body);
  const judgements = (askId: string): Promise<object[]> =>
    f.t.db.query('SELECT outcome, judged_on, judged_by FROM ask_outcome WHERE ask_id = $1 ORDER BY seq', [
      askId,
    ]);

  beforeAll(async () => {
    f = await Fiction.start('2021-12-10');
    const [window] = await f.t.db.query<[{ id: string }]>(
      `INSERT INTO event_window (group_id, name, first_on, last_on, time_zone, opens_at, closes_at, needed_by_at,
         opens_on, closes_on, needed_by_on, created_at)
       SELECT id, 'Fictional vote', '2021-12-13', '2021-12-14', 'Europe/London', '2021-12-13T00:00Z',
         '2021-12-15T00:00Z', '2021-12-15T00:00Z', '2021-12-13', '2021-12-14', '2021-12-14', now()
       FROM appg WHERE slug = 'phrg' RETURNING id`,
    );
    asks = [
      { text: 'Oppose it.', horizon: 'before_event', windowId: window.id },
      { text: 'Explain it.', horizon: 'standard' },
    ];
  });
  beforeEach(() => f.setDay('2021-12-10'));
  afterAll(() => f.t.close());

  it('answers the ask as its letter shows it, also by itself', async () => {
    const { letterId, askId } = await log();
    const { status, body } = await judge(askId, { outcome: 'declined', note: 'By telephone.' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ outcome: 'declined', outcomeBasis: 'judged', judgedOn: '2021-12-10' });
    expect((await f.read(letterId)).asks[1]).toEqual(body);
    expect(await f.staff.get(`/api/v1/asks/${askId}`)).toEqual(body);
  });

  it('keeps every judgement; the latest by day, then by recording, stands; each day reads its own', async () => {
    const { letterId, askId } = await log();
    await judge(askId, { outcome: 'deflected', judgedOn: '2021-12-06' });
    await judge(askId, { outcome: 'partly_met', judgedOn: '2021-12-08' });
    await judge(askId, { outcome: 'met', judgedOn: '2021-12-08' });
    expect((await judge(askId, { outcome: 'ignored', judgedOn: '2021-12-01' })).body.outcome).toBe('met');
    const asOf = async (day: string): Promise<string> =>
      (await f.staff.get<Ask>(`/api/v1/asks/${askId}?asOf=${day}`)).outcome;
    const days = ['2021-11-30', '2021-12-01', '2021-12-07', '2021-12-08'];
    expect(await Promise.all(days.map(asOf))).toEqual(['open', 'ignored', 'deflected', 'met']);
    expect(await judgements(askId)).toHaveLength(4);
    expect(await f.history(letterId, 'outcome-recorded')).toMatchObject([
      { happened_on: '2021-12-06', before: null, after: { outcome: 'deflected' } },
      { before: { outcome: 'deflected' }, after: { outcome: 'partly_met' } },
      { before: { outcome: 'partly_met' }, after: { outcome: 'met' } },
      { happened_on: '2021-12-01', before: null, after: { outcome: 'ignored' } },
    ]);
  });

  it('open puts it back, and both judgements are kept', async () => {
    const { askId } = await log();
    await judge(askId, { outcome: 'met' });
    const { body } = await judge(askId, { outcome: 'open' });
    expect(body).toMatchObject({ outcome: 'open', outcomeBasis: null, judgedOn: null });
    const kept = [{ outcome: 'met', judged_by: 'test staff' }, { outcome: 'open' }];
    expect(await judgements(askId)).toMatchObject(kept);
  });

  it('repeating a judgement changes nothing, with its day or, after midnight, without', async () => {
    const { letterId, askId } = await log();
    const met = { outcome: 'met', note: 'Fiction.' };
    const backdated = { outcome: 'ignored', judgedOn: '2021-12-01' };
    for (let i = 0; i < 2; i += 1) expect((await judge(askId, met)).status).toBe(200);
    for (let i = 0; i < 2; i += 1) expect((await judge(askId, backdated)).body.outcome).toBe('met');
    f.setDay('2021-12-11');
    await judge(askId, met);
    expect(await judgements(askId)).toHaveLength(2);
    expect(await f.history(letterId, 'outcome-recorded')).toHaveLength(2);
    await judge(askId, { ...met, note: 'Another note.' });
    expect(await judgements(askId)).toHaveLength(3);
  });

  it('four at once record one judgement', async () => {
    const { askId } = await log();
    const answers = await Promise.all([1, 2, 3, 4].map(() => judge(askId, { outcome: 'met' })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await judgements(askId)).toHaveLength(1);
  });

  it('settles the deadline of its window, until it is put back', async () => {
    const { letterId, beforeEvent } = await log();
    const kind = async () => (await f.read(letterId)).effectiveDeadline?.kind;
    expect(await kind()).toBe('window_closes');
    await judge(beforeEvent, { outcome: 'met' });
    expect(await kind()).toBe('reply_target');
    await judge(beforeEvent, { outcome: 'open' });
    expect(await kind()).toBe('window_closes');
  });

  it('an ask overtaken by the facts can be judged so; one without an event can’t', async () => {
    const { beforeEvent, askId } = await log();
    f.setDay('2021-12-15');
    const outcome = 'overtaken_by_events';
    const byFacts = { outcome, outcomeBasis: 'follows_from_facts' };
    expect(await f.staff.get(`/api/v1/asks/${beforeEvent}`)).toMatchObject(byFacts);
    expect((await judge(beforeEvent, { outcome })).body).toMatchObject({ outcome, outcomeBasis: 'judged' });
    expect(await judge(askId, { outcome })).toMatchObject({
      status: 422,
      body: { code: 'ask-without-event', errors: [{ pointer: '/outcome' }] },
    });
  });

  describe('on the evidence of a reply', () => {
    const withReply = async (body?: string): Promise<{ askId: string; replyId: string }> => {
      const { letterId, askId } = await log();
      const reply = { class: 'substantive', receivedOn: '2021-12-06', body };
      return { askId, replyId: (await f.add(letterId, 'replies', reply)).id };
    };

    it('the quotation must stand in the text, white space apart', async () => {
      const { askId, replyId } = await withReply('We shall look at how\n nominations are made.');
      expect(await judge(askId, { outcome: 'met', replyId, quote: 'We will look' })).toMatchObject({
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
      const { askId, replyId } = await withReply();
      const answer = await judge(askId, { outcome: 'declined', replyId, quote: 'No.' });
      expect(answer).toMatchObject({ status: 200, body: { quote: 'No.' } });
    });

    it('not before it came, not of another letter, not once it was removed', async () => {
      const { askId, replyId } = await withReply();
      expect(await judge(askId, { outcome: 'met', replyId, judgedOn: '2021-12-05' })).toMatchObject({
        status: 422,
        body: { code: 'judged-before-reply', errors: [{ pointer: '/judgedOn' }] },
      });
      const unknown = { status: 422, body: { code: 'unknown-reply', errors: [{ pointer: '/replyId' }] } };
      expect(await judge((await log()).askId, { outcome: 'met', replyId })).toMatchObject(unknown);
      await f.remove(`replies/${replyId}?reason=Wrong%20letter.`);
      expect(await judge(askId, { outcome: 'met', replyId })).toMatchObject(unknown);
    });
  });

  it.each([
    [{ outcome: 'met', judgedOn: '2021-12-11' }, 'day-in-the-future', '/judgedOn'],
    [{ outcome: 'met', judgedOn: '2021-11-21' }, 'judged-before-letter', '/judgedOn'],
    [{ outcome: 'won' }, 'invalid-input', '/outcome'],
  ])('refuses %j', async (body, code, pointer) => {
    const { askId } = await log();
    expect(await judge(askId, body)).toMatchObject({ status: 422, body: { code, errors: [{ pointer }] } });
    expect(await judgements(askId)).toEqual([]);
  });

  it('of a letter that was not sent, an ask can only be withdrawn', async () => {
    const { askId } = await log({ sentOn: null });
    const refused = { status: 409, body: { code: 'letter-not-sent' } };
    expect(await judge(askId, { outcome: 'met' })).toMatchObject(refused);
    const taken = { status: 200, body: { outcome: 'withdrawn' } };
    expect(await judge(askId, { outcome: 'withdrawn' })).toMatchObject(taken);
  });

  it('a viewer may read and not judge; another group sees nothing', async () => {
    const { askId } = await log();
    const [viewer, stranger] = [await f.t.caller('viewer'), await f.t.caller('admin', 'other')];
    expect((await viewer.call('GET', `/api/v1/asks/${askId}`)).status).toBe(200);
    expect((await judge(askId, { outcome: 'met' }, viewer)).status).toBe(403);
    const hidden = { status: 404, body: { code: 'ask-not-found' } };
    expect(await stranger.call('GET', `/api/v1/asks/${askId}`)).toMatchObject(hidden);
    expect(await judge(askId, { outcome: 'met' }, stranger)).toMatchObject(hidden);
    expect(await judgements(askId)).toEqual([]);
  });
});
