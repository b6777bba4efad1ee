import { type Browser } from 'playwright-core';
import {
  accessFaults,
  contextOf,
  describeInBrowser,
  startBrowser,
  type Watched,
  watchedPage,
} from '../support/browser.js';
import { Fiction } from '../support/fictional-letters.js';
import { type Person } from '../support/people.js';

describeInBrowser('search', () => {
  let f: Fiction;
  let browser: Browser;
  let viewer: Person;
  let id: string;
  const open = async (query = '', options: object = {}): Promise<Watched> => {
    const watched = await watchedPage(await contextOf(browser, f.t.url, viewer, options), f.t.url);
    await watched.page.goto(`${f.t.url}/groups/phrg/search${query}`);
    return watched;
  };

  beforeAll(async () => {
    f = await Fiction.start('2021-12-21');
    browser = await startBrowser();
    viewer = await f.t.person('Viewer Example', { phrg: 'viewer' });
    ({ id } = await f.log({
      reference: 'KITE/1',
      subject: 'Kites <img src=x onerror=alert(1)> over the harbour',
      body: 'Dear Minister, </mark><script>alert(1)</script> many kites are flown & lost.',
      signatories: [{ signedAs: '<i>Ann</i> Example MP' }],
    }));
    await f.add(id, 'replies', {
      class: 'holding',
      receivedOn: '2021-12-06',
      signedBy: 'A Private Secretary',
      theirReference: 'TO2021/<b>98765',
      body: 'The kite office <svg onload=alert(1)> will answer.',
    });
    for (let n = 2; n <= 14; n += 1) await f.log({ reference: `LAMP/${n}`, subject: `Lamps ${n}` });
  });
  afterAll(async () => {
    await browser.close();
    await f.t.close();
  });

  it.each([true, false])(
    'finds words in letters and replies and marks them (scripts: %s)',
    async (scripts) => {
      const { page, faults } = await open('', { javaScriptEnabled: scripts });
      await page.getByLabel('What are you looking for?').fill('kite');
      await page.getByRole('button', { name: 'Search' }).click();
      await page.waitForURL(/\?q=kite$/);
      expect(await page.title()).toBe('Search for “kite” – Postbag');
      expect(await page.locator('main h2').allTextContents()).toEqual(['Letters', 'Replies']);
      const marks = await page.locator('mark').allTextContents();
      expect(marks).toEqual(expect.arrayContaining(['kites', 'kite']));
      expect(await page.textContent('main')).toContain('Kites <img src=x onerror=alert(1)> over the harbour');
      expect(await page.locator('main img, main script, main svg').count()).toBe(0);
      const links = await page.locator('main h3 a').all();
      expect(await Promise.all(links.map((link) => link.getAttribute('href')))).toEqual([
        `/groups/phrg/letters/${id}`,
        `/groups/phrg/letters/${id}`,
      ]);
      if (scripts) expect(await accessFaults(page)).toEqual([]);
      expect(faults).toEqual([]);
    },
  );

  it('finds people and references, with hostile names shown as they are', async () => {
    const { page } = await open('?q=ann');
    expect((await page.textContent('main'))?.replaceAll(/\s+/g, ' ')).toContain(
      '<i>Ann</i> Example MP signed KITE/1',
    );
    expect(await page.locator('mark').allTextContents()).toEqual(['Ann']);
    await page.goto(`${f.t.url}/groups/phrg/search?q=98765`);
    expect((await page.textContent('main'))?.replaceAll(/\s+/g, ' ')).toContain(
      'TO2021/<b>98765, on a reply received 6 December 2021 to KITE/1',
    );
    expect(await accessFaults(page)).toEqual([]);
  });

  it('leads to all letters of somebody who signed several', async () => {
    const { page } = await open('?q=fictional+member');
    await page.getByRole('link', { name: 'see them all' }).click();
    expect(await page.textContent('.postbag-count')).toBe('13 letters match');
  });

  it('shows ten, then more', async () => {
    const { page } = await open('?q=lamps');
    expect(await page.locator('main h3').count()).toBe(10);
    await page.getByRole('link', { name: 'Show more letters' }).click();
    expect(await page.locator('main h3').count()).toBe(13);
    await page.goBack();
    await page.getByRole('link', { name: 'All letters with these words' }).click();
    expect(await page.textContent('.postbag-count')).toBe('13 letters match');
  });

  it('says what to do when nothing was found, on a phone too', async () => {
    const { page, faults } = await open('?q=walrus', { viewport: { width: 320, height: 700 } });
    expect(await page.textContent('main')).toContain('Nothing was found');
    expect(await page.textContent('main')).toContain('Check the spelling');
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(await accessFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('looks as of a day, and says so', async () => {
    const { page } = await open('?q=office&asOf=2021-12-05');
    expect(await page.textContent('main')).toContain('how things stood at the end of 5 December 2021');
    expect(await page.textContent('main')).toContain('Nothing was found');
  });

  it('says beside the box what it can’t take', async () => {
    const { page } = await open(`?q=${'x'.repeat(201)}`);
    expect(await page.textContent('#q-error')).toContain('Shorten this to 200 characters or fewer');
    expect(await page.title()).toMatch(/^Error: /);
  });
});
