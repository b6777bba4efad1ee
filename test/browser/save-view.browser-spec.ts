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

describeInBrowser('views of the list of letters', () => {
  let f: Fiction;
  let browser: Browser;
  let clerk: Person;
  const at = (query = ''): string => `${f.t.url}/groups/phrg/letters${query}`;
  const open = async (query = '', options: object = {}, person = clerk): Promise<Watched> => {
    const watched = await watchedPage(await contextOf(browser, f.t.url, person, options), f.t.url);
    await watched.page.goto(at(query));
    return watched;
  };

  beforeAll(async () => {
    f = await Fiction.start('2021-12-21');
    browser = await startBrowser();
    clerk = await f.t.person('Clerk Example', { phrg: 'staff' });
    await f.log({ reference: 'A/late' });
    await f.log({ reference: 'D/draft', sentOn: null, signatories: [] });
  });
  afterAll(async () => {
    await browser.close();
    await f.t.close();
  });

  it.each([true, false])(
    'keeps the filters as a view of one’s own (scripts: %s)',
    async (javaScriptEnabled) => {
      const name = `Late ones ${javaScriptEnabled}`;
      const { page, faults } = await open('?status=open&sort=-sentOn', { javaScriptEnabled });
      await page.getByText('Save these filters as a view').click();
      await page.getByLabel('Name of the view').fill(name);
      await page.getByRole('button', { name: 'Save this view' }).click();
      await page.waitForSelector('.govuk-notification-banner');
      expect(await page.textContent('.govuk-notification-banner')).toContain(`The view “${name}” is saved.`);
      expect(page.url()).toBe(at('?status=open&sort=-sentOn'));
      await page.goto(at());
      await page.getByRole('link', { name, exact: true }).click();
      expect(await page.locator('.postbag-letters tbody th a').allTextContents()).toEqual(['A/late']);
      if (javaScriptEnabled) expect(await accessFaults(page)).toEqual([]);

      const other = await f.t.person(`Other Example ${javaScriptEnabled}`, { phrg: 'viewer' });
      const { page: theirs } = await open('', {}, other);
      expect(await theirs.getByText(name).count()).toBe(0);

      await page.getByRole('link', { name: `Remove the view ${name}` }).click();
      if (javaScriptEnabled) expect(await accessFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Remove the view' }).click();
      await page.waitForSelector('.govuk-notification-banner');
      expect(await page.textContent('.govuk-notification-banner')).toContain('is removed');
      expect(await page.getByRole('link', { name, exact: true }).count()).toBe(0);
      expect(faults).toEqual([]);
    },
  );

  it('refuses a second view of the same name, and says so beside the name', async () => {
    const { page } = await open('?q=kites');
    for (const view of ['Twice', 'TWICE']) {
      await page.goto(at('?q=kites'));
      await page.getByText('Save these filters as a view').click();
      await page.getByLabel('Name of the view').fill(view);
      await page.getByRole('button', { name: 'Save this view' }).click();
      await page.waitForLoadState();
    }
    expect(await page.title()).toMatch(/^Error: Save this view/);
    expect(await page.textContent('#name-error')).toContain('You have a view called “TWICE” already');
    expect(await page.getByLabel('Name of the view').inputValue()).toBe('TWICE');
    expect(await accessFaults(page)).toEqual([]);
    await page.getByLabel('Name of the view').fill('Another');
    await page.getByRole('button', { name: 'Save this view' }).click();
    await page.waitForURL(at('?q=kites'));
    expect(await page.getByRole('link', { name: 'Another', exact: true }).count()).toBe(1);
  });
});
