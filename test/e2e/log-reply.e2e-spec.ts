import { COPY, Fiction, MINISTER, OTHER_MINISTER } from '../support/fictional-letters.js';

describe('POST /api/v1/letters/{letter}/replies', () => {
  let f: Fiction;
  let fables: { organisationId: string; officeId: string };

  beforeAll(async () => {
    f = await Fiction.start('2021-12-10');
    fables = await f.addBody('fables');
  });
  beforeEach(() => f.setDay('2021-12-10'));
  afterAll(() => f.t.close());

  describe('a class and what it does', () => {
    it.each<[string, () => object, string, string]>([
      ['unclassified', () => ({}), 'awaiting', 'awaiting_reply'],
      ['automatic', () => ({}), 'awaiting', 'awaiting_reply'],
      ['acknowledgement', () => ({}), 'acknowledged', 'awaiting_reply'],
      ['non_substantive', () => ({}), 'acknowledged', 'awaiting_reply'],
      ['holding', () => ({ promisedBy: '2021-12-15' }), 'holding', 'awaiting_reply'],
      [
        'transfer',
        () => ({ transferredToOrganisationId: fables.organisationId }),
        'transferred',
        'awaiting_reply',
      ],
      ['partial', () => ({}), 'part_replied', 'part_replied'],
      ['partial', () => ({ isAllThatWillCome: true }), 'replied', 'replied'],
      ['substantive', () => ({}), 'replied', 'replied'],
    ])('%s', async (replyClass, extra, ofRecipient, status) => {
      const { id } = await f.log();
      await f.add(id, 'replies', { class: replyClass, receivedOn: '2021-12-06', ...extra() });
      const copied = { status: 'copied' };
      expect(await f.read(id)).toMatchObject({ status, recipients: [{ status: ofRecipient }, copied] });
      expect(await f.read(id, '2021-12-05')).toMatchObject({
        status: 'awaiting_reply',
        recipients: [{ status: 'awaiting' }, copied],
        replies: [],
      });
    });

    it('only an answer ends the leg; an unclassified message leaves the letter late when it is', async () => {
      const { id } = await f.log();
      await f.add(id, 'replies', { class: 'unclassified', receivedOn: '2021-12-06' });
      f.setDay('2021-12-21');
      expect(await f.read(id)).toMatchObject({ dayCount: { isLate: true, workingDaysLate: 1 } });
      await f.add(id, 'replies', { class: 'substantive', receivedOn: '2021-12-21' });
      const { recipients } = await f.read(id);
      expect(recipients[0].legs).toMatchObject([{ endedOn: '2021-12-21', endedBecause: 'replied' }]);
    });
  });

  it('answers 201 with the reply as recorded, and shows the same in the letter and in the list', async () => {
    const { id, reference, recipients } = await f.log();
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
    const created = await f.add(reference, 'replies', given);
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
    const one = await f.staff.call('GET', `/api/v1/replies/${created.id}`);
    expect(one.headers.get('etag')).toBe('"1"');
    expect(one.body).toEqual(created);
    expect((await f.read(id)).replies).toEqual([created]);
    const path = `/api/v1/letters/${encodeURIComponent(reference)}/replies`;
    expect(await f.staff.get(path)).toEqual({ items: [created], nextCursor: null });
    expect(await f.staff.get(`${path}?asOf=2021-12-05`)).toEqual({ items: [], nextCursor: null });
    expect((await f.staff.call('GET', `/api/v1/replies/${created.id}?asOf=2021-12-05`)).status).toBe(404);
    expect(await f.history(id, 'reply-logged')).toMatchObject([
      { happened_on: '2021-12-06', after: { class: 'holding', promisedBy: '2021-12-15' } },
    ]);
  });

  it('a holding reply’s promise becomes the effective deadline', async () => {
    const { id } = await f.log();
    await f.add(id, 'replies', { class: 'holding', receivedOn: '2021-12-06', promisedBy: '2021-12-15' });
    expect((await f.read(id)).effectiveDeadline).toMatchObject({ kind: 'promised', dueOn: '2021-12-15' });
  });

  it('a transfer starts a leg with the new body, taken from the office, on the day it had the letter', async () => {
    const { id } = await f.log();
    const { organisationId, officeId } = fables;
    const created = await f.add(id, 'replies', {
      class: 'transfer',
      receivedOn: '2021-12-06',
      transferredToOfficeId: officeId,
      transferReceivedOn: '2021-11-29',
    });
    expect(created).toMatchObject({ transferredTo: { id: organisationId, name: 'Office of fables' } });
    expect((await f.read(id)).recipients[0].legs).toMatchObject([
      { endedOn: '2021-12-06' },
      { organisationId, officeId, receivedOn: '2021-11-29', dueOn: '2021-12-29', endedOn: null },
    ]);
  });

  it('records outcomes with it, all or nothing', async () => {
    const { id, asks } = await f.log();
    const met = { askId: asks[0].id, outcome: 'met', quote: 'do one  thing. The other' };
    const deflected = {
      askId: asks[1].id,
      outcome: 'deflected',
      judgedOn: '2021-12-07',
      note: 'No day given.',
    };
    const body = 'We will do one thing.\nThe other must wait.';
    const given = { class: 'substantive', receivedOn: '2021-12-06', body };
    const outcomes = [met, { ...deflected, quote: 'The other will be done.' }];
    expect(await f.send(id, 'replies', { ...given, outcomes })).toMatchObject({
      status: 422,
      body: { code: 'quote-not-in-reply', errors: [{ pointer: '/outcomes/1/quote' }] },
    });
    const open = { outcome: 'open' };
    expect(await f.read(id)).toMatchObject({ status: 'awaiting_reply', replies: [], asks: [open, open] });

    await f.add(id, 'replies', { ...given, outcomes: [met, deflected] });
    expect((await f.read(id)).asks).toMatchObject([
      { outcome: 'met', judgedOn: '2021-12-06', quote: 'do one  thing. The other' },
      { outcome: 'deflected', judgedOn: '2021-12-07' },
    ]);
    expect(await f.history(id, 'outcome-recorded')).toHaveLength(2);
  });

  it('logged late tells the past as it was: the ask was met on the day the reply came', async () => {
    const { id, asks } = await f.log();
    const outcomes = [{ askId: asks[0].id, outcome: 'met' }];
    await f.add(id, 'replies', { class: 'substantive', receivedOn: '2021-12-03', outcomes });
    const asOf = async (day: string): Promise<unknown> => (await f.read(id, day)).asks[0].outcome;
    expect(await Promise.all(['2021-12-02', '2021-12-03'].map(asOf))).toEqual(['open', 'met']);
  });

  it('logged late replaces what was judged meanwhile', async () => {
    const { id, asks } = await f.log();
    await f.staff.call('PUT', `/api/v1/asks/${asks[0].id}/outcome`, {
      outcome: 'ignored',
      judgedOn: '2021-12-07',
    });
    const outcomes = [{ askId: asks[0].id, outcome: 'met' }];
    await f.add(id, 'replies', { class: 'substantive', receivedOn: '2021-12-03', outcomes });
    expect((await f.read(id)).asks[0]).toMatchObject({ outcome: 'met', judgedOn: '2021-12-07' });
    expect((await f.read(id, '2021-12-06')).asks[0].outcome).toBe('open');
  });

  it('of a letter to two people needs to be told whose reply it is, and names the choice', async () => {
    const { id, recipients } = await f.log({ recipients: [MINISTER, OTHER_MINISTER, COPY] });
    const body = { class: 'substantive', receivedOn: '2021-12-06' };
    const refused = (await f.send(id, 'replies', body)).body;
    expect(refused).toMatchObject({ code: 'recipient-needed', errors: [{ pointer: '/recipientId' }] });
    expect(refused.detail).toContain(
      `A Fictional Minister (${recipients[0].id}); Another Fictional Minister (${recipients[1].id})`,
    );
    expect(refused.detail).not.toContain('Clerk');

    await f.add(id, 'replies', { ...body, recipientId: recipients[1].id });
    expect(await f.read(id)).toMatchObject({
      status: 'part_replied',
      recipients: [{ status: 'awaiting' }, { status: 'replied' }, { status: 'copied' }],
    });
    await f.add(id, 'replies', { ...body, recipientId: recipients[0].id });
    expect((await f.read(id)).status).toBe('replied');
  });
});
