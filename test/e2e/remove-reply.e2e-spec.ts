import { Fiction } from '../support/fictional-letters.js';

describe('DELETE /api/v1/replies/{id}', () => {
  let f: Fiction;

  beforeAll(async () => {
    f = await Fiction.start('2021-12-10');
  });
  afterAll(() => f.t.close());

  it('puts status, legs and deadlines back, hides the reply, keeps its row and history', async () => {
    const { id } = await f.log();
    const before = await f.read(id);
    const reply = await f.add(id, 'replies', { class: 'substantive', receivedOn: '2021-12-06' });
    expect((await f.remove(`replies/${reply.id}?reason=Wrong%20letter.`)).status).toBe(204);
    expect(await f.read(id)).toEqual({ ...before, asOf: expect.anything() as unknown });
    expect((await f.staff.call('GET', `/api/v1/replies/${reply.id}`)).status).toBe(404);
    expect((await f.remove(`replies/${reply.id}?reason=Again.`)).status).toBe(404);
    expect((await f.change(`replies/${reply.id}`, { class: 'partial' })).status).toBe(404);
    expect(await f.history(id, 'reply-removed')).toMatchObject([
      { before: { class: 'substantive' }, after: { reason: 'Wrong letter.' } },
    ]);
    const rows = await f.t.db.query<object[]>('SELECT removed_reason FROM reply WHERE id = $1', [reply.id]);
    expect(rows).toEqual([{ removed_reason: 'Wrong letter.' }]);
  });

  it('undoes a transfer: one leg again, with its own due day', async () => {
    const { organisationId } = await f.addBody('fables');
    const { id } = await f.log();
    const before = await f.read(id);
    const transfer = {
      class: 'transfer',
      receivedOn: '2021-12-06',
      transferredToOrganisationId: organisationId,
    };
    const reply = await f.add(id, 'replies', transfer);
    expect((await f.read(id)).recipients[0].legs).toHaveLength(2);
    await f.remove(`replies/${reply.id}?reason=Wrong%20letter.`);
    expect((await f.read(id)).recipients).toEqual(before.recipients);
  });

  it('outcomes judged on it no longer stand: the one before does, or none', async () => {
    const { id, asks } = await f.log();
    const ignored = { outcome: 'ignored', judgedOn: '2021-12-01' };
    await f.staff.call('PUT', `/api/v1/asks/${asks[0].id}/outcome`, ignored);
    const outcomes = asks.map((ask) => ({ askId: ask.id, outcome: 'met' }));
    const reply = await f.add(id, 'replies', { class: 'substantive', receivedOn: '2021-12-06', outcomes });
    const replyId = reply.id;
    expect((await f.read(id)).asks).toMatchObject([{ outcome: 'met' }, { outcome: 'met' }]);
    await f.remove(`replies/${replyId}?reason=Wrong%20letter.`);
    expect((await f.read(id)).asks).toMatchObject([ignored, { outcome: 'open', judgedOn: null }]);
    const told = (await f.history(id, 'outcome-recorded')).slice(-2);
    expect(told.map(({ before }) => before)).toMatchObject([
      { outcome: 'met', replyId },
      { outcome: 'met', replyId },
    ]);
    expect(told.map(({ after }) => after)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ outcome: 'ignored', because: 'reply-removed' }),
        { outcome: 'open', because: 'reply-removed' },
      ]),
    );
  });

  it('needs a reason', async () => {
    const { id } = await f.log();
    const reply = await f.add(id, 'replies', { class: 'automatic', receivedOn: '2021-12-06' });
    expect(await f.remove(`replies/${reply.id}`)).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/reason' }] },
    });
  });
});
