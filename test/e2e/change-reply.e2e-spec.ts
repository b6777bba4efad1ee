import { type Answer } from '../support/app.js';
import { Fiction, MINISTER, OTHER_MINISTER, type Part } from '../support/fictional-letters.js';

describe('PATCH /api/v1/replies/{id}', () => {
  let f: Fiction;
  const logged = async (reply: object): Promise<{ letterId: string; path: string }> => {
    const { id: letterId } = await f.log();
    const { id } = await f.add(letterId, 'replies', { receivedOn: '2021-12-03', ...reply });
    return { letterId, path: `replies/${id}` };
  };

  beforeAll(async () => {
    f = await Fiction.start('2021-12-10');
  });
  afterAll(() => f.t.close());

  it('corrects the class: status follows, fields of the old class go, history keeps both sides', async () => {
    const { letterId, path } = await logged({ class: 'holding', promisedBy: '2021-12-15' });
    const changed = await f.change(path, { class: 'substantive', signedBy: 'A Fictional Minister' });
    expect(changed).toMatchObject({
      status: 200,
      body: { class: 'substantive', promisedBy: null, version: 2 },
    });
    expect(await f.read(letterId)).toMatchObject({ status: 'replied', effectiveDeadline: null });
    expect(await f.history(letterId, 'reply-changed')).toEqual([
      {
        happened_on: '2021-12-10',
        before: { class: 'holding', promisedBy: '2021-12-15', signedBy: null },
        after: { class: 'substantive', promisedBy: null, signedBy: 'A Fictional Minister' },
      },
    ]);
    await f.change(path, { class: 'acknowledgement' });
    expect(await f.read(letterId)).toMatchObject({
      status: 'awaiting_reply',
      recipients: [{ status: 'acknowledged' }, {}],
    });
  });

  it('moves the day received, and with it the day of the status and of the settling', async () => {
    const { letterId, path } = await logged({ class: 'partial', isAllThatWillCome: true });
    expect((await f.change(path, { receivedOn: '2021-12-07' })).body).toMatchObject({
      settledOn: '2021-12-07',
    });
    expect((await f.read(letterId, '2021-12-06')).status).toBe('awaiting_reply');
    expect((await f.read(letterId, '2021-12-07')).status).toBe('replied');
  });

  describe('of which an ask was judged on the day it came', () => {
    const judged = async (): Promise<{ letterId: string; askId: string; path: string }> => {
      const { id: letterId, asks } = await f.log();
      const [{ id: askId }] = asks;
      const outcomes = [{ askId, outcome: 'met' }];
      const reply = { class: 'partial', receivedOn: '2021-12-03', outcomes };
      return { letterId, askId, path: `replies/${(await f.add(letterId, 'replies', reply)).id}` };
    };
    const outcome = async (letterId: string, day: string): Promise<string> =>
      (await f.read(letterId, day)).asks[0].outcome;

    it.each([
      ['later', '2021-12-07', ['open', 'open', 'met']],
      ['earlier', '2021-11-30', ['open', 'met', 'met']],
    ])('moves the judgement along to a %s day, with history', async (_what, receivedOn, outcomes) => {
      const { letterId, path } = await judged();
      expect(await outcome(letterId, '2021-12-03')).toBe('met');
      expect((await f.change(path, { receivedOn })).status).toBe(200);
      const days = ['2021-11-29', '2021-12-03', '2021-12-07'];
      expect(await Promise.all(days.map((day) => outcome(letterId, day)))).toEqual(outcomes);
      expect((await f.history(letterId, 'outcome-recorded')).at(-1)).toMatchObject({
        before: { outcome: 'met', judgedOn: '2021-12-03' },
        after: { outcome: 'met', judgedOn: receivedOn, because: 'reply-changed' },
      });
    });

    it('never lets it change places with another judgement', async () => {
      const { letterId, askId, path } = await judged();
      const later = { outcome: 'declined', judgedOn: '2021-12-05' };
      await f.staff.call('PUT', `/api/v1/asks/${askId}/outcome`, later);
      expect(await f.change(path, { receivedOn: '2021-12-07' })).toMatchObject({
        status: 422,
        body: { code: 'received-after-use', errors: [{ pointer: '/receivedOn' }] },
      });
      expect(await outcome(letterId, '2021-12-04')).toBe('met');
      expect((await f.change(path, { receivedOn: '2021-12-04' })).status).toBe(200);
      const days = ['2021-12-03', '2021-12-04', '2021-12-05'];
      expect(await Promise.all(days.map((day) => outcome(letterId, day)))).toEqual([
        'open',
        'met',
        'declined',
      ]);
    });
  });

  it('moves a reply to the other person', async () => {
    const { id, recipients } = await f.log({ recipients: [MINISTER, OTHER_MINISTER] });
    const reply = { class: 'substantive', receivedOn: '2021-12-06', recipientId: recipients[0].id };
    const { id: replyId } = await f.add(id, 'replies', reply);
    await f.change(`replies/${replyId}`, { recipientId: recipients[1].id });
    expect((await f.read(id)).recipients).toMatchObject([{ status: 'awaiting' }, { status: 'replied' }]);
  });

  it('corrects where a transfer went: another office gives its own body', async () => {
    const [fables, myths] = [await f.addBody('fables'), await f.addBody('myths')];
    const { letterId, path } = await logged({ class: 'transfer', transferredToOfficeId: fables.officeId });
    const changed = await f.change(path, { transferredToOfficeId: myths.officeId });
    expect(changed.body).toMatchObject({ transferredTo: { id: myths.organisationId } });
    const legs = async () => (await f.read(letterId)).recipients[0].legs;
    expect(await legs()).toMatchObject([
      {},
      { organisationId: myths.organisationId, officeId: myths.officeId },
    ]);
    await f.change(path, { transferredToOrganisationId: fables.organisationId });
    expect(await legs()).toMatchObject([{}, { organisationId: fables.organisationId, officeId: null }]);
  });

  it('replaces and clears the text', async () => {
    const { letterId, path } = await logged({ class: 'partial', body: 'One.' });
    expect((await f.change(path, { body: 'Two.' })).body.body).toBe('Two.');
    expect((await f.change(path, { body: null })).body.body).toBeNull();
    expect(await f.history(letterId, 'reply-changed')).toMatchObject([
      { before: { body: 'One.' }, after: { body: 'Two.' } },
      { before: { body: 'Two.' }, after: { body: null } },
    ]);
  });

  it('changes nothing, not even the version, when nothing differs', async () => {
    const { letterId, path } = await logged({ class: 'partial', signedBy: 'A' });
    expect((await f.change(path, { class: 'partial', signedBy: 'A' })).body.version).toBe(1);
    expect(await f.history(letterId, 'reply-changed')).toEqual([]);
  });

  it('refuses a stale version, and what a new reply would be refused for', async () => {
    const { path } = await logged({ class: 'partial' });
    const first = { 'if-match': '"1"' };
    expect((await f.change(path, { signedBy: 'A' }, first)).headers.get('etag')).toBe('"2"');
    expect(await f.change(path, { signedBy: 'B' }, first)).toMatchObject({ status: 412 });
    const refusals: [object, string, string][] = [
      [{ receivedOn: '2021-11-21' }, 'received-before-sent', '/receivedOn'],
      [{ receivedOn: null }, 'invalid-input', '/receivedOn'],
      [{ class: 'transfer' }, 'transfer-target-needed', '/transferredToOrganisationId'],
      [{ promisedBy: '2021-12-20' }, 'field-of-another-class', '/promisedBy'],
    ];
    for (const [body, code, pointer] of refusals) {
      const answer = await f.change(path, body);
      expect(answer).toMatchObject({ status: 422, body: { code, errors: [{ pointer }] } });
    }
    expect(await f.staff.get(`/api/v1/${path}`)).toMatchObject({
      class: 'partial',
      signedBy: 'A',
      version: 2,
    });
  });

  describe('settling and circulating', () => {
    const post = (path: string, body: object = {}): Promise<Answer<Part>> =>
      f.staff.call('POST', `/api/v1/${path}`, body);

    it('a settled partial reply stops the clock from that day, until that is taken back', async () => {
      const { letterId, path } = await logged({ class: 'partial' });
      const settled = await post(`${path}/settle`, { on: '2021-12-08' });
      expect(settled).toMatchObject({ status: 200, body: { settledOn: '2021-12-08' } });
      expect((await f.read(letterId, '2021-12-07')).status).toBe('part_replied');
      const legs = async () => (await f.read(letterId)).recipients[0].legs;
      expect((await f.read(letterId)).status).toBe('replied');
      expect(await legs()).toMatchObject([{ endedOn: '2021-12-08', endedBecause: 'settled' }]);

      expect((await f.remove(`${path}/settle`)).status).toBe(204);
      expect((await f.read(letterId)).status).toBe('part_replied');
      expect(await legs()).toMatchObject([{ endedOn: null }]);
      expect(await f.history(letterId, 'reply-changed')).toMatchObject([
        { happened_on: '2021-12-08', after: { settledOn: '2021-12-08' } },
        { happened_on: '2021-12-10', after: { settledOn: null } },
      ]);
    });

    it('is refused for another class, before the reply came and on a day to come', async () => {
      const holding = await logged({ class: 'holding' });
      expect(await post(`${holding.path}/settle`)).toMatchObject({
        status: 409,
        body: { code: 'not-a-partial-reply' },
      });
      const { path } = await logged({ class: 'partial' });
      for (const act of ['settle', 'circulated']) {
        const early = await post(`${path}/${act}`, { on: '2021-12-02' });
        expect(early).toMatchObject({ status: 422, body: { errors: [{ pointer: '/on' }] } });
        const late = await post(`${path}/${act}`, { on: '2021-12-11' });
        expect(late).toMatchObject({ status: 422, body: { code: 'day-in-the-future' } });
      }
    });

    it('circulated is today unless told, shows from that day on, and can be taken back', async () => {
      const { path } = await logged({ class: 'holding' });
      expect((await post(`${path}/circulated`)).body).toMatchObject({ circulatedOn: '2021-12-10' });
      expect(await f.staff.get(`/api/v1/${path}?asOf=2021-12-09`)).toMatchObject({ circulatedOn: null });
      expect((await f.remove(`${path}/circulated`)).status).toBe(204);
      expect(await f.staff.get(`/api/v1/${path}`)).toMatchObject({ circulatedOn: null });
    });
  });
});
