import { Fiction, MINISTER, OTHER_MINISTER } from '../support/fictional-letters.js';

const UNKNOWN = '01934f5e-7b00-7000-8000-000000000001';
const QUESTION = {
  kind: 'written_question',
  madeOn: '2022-01-05',
  house: 'commons',
  askedBy: 'A Fictional Member MP',
};

describe('POST /api/v1/letters/{letter}/chasers', () => {
  let f: Fiction;

  beforeAll(async () => {
    f = await Fiction.start('2022-01-14');
  });
  beforeEach(() => f.setDay('2022-01-14'));
  afterAll(() => f.t.close());

  it('answers 201 with the chaser, and shows the same in the letter and in the list', async () => {
    const { id, reference, recipients } = await f.log();
    const given = {
      kind: 'phone',
      madeOn: '2021-12-21',
      madeBy: 'The secretariat',
      spokeTo: 'A clerk',
      note: 'Will look.',
    };
    const created = await f.add(reference, 'chasers', given);
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
    expect(await f.staff.get(`/api/v1/chasers/${created.id}`)).toEqual(created);
    expect((await f.read(id)).chasers).toEqual([created]);
    const path = `/api/v1/letters/${encodeURIComponent(reference)}/chasers`;
    expect(await f.staff.get(path)).toEqual({ items: [created], nextCursor: null });
    expect(await f.staff.get(`${path}?asOf=2021-12-20`)).toEqual({ items: [], nextCursor: null });
    expect(await f.history(id, 'chaser-logged')).toMatchObject([
      { happened_on: '2021-12-21', after: { spokeTo: 'A clerk' } },
    ]);
  });

  describe('a written question around Christmas 2021', () => {
    it('cannot be tabled in the recess: not before 5 January', async () => {
      const { id } = await f.log();
      const answer = await f.send(id, 'chasers', { ...QUESTION, madeOn: '2021-12-21' });
      expect(answer).toMatchObject({
        status: 422,
        body: { code: 'not-a-sitting-day', errors: [{ pointer: '/madeOn' }] },
      });
      expect(answer.body.detail).toContain('A question can be tabled from Wednesday 5 January 2022.');
    });

    it.each([
      ['commons', '2022-01-05', '2022-01-12'],
      ['commons', '2021-12-16', '2021-12-23'],
      ['lords', '2021-12-16', '2022-01-04'],
    ])('an ordinary one in the %s of %s should be answered by %s', async (house, madeOn, answerDueOn) => {
      const { id } = await f.log();
      const created = await f.add(id, 'chasers', { ...QUESTION, house, madeOn, uin: '100123' });
      expect(created).toMatchObject({ answerDueOn, isNamedDay: false, uin: '100123' });
    });

    it('one that names its day needs three days of notice, weekend apart: 10 January for 5 January', async () => {
      const { id } = await f.log();
      const name = (answerDueOn?: string) =>
        f.send(id, 'chasers', { ...QUESTION, isNamedDay: true, answerDueOn });
      const tooSoon = await name('2022-01-07');
      expect(tooSoon).toMatchObject({
        status: 422,
        body: { code: 'named-day-too-soon', errors: [{ pointer: '/answerDueOn' }] },
      });
      expect(tooSoon.body.detail).toContain('Monday 10 January 2022');
      expect((await name()).body).toMatchObject({ code: 'named-day-needed' });
      expect((await name('2022-01-15')).body).toMatchObject({ code: 'named-day-not-sitting' });
      expect(await name('2022-01-10')).toMatchObject({
        status: 201,
        body: { isNamedDay: true, answerDueOn: '2022-01-10' },
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
        { kind: 'phone', madeOn: '2022-01-05', recipientId: UNKNOWN },
        'not-a-recipient',
        '/recipientId',
      ],
    ])('%s', async (_words, body, code, pointer) => {
      const { id } = await f.log();
      const answer = await f.send(id, 'chasers', body);
      expect(answer).toMatchObject({ status: 422, body: { code, errors: [{ pointer }] } });
      expect(await f.staff.get(`/api/v1/letters/${id}/chasers`)).toEqual({ items: [], nextCursor: null });
    });

    it('a letter that was not sent: 409', async () => {
      const { id } = await f.log({ sentOn: null });
      const answer = await f.send(id, 'chasers', { kind: 'phone', madeOn: '2022-01-05' });
      expect(answer).toMatchObject({ status: 409, body: { code: 'letter-not-sent' } });
    });

    it('a letter to two people without saying whom', async () => {
      const { id, recipients } = await f.log({ recipients: [MINISTER, OTHER_MINISTER] });
      const body = { kind: 'phone', madeOn: '2022-01-05' };
      expect((await f.send(id, 'chasers', body)).body).toMatchObject({
        code: 'recipient-needed',
        errors: [{ pointer: '/recipientId' }],
      });
      const recipientId = recipients[1].id;
      expect(await f.add(id, 'chasers', { ...body, recipientId })).toMatchObject({ recipientId });
    });

    it('a question beyond the sitting days that are known', async () => {
      const { id } = await f.log();
      f.setDay('2099-01-05');
      const answer = await f.send(id, 'chasers', { ...QUESTION, madeOn: '2099-01-05' });
      expect(answer).toMatchObject({ status: 422, body: { code: 'sitting-days-unknown' } });
    });

    it('a viewer (403) and another group (404)', async () => {
      const { id } = await f.log();
      const created = await f.add(id, 'chasers', { kind: 'phone', madeOn: '2022-01-05' });
      const [viewer, stranger] = [await f.t.caller('viewer'), await f.t.caller('admin', 'other')];
      const calls: [string, string, object?][] = [
        ['POST', `/api/v1/letters/${id}/chasers`, { kind: 'phone', madeOn: '2022-01-05' }],
        ['PATCH', `/api/v1/chasers/${created.id}`, { note: 'x' }],
        ['DELETE', `/api/v1/chasers/${created.id}?reason=x`],
        ['GET', `/api/v1/chasers/${created.id}`],
        ['GET', `/api/v1/letters/${id}/chasers`],
      ];
      for (const [method, path, body] of calls) {
        const ofViewer = (await viewer.call(method, path, body)).status;
        const ofStranger = (await stranger.call(method, path, body)).status;
        const statuses = [method === 'GET' ? 200 : 403, 404];
        expect({ method, path, statuses: [ofViewer, ofStranger] }).toEqual({ method, path, statuses });
      }
    });
  });
});
