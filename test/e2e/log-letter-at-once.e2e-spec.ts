import { COPY, Fiction, MINISTER, OTHER_MINISTER } from '../support/fictional-letters.js';
import { insertWindow } from '../support/many-letters.js';
import { replayAnew, replayedState } from '../support/replayed-state.js';

const UNKNOWN = '01934f5e-7b00-7000-8000-000000000009';

describe('a letter just logged, of which everything was worked out before it was written', () => {
  let f: Fiction;
  let body: { organisationId: string; officeId: string };
  let windowId: string;

  beforeAll(async () => {
    f = await Fiction.start('2021-12-10');
    body = await f.addBody('fables');
    windowId = await insertWindow(f.t.db);
  });
  afterAll(() => f.t.close());

  it.each<[string, () => object]>([
    ['sent by email', () => ({})],
    ['a draft', () => ({ sentOn: null, datedOn: '2021-12-08' })],
    ['a draft without addressees and asks', () => ({ sentOn: null, recipients: [], asks: [] })],
    [
      'a draft whose signatures close on a day',
      () => ({
        sentOn: null,
        signaturesCloseOn: '2021-12-15',
        signatories: [
          { signedAs: 'A Fictional Member MP', invitedOn: '2021-12-01' },
          { signedAs: 'Baroness Fictional', invitedOn: '2021-12-01', agreedOn: '2021-12-02' },
        ],
      }),
    ],
    ['posted, dated later than sent', () => ({ channel: 'post', datedOn: '2021-11-23' })],
    [
      'to an office, received on another day',
      () => ({ recipients: [{ ...MINISTER, officeId: body.officeId, receivedOn: '2021-11-25' }, COPY] }),
    ],
    [
      'to a body and to somebody of whom only the name is known',
      () => ({ recipients: [{ ...MINISTER, organisationId: body.organisationId }, OTHER_MINISTER] }),
    ],
    [
      'to an office named in capitals',
      () => ({ recipients: [{ ...MINISTER, officeId: body.officeId.toUpperCase() }] }),
    ],
    [
      'before an event',
      () => ({
        asks: [
          { text: 'Before the vote.', horizon: 'before_event', windowId },
          { text: 'Afterwards.', horizon: 'standard' },
        ],
      }),
    ],
    [
      'embargoed, asking for a reply by a day',
      () => ({
        publicity: 'embargoed',
        embargoUntil: '2021-12-24T09:00:00+02:00',
        replyRequestedOn: '2021-12-15',
      }),
    ],
    ['under a reference of its own', () => ({ reference: 'OWN/1' })],
  ])('%s: a replay from the tables changes nothing', async (_name, changes) => {
    const { id, reference } = await f.log(changes());
    const before = await replayedState(f.t, id);
    expect(before.history[0]).toMatchObject({ event: 'letter-logged', after: { reference } });
    await replayAnew(f.t, id);
    expect(await replayedState(f.t, id)).toEqual(before);
  });

  it('the next reference passes over one that a person has given', async () => {
    const next = (reference: string): string =>
      reference.replace(/\d+$/, (digits) => String(Number(digits) + 1).padStart(3, '0'));
    const { reference } = await f.log();
    const taken = next(reference);
    await f.log({ reference: taken });
    expect(await f.log()).toMatchObject({ reference: next(taken) });
  });

  it('a window that is not there is refused before anything is written', async () => {
    const asks = [{ text: 'Before the vote.', horizon: 'before_event', windowId: UNKNOWN }];
    const answer = await f.staff.call('POST', '/api/v1/groups/phrg/letters', {
      subject: 'Fiction',
      body: 'Dear Minister, this letter is fiction.',
      recipients: [MINISTER],
      signatories: [],
      sources: [],
      asks,
    });
    expect(answer).toMatchObject({
      status: 422,
      body: { errors: [{ pointer: '/asks/0/windowId' }] },
    });
  });
});
