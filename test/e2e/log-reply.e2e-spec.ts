import { isoDate } from '../../src/deadlines/iso-date.js';
import { type Answer, type Caller, startApp, type TestApp } from '../support/app.js';

interface Letter {
  id: string;
  status: string;
  recipients: {
    id: string;
    status: string;
    legs: { organisationId: string | null; dueOn: string; endedOn: string | null }[];
  }[];
  asks: { id: string; outcome: string; quote: string | null; judgedOn: string | null }[];
  effectiveDeadline: { kind: string; dueOn: string } | null;
  replies: Reply[];
}
type Reply = Record<string, unknown> & { id: string; version: number };
interface Problem {
  code: string;
  detail: string;
  errors?: { pointer: string; detail: string }[];
}
type Entry = { event: string; happened_on: string; before: object | null; after: object | null };

const MINISTER = { role: 'to', printed: 'A Fictional Minister\nDepartment of Fiction' };
const OTHER = { role: 'to', printed: 'Another Fictional Minister\nOffice of Fables' };
const COPY = { role: 'cc', printed: 'A Fictional Clerk' };

describe('POST /api/v1/letters/{letter}/replies', () => {
  let t: TestApp;
  let staff: Caller;
  let fables: string;
  let fablesOffice: string;

  const log = (changes: object = {}): Promise<Letter & { reference: string }> =>
    staff.post('/api/v1/groups/phrg/letters', {
      subject: 'Fiction',
      body: 'Dear Minister, this letter is fiction.',
      sentOn: '2021-11-22',
      recipients: [MINISTER, COPY],
      signatories: [{ signedAs: 'A Fictional Member MP' }],
      asks: [
        { text: 'Do one thing.', horizon: 'standard' },
        { text: 'Do another.', horizon: 'longer_term' },
      ],
      ...changes,
    });
  const read = (id: string, asOf?: string): Promise<Letter> =>
    staff.get(`/api/v1/letters/${id}${asOf ? `?asOf=${asOf}` : ''}`);
  const reply = (letter: string, body: object): Promise<Answer<Reply>> =>
    staff.call('POST', `/api/v1/letters/${encodeURIComponent(letter)}/replies`, body);
  const replied = async (letter: string, body: object): Promise<Reply> => {
    const answer = await reply(letter, body);
    expect({ status: answer.status, body: answer.body }).toMatchObject({ status: 201 });
    return answer.body;
  };
  const history = (letterId: string, event: string): Promise<Entry[]> =>
    t.db.query(
      'SELECT event, happened_on, before, after FROM timeline_entry WHERE letter_id = $1 AND event = $2 ORDER BY seq',
      [letterId, event],
    );

  beforeAll(async () => {
    t = await startApp('2021-12-10');
    staff = await t.caller('staff');
    const [organisation] = await t.db.query<[{ id: string }]>(
      `INSERT INTO organisation (slug, name, kind, created_at) VALUES ('fables', 'Office of Fables', 'other', now()) RETURNING id`,
    );
    const [office] = await t.db.query<[{ id: string }]>(
      `INSERT INTO office (organisation_id, name, created_at) VALUES ($1, 'Teller', now()) RETURNING id`,
      [organisation.id],
    );
    [fables, fablesOffice] = [organisation.id, office.id];
  });
  beforeEach(() => t.clock.setDay(isoDate('2021-12-10')));
  afterAll(() => t.close());

  describe('a class and what it does', () => {
    it.each<[string, () => object, string, string]>([
      ['unclassified', () => ({}), 'awaiting', 'awaiting_reply'],
      ['automatic', () => ({}), 'awaiting', 'awaiting_reply'],
      ['acknowledgement', () => ({}), 'acknowledged', 'awaiting_reply'],
      ['non_substantive', () => ({}), 'acknowledged', 'awaiting_reply'],
      ['holding', () => ({ promisedBy: '2021-12-15' }), 'holding', 'awaiting_reply'],
      ['transfer', () => ({ transferredToOrganisationId: fables }), 'transferred', 'awaiting_reply'],
      ['partial', () => ({}), 'part_replied', 'part_replied'],
      ['partial', () => ({ isAllThatWillCome: true }), 'replied', 'replied'],
      ['substantive', () => ({}), 'replied', 'replied'],
    ])('%s', async (replyClass, extra, ofRecipient, ofLetter) => {
      const { id } = await log();
      await replied(id, { class: replyClass, receivedOn: '2021-12-06', ...extra() });
      expect(await read(id)).toMatchObject({
        status: ofLetter,
        recipients: [{ status: ofRecipient }, { status: 'copied' }],
      });
      expect(await read(id, '2021-12-05')).toMatchObject({
        status: 'awaiting_reply',
        recipients: [{ status: 'awaiting' }, { status: 'copied' }],
        replies: [],
      });
    });

    it('only an answer ends the leg; unclassified leaves the letter late when it is', async () => {
      const { id } = await log();
      await replied(id, { class: 'unclassified', receivedOn: '2021-12-06' });
      t.clock.setDay(isoDate('2021-12-21'));
      expect(await read(id)).toMatchObject({ dayCount: { isLate: true, workingDaysLate: 1 } });
      await replied(id, { class: 'substantive', receivedOn: '2021-12-21' });
      expect((await read(id)).recipients[0].legs).toMatchObject([
        { endedOn: '2021-12-21', endedBecause: 'replied' },
      ]);
    });
  });

  it('answers 201 with the reply as recorded, and shows the same in the letter and in the list', async () => {
    const { id, reference, recipients } = await log();
    const given = {
      class: 'holding',
      datedOn: '2021-12-03',
      receivedOn: '2021-12-06',
      signedBy: 'A Fictional Official',
      signedByRole: 'Private Secretary',
      signedLevel: 'official',
      theirReference: 'F/1',
      addressedTo: 'A Fictional Member MP',
      promisedBy: '2021-12-15',
      body: 'A full answer will follow.',
    };
    const created = await replied(reference, given);
    expect(created).toEqual({
      ...given,
      id: expect.any(String) as string,
      recipientId: recipients[0].id,
      transferredTo: null,
      transferReceivedOn: null,
      settledOn: null,
      circulatedOn: null,
      version: 1,
    });
    const one = await staff.call('GET', `/api/v1/replies/${created.id}`);
    expect(one.headers.get('etag')).toBe('"1"');
    expect(one.body).toEqual(created);
    expect((await read(id)).replies).toEqual([created]);
    const path = `/api/v1/letters/${encodeURIComponent(reference)}/replies`;
    expect(await staff.get(path)).toEqual({ items: [created] });
    expect(await staff.get(`${path}?asOf=2021-12-05`)).toEqual({ items: [] });
    expect((await staff.call('GET', `/api/v1/replies/${created.id}?asOf=2021-12-05`)).status).toBe(404);
    expect(await history(id, 'reply-logged')).toMatchObject([
      { happened_on: '2021-12-06', after: { class: 'holding' } },
    ]);
  });

  it('a holding reply’s promise becomes the effective deadline', async () => {
    const { id } = await log();
    await replied(id, { class: 'holding', receivedOn: '2021-12-06', promisedBy: '2021-12-15' });
    expect((await read(id)).effectiveDeadline).toMatchObject({ kind: 'promised', dueOn: '2021-12-15' });
  });

  it('a transfer starts a leg with the new body, taken from the office, on the day that body had it', async () => {
    const { id } = await log();
    const body = {
      class: 'transfer',
      receivedOn: '2021-12-06',
      transferredToOfficeId: fablesOffice,
      transferReceivedOn: '2021-11-29',
    };
    expect(await replied(id, body)).toMatchObject({
      transferredTo: { id: fables, name: 'Office of Fables' },
    });
    expect((await read(id)).recipients[0].legs).toMatchObject([
      { endedOn: '2021-12-06' },
      { organisationId: fables, receivedOn: '2021-11-29', dueOn: '2021-12-29', endedOn: null },
    ]);
  });

  it('records outcomes with it, all or nothing', async () => {
    const { id, asks } = await log();
    const body = 'We will do one thing.\nThe other must wait.';
    const outcomes = [
      { askId: asks[0].id, outcome: 'met', quote: 'do one  thing. The other' },
      { askId: asks[1].id, outcome: 'deflected', judgedOn: '2021-12-07', note: 'No day given.' },
    ];
    const wrong = [outcomes[0], { ...outcomes[1], quote: 'The other will be done.' }];
    const refused = await reply(id, {
      class: 'substantive',
      receivedOn: '2021-12-06',
      body,
      outcomes: wrong,
    });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'quote-not-in-reply', errors: [{ pointer: '/outcomes/1/quote' }] },
    });
    expect(await read(id)).toMatchObject({
      status: 'awaiting_reply',
      replies: [],
      asks: [{ outcome: 'open' }, { outcome: 'open' }],
    });

    await replied(id, { class: 'substantive', receivedOn: '2021-12-06', body, outcomes });
    expect((await read(id)).asks).toMatchObject([
      { outcome: 'met', judgedOn: '2021-12-10', quote: 'do one  thing. The other' },
      { outcome: 'deflected', judgedOn: '2021-12-07' },
    ]);
    expect(await history(id, 'outcome-recorded')).toHaveLength(2);
  });

  describe('refuses', () => {
    const cases: [string, () => object, string, string][] = [
      ['a day to come', () => ({ receivedOn: '2021-12-11' }), 'day-in-the-future', '/receivedOn'],
      ['receipt before sending', () => ({ receivedOn: '2021-11-21' }), 'received-before-sent', '/receivedOn'],
      ['a date after receipt', () => ({ datedOn: '2021-12-07' }), 'dated-after-received', '/datedOn'],
      [
        'a promise in the past',
        () => ({ class: 'holding', promisedBy: '2021-12-05' }),
        'promise-before-receipt',
        '/promisedBy',
      ],
      [
        'a promise in another class',
        () => ({ promisedBy: '2021-12-15' }),
        'field-of-another-class',
        '/promisedBy',
      ],
      [
        'settling another class',
        () => ({ isAllThatWillCome: true }),
        'field-of-another-class',
        '/isAllThatWillCome',
      ],
      [
        'a new body in another class',
        () => ({ transferredToOrganisationId: fables }),
        'field-of-another-class',
        '/transferredToOrganisationId',
      ],
      [
        'a transfer to nobody',
        () => ({ class: 'transfer' }),
        'transfer-target-needed',
        '/transferredToOrganisationId',
      ],
      [
        'a transfer to an unknown body',
        () => ({ class: 'transfer', transferredToOrganisationId: fablesOffice }),
        'unknown-organisation',
        '/transferredToOrganisationId',
      ],
      [
        'a transfer to an unknown office',
        () => ({ class: 'transfer', transferredToOfficeId: fables }),
        'unknown-office',
        '/transferredToOfficeId',
      ],
      [
        'a transfer arriving before sending',
        () => ({ class: 'transfer', transferredToOrganisationId: fables, transferReceivedOn: '2021-11-19' }),
        'transfer-before-sent',
        '/transferReceivedOn',
      ],
      ['somebody who got a copy', () => ({ recipientId: 'copy' }), 'not-a-recipient', '/recipientId'],
      [
        'an unknown ask',
        () => ({ outcomes: [{ askId: fables, outcome: 'met' }] }),
        'unknown-ask',
        '/outcomes/0/askId',
      ],
      [
        'an ask twice',
        () => ({ outcomes: ['met', 'declined'].map((outcome) => ({ askId: 'first', outcome })) }),
        'ask-repeated',
        '/outcomes/1/askId',
      ],
      ['an unknown class', () => ({ class: 'rude' }), 'invalid-input', '/class'],
      ['an unknown field', () => ({ mood: 'bad' }), 'invalid-input', '/mood'],
    ];

    it.each(cases)('%s', async (_words, changes, code, pointer) => {
      const { id, recipients, asks } = await log();
      const ids: Record<string, string> = { copy: recipients[1].id, first: asks[0].id };
      const given = JSON.parse(
        JSON.stringify({ class: 'substantive', receivedOn: '2021-12-06', ...changes() }),
        (_key, value: unknown) => (typeof value === 'string' ? (ids[value] ?? value) : value),
      ) as object;
      expect(await reply(id, given)).toMatchObject({ status: 422, body: { code, errors: [{ pointer }] } });
      expect(await read(id)).toMatchObject({ status: 'awaiting_reply', replies: [] });
    });

    it('a letter that was not sent: 409', async () => {
      const { id } = await log({ sentOn: null });
      const answer = await reply(id, { class: 'automatic', receivedOn: '2021-12-06' });
      expect(answer).toMatchObject({ status: 409, body: { code: 'letter-not-sent' } });
    });

    it('an office of another body than the one given', async () => {
      const [other] = await t.db.query<[{ id: string }]>(
        `INSERT INTO organisation (slug, name, kind, created_at) VALUES ('myths', 'Office of Myths', 'other', now()) RETURNING id`,
      );
      const { id } = await log();
      const body = { class: 'transfer', receivedOn: '2021-12-06', transferredToOfficeId: fablesOffice };
      const answer = await reply(id, { ...body, transferredToOrganisationId: other.id });
      expect(answer).toMatchObject({
        status: 422,
        body: { code: 'office-of-another-body', errors: [{ pointer: '/transferredToOfficeId' }] },
      });
      expect((await reply(id, { ...body, transferredToOrganisationId: fables.toUpperCase() })).status).toBe(
        201,
      );
    });

    it('a viewer (403), another group (404), an unknown letter (404)', async () => {
      const { id } = await log();
      const created = await replied(id, { class: 'partial', receivedOn: '2021-12-06' });
      const viewer = await t.caller('viewer');
      const stranger = await t.caller('admin', 'other');
      const body = { class: 'automatic', receivedOn: '2021-12-06' };
      expect((await viewer.call('POST', `/api/v1/letters/${id}/replies`, body)).status).toBe(403);
      expect((await viewer.call('GET', `/api/v1/replies/${created.id}`)).status).toBe(200);
      const calls: [string, string, object?][] = [
        ['POST', `/api/v1/letters/${id}/replies`, body],
        ['GET', `/api/v1/letters/${id}/replies`],
        ['GET', `/api/v1/replies/${created.id}`],
        ['PATCH', `/api/v1/replies/${created.id}`, { class: 'automatic' }],
        ['POST', `/api/v1/replies/${created.id}/settle`, {}],
        ['POST', `/api/v1/replies/${created.id}/circulated`, {}],
        ['DELETE', `/api/v1/replies/${created.id}?reason=x`],
      ];
      for (const [method, path, given] of calls) {
        expect({ path, status: (await stranger.call(method, path, given)).status }).toEqual({
          path,
          status: 404,
        });
      }
      expect((await reply('PHRG/1999/001', body)).body).toMatchObject({ code: 'letter-not-found' });
      expect(await staff.get(`/api/v1/replies/${created.id}`)).toEqual(created);
    });
  });

  describe('a letter to two people', () => {
    it('needs to be told whose reply it is, and names the choice', async () => {
      const { id, recipients } = await log({ recipients: [MINISTER, OTHER, COPY] });
      const body = { class: 'substantive', receivedOn: '2021-12-06' };
      const answer = (
        await staff.call<Problem & Record<string, unknown>>('POST', `/api/v1/letters/${id}/replies`, body)
      ).body;
      expect(answer).toMatchObject({ code: 'recipient-needed', errors: [{ pointer: '/recipientId' }] });
      expect(answer.detail).toContain(
        `A Fictional Minister (${recipients[0].id}); Another Fictional Minister (${recipients[1].id})`,
      );
      expect(answer.detail).not.toContain('Clerk');

      await replied(id, { ...body, recipientId: recipients[1].id });
      expect(await read(id)).toMatchObject({
        status: 'part_replied',
        recipients: [{ status: 'awaiting' }, { status: 'replied' }, { status: 'copied' }],
      });
      await replied(id, { ...body, recipientId: recipients[0].id });
      expect((await read(id)).status).toBe('replied');
    });

    it('lets a reply be moved to the other of them', async () => {
      const { id, recipients } = await log({ recipients: [MINISTER, OTHER] });
      const { id: replyId } = await replied(id, {
        class: 'substantive',
        receivedOn: '2021-12-06',
        recipientId: recipients[0].id,
      });
      const moved = await staff.call('PATCH', `/api/v1/replies/${replyId}`, {
        recipientId: recipients[1].id,
      });
      expect(moved.status).toBe(200);
      expect((await read(id)).recipients).toMatchObject([{ status: 'awaiting' }, { status: 'replied' }]);
    });
  });

  describe('PATCH /api/v1/replies/{id}', () => {
    const patch = (id: string, body: object, headers: Record<string, string> = {}): Promise<Answer<Reply>> =>
      staff.call('PATCH', `/api/v1/replies/${id}`, body, headers);

    it('corrects the class: status follows, fields of the old class go, history keeps both sides', async () => {
      const { id } = await log();
      const { id: replyId } = await replied(id, {
        class: 'holding',
        receivedOn: '2021-12-06',
        promisedBy: '2021-12-15',
      });
      const changed = await patch(replyId, { class: 'substantive', signedBy: 'A Fictional Minister' });
      expect(changed).toMatchObject({
        status: 200,
        body: { class: 'substantive', promisedBy: null, version: 2 },
      });
      expect(await read(id)).toMatchObject({ status: 'replied', effectiveDeadline: null });
      expect(await history(id, 'reply-changed')).toEqual([
        {
          event: 'reply-changed',
          happened_on: '2021-12-10',
          before: { class: 'holding', promisedBy: '2021-12-15', signedBy: null },
          after: { class: 'substantive', promisedBy: null, signedBy: 'A Fictional Minister' },
        },
      ]);
      await patch(replyId, { class: 'acknowledgement' });
      expect(await read(id)).toMatchObject({
        status: 'awaiting_reply',
        recipients: [{ status: 'acknowledged' }, {}],
      });
    });

    it('moves the day received, and with it the day of the status', async () => {
      const { id } = await log();
      const { id: replyId } = await replied(id, {
        class: 'partial',
        receivedOn: '2021-12-03',
        isAllThatWillCome: true,
      });
      expect((await patch(replyId, { receivedOn: '2021-12-07' })).body).toMatchObject({
        settledOn: '2021-12-07',
      });
      expect((await read(id, '2021-12-06')).status).toBe('awaiting_reply');
      expect((await read(id, '2021-12-07')).status).toBe('replied');
    });

    it('keeps and clears the text', async () => {
      const { id } = await log();
      const { id: replyId } = await replied(id, { class: 'partial', receivedOn: '2021-12-03', body: 'One.' });
      expect((await patch(replyId, { body: 'Two.' })).body.body).toBe('Two.');
      expect((await patch(replyId, { body: null })).body.body).toBeNull();
      expect(await history(id, 'reply-changed')).toMatchObject([
        { before: { body: 'One.' } },
        { after: { body: null } },
      ]);
    });

    it('changes nothing, not even the version, when nothing differs', async () => {
      const { id } = await log();
      const { id: replyId } = await replied(id, {
        class: 'partial',
        receivedOn: '2021-12-03',
        signedBy: 'A',
      });
      expect((await patch(replyId, { class: 'partial', signedBy: 'A' })).body.version).toBe(1);
      expect(await history(id, 'reply-changed')).toEqual([]);
    });

    it('refuses a stale version, and what a new reply would be refused for', async () => {
      const { id } = await log();
      const { id: replyId } = await replied(id, { class: 'partial', receivedOn: '2021-12-06' });
      expect((await patch(replyId, { signedBy: 'A' }, { 'if-match': '"1"' })).headers.get('etag')).toBe(
        '"2"',
      );
      expect(await patch(replyId, { signedBy: 'B' }, { 'if-match': '"1"' })).toMatchObject({ status: 412 });
      const refusals: [object, string, string][] = [
        [{ receivedOn: '2021-11-21' }, 'received-before-sent', '/receivedOn'],
        [{ receivedOn: null }, 'invalid-input', '/receivedOn'],
        [{ class: 'transfer' }, 'transfer-target-needed', '/transferredToOrganisationId'],
        [{ promisedBy: '2021-12-20' }, 'field-of-another-class', '/promisedBy'],
      ];
      for (const [body, code, pointer] of refusals) {
        expect(await patch(replyId, body)).toMatchObject({
          status: 422,
          body: { code, errors: [{ pointer }] },
        });
      }
      expect(await staff.get(`/api/v1/replies/${replyId}`)).toMatchObject({
        class: 'partial',
        signedBy: 'A',
        version: 2,
      });
    });
  });

  describe('settling and circulating', () => {
    const post = (id: string, act: string, body: object = {}): Promise<Answer<Reply>> =>
      staff.call('POST', `/api/v1/replies/${id}/${act}`, body);

    it('a settled partial reply stops the clock from that day, until that is taken back', async () => {
      const { id } = await log();
      const { id: replyId } = await replied(id, { class: 'partial', receivedOn: '2021-12-03' });
      expect(await post(replyId, 'settle', { on: '2021-12-08' })).toMatchObject({
        status: 200,
        body: { settledOn: '2021-12-08' },
      });
      expect((await read(id, '2021-12-07')).status).toBe('part_replied');
      expect(await read(id)).toMatchObject({
        status: 'replied',
        recipients: [{ legs: [{ endedBecause: 'settled' }] }, {}],
      });
      expect((await staff.call('DELETE', `/api/v1/replies/${replyId}/settle`)).status).toBe(204);
      expect(await read(id)).toMatchObject({
        status: 'part_replied',
        recipients: [{ legs: [{ endedOn: null }] }, {}],
      });
      expect(await history(id, 'reply-changed')).toMatchObject([
        { happened_on: '2021-12-08', after: { settledOn: '2021-12-08' } },
        { happened_on: '2021-12-10', after: { settledOn: null } },
      ]);
    });

    it('is refused for another class, and before the reply came or on a day to come', async () => {
      const { id } = await log();
      const holding = await replied(id, { class: 'holding', receivedOn: '2021-12-03' });
      expect(await post(holding.id, 'settle')).toMatchObject({
        status: 409,
        body: { code: 'not-a-partial-reply' },
      });
      const partial = await replied(id, { class: 'partial', receivedOn: '2021-12-03' });
      for (const act of ['settle', 'circulated']) {
        expect(await post(partial.id, act, { on: '2021-12-02' })).toMatchObject({
          status: 422,
          body: { errors: [{ pointer: '/on' }] },
        });
        expect(await post(partial.id, act, { on: '2021-12-11' })).toMatchObject({
          body: { code: 'day-in-the-future' },
        });
      }
    });

    it('circulated is today unless told, shows as of that day on, and can be taken back', async () => {
      const { id } = await log();
      const { id: replyId } = await replied(id, { class: 'holding', receivedOn: '2021-12-03' });
      expect((await post(replyId, 'circulated')).body).toMatchObject({ circulatedOn: '2021-12-10' });
      expect(await staff.get(`/api/v1/replies/${replyId}?asOf=2021-12-09`)).toMatchObject({
        circulatedOn: null,
      });
      expect((await staff.call('DELETE', `/api/v1/replies/${replyId}/circulated`)).status).toBe(204);
      expect(await staff.get(`/api/v1/replies/${replyId}`)).toMatchObject({ circulatedOn: null });
    });
  });

  describe('DELETE /api/v1/replies/{id}', () => {
    const remove = (
      id: string,
      reason = 'Wrong letter.',
    ): Promise<Answer<Problem & Record<string, unknown>>> =>
      staff.call('DELETE', `/api/v1/replies/${id}?reason=${encodeURIComponent(reason)}`);

    it('puts status, legs and deadlines back, hides the reply, keeps its row and history', async () => {
      const { id } = await log();
      const before = await read(id);
      const { id: replyId } = await replied(id, { class: 'substantive', receivedOn: '2021-12-06' });
      expect((await remove(replyId)).status).toBe(204);
      expect(await read(id)).toEqual({ ...before, asOf: expect.anything() as unknown });
      expect((await staff.call('GET', `/api/v1/replies/${replyId}`)).status).toBe(404);
      expect((await remove(replyId)).status).toBe(404);
      expect((await staff.call('PATCH', `/api/v1/replies/${replyId}`, { class: 'partial' })).status).toBe(
        404,
      );
      expect(await history(id, 'reply-removed')).toMatchObject([
        { before: { class: 'substantive' }, after: { reason: 'Wrong letter.' } },
      ]);
      const rows = await t.db.query<object[]>('SELECT removed_reason FROM reply WHERE id = $1', [replyId]);
      expect(rows).toEqual([{ removed_reason: 'Wrong letter.' }]);
    });

    it('outcomes judged on it no longer stand: the one before does, or none', async () => {
      const { id, asks } = await log();
      await staff.call('PUT', `/api/v1/asks/${asks[0].id}/outcome`, {
        outcome: 'ignored',
        judgedOn: '2021-12-01',
      });
      const outcomes = asks.map((ask) => ({ askId: ask.id, outcome: 'met' }));
      const { id: replyId } = await replied(id, { class: 'substantive', receivedOn: '2021-12-06', outcomes });
      expect((await read(id)).asks).toMatchObject([{ outcome: 'met' }, { outcome: 'met' }]);
      await remove(replyId);
      expect((await read(id)).asks).toMatchObject([
        { outcome: 'ignored', judgedOn: '2021-12-01' },
        { outcome: 'open' },
      ]);
      expect((await history(id, 'outcome-recorded')).slice(-2)).toMatchObject([
        { before: { outcome: 'met', replyId }, after: { outcome: 'ignored', because: 'reply-removed' } },
        { before: { outcome: 'met', replyId }, after: { outcome: 'open', because: 'reply-removed' } },
      ]);
    });

    it('needs a reason', async () => {
      const { id } = await log();
      const { id: replyId } = await replied(id, { class: 'automatic', receivedOn: '2021-12-06' });
      const answer = await staff.call('DELETE', `/api/v1/replies/${replyId}`);
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ pointer: '/reason' }] } });
    });
  });
});
