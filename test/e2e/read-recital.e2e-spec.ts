import { type Caller, startApp, type TestApp } from '../support/app.js';
import { addPrimeMinister, FICTION, type LoggedCase, logFoundingLetter } from '../support/founding-letter.js';

interface Recital {
  reference: string;
  asOf: string;
  text: string;
  cautions: string[];
}

describe('GET /api/v1/letters/{letter}/recital', () => {
  let t: TestApp;
  let staff: Caller;
  let letter: LoggedCase;
  beforeAll(async () => {
    t = await startApp('2022-01-20');
    staff = await t.caller('staff');
    await addPrimeMinister(staff);
    letter = await logFoundingLetter(staff, FICTION);
    await staff.post(`/api/v1/letters/${letter.id}/replies`, {
      ...{ class: 'holding', receivedOn: '2021-12-06', signedBy: 'A Fictional Secretary' },
      promisedBy: '2021-12-17',
    });
  });
  afterAll(() => t.close());

  const tell = (asOf: string, key = letter.id): Promise<Recital> =>
    staff.get(`/api/v1/letters/${encodeURIComponent(key)}/recital?asOf=${asOf}`);

  it('tells every fact as of the day, and no later one', async () => {
    const { text, ...rest } = await tell('2021-12-03', letter.reference);
    expect(rest).toEqual({ reference: letter.reference, asOf: '2021-12-03', cautions: [] });
    expect(text).toBe(
      'On Monday 22 November 2021, 9 working days ago, the Group phrg wrote to the Prime Minister, The Rt Hon Boris Johnson MP. ' +
        'The letter was signed by First Fictional MP - Co-Chair, Baroness Fictional - Co-Chair and Third Fictional MP. ' +
        'It asked 2 things: (1) “Oppose the candidate before the vote”; (2) “Make nominations open and timely”. ' +
        'A reply is due by 20 December 2021. Nothing has come back so far.',
    );
  });

  it('counts past the due day, over the bank holidays', async () => {
    const { text } = await tell('2022-01-04');
    expect(text).toContain('On Monday 22 November 2021, 28 working days ago, ');
    expect(text).toContain('A reply was due by 20 December 2021 and is 8 working days late. ');
    expect(text).toContain(
      'So far, this has come back: a holding reply on 6 December 2021 from A Fictional Secretary which promised an answer by 17 December 2021.',
    );
  });

  it('leaves out who had not agreed to sign, and what was taken back', async () => {
    const other = await logFoundingLetter(staff, FICTION, 'Fiction: another');
    const { items } = await staff.get<{ items: { id: string }[] }>(`/api/v1/letters/${other.id}/signatories`);
    const path = `/api/v1/letters/${other.id}/signatories/${items[2].id}`;
    await staff.call('PATCH', path, { withdrawnOn: '2021-11-24', reason: 'Changed their mind.' });
    expect((await tell('2021-11-23', other.id)).text).toContain('Third Fictional MP');
    expect((await tell('2021-11-24', other.id)).text).not.toContain('Third Fictional MP');
    const reply = await staff.post<{ id: string }>(`/api/v1/letters/${other.id}/replies`, {
      ...{ class: 'acknowledgement', receivedOn: '2021-11-24' },
    });
    expect((await tell('2021-12-01', other.id)).text).toContain('an acknowledgement on 24 November 2021');
    await staff.call('DELETE', `/api/v1/replies/${reply.id}?reason=Fiction`);
    expect((await tell('2021-12-01', other.id)).text).toContain('Nothing has come back so far.');
  });

  it('warns of a letter that is not open or does not count any more', async () => {
    const other = await logFoundingLetter(staff, FICTION, 'Fiction: a third');
    const change = (body: object): Promise<object> =>
      staff.call('PATCH', `/api/v1/letters/${other.id}`, body);
    await change({ publicity: 'private' });
    expect((await tell('2022-01-10', other.id)).cautions).toEqual(['private']);
    await change({ publicity: 'embargoed', embargoUntil: '2022-01-12T09:00:00Z' });
    expect((await tell('2022-01-11', other.id)).cautions).toEqual(['embargoed']);
    expect((await tell('2022-01-12', other.id)).cautions).toEqual([]);
    await staff.post(`/api/v1/letters/${other.id}/withdraw`, { on: '2022-01-13', reason: 'Fiction.' });
    expect((await tell('2022-01-12', other.id)).cautions).toEqual([]);
    expect((await tell('2022-01-13', other.id)).cautions).toEqual(['withdrawn']);
  });

  it('has nothing to tell of a letter that was not sent, or of none', async () => {
    const draft = await staff.post<{ id: string }>('/api/v1/groups/phrg/letters', {
      ...{ subject: 'Fiction', body: 'Dear Minister, …', datedOn: '2022-01-10' },
      recipients: [{ role: 'to', printed: 'A Minister' }],
    });
    const read = (path: string): Promise<object> => staff.call('GET', path);
    expect(await read(`/api/v1/letters/${draft.id}/recital`)).toMatchObject({
      status: 409,
      body: { code: 'letter-not-sent' },
    });
    expect(await read(`/api/v1/letters/${letter.id}/recital?asOf=2021-11-21`)).toMatchObject({ status: 404 });
    expect(await read('/api/v1/letters/PHRG%2F1999%2F001/recital')).toMatchObject({ status: 404 });
  });
});
