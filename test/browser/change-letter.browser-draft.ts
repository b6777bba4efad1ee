import { type Browser } from 'playwright-core';
import { startApp, type TestApp } from '../support/app.js';
import { accessFaults, describeInBrowser, startBrowser } from '../support/browser.js';
import { Visitor } from '../support/pages.js';
import { type Person } from '../support/people.js';

interface Letter {
  id: string;
  reference: string;
  subject: string;
  body: string;
  datedOn: string | null;
  channel: string;
  publicity: string;
  embargoUntil: string | null;
  topics: string[];
  owner: string | null;
  signaturesCloseOn: string | null;
  follows: { reference: string } | null;
  recipients: {
    id: string;
    role: string;
    printed: string;
    email: string | null;
    office: { id: string; name: string } | null;
    organisation: { name: string } | null;
    receivedOn: string | null;
  }[];
  asks: { id: string; text: string; horizon: string; window: { name: string } | null }[];
}

describeInBrowser('changing a letter', () => {
  let t: TestApp;
  let browser: Browser;
  let clerk: Person;
  let windowId: string;
  beforeAll(async () => {
    t = await startApp('2021-11-22');
    browser = await startBrowser();
    clerk = await t.person('Clerk Example', { phrg: 'staff' });
    const days = { firstOn: '2022-03-01', lastOn: '2022-03-02', timeZone: 'Europe/London' };
    windowId = (await clerk.post<{ id: string }>('/api/v1/event-windows', { name: 'Regatta', ...days })).id;
  });
  afterAll(async () => {
    await browser.close();
    await t.close();
  });

  const log = (changes: object = {}): Promise<Letter> =>
    clerk.post<Letter>('/api/v1/groups/phrg/letters', {
      subject: 'Fiction: Kites over the harbour',
      body: 'Dear Minister, this letter is fiction.',
      recipients: [{ role: 'to', printed: 'The Minister for Kites' }],
      asks: [{ text: 'Ground the kites.', horizon: 'standard' }],
      ...changes,
    });
  const open = async ({ id }: Letter, below: string, options: object = {}): Promise<Visitor> => {
    const visitor = await Visitor.of(browser, t.url, clerk, options);
    await visitor.open(`/groups/phrg/letters/${id}/${below}`);
    return visitor;
  };
  const read = ({ id }: Letter): Promise<Letter> => clerk.get(`/api/v1/letters/${id}`);

  it.each([true, false])('changes a draft in every way (scripts: %s)', async (javaScriptEnabled) => {
    const earlier = await log();
    const letter = await log();
    const visitor = await open(letter, 'change', { javaScriptEnabled });
    await visitor.fill({
      subject: 'Fiction: Fewer kites',
      text: 'Dear Minister,\nfiction.',
      topics: 'Kites; Wind',
      owner: 'Bo',
    });
    await visitor.page.getByLabel('Post', { exact: true }).check();
    await visitor.fillDay('datedOn', '2021-11-20');
    await visitor.fillDay('signaturesCloseOn', '2021-12-01');
    await visitor.page.locator('input[name=publicity][value=embargoed]').check();
    await visitor.fillDay('embargoUntil', '2021-12-02');
    await visitor.fill({ 'embargoUntil-time': '9:30', follows: earlier.reference });
    await visitor.press('Save');
    expect(await visitor.said()).toBe(`${letter.reference} is changed.`);
    expect(await read(letter)).toMatchObject({
      ...{
        subject: 'Fiction: Fewer kites',
        body: 'Dear Minister,\nfiction.',
        topics: ['Kites', 'Wind'],
        owner: 'Bo',
      },
      ...{ channel: 'post', datedOn: '2021-11-20', signaturesCloseOn: '2021-12-01', publicity: 'embargoed' },
      ...{ embargoUntil: '2021-12-02T09:30:00Z', follows: { reference: earlier.reference } },
    });
    await visitor.open(`/groups/phrg/letters/${letter.id}/change`);
    expect(await visitor.page.locator('#embargoUntil-time').inputValue()).toBe('09:30');
    await visitor.fill({ follows: '', topics: '' });
    await visitor.page.locator('input[name=publicity][value=private]').check();
    await visitor.press('Save');
    expect(await read(letter)).toMatchObject({
      follows: null,
      topics: [],
      publicity: 'private',
      embargoUntil: null,
    });
    expect(visitor.faults).toEqual([]);
  });

  it('asks why the text of a letter that was sent is changed, and leaves how it went alone', async () => {
    const letter = await log({ sentOn: '2021-11-22', datedOn: '2021-11-21', channel: 'hand' });
    const visitor = await open(letter, 'change');
    await visitor.fill({ subject: 'Fiction: Corrected' });
    await visitor.press('Save');
    expect(await visitor.errors()).toEqual([
      expect.stringContaining('was sent on 22 November 2021, so its subject') as string,
    ]);
    expect(await visitor.page.locator('#subject').inputValue()).toBe('Fiction: Corrected');
    await visitor.fill({ reason: 'ok' });
    await visitor.press('Save');
    expect(await visitor.errors()).toEqual(['The reason must have 3 to 500 characters']);
    await visitor.fill({ reason: 'A slip of the pen.' });
    await visitor.press('Save');
    expect(await read(letter)).toMatchObject({
      subject: 'Fiction: Corrected',
      channel: 'hand',
      datedOn: '2021-11-21',
    });
  });

  it.each([true, false])(
    'shows both versions and lets the person choose (scripts: %s)',
    async (javaScriptEnabled) => {
      const letter = await log();
      const visitor = await open(letter, 'change', { javaScriptEnabled });
      await clerk.call('PATCH', `/api/v1/letters/${letter.id}`, { owner: 'Cy', topics: ['Rope'] });
      await visitor.fill({ owner: 'Bo' });
      await visitor.press('Save');
      expect(await visitor.page.title()).toContain('This letter was changed by somebody else');
      expect(await visitor.page.getByRole('row', { name: /Who looks after it/ }).textContent()).toMatch(
        /Cy\s+Bo/,
      );
      expect(await visitor.page.getByRole('row', { name: /Topics/ }).textContent()).toMatch(/Rope\s+Empty/);
      expect(await visitor.page.getByRole('row', { name: /Subject/ }).count()).toBe(0);
      if (javaScriptEnabled) expect(await accessFaults(visitor.page)).toEqual([]);
      expect(await read(letter)).toMatchObject({ owner: 'Cy' });
      await visitor.press('Save what I typed');
      expect(await read(letter)).toMatchObject({ owner: 'Bo', topics: [], body: letter.body });
    },
  );

  it('saves a change once however often the form is sent', async () => {
    const letter = await log();
    const visitor = await open(letter, 'change');
    await visitor.fill({ owner: 'Bo' });
    const sent = `Promise.all([1, 2, 3].map(() =>
      fetch(location.href, { method: 'POST', body: new URLSearchParams(new FormData(document.querySelector('form#form'))) })
        .then(({ status }) => status)))`;
    expect(await visitor.page.evaluate<number[]>(sent)).toEqual([200, 200, 200]);
    expect(await read(letter)).toMatchObject({ owner: 'Bo', version: 2 });
  });

  it.each([true, false])('adds, changes and removes recipients (scripts: %s)', async (javaScriptEnabled) => {
    const letter = await log();
    const visitor = await open(letter, 'change', { javaScriptEnabled });
    await visitor.page.getByRole('link', { name: 'Add a recipient' }).click();
    await visitor.press('Add');
    expect(await visitor.errors()).toEqual(['Enter the recipient as printed on the letter, or their office']);
    await visitor.fill({
      'recipient-1-office': 'Home Secretary - home office',
      'recipient-1-email': 'home@example.org',
    });
    await visitor.press('Add');
    expect(await visitor.said()).toBe('The recipient is added.');
    const added = (await read(letter)).recipients[1];
    expect(added).toMatchObject({
      ...{ role: 'to', printed: 'Home Secretary - home office', email: 'home@example.org' },
      ...{ office: { name: 'Home Secretary' }, organisation: { name: 'Home Office' } },
    });
    await visitor.page.getByRole('link', { name: 'Change recipient 2' }).click();
    expect(await visitor.page.locator('#recipient-1-office').inputValue()).toBe(
      'Home Secretary – Home Office',
    );
    await visitor.fill({ 'recipient-1-printed': 'The Home Secretary' });
    await visitor.page.getByLabel('Copy: no reply is expected').check();
    await visitor.press('Save');
    expect((await read(letter)).recipients[1]).toMatchObject({
      ...{ role: 'cc', printed: 'The Home Secretary', office: { id: added.office!.id } },
    });
    await visitor.page.getByRole('link', { name: 'Change recipient 2' }).click();
    await visitor.fill({ 'recipient-1-office': 'Keeper of Kites' });
    await visitor.press('Save');
    expect(await visitor.said()).toContain('The directory has no office called “Keeper of Kites”');
    expect((await read(letter)).recipients[1]).toMatchObject({ office: null, organisation: null });
    await visitor.page.getByRole('link', { name: 'Remove recipient 1' }).click();
    await visitor.press('Remove');
    expect(await visitor.said()).toBe('The recipient is removed.');
    expect((await read(letter)).recipients).toMatchObject([{ printed: 'The Home Secretary' }]);
  });

  it('says when a letter reached somebody, and adds a copy, once it was sent', async () => {
    const letter = await log({ sentOn: '2021-11-18', channel: 'post' });
    const visitor = await open(letter, 'change');
    expect(await visitor.page.getByRole('link', { name: /^Remove/ }).count()).toBe(0);
    await visitor.page.getByRole('link', { name: 'Change recipient 1' }).click();
    expect(await visitor.page.locator('#receivedOn-day').inputValue()).toBe('22');
    await visitor.press('Save');
    expect(await t.db.query('SELECT received_on FROM recipient WHERE letter_id = $1', [letter.id])).toEqual([
      { received_on: null },
    ]);
    await visitor.page.getByRole('link', { name: 'Change recipient 1' }).click();
    await visitor.fillDay('receivedOn', '2021-11-17');
    await visitor.press('Save');
    expect(await visitor.errors()).toEqual([
      '17 November 2021 is before the letter was sent, 18 November 2021.',
    ]);
    await visitor.fillDay('receivedOn', '2021-11-19');
    await visitor.press('Save');
    expect((await read(letter)).recipients).toMatchObject([{ receivedOn: '2021-11-19' }]);
    await visitor.page.getByRole('link', { name: 'Add a copy' }).click();
    await visitor.fill({ 'recipient-1-printed': 'The Harbour Master' });
    await visitor.press('Add');
    expect((await read(letter)).recipients[1]).toMatchObject({ role: 'cc', printed: 'The Harbour Master' });
  });

  it.each([true, false])('adds, changes and removes asks (scripts: %s)', async (javaScriptEnabled) => {
    const letter = await log();
    const visitor = await open(letter, 'change', { javaScriptEnabled });
    await visitor.page.getByRole('link', { name: 'Add an ask' }).click();
    await visitor.fill({ 'ask-1-text': 'Clear the harbour.' });
    await visitor.page.getByLabel('Before the event').check();
    await visitor.press('Add');
    expect(await visitor.errors()).toEqual(['Choose the event']);
    await visitor.page.locator('#ask-1-window').selectOption(windowId);
    await visitor.press('Add');
    expect((await read(letter)).asks[1]).toMatchObject({
      horizon: 'before_event',
      window: { name: 'Regatta' },
    });
    await visitor.page.getByRole('link', { name: 'Change ask 2' }).click();
    await visitor.page.getByLabel('In the longer term').check();
    await visitor.press('Save');
    expect((await read(letter)).asks[1]).toMatchObject({ horizon: 'longer_term', window: null });
    await visitor.page.getByRole('link', { name: 'Remove ask 1' }).click();
    await visitor.press('Remove');
    expect((await read(letter)).asks).toMatchObject([{ text: 'Clear the harbour.' }]);
  });

  it('can be read by everyone, on a phone too', async () => {
    const letter = await log({ sentOn: '2021-11-22', subject: `Fiction: ${'kites and more '.repeat(19)}` });
    const draft = await log({
      asks: [],
      recipients: [{ role: 'cc', printed: `${'Harbour'.repeat(30)}\nQuay` }],
    });
    const visitor = await open(letter, 'change', { viewport: { width: 320, height: 700 } });
    const recipient = `recipients/${letter.recipients[0].id}`;
    const pages = [
      ...['change', 'recipients/add', `${recipient}/change`, `asks/${letter.asks[0].id}/change`].map(
        (below) => `${letter.id}/${below}`,
      ),
      ...['change', 'asks/add', `recipients/${draft.recipients[0].id}/remove`].map(
        (below) => `${draft.id}/${below}`,
      ),
    ];
    for (const path of pages) {
      await visitor.open(`/groups/phrg/letters/${path}`);
      expect({ path, fits: await visitor.fits(), faults: await accessFaults(visitor.page) }).toEqual({
        path,
        fits: true,
        faults: [],
      });
    }
    expect(visitor.faults).toEqual([]);
  });

  it('is for those who may change things, in their own group', async () => {
    const letter = await log();
    const viewer = await t.person('Viewer Example', { phrg: 'viewer' });
    const stranger = await t.person('Stranger Example', { others: 'admin' });
    const paths = [
      'log',
      ...['change', 'send', 'signatories', 'withdraw'].map((below) => `${letter.id}/${below}`),
    ];
    for (const path of paths) {
      const status = async ({ cookie }: Person): Promise<number> =>
        (await fetch(`${t.url}/groups/phrg/letters/${path}`, { headers: { cookie } })).status;
      expect({ path, viewer: await status(viewer), stranger: await status(stranger) }).toEqual({
        path,
        viewer: 403,
        stranger: 404,
      });
    }
    const wrong = ['recipients/x/change', 'windows/x/remove', 'toString/x/remove', 'celebrate'];
    for (const below of wrong) {
      const { status } = await fetch(`${t.url}/groups/phrg/letters/${letter.id}/${below}`, {
        headers: { cookie: clerk.cookie },
      });
      expect({ below, status }).toEqual({ below, status: 404 });
    }
  });
});
