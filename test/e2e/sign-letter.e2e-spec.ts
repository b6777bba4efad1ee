import { type Answer } from '../support/app.js';
import { Fiction } from '../support/fictional-letters.js';

interface Signed {
  id: string;
  status: string;
  signatories: { id: string; signedAs: string; status: string; position: number }[];
}

describe('/api/v1/letters/{letter}/signatories', () => {
  let f: Fiction;
  beforeAll(async () => {
    f = await Fiction.start('2021-11-10');
  });
  beforeEach(() => f.setDay('2021-11-10'));
  afterAll(() => f.t.close());

  const draft = async (...names: string[]): Promise<Signed> =>
    (await f.log({
      sentOn: null,
      signatories: names.map((signedAs) => ({ signedAs })),
    })) as unknown as Signed;
  const read = async (id: string, asOf?: string): Promise<Signed> =>
    (await f.read(id, asOf)) as unknown as Signed;
  const ask = (id: string, body: object): Promise<Answer> =>
    f.staff.call('POST', `/api/v1/letters/${id}/signatories`, body);
  const order = (id: string, body: object): Promise<Answer> =>
    f.staff.call('PUT', `/api/v1/letters/${id}/signatories/order`, body);
  const errors = ({ status, body }: Answer): object => ({
    status,
    at: (body.errors as { pointer: string }[] | undefined)?.map(({ pointer }) => pointer),
  });

  it('collects signatures, and shows who had said what on each day', async () => {
    const { id } = await draft();
    const first = await ask(id, { signedAs: 'First Fictional MP', capacity: 'Co-Chair', house: 'commons' });
    expect(first).toMatchObject({
      status: 201,
      body: { position: 1, status: 'invited', invitedOn: '2021-11-10', isLead: true, capacity: 'Co-Chair' },
    });
    const second = await ask(id, { signedAs: 'Second Fictional MP' });
    expect(second).toMatchObject({ body: { position: 2, isLead: false } });
    expect((await read(id)).status).toBe('collecting_signatures');
    f.setDay('2021-11-18');
    const say = (who: Answer, change: object): Promise<Answer> =>
      f.change(`letters/${id}/signatories/${who.body.id as string}`, change);
    expect(await say(first, { agreedOn: '2021-11-12' })).toMatchObject({
      status: 200,
      body: { status: 'agreed' },
    });
    expect(await say(second, { declinedOn: '2021-11-15' })).toMatchObject({ body: { status: 'declined' } });
    await say(first, { withdrawnOn: '2021-11-16' });
    const told = async (on: string): Promise<string[]> => {
      const { status, signatories } = await read(id, on);
      return [status, ...signatories.map((signatory) => signatory.status)];
    };
    expect(await told('2021-11-10')).toEqual(['collecting_signatures', 'invited', 'invited']);
    expect(await told('2021-11-12')).toEqual(['collecting_signatures', 'agreed', 'invited']);
    expect(await told('2021-11-15')).toEqual(['draft', 'agreed', 'declined']);
    expect(await told('2021-11-16')).toEqual(['draft', 'withdrawn', 'declined']);
    expect(await say(first, { withdrawnOn: null })).toMatchObject({
      body: { status: 'agreed', withdrawnOn: null },
    });
    expect(await f.history(id, 'signatory-added')).toMatchObject([
      { after: { signedAs: 'First Fictional MP' } },
      {},
    ]);
    expect(await f.history(id, 'signatory-changed')).toMatchObject([
      { happened_on: '2021-11-12', before: { agreedOn: null }, after: { agreedOn: '2021-11-12' } },
      { happened_on: '2021-11-15' },
      { happened_on: '2021-11-16' },
      { after: { withdrawnOn: null } },
    ]);
  });

  it('a Member who was asked before the letter was logged makes it begin on that day', async () => {
    const { id } = await draft();
    await ask(id, { signedAs: 'Early Fictional MP', invitedOn: '2021-11-03' });
    expect((await read(id, '2021-11-03')).status).toBe('collecting_signatures');
    expect((await f.staff.call('GET', `/api/v1/letters/${id}?asOf=2021-11-02`)).status).toBe(404);
  });

  it.each([
    [{ invitedOn: '2021-11-11' }, '/invitedOn'],
    [{ agreedOn: '2021-11-11' }, '/agreedOn'],
    [{ agreedOn: '2021-11-09' }, '/agreedOn'],
    [{ declinedOn: '2021-11-09' }, '/declinedOn'],
    [{ withdrawnOn: '2021-11-10' }, '/withdrawnOn'],
    [{ invitedOn: null }, '/invitedOn'],
    [{ signedAs: null }, '/signedAs'],
    [{ status: 'agreed' }, '/status'],
    [{ personId: '01934f5e-7b00-7000-8000-000000000001' }, '/personId'],
  ])('refuses %j at %s of a Member asked on 10 November', async (change, pointer) => {
    const { id, signatories } = await draft('First Fictional MP');
    const answer = await f.change(`letters/${id}/signatories/${signatories[0].id}`, change);
    expect(errors(answer)).toEqual({ status: 422, at: [pointer] });
  });

  it('puts them in the order given, all or none', async () => {
    const { id, signatories } = await draft('A MP', 'B MP', 'C MP');
    const [a, b, c] = signatories.map((signatory) => signatory.id);
    const answer = await order(id, { ids: [c, a, b] });
    expect(answer).toMatchObject({
      status: 200,
      body: {
        items: [{ signedAs: 'C MP', position: 1 }, { signedAs: 'A MP' }, { signedAs: 'B MP', position: 3 }],
      },
    });
    for (const ids of [
      [a, b],
      [a, a, b],
      [a, b, c, a],
      [a, b, '01934f5e-7b00-7000-8000-000000000001'],
      ['x'],
    ]) {
      expect(errors(await order(id, { ids }))).toEqual({ status: 422, at: ['/ids'] });
    }
    expect((await read(id)).signatories.map(({ signedAs }) => signedAs)).toEqual(['C MP', 'A MP', 'B MP']);
    expect(await f.history(id, 'signatory-changed')).toMatchObject([
      { before: { order: ['A MP', 'B MP', 'C MP'] }, after: { order: ['C MP', 'A MP', 'B MP'] } },
    ]);
  });

  it('takes one out of a draft; a stale version, another letter or another group is refused', async () => {
    const { id, signatories } = await draft('A MP', 'B MP');
    const other = await draft('C MP');
    const path = `/api/v1/letters/${id}/signatories/${signatories[0].id}`;
    await ask(id, { signedAs: 'D MP' });
    const stale = await f.staff.call('DELETE', path, undefined, { 'if-match': '"1"' });
    expect(stale.status).toBe(412);
    expect((await f.remove(`letters/${other.id}/signatories/${signatories[0].id}`)).status).toBe(404);
    const stranger = await f.t.caller('staff', 'other');
    expect((await stranger.call('DELETE', path)).status).toBe(404);
    expect((await f.staff.call('DELETE', path, undefined, { 'if-match': '"2"' })).status).toBe(204);
    expect((await read(id)).signatories).toMatchObject([
      { signedAs: 'B MP', position: 1 },
      { signedAs: 'D MP', position: 2 },
    ]);
    expect(await f.history(id, 'signatory-removed')).toMatchObject([{ before: { signedAs: 'A MP' } }]);
  });

  it('keeps the names of a letter that was sent; the printed line is corrected with a reason', async () => {
    const { id, signatories } = (await f.log({
      sentOn: '2021-11-10',
      signatories: [{ signedAs: 'Tony Fiction MP' }, { signedAs: 'B MP' }],
    })) as unknown as Signed;
    const [a, b] = signatories.map((signatory) => signatory.id);
    const one = `letters/${id}/signatories/${a}`;
    expect((await ask(id, { signedAs: 'Late MP' })).status).toBe(409);
    expect((await f.remove(one)).status).toBe(409);
    expect(errors(await f.change(one, { signedAs: 'Sir Tony Fiction MP' }))).toEqual({
      status: 422,
      at: ['/signedAs'],
    });
    expect(errors(await order(id, { ids: [b, a] }))).toEqual({ status: 422, at: ['/ids'] });
    const reason = 'Misread in the scan.';
    expect(await f.change(one, { signedAs: 'Toni Fiction MP', reason })).toMatchObject({ status: 200 });
    expect(await order(id, { ids: [b, a], reason })).toMatchObject({ status: 200 });
    expect(await f.history(id, 'signatory-changed')).toMatchObject([
      { after: { reason } },
      { after: { reason } },
    ]);
    f.setDay('2021-11-12');
    expect(errors(await f.change(one, { agreedOn: '2021-11-11' }))).toEqual({
      status: 422,
      at: ['/agreedOn'],
    });
    expect(await f.change(one, { withdrawnOn: '2021-11-12' })).toMatchObject({
      body: { status: 'withdrawn' },
    });
  });
});
