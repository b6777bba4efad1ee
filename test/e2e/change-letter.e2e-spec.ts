import { type Answer } from '../support/app.js';
import { Fiction, type FictionalLetter, MINISTER } from '../support/fictional-letters.js';

type Body = Record<string, unknown>;

describe('Changing a letter', () => {
  let f: Fiction;
  beforeAll(async () => {
    f = await Fiction.start('2021-12-10');
  });
  beforeEach(() => f.setDay('2021-12-10'));
  afterAll(() => f.t.close());

  const draft = (more: object = {}): Promise<FictionalLetter> =>
    f.log({ sentOn: null, signatories: [], ...more });
  const post = (path: string, body: object = {}): Promise<Answer<Body>> =>
    f.staff.call('POST', `/api/v1/letters/${path}`, body);
  const refused = ({ status, body }: Answer<Body>): object => ({
    status,
    code: body.code,
    at: (body.errors as { pointer: string }[] | undefined)?.map(({ pointer }) => pointer),
  });

  describe('PATCH /api/v1/letters/{letter}', () => {
    it('changes only what is given, counts the version up and tells history what differs', async () => {
      const { id } = await draft({ topics: ['One'] });
      const change = { subject: 'Another', owner: 'Ann', signaturesCloseOn: '2021-12-17', topics: ['Two'] };
      const { status, body, headers } = await f.change(`letters/${id}`, change);
      expect({ status, body }).toMatchObject({
        status: 200,
        body: { ...change, body: 'Dear Minister, this letter is fiction.', version: 2 },
      });
      expect(headers.get('etag')).toBe('"2"');
      expect(body.effectiveDeadline).toMatchObject({ kind: 'signatures_close', dueOn: '2021-12-17' });
      expect(await f.change(`letters/${id}`, { owner: null })).toMatchObject({
        body: { owner: null, version: 3 },
      });
      expect(await f.history(id, 'letter-changed')).toMatchObject([
        {
          happened_on: '2021-12-10',
          before: { subject: 'Fiction', owner: null, signaturesCloseOn: null, topics: ['One'] },
          after: change,
        },
        { before: { owner: 'Ann' }, after: { owner: null } },
      ]);
    });

    it('is found in a search by its new words only', async () => {
      const { id } = await draft();
      await f.change(`letters/${id}`, { subject: 'Platypus', body: 'Echidna' });
      for (const q of ['platypus', 'echidna']) {
        const { items } = await f.staff.get<{ items: object[] }>(`/api/v1/groups/phrg/letters?q=${q}`);
        expect(items).toMatchObject([{ id }]);
      }
    });

    it('refuses a version that is no longer current with 412, and changes nothing', async () => {
      const { id } = await draft();
      await f.change(`letters/${id}`, { owner: 'Ann' }, { 'if-match': '"1"' });
      const answer = await f.change(`letters/${id}`, { owner: 'Ben' }, { 'if-match': '"1"' });
      expect(refused(answer)).toMatchObject({ status: 412, code: 'changed-meanwhile' });
      expect(await f.read(id)).toMatchObject({ owner: 'Ann', version: 2 });
    });

    it('keeps the text of a letter that was sent, unless a reason is given', async () => {
      const { id } = await f.log();
      const change = { subject: 'Corrected', body: 'Corrected text.' };
      expect(refused(await f.change(`letters/${id}`, change))).toEqual({
        status: 422,
        code: 'text-frozen',
        at: ['/subject', '/body'],
      });
      expect(await f.read(id)).toMatchObject({ subject: 'Fiction', version: 1 });
      expect(refused(await f.change(`letters/${id}`, { ...change, reason: 'x' }))).toMatchObject({
        at: ['/reason'],
      });
      const reason = 'The scan was misread.';
      expect(await f.change(`letters/${id}`, { ...change, reason })).toMatchObject({
        status: 200,
        body: change,
      });
      expect(await f.history(id, 'letter-changed')).toMatchObject([
        { before: { subject: 'Fiction' }, after: { ...change, reason } },
      ]);
    });

    it('takes the same text again, and what is not text, without a reason', async () => {
      const { id } = await f.log();
      const answer = await f.change(`letters/${id}`, { subject: 'Fiction', owner: 'Ann' });
      expect(answer).toMatchObject({ status: 200, body: { owner: 'Ann' } });
    });

    it('moves the due day when the channel is corrected', async () => {
      const { id } = await f.log();
      await f.change(`letters/${id}`, { channel: 'post' });
      const { recipients } = await f.read(id);
      expect(recipients[0]).toMatchObject({ legs: [{ receivedOn: '2021-11-24', dueOn: '2021-12-22' }] });
      expect(await f.history(id, 'due-day-moved')).toMatchObject([{ after: { dueOn: '2021-12-22' } }]);
    });

    it('keeps publicity and embargo together', async () => {
      const { id } = await draft();
      const embargoUntil = '2021-12-24T09:00:00Z';
      expect(refused(await f.change(`letters/${id}`, { publicity: 'embargoed' }))).toMatchObject({
        at: ['/embargoUntil'],
      });
      const held = await f.change(`letters/${id}`, { publicity: 'embargoed', embargoUntil });
      expect(held).toMatchObject({ status: 200, body: { embargoUntil } });
      expect(await f.change(`letters/${id}`, { publicity: 'open' })).toMatchObject({
        status: 200,
        body: { embargoUntil: null },
      });
    });

    it('follows an earlier letter of the same group by id or reference, never itself', async () => {
      const first = await draft();
      const { id } = await draft();
      for (const followsLetter of [first.id, first.reference]) {
        await f.change(`letters/${id}`, { followsLetter: null });
        expect(await f.change(`letters/${id}`, { followsLetter })).toMatchObject({
          body: { followsLetterId: first.id },
        });
      }
      const stranger = await f.t.caller('staff', 'other');
      const theirs = await stranger.post<{ id: string }>('/api/v1/groups/other/letters', {
        ...{ subject: 'Theirs', body: 'Theirs', recipients: [MINISTER] },
      });
      for (const followsLetter of [id, theirs.id, 'PHRG/1999/001']) {
        expect(refused(await f.change(`letters/${id}`, { followsLetter }))).toMatchObject({
          at: ['/followsLetter'],
        });
      }
    });

    it.each([
      [{ colour: 'red' }, '/colour'],
      [{ subject: null }, '/subject'],
      [{ subject: '' }, '/subject'],
      [{ channel: 'pigeon' }, '/channel'],
      [{ replyRequestedOn: '2021-11-21' }, '/replyRequestedOn'],
    ])('refuses %j at %s', async (change, pointer) => {
      const { id } = await f.log();
      expect(refused(await f.change(`letters/${id}`, change))).toMatchObject({ status: 422, at: [pointer] });
    });

    it('is for staff of the group alone', async () => {
      const { id } = await f.log();
      const viewer = await f.t.caller('viewer');
      const stranger = await f.t.caller('staff', 'other');
      expect((await viewer.call('PATCH', `/api/v1/letters/${id}`, { owner: 'X' })).status).toBe(403);
      expect((await stranger.call('PATCH', `/api/v1/letters/${id}`, { owner: 'X' })).status).toBe(404);
      expect((await stranger.call('POST', `/api/v1/letters/${id}/close`)).status).toBe(404);
      expect((await f.staff.call('DELETE', `/api/v1/letters/${id}`)).status).toBe(405);
    });
  });

  describe('POST /api/v1/letters/{letter}/close, reopen, withdraw, reinstate', () => {
    it('ends and resumes a letter, each act on its day', async () => {
      const { id } = await f.log();
      expect(await post(`${id}/close`, { on: '2021-12-01', reason: 'They rang.' })).toMatchObject({
        status: 200,
        body: {
          status: 'closed',
          effectiveDeadline: null,
          recipients: [{ legs: [{ endedBecause: 'closed' }] }, {}],
        },
      });
      expect(await post(`${id}/reopen`, { on: '2021-12-03' })).toMatchObject({
        body: { status: 'awaiting_reply' },
      });
      expect(await post(`${id}/withdraw`)).toMatchObject({ body: { status: 'withdrawn' } });
      f.setDay('2021-12-13');
      expect(await post(`${id}/reinstate`)).toMatchObject({ body: { status: 'awaiting_reply' } });
      const days = ['2021-11-30', '2021-12-01', '2021-12-03', '2021-12-10', '2021-12-13'];
      const statuses = await Promise.all(days.map(async (day) => (await f.read(id, day)).status));
      expect(statuses).toEqual(['awaiting_reply', 'closed', 'awaiting_reply', 'withdrawn', 'awaiting_reply']);
      expect(await f.history(id, 'letter-closed')).toEqual([
        { happened_on: '2021-12-01', before: null, after: { on: '2021-12-01', reason: 'They rang.' } },
      ]);
      expect(await f.history(id, 'letter-reinstated')).toMatchObject([{ happened_on: '2021-12-13' }]);
    });

    it('refuses what the status does not allow and says what is possible', async () => {
      const { id } = await draft();
      const answer = await post(`${id}/close`);
      expect(refused(answer)).toMatchObject({ status: 409, code: 'act-not-possible' });
      expect(answer.body.detail).toContain(
        'is a draft, so it can’t be closed. Possible now: send, withdraw.',
      );
      await post(`${id}/withdraw`);
      expect((await post(`${id}/withdraw`)).body.detail).toContain('Possible now: reinstate.');
      expect(await f.history(id, 'letter-withdrawn')).toHaveLength(1);
    });

    it('refuses a day to come, before sending, or before the act that it rests on', async () => {
      const { id } = await f.log();
      const at = async (act: string, on: string): Promise<object> =>
        refused(await post(`${id}/${act}`, { on }));
      expect(await at('close', '2021-12-11')).toMatchObject({
        status: 422,
        code: 'day-in-the-future',
        at: ['/on'],
      });
      expect(await at('close', '2021-11-21')).toMatchObject({
        status: 422,
        code: 'act-too-early',
        at: ['/on'],
      });
      await post(`${id}/close`, { on: '2021-12-05' });
      expect(await at('reopen', '2021-12-04')).toMatchObject({
        status: 422,
        code: 'act-too-early',
        at: ['/on'],
      });
    });
  });
});
