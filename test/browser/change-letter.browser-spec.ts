import { type Browser } from 'playwright-core';
import { startApp, type TestApp } from '../support/app.js';
import { accessFaults, describeInBrowser, startBrowser } from '../support/browser.js';
import { Visitor } from '../support/pages.js';
import { type Person } from '../support/people.js';

interface Letter {
  id: string;
  reference: string;
  body: string;
  recipients: { id: string }[];
  asks: { id: string }[];
}

describeInBrowser('changing a letter', () => {
  let t: TestApp;
  let browser: Browser;
  let clerk: Person;
  beforeAll(async () => {
    t = await startApp('2021-11-22');
    browser = await startBrowser();
    clerk = await t.person('Clerk Example', { phrg: 'staff' });
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

  it.each([
    [true, 'a draft', {}],
    [false, 'a letter that was sent', { sentOn: '2021-11-22', datedOn: '2021-11-21', channel: 'hand' }],
  ])(
    'shows both versions and lets the person choose (scripts: %s, %s)',
    async (javaScriptEnabled, _which, changes) => {
      const letter = await log(changes);
      const visitor = await open(letter, 'change', { javaScriptEnabled });
      await clerk.call('PATCH', `/api/v1/letters/${letter.id}`, { owner: 'Cy', topics: ['Rope'] });
      await visitor.fill({ owner: 'Bo' });
      await visitor.press('Save');
      expect(await visitor.page.title()).toContain('This letter was changed by somebody else');
      expect(await visitor.page.getByRole('row', { name: /Who looks after it/ }).textContent()).toMatch(
        /Cy\s+Bo/,
      );
      expect(await visitor.page.getByRole('row', { name: /Topics/ }).textContent()).toMatch(/Rope\s+Empty/);
      const untouched = visitor.page.getByRole('row', { name: /Subject|Date on it|How it goes/ });
      expect(await untouched.allTextContents()).toEqual([]);
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
