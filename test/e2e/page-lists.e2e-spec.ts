import { randomUUID } from 'node:crypto';
import { type Caller, startApp, type TestApp } from '../support/app.js';
import { PDF } from '../support/sample-files.js';

interface Page {
  items: { id: string }[];
  nextCursor: string | null;
}

/** Every list of which many may come, other than those with a spec of their own. */
describe('lists page by page', () => {
  let t: TestApp;
  let admin: Caller;
  let letter: string;
  let office: string;
  beforeAll(async () => {
    t = await startApp('2022-01-20');
    admin = await t.caller('admin');
    letter = await aLetter();
    office = await anOffice();
    for (const day of ['2021-12-03', '2021-12-01', '2021-12-02', '2021-12-01', '2021-12-02']) {
      await admin.post(`/api/v1/letters/${letter}/replies`, { class: 'acknowledgement', receivedOn: day });
      await admin.post(`/api/v1/letters/${letter}/chasers`, { kind: 'phone', madeOn: day });
      await attach(randomUUID());
      const { id } = await admin.post<{ id: string }>('/api/v1/people', { name: `Fiction of ${day}` });
      await admin.post('/api/v1/tenures', { officeId: office, personId: id, fromOn: day });
      await admin.post('/api/v1/groups/phrg/tokens', { name: `For ${day}`, role: 'viewer' });
      await t.account(`Member of ${day} ${randomUUID()}`, { phrg: 'viewer' });
      await admin.post('/api/v1/groups/phrg/invitations', { email: `on-${day}@example.org`, role: 'viewer' });
    }
    for (const slug of ['bees', 'ants', 'cats', 'dogs']) {
      await t.operator.post('/api/v1/groups', { slug, name: `APPG on ${slug}` });
    }
  });
  afterAll(() => t.close());

  async function aLetter(): Promise<string> {
    const body = { subject: 'Fiction', body: 'Dear Minister, …', sentOn: '2021-11-22' };
    const recipients = [{ role: 'to', printed: 'A Minister' }];
    return (await admin.post<{ id: string }>('/api/v1/groups/phrg/letters', { ...body, recipients })).id;
  }

  async function anOffice(): Promise<string> {
    const { id: organisationId } = await admin.get<{ id: string }>('/api/v1/organisations/home-office');
    return (await admin.post<{ id: string }>('/api/v1/offices', { organisationId, name: 'Invented' })).id;
  }

  async function attach(name: string): Promise<void> {
    const form = new FormData();
    form.set('kind', 'other');
    form.set('file', new Blob([PDF, name]), `${name}.pdf`);
    const headers = { authorization: `Bearer ${admin.secret}` };
    const url = `${t.url}/api/v1/letters/${letter}/attachments`;
    expect([200, 201]).toContain((await fetch(url, { method: 'POST', headers, body: form })).status);
  }

  const LISTS: [name: string, who: () => Caller, path: () => string, least: number][] = [
    ['replies', () => admin, () => `/api/v1/letters/${letter}/replies`, 5],
    ['replies as of a day', () => admin, () => `/api/v1/letters/${letter}/replies?asOf=2021-12-02`, 4],
    ['chasers', () => admin, () => `/api/v1/letters/${letter}/chasers`, 5],
    ['attachments', () => admin, () => `/api/v1/letters/${letter}/attachments`, 5],
    ['tenures', () => admin, () => `/api/v1/tenures?office=${office}`, 5],
    ['tokens', () => admin, () => '/api/v1/groups/phrg/tokens', 6],
    ['members', () => admin, () => '/api/v1/groups/phrg/members', 5],
    ['invitations', () => admin, () => '/api/v1/groups/phrg/invitations', 5],
    ['groups', () => t.operator, () => '/api/v1/groups', 5],
  ];

  it.each(LISTS)('%s: pages of two make up the whole, in its order', async (_name, who, path, least) => {
    const join = path().includes('?') ? '&' : '?';
    const whole = await who().get<Page>(path());
    expect(whole.nextCursor).toBeNull();
    expect(whole.items.length).toBe(least);
    const found: string[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const page: Page = await who().get(`${path()}${join}limit=2${cursor && `&cursor=${cursor}`}`);
      expect(page.items.length).toBeLessThanOrEqual(2);
      found.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(found).toEqual(whole.items.map(({ id }) => id));
  });

  it.each(LISTS)('%s: another list’s cursor and too large a page are refused', async (_name, who, path) => {
    const join = path().includes('?') ? '&' : '?';
    for (const query of ['cursor=abc', 'cursor=W10', 'limit=201', 'limit=0', 'page=2']) {
      const { status, body } = await who().call('GET', `${path()}${join}${query}`);
      expect({ query, status, errors: body.errors }).toMatchObject({
        status: 422,
        errors: [{ pointer: `/${query.split('=')[0]}` }],
      });
    }
  });
});
