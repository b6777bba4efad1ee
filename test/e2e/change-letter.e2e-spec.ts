import { type Answer } from '../support/app.js';
import { COPY, Fiction, type FictionalLetter, MINISTER } from '../support/fictional-letters.js';
import { insertWindow } from '../support/many-letters.js';

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
      expect((await f.staff.call('DELETE', `/api/v1/letters/${id}`)).status).toBe(404);
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
      expect(answer.body.detail).toContain('is a draft, so it can’t be closed. Possible now: send, withdraw.');
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

  describe('recipients', () => {
    const path = (id: string, more = ''): string => `letters/${id}/recipients${more}`;

    it('are added to a draft, changed and removed; those after move up', async () => {
      const { id, recipients } = await draft();
      const { officeId, organisationId } = await f.addBody('fables');
      const added = await post(`${id}/recipients`, { role: 'to', printed: 'A Teller', officeId });
      const shown = { position: 3, printed: 'A Teller', organisation: { id: organisationId }, status: null };
      expect(added).toMatchObject({ status: 201, body: shown });
      const changed = await f.change(path(id, `/${added.body.id as string}`), {
        printed: 'The Teller',
        email: 'a@b.c',
      });
      expect(changed).toMatchObject({ status: 200, body: { printed: 'The Teller', email: 'a@b.c' } });
      expect((await f.remove(path(id, `/${recipients[0].id}`))).status).toBe(204);
      const left = (await f.read(id)).recipients;
      expect(left).toMatchObject([
        { position: 1, printed: COPY.printed },
        { position: 2, printed: 'The Teller' },
      ]);
      expect(await f.history(id, 'recipient-added')).toMatchObject([{ after: { officeId, organisationId } }]);
      expect(await f.history(id, 'recipient-removed')).toMatchObject([{ before: MINISTER, after: null }]);
      expect(await f.read(id)).toMatchObject({ version: 4 });
    });

    it('of a letter that was sent: a copy may be added, nobody removed, and the address is corrected with a reason', async () => {
      const { id, recipients } = await f.log();
      const { officeId } = await f.addBody('riddles');
      expect(refused(await post(`${id}/recipients`, MINISTER))).toMatchObject({
        status: 409,
        code: 'already-sent',
      });
      expect(await post(`${id}/recipients`, COPY)).toMatchObject({ status: 201, body: { status: 'copied' } });
      expect(refused(await f.remove(path(id, `/${recipients[0].id}`)))).toMatchObject({ status: 409 });
      const to = path(id, `/${recipients[0].id}`);
      expect(refused(await f.change(to, { role: 'cc' }))).toMatchObject({ status: 409 });
      expect(refused(await f.change(to, { officeId }))).toMatchObject({ status: 422, code: 'text-frozen' });
      const { body } = await f.change(to, { officeId, reason: 'The office was not known.' });
      expect(body).toMatchObject({
        office: { id: officeId },
        legs: [{ officeId, body: 'Office of riddles' }],
      });
    });

    it('a corrected day of receipt moves the clock', async () => {
      const { id, recipients } = await f.log();
      const to = path(id, `/${recipients[0].id}`);
      const { body } = await f.change(to, { receivedOn: '2021-11-25' });
      expect(body).toMatchObject({
        receivedOn: '2021-11-25',
        legs: [{ receivedBecause: 'corrected', dueOn: '2021-12-23' }],
      });
      expect(await f.history(id, 'due-day-moved')).toHaveLength(1);
      for (const receivedOn of ['2021-11-21', '2021-12-11'])
        expect(refused(await f.change(to, { receivedOn }))).toMatchObject({
          status: 422,
          at: ['/receivedOn'],
        });
    });

    it('names only what is there', async () => {
      const { id, recipients } = await draft();
      const nobody = '01934f5e-7b00-7000-8000-000000000001';
      const named = { officeId: nobody, personId: nobody, organisationId: nobody };
      const at = ['/officeId', '/personId', '/organisationId'];
      const answer = await post(`${id}/recipients`, { ...MINISTER, ...named });
      expect(refused(answer)).toEqual({ status: 422, code: 'unknown-id', at });
      expect(refused(await f.change(path(id, `/${recipients[0].id}`), named))).toMatchObject({ at });
      expect(refused(await f.change(path(id, `/${nobody}`), {}))).toMatchObject({
        code: 'recipient-not-found',
      });
    });
  });

  describe('asks', () => {
    it('are added to a draft, changed and removed', async () => {
      const { id, asks } = await draft();
      const added = await post(`${id}/asks`, { text: 'A third thing.', horizon: 'standard' });
      expect(added).toMatchObject({ status: 201, body: { position: 3, outcome: 'open' } });
      const one = `letters/${id}/asks/${added.body.id as string}`;
      expect(await f.change(one, { text: 'The third.' })).toMatchObject({ body: { text: 'The third.' } });
      expect((await f.remove(`letters/${id}/asks/${asks[0].id}`)).status).toBe(204);
      expect((await f.read(id)).asks).toMatchObject([
        { position: 1, text: 'Do another.' },
        { position: 2, text: 'The third.' },
      ]);
    });

    it('of a letter that was sent are as they went; a window can still be linked, and the deadlines follow', async () => {
      const { id, asks } = await f.log();
      const one = `letters/${id}/asks/${asks[0].id}`;
      expect(refused(await post(`${id}/asks`, { text: 'More.', horizon: 'standard' }))).toMatchObject({
        status: 409,
      });
      expect(refused(await f.remove(one))).toMatchObject({ status: 409, code: 'already-sent' });
      expect(refused(await f.change(one, { text: 'Other.' }))).toMatchObject({ status: 422, at: ['/text'] });
      const windowId = await insertWindow(f.t.db, 'phrg', ['2021-12-13', '2021-12-15']);
      expect(await f.change(one, { windowId })).toMatchObject({
        body: { horizon: 'before_event', dueOn: '2021-12-15', window: { id: windowId } },
      });
      const closes = { kind: 'window_closes', dueOn: '2021-12-15' };
      expect(await f.read(id)).toMatchObject({ effectiveDeadline: closes });
      expect(await f.change(one, { horizon: 'standard' })).toMatchObject({ body: { window: null } });
      expect(await f.read(id)).toMatchObject({ effectiveDeadline: { kind: 'reply_target' } });
    });

    it('take only a window of their own group, and only with its horizon', async () => {
      const { id } = await draft();
      await f.t.caller('staff', 'other');
      const theirs = await insertWindow(f.t.db, 'other');
      const ours = await insertWindow(f.t.db);
      const add = async (more: object): Promise<object> =>
        refused(await post(`${id}/asks`, { text: 'Do.', horizon: 'before_event', ...more }));
      expect(await add({ windowId: theirs })).toEqual({ status: 422, code: 'unknown-id', at: ['/windowId'] });
      expect(await add({})).toEqual({ status: 422, code: 'window-needed', at: ['/windowId'] });
      expect(await add({ windowId: ours, horizon: 'standard' })).toMatchObject({ code: 'window-not-wanted' });
    });

    it('stay once something was recorded about them', async () => {
      const { id, asks } = await draft();
      await f.t.db.query(
        `INSERT INTO ask_outcome (group_id, letter_id, ask_id, outcome, judged_on, judged_by, recorded_at)
         SELECT group_id, letter_id, id, 'met', '2021-12-10', 'test', now() FROM ask WHERE id = $1`,
        [asks[0].id],
      );
      const answer = await f.remove(`letters/${id}/asks/${asks[0].id}`);
      expect(refused(answer)).toMatchObject({ status: 409, code: 'part-in-use' });
    });
  });
});
