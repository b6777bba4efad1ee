import { isoDate } from '../../src/deadlines/iso-date.js';
import { type Answer, type Caller, startApp, type TestApp } from '../support/app.js';

type Chaser = Record<string, unknown> & { id: string; version: number };
interface Letter {
  id: string;
  reference: string;
  recipients: { id: string }[];
  chasers: Chaser[];
}

const MINISTER = { role: 'to', printed: 'A Fictional Minister\nDepartment of Fiction' };
const OTHER = { role: 'to', printed: 'Another Fictional Minister' };
const QUESTION = {
  kind: 'written_question',
  madeOn: '2022-01-05',
  house: 'commons',
  askedBy: 'A Fictional Member MP',
};

describe('POST /api/v1/letters/{letter}/chasers', () => {
  let t: TestApp;
  let staff: Caller;

  const log = (changes: object = {}): Promise<Letter> =>
    staff.post('/api/v1/groups/phrg/letters', {
      subject: 'Fiction',
      body: 'Dear Minister, this letter is fiction.',
      sentOn: '2021-11-22',
      recipients: [MINISTER],
      signatories: [{ signedAs: 'A Fictional Member MP' }],
      asks: [{ text: 'Do one thing.', horizon: 'standard' }],
      ...changes,
    });
  const chase = (letter: string, body: object): Promise<Answer<Chaser>> =>
    staff.call('POST', `/api/v1/letters/${encodeURIComponent(letter)}/chasers`, body);
  const chased = async (letter: string, body: object): Promise<Chaser> => {
    const answer = await chase(letter, body);
    expect({ status: answer.status, body: answer.body }).toMatchObject({ status: 201 });
    return answer.body;
  };
  const patch = (id: string, body: object, headers: Record<string, string> = {}): Promise<Answer<Chaser>> =>
    staff.call('PATCH', `/api/v1/chasers/${id}`, body, headers);
  const history = (letterId: string, event: string): Promise<object[]> =>
    t.db.query(
      'SELECT happened_on, before, after FROM timeline_entry WHERE letter_id = $1 AND event = $2 ORDER BY seq',
      [letterId, event],
    );
  const nextChase = async (letterId: string): Promise<object[]> =>
    t.db.query(
      `SELECT due_on FROM deadline WHERE letter_id = $1 AND kind = 'chase' AND settled_on IS NULL ORDER BY due_on`,
      [letterId],
    );

  beforeAll(async () => {
    t = await startApp('2022-01-14');
    staff = await t.caller('staff');
  });
  beforeEach(() => t.clock.setDay(isoDate('2022-01-14')));
  afterAll(() => t.close());

  it('answers 201 with the chaser, and shows the same in the letter and in the list', async () => {
    const { id, reference, recipients } = await log();
    const given = {
      kind: 'phone',
      madeOn: '2021-12-21',
      madeBy: 'The secretariat',
      spokeTo: 'A clerk',
      note: 'Will look.',
    };
    const created = await chased(reference, given);
    expect(created).toEqual({
      ...given,
      id: expect.any(String) as string,
      recipientId: recipients[0].id,
      house: null,
      uin: null,
      askedBy: null,
      isNamedDay: false,
      answerDueOn: null,
      holdingAnswerOn: null,
      answeredOn: null,
      answer: null,
      version: 1,
    });
    expect(await staff.get(`/api/v1/chasers/${created.id}`)).toEqual(created);
    expect((await staff.get<Letter>(`/api/v1/letters/${id}`)).chasers).toEqual([created]);
    const path = `/api/v1/letters/${encodeURIComponent(reference)}/chasers`;
    expect(await staff.get(path)).toEqual({ items: [created] });
    expect(await staff.get(`${path}?asOf=2021-12-20`)).toEqual({ items: [] });
    expect(await history(id, 'chaser-logged')).toMatchObject([
      { happened_on: '2021-12-21', after: { spokeTo: 'A clerk' } },
    ]);
  });

  it('moves the next step of the ladder, and removing it moves it back', async () => {
    const { id } = await log();
    const before = await nextChase(id);
    expect(before).toHaveLength(1);
    const created = await chased(id, { kind: 'phone', madeOn: '2022-01-10' });
    expect(await nextChase(id)).not.toEqual(before);
    expect(
      (await staff.call('DELETE', `/api/v1/chasers/${created.id}?reason=Another%20letter.`)).status,
    ).toBe(204);
    expect(await nextChase(id)).toEqual(before);
    expect((await staff.call('GET', `/api/v1/chasers/${created.id}`)).status).toBe(404);
    expect((await patch(created.id, { note: 'x' })).status).toBe(404);
    expect((await staff.get<Letter>(`/api/v1/letters/${id}`)).chasers).toEqual([]);
    expect(await history(id, 'chaser-removed')).toMatchObject([
      { before: { kind: 'phone' }, after: { reason: 'Another letter.' } },
    ]);
  });

  describe('a written question around Christmas 2021', () => {
    it('cannot be tabled in the recess: not before 5 January', async () => {
      const { id } = await log();
      const answer = await chase(id, { ...QUESTION, madeOn: '2021-12-21' });
      expect(answer).toMatchObject({
        status: 422,
        body: { code: 'not-a-sitting-day', errors: [{ pointer: '/madeOn' }] },
      });
      expect(answer.body.detail).toContain('A question can be tabled from Wednesday 5 January 2022.');
    });

    it.each([
      ['commons', '2022-01-05', '2022-01-12'],
      ['commons', '2021-12-16', '2021-12-23'],
      ['lords', '2022-01-05', '2022-01-19'],
    ])('an ordinary one in the %s of %s should be answered by %s', async (house, madeOn, answerDueOn) => {
      const { id } = await log();
      expect(await chased(id, { ...QUESTION, house, madeOn, uin: '100123' })).toMatchObject({
        answerDueOn,
        isNamedDay: false,
        uin: '100123',
      });
    });

    it('one that names its day needs three days of notice, weekend apart: 10 January for 5 January', async () => {
      const { id } = await log();
      const named = { ...QUESTION, isNamedDay: true };
      const tooSoon = await chase(id, { ...named, answerDueOn: '2022-01-07' });
      expect(tooSoon).toMatchObject({
        status: 422,
        body: { code: 'named-day-too-soon', errors: [{ pointer: '/answerDueOn' }] },
      });
      expect(tooSoon.body.detail).toContain('Monday 10 January 2022');
      expect((await chase(id, named)).body).toMatchObject({ code: 'named-day-needed' });
      expect((await chase(id, { ...named, answerDueOn: '2022-01-15' })).body).toMatchObject({
        code: 'named-day-not-sitting',
      });
      expect(await chased(id, { ...named, answerDueOn: '2022-01-10' })).toMatchObject({
        isNamedDay: true,
        answerDueOn: '2022-01-10',
      });
    });

    it('is answered later: a holding answer, then the answer; each day reads what was there', async () => {
      const { id } = await log();
      const created = await chased(id, QUESTION);
      expect((await patch(created.id, { holdingAnswerOn: '2022-01-11' }, { 'if-match': '"1"' })).status).toBe(
        200,
      );
      const answered = await patch(created.id, { answeredOn: '2022-01-13', answer: 'Soon.' });
      expect(answered.body).toMatchObject({
        answeredOn: '2022-01-13',
        holdingAnswerOn: '2022-01-11',
        answer: 'Soon.',
        version: 3,
      });
      expect(await staff.get(`/api/v1/chasers/${created.id}?asOf=2022-01-12`)).toMatchObject({
        holdingAnswerOn: '2022-01-11',
        answeredOn: null,
        answer: null,
      });
      expect(await history(id, 'chaser-changed')).toMatchObject([
        { before: { holdingAnswerOn: null }, after: { holdingAnswerOn: '2022-01-11' } },
        { before: { answer: null, answeredOn: null }, after: { answer: 'Soon.', answeredOn: '2022-01-13' } },
      ]);
      expect((await patch(created.id, { note: 'x' }, { 'if-match': '"1"' })).status).toBe(412);
      expect((await patch(created.id, { answeredOn: '2022-01-15' })).body).toMatchObject({
        code: 'day-in-the-future',
      });
    });

    it('its due day follows a corrected day of tabling, unless a person gave one', async () => {
      const { id } = await log();
      const usual = await chased(id, QUESTION);
      expect((await patch(usual.id, { madeOn: '2022-01-06' })).body).toMatchObject({
        answerDueOn: '2022-01-13',
      });
      expect((await patch(usual.id, { house: 'lords' })).body).toMatchObject({ answerDueOn: '2022-01-20' });
      const given = await chased(id, { ...QUESTION, answerDueOn: '2022-01-14' });
      expect((await patch(given.id, { madeOn: '2022-01-06' })).body).toMatchObject({
        answerDueOn: '2022-01-14',
      });
      expect((await patch(given.id, { answerDueOn: null })).body).toMatchObject({
        answerDueOn: '2022-01-13',
      });
    });

    it('corrected to another kind drops what only a question has', async () => {
      const { id } = await log();
      const created = await chased(id, { ...QUESTION, uin: '100123' });
      const changed = await patch(created.id, { kind: 'letter' });
      expect(changed.body).toMatchObject({
        kind: 'letter',
        house: null,
        uin: null,
        askedBy: null,
        answerDueOn: null,
      });
      expect((await patch(created.id, { kind: 'written_question' })).body).toMatchObject({
        code: 'house-needed',
      });
    });
  });

  describe('refuses', () => {
    it.each<[string, object, string, string]>([
      ['a day to come', { kind: 'email', madeOn: '2022-01-15' }, 'day-in-the-future', '/madeOn'],
      ['a day before sending', { kind: 'email', madeOn: '2021-11-21' }, 'chased-before-sent', '/madeOn'],
      [
        'a UIN of a letter',
        { kind: 'letter', madeOn: '2022-01-05', uin: '1' },
        'field-of-another-kind',
        '/uin',
      ],
      ['a question without House', { ...QUESTION, house: undefined }, 'house-needed', '/house'],
      ['a question without Member', { ...QUESTION, askedBy: undefined }, 'asker-needed', '/askedBy'],
      [
        'a named day in the Lords',
        { ...QUESTION, house: 'lords', isNamedDay: true },
        'no-named-day-in-lords',
        '/isNamedDay',
      ],
      ['an unknown kind', { kind: 'pigeon', madeOn: '2022-01-05' }, 'invalid-input', '/kind'],
      [
        'another’s recipient',
        { kind: 'phone', madeOn: '2022-01-05', recipientId: '01934f5e-7b00-7000-8000-000000000001' },
        'not-a-recipient',
        '/recipientId',
      ],
    ])('%s', async (_words, body, code, pointer) => {
      const { id } = await log();
      expect(await chase(id, body)).toMatchObject({ status: 422, body: { code, errors: [{ pointer }] } });
      expect(await staff.get(`/api/v1/letters/${id}/chasers`)).toEqual({ items: [] });
    });

    it('a letter that was not sent: 409', async () => {
      const { id } = await log({ sentOn: null });
      expect(await chase(id, { kind: 'phone', madeOn: '2022-01-05' })).toMatchObject({
        status: 409,
        body: { code: 'letter-not-sent' },
      });
    });

    it('a letter to two people without saying whom', async () => {
      const { id, recipients } = await log({ recipients: [MINISTER, OTHER] });
      const body = { kind: 'phone', madeOn: '2022-01-05' };
      expect((await chase(id, body)).body).toMatchObject({
        code: 'recipient-needed',
        errors: [{ pointer: '/recipientId' }],
      });
      expect(await chased(id, { ...body, recipientId: recipients[1].id })).toMatchObject({
        recipientId: recipients[1].id,
      });
    });

    it('a question beyond the sitting days that are known', async () => {
      t.clock.setDay(isoDate('2099-01-05'));
      const { id } = await log({ sentOn: null });
      await t.db.query(`UPDATE letter SET sent_on = '2021-11-22' WHERE id = $1`, [id]);
      const answer = await chase(id, { ...QUESTION, madeOn: '2099-01-05' });
      expect(answer).toMatchObject({ status: 422, body: { code: 'sitting-days-unknown' } });
    });

    it('a viewer (403) and another group (404)', async () => {
      const { id } = await log();
      const created = await chased(id, { kind: 'phone', madeOn: '2022-01-05' });
      const [viewer, stranger] = [await t.caller('viewer'), await t.caller('admin', 'other')];
      const calls: [string, string, object?][] = [
        ['POST', `/api/v1/letters/${id}/chasers`, { kind: 'phone', madeOn: '2022-01-05' }],
        ['PATCH', `/api/v1/chasers/${created.id}`, { note: 'x' }],
        ['DELETE', `/api/v1/chasers/${created.id}?reason=x`],
        ['GET', `/api/v1/chasers/${created.id}`],
        ['GET', `/api/v1/letters/${id}/chasers`],
      ];
      for (const [method, path, body] of calls) {
        expect({ path, status: (await viewer.call(method, path, body)).status }).toEqual({
          path,
          status: method === 'GET' ? 200 : 403,
        });
        expect({ path, status: (await stranger.call(method, path, body)).status }).toEqual({
          path,
          status: 404,
        });
      }
    });
  });
});
