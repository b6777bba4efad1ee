import { Fiction, type FictionalLetter, MINISTER } from '../support/fictional-letters.js';
import { type Person } from '../support/people.js';

interface Holders {
  atSending: { name: string } | null;
  now: { name: string; fromOn: string } | null;
  atReply: { name: string } | null;
  change: {
    tenureId: string;
    holder: { name: string };
    settledOn: string | null;
    settledBy: string | null;
    reason: string | null;
    writtenAgain: { reference: string } | null;
  } | null;
}

interface Report {
  awaiting: { letter: { id: string }; holders: object }[];
  replies: { letter: { id: string }; holders: object }[];
}

const BODY = 'turnover';

describe('an office that changes hands while it owes an answer', () => {
  let f: Fiction;
  let letter: FictionalLetter;
  let officeId: string;
  let ada: Person;
  beforeAll(async () => {
    f = await Fiction.start('2021-12-07');
    ada = await f.t.person('Ada Example', { phrg: 'staff' });
    ({ officeId } = await f.addBody(BODY));
    await takeOffice('A Former', '2020-01-01', '2021-12-08');
    letter = await f.log({ recipients: [{ ...MINISTER, officeId }] });
  });
  afterAll(() => f.t.close());

  async function takeOffice(name: string, fromOn: string, toOn?: string): Promise<void> {
    const { id: personId } = await f.staff.post<{ id: string }>('/api/v1/people', { name });
    await f.staff.post('/api/v1/tenures', { officeId, personId, fromOn, ...(toOn && { toOn }) });
  }
  const holders = async (asOf = ''): Promise<Holders> => {
    const path = `/api/v1/letters/${letter.id}/recipients${asOf && `?asOf=${asOf}`}`;
    return (await f.staff.get<{ items: [{ holders: Holders }] }>(path)).items[0].holders;
  };
  const flagged = async (asOf = ''): Promise<string[]> => {
    const path = `/api/v1/groups/phrg/flags?kind=holder_changed${asOf && `&asOf=${asOf}`}`;
    const { items } = await f.staff.get<{ items: { sentence: string; sinceOn: string }[] }>(path);
    return items.map(({ sentence, sinceOn }) => `${sinceOn} ${sentence.split(' has ')[0]}`);
  };
  const listed = async (): Promise<number> => {
    await f.t.operator.post('/api/v1/jobs/sweep/run');
    const path = '/api/v1/groups/phrg/letters?flag=holder_changed';
    return (await f.staff.get<{ items: object[] }>(path)).items.length;
  };
  const change = (method: 'PUT' | 'DELETE', body?: object) =>
    f.staff.call(
      method,
      `/api/v1/letters/${letter.id}/recipients/${letter.recipients[0].id}/holder-change`,
      body,
    );
  const page = async (path: string): Promise<{ html: string; text: string; cookie: string }> => {
    const answer = await fetch(f.t.url + path, { headers: { cookie: ada.cookie } });
    expect(answer.status).toBe(200);
    const html = await answer.text();
    const [form = ''] = answer.headers.getSetCookie().filter((each) => each.startsWith('postbag_form='));
    const main = /<main.*<\/main>/s.exec(html)![0];
    return {
      html,
      text: main.replaceAll(/<[^>]+>|\s+/g, ' ').replaceAll(/ +/g, ' '),
      cookie: form.split(';')[0],
    };
  };
  const path = (): string => `/groups/phrg/letters/${letter.id}`;
  const question = (): string => `${path()}/recipients/${letter.recipients[0].id}/holder`;
  const submit = async (values: Record<string, string>): Promise<Response> => {
    const { html, cookie } = await page(question());
    const value = (name: string): string => new RegExp(`name="${name}" value="([^"]+)"`).exec(html)![1];
    return fetch(f.t.url + question(), {
      method: 'POST',
      body: new URLSearchParams({ _csrf: value('_csrf'), _once: value('_once'), ...values }),
      headers: { cookie: `${ada.cookie}; ${cookie}`, origin: f.t.url },
      redirect: 'manual',
    });
  };

  it('has nothing to decide before that', async () => {
    expect(await holders()).toMatchObject({
      atSending: { name: 'A Former' },
      now: { name: 'A Former' },
      change: null,
    });
    expect(await change('DELETE')).toMatchObject({ status: 409, body: { code: 'holder-not-changed' } });
    expect((await page(question())).text).toContain('Nobody else is known to have taken the office since');
  });

  it('shows it on the letter, in the list, among the flags and in the report', async () => {
    await takeOffice('A Newer', '2021-12-08');
    f.setDay('2021-12-09');
    expect(await holders()).toMatchObject({
      atSending: { name: 'A Former' },
      now: { name: 'A Newer', fromOn: '2021-12-08' },
      atReply: null,
      change: { holder: { name: 'A Newer' }, settledOn: null, writtenAgain: null },
    });
    expect(await holders('2021-12-07')).toMatchObject({ now: { name: 'A Former' }, change: null });
    expect(await flagged()).toEqual(['2021-12-08 A Newer']);
    expect(await listed()).toBe(1);
    const { text } = await page(path());
    expect(text).toContain(
      'A Former had the office when the letter reached it; A Newer has it since 8 December 2021.',
    );
    expect(text).toContain('A Newer has taken the office since. Write again?');
    expect((await page('/groups/phrg/today')).html).toContain(question());
    const report = await f.staff.get<Report>('/api/v1/groups/phrg/reports/status');
    expect(report.awaiting[0].holders).toEqual({
      ...{ atSending: 'A Former', now: 'A Newer', nowFromOn: '2021-12-08' },
    });
    expect((await page('/groups/phrg/report')).text).toContain(
      'It went to A Former; A Newer has had the office since 8 December 2021.',
    );
  });

  it('takes that there is no need to write again, with who, when and why, and takes it back', async () => {
    const { tenureId } = (await holders()).change!;
    const unknown = { tenureId: '01934f5e-7b00-7000-8000-000000000001' };
    expect(await change('PUT', unknown)).toMatchObject({
      status: 409,
      body: { code: 'holder-changed-again' },
    });
    for (let times = 0; times < 2; times += 1) {
      const answer = await change('PUT', { tenureId, reason: 'They rang.' });
      expect(answer).toMatchObject({
        status: 200,
        body: {
          holders: { change: { settledOn: '2021-12-09', settledBy: 'test staff', reason: 'They rang.' } },
        },
      });
    }
    expect([await flagged(), await flagged('2021-12-08'), await listed()]).toEqual([
      [],
      ['2021-12-08 A Newer'],
      0,
    ]);
    const told = (await page(path())).text;
    expect(told).toContain(
      'No need to write again to A Newer, said test staff on 9 December 2021: They rang.',
    );
    expect(told.split('No need to write again').length).toBe(3);
    expect((await change('DELETE')).status).toBe(204);
    expect(await flagged()).toEqual(['2021-12-08 A Newer']);
  });

  it('takes it by the page as well, and raises the next holder anew', async () => {
    const { tenureId } = (await holders()).change!;
    const tooLong = await submit({ tenureId, reason: 'x'.repeat(501) });
    expect([tooLong.status, await tooLong.text()]).toEqual([
      422,
      expect.stringContaining('500 characters or fewer'),
    ]);
    const taken = await submit({ tenureId, reason: '' });
    expect([taken.status, taken.headers.get('location')]).toEqual([303, path()]);
    expect(await flagged()).toEqual([]);
    expect((await submit({ action: 'reopen' })).status).toBe(303);
    expect(await flagged()).toEqual(['2021-12-08 A Newer']);
    await submit({ tenureId, reason: 'Once more' });
    await takeOffice('A Third', '2021-12-14');
    f.setDay('2021-12-15');
    expect([await flagged(), await listed()]).toEqual([['2021-12-14 A Third'], 1]);
    expect(await change('PUT', { tenureId })).toMatchObject({ body: { code: 'holder-changed-again' } });
    const stale = await submit({ tenureId });
    expect([stale.status, await stale.text()]).toEqual([422, expect.stringContaining('Meanwhile A Third')]);
  });

  it('starts a letter that follows the first, and needs no more once that went to the office', async () => {
    const { html } = await page(
      `/groups/phrg/letters/log?follows=${letter.id}&recipient=${letter.recipients[0].id}`,
    );
    for (const filled of [letter.reference, 'A Third', 'Do one thing.', 'A Fictional Member MP'])
      expect(html).toContain(filled);
    const again = { recipients: [{ ...MINISTER, officeId }], followsLetter: letter.reference };
    const draft = await f.log({ ...again, sentOn: null });
    expect(await flagged()).toEqual(['2021-12-14 A Third']);
    await f.staff.post(`/api/v1/letters/${draft.id}/send`, { sentOn: '2021-12-15' });
    expect([await flagged(), await flagged('2021-12-14'), await listed()]).toEqual([
      [],
      ['2021-12-14 A Third'],
      0,
    ]);
    expect((await holders()).change).toMatchObject({ writtenAgain: { reference: draft.reference } });
    const asked = async (): Promise<number> =>
      (await page(path())).text.split('The office still owes the reply.').length;
    const inHistory = await asked();
    const follow = (followsLetter: string | null) => f.change(`letters/${draft.id}`, { followsLetter });
    await follow(null);
    expect([await flagged(), (await asked()) > inHistory]).toEqual([['2021-12-14 A Third'], true]);
    await follow(letter.reference);
    expect([await flagged(), await asked()]).toEqual([[], inHistory]);
    expect((await page(path())).text).toContain(`A Third was written to again: ${draft.reference}`);
    await f.staff.post(`/api/v1/letters/${draft.id}/withdraw`);
    expect(await flagged()).toEqual(['2021-12-14 A Third']);
  });

  it('says who had the office when the answer came, whoever has it later', async () => {
    f.setDay('2021-12-20');
    await f.add(letter.id, 'replies', { class: 'substantive', receivedOn: '2021-12-16' });
    await takeOffice('A Fourth', '2021-12-18');
    expect(await holders()).toMatchObject({
      atSending: { name: 'A Former' },
      now: { name: 'A Fourth' },
      atReply: { name: 'A Third' },
      change: null,
    });
    expect(await flagged()).toEqual([]);
    expect((await page(path())).text).toContain(
      'A Former had the office when the letter reached it; A Third when the answer came; A Fourth has it since 18 December 2021.',
    );
    const report = await f.staff.get<Report>(
      '/api/v1/groups/phrg/reports/status?from=2021-12-01&to=2021-12-20',
    );
    expect(report.replies[0].holders).toEqual({ atSending: 'A Former', atReply: 'A Third' });
    expect((await page('/groups/phrg/report?from=2021-12-01&to=2021-12-20')).text).toContain(
      'The letter went to A Former; A Third had the office when this came.',
    );
  });
});
