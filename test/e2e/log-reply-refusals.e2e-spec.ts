import { Fiction } from '../support/fictional-letters.js';

const UNKNOWN = '01934f5e-7b00-7000-8000-000000000001';
const TRANSFER = { class: 'transfer', transferredToOrganisationId: '{body}' };

describe('POST /api/v1/letters/{letter}/replies refuses', () => {
  let f: Fiction;
  let fables: { organisationId: string; officeId: string };

  beforeAll(async () => {
    f = await Fiction.start('2021-12-10');
    fables = await f.addBody('fables');
  });
  afterAll(() => f.t.close());

  it.each<[string, object, string, string]>([
    ['a day to come', { receivedOn: '2021-12-11' }, 'day-in-the-future', '/receivedOn'],
    ['receipt before sending', { receivedOn: '2021-11-21' }, 'received-before-sent', '/receivedOn'],
    ['a date after receipt', { datedOn: '2021-12-07' }, 'dated-after-received', '/datedOn'],
    [
      'a promise in the past',
      { class: 'holding', promisedBy: '2021-12-05' },
      'promise-before-receipt',
      '/promisedBy',
    ],
    ['a promise in another class', { promisedBy: '2021-12-15' }, 'field-of-another-class', '/promisedBy'],
    ['settling another class', { isAllThatWillCome: true }, 'field-of-another-class', '/isAllThatWillCome'],
    [
      'a new body in another class',
      { transferredToOrganisationId: '{body}' },
      'field-of-another-class',
      '/transferredToOrganisationId',
    ],
    ['a transfer to nobody', { class: 'transfer' }, 'transfer-target-needed', '/transferredToOrganisationId'],
    [
      'a transfer to an unknown body',
      { ...TRANSFER, transferredToOrganisationId: UNKNOWN },
      'unknown-organisation',
      '/transferredToOrganisationId',
    ],
    [
      'a transfer to an unknown office',
      { class: 'transfer', transferredToOfficeId: UNKNOWN },
      'unknown-office',
      '/transferredToOfficeId',
    ],
    [
      'a transfer arriving before sending',
      { ...TRANSFER, transferReceivedOn: '2021-11-19' },
      'transfer-before-sent',
      '/transferReceivedOn',
    ],
    [
      'a transfer arriving on a day to come',
      { ...TRANSFER, transferReceivedOn: '2021-12-11' },
      'day-in-the-future',
      '/transferReceivedOn',
    ],
    ['somebody who got a copy', { recipientId: '{copy}' }, 'not-a-recipient', '/recipientId'],
    [
      'an unknown ask',
      { outcomes: [{ askId: UNKNOWN, outcome: 'met' }] },
      'unknown-ask',
      '/outcomes/0/askId',
    ],
    [
      'an ask twice',
      { outcomes: ['met', 'declined'].map((outcome) => ({ askId: '{ask}', outcome })) },
      'ask-repeated',
      '/outcomes/1/askId',
    ],
    [
      'an outcome judged before the reply came',
      { outcomes: [{ askId: '{ask}', outcome: 'met', judgedOn: '2021-12-05' }] },
      'judged-before-reply',
      '/outcomes/0/judgedOn',
    ],
    ['an unknown class', { class: 'rude' }, 'invalid-input', '/class'],
    ['an unknown field', { mood: 'bad' }, 'invalid-input', '/mood'],
  ])('%s', async (_words, changes, code, pointer) => {
    const { id, recipients, asks } = await f.log();
    const text = JSON.stringify({ class: 'substantive', receivedOn: '2021-12-06', ...changes })
      .replaceAll('{body}', fables.organisationId)
      .replaceAll('{copy}', recipients[1].id)
      .replaceAll('{ask}', asks[0].id);
    const answer = await f.send(id, 'replies', JSON.parse(text) as object);
    expect(answer).toMatchObject({ status: 422, body: { code, errors: [{ pointer }] } });
    expect(await f.read(id)).toMatchObject({ status: 'awaiting_reply', replies: [] });
  });

  it('a letter that was not sent: 409', async () => {
    const { id } = await f.log({ sentOn: null });
    const answer = await f.send(id, 'replies', { class: 'automatic', receivedOn: '2021-12-06' });
    expect(answer).toMatchObject({ status: 409, body: { code: 'letter-not-sent' } });
  });

  it('an office of another body than the one given', async () => {
    const { organisationId } = await f.addBody('myths');
    const { id } = await f.log();
    const body = { class: 'transfer', receivedOn: '2021-12-06', transferredToOfficeId: fables.officeId };
    const send = (transferredToOrganisationId: string) =>
      f.send(id, 'replies', { ...body, transferredToOrganisationId });
    expect(await send(organisationId)).toMatchObject({
      status: 422,
      body: { code: 'office-of-another-body', errors: [{ pointer: '/transferredToOfficeId' }] },
    });
    expect((await send(fables.organisationId.toUpperCase())).status).toBe(201);
  });

  it('a viewer (403), another group (404), an unknown letter (404)', async () => {
    const { id } = await f.log();
    const created = await f.add(id, 'replies', { class: 'partial', receivedOn: '2021-12-06' });
    const [viewer, stranger] = [await f.t.caller('viewer'), await f.t.caller('admin', 'other')];
    const body = { class: 'automatic', receivedOn: '2021-12-06' };
    const calls: [string, string, object?][] = [
      ['POST', `/api/v1/letters/${id}/replies`, body],
      ['GET', `/api/v1/letters/${id}/replies`],
      ['GET', `/api/v1/replies/${created.id}`],
      ['PATCH', `/api/v1/replies/${created.id}`, { class: 'automatic' }],
      ['POST', `/api/v1/replies/${created.id}/settle`, {}],
      ['DELETE', `/api/v1/replies/${created.id}/settle`],
      ['POST', `/api/v1/replies/${created.id}/circulated`, {}],
      ['DELETE', `/api/v1/replies/${created.id}/circulated`],
      ['DELETE', `/api/v1/replies/${created.id}?reason=x`],
    ];
    for (const [method, path, given] of calls) {
      const ofViewer = (await viewer.call(method, path, given)).status;
      const ofStranger = (await stranger.call(method, path, given)).status;
      const expected = [method === 'GET' ? 200 : 403, 404];
      expect({ method, path, statuses: [ofViewer, ofStranger] }).toEqual({
        method,
        path,
        statuses: expected,
      });
    }
    expect((await f.send('PHRG/1999/001', 'replies', body)).body).toMatchObject({ code: 'letter-not-found' });
    expect(await f.staff.get(`/api/v1/replies/${created.id}`)).toEqual(created);
  });
});
