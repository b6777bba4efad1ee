import { type Browser, type Page } from 'playwright-core';
import { startApp, type TestApp } from '../support/app.js';
import { accessFaults, contextOf, describeInBrowser, startBrowser, watchedPage } from '../support/browser.js';
import { type Person } from '../support/people.js';

const TOKENS = '/groups/phrg/settings/tokens';

describeInBrowser('the tokens of a group', () => {
  let t: TestApp;
  let browser: Browser;
  let ada: Person;
  beforeAll(async () => {
    t = await startApp('2024-03-11');
    browser = await startBrowser();
    ada = await t.person('Ada Example', { phrg: 'admin' });
  });
  afterAll(async () => {
    await browser.close();
    await t.close();
  });

  const open = async (
    path: string,
    person = ada,
    options = {},
  ): Promise<{ page: Page; faults: string[] }> => {
    const watched = await watchedPage(await contextOf(browser, t.url, person, options), t.url);
    await watched.page.goto(t.url + path);
    return watched;
  };

  it.each([true, false])(
    'issues a token, shown once, and revokes it (scripts: %s)',
    async (javaScriptEnabled) => {
      const name = `Sheet ${String(javaScriptEnabled)}`;
      const { page, faults } = await open(TOKENS, ada, { javaScriptEnabled });
      await page.getByRole('button', { name: 'Issue a token' }).click();
      await page.getByLabel('What or whom is it for?').fill(name);
      await page.locator('#lastOn-day').fill('10');
      await page.locator('#lastOn-month').fill('3');
      await page.locator('#lastOn-year').fill('2024');
      await page.getByRole('button', { name: 'Issue the token' }).click();
      await page.waitForSelector('.govuk-error-summary');
      expect(await page.textContent('.govuk-error-summary')).toContain('today or later');
      expect(await page.textContent('.govuk-error-summary')).toContain('Choose what they may do');
      expect(await page.getByLabel('What or whom is it for?').inputValue()).toBe(name);
      expect(javaScriptEnabled ? await accessFaults(page) : []).toEqual([]);
      await page.locator('#lastOn-day').fill('31');
      await page.getByLabel('Viewer').check();
      await page.getByLabel('Whose is it?').selectOption({ label: 'Ada Example (administrator)' });
      await page.getByRole('button', { name: 'Issue the token' }).click();
      const secret = await page.getByLabel('Token', { exact: true }).inputValue();
      expect(await page.textContent('main')).toContain('Holds until 00:00 on 1 April 2024');
      expect(javaScriptEnabled ? await accessFaults(page) : []).toEqual([]);
      const asProgram = { authorization: `Bearer ${secret}` };
      expect((await fetch(`${t.url}/api/v1/groups/phrg`, { headers: asProgram })).status).toBe(200);
      await page.getByRole('link', { name: 'Back to tokens' }).click();
      expect(await page.textContent('main')).toContain(name);
      expect(await page.content()).not.toContain(secret);
      expect(javaScriptEnabled ? await accessFaults(page) : []).toEqual([]);
      await page.getByRole('link', { name: `Revoke ${name}` }).click();
      expect(javaScriptEnabled ? await accessFaults(page) : []).toEqual([]);
      await page.getByRole('button', { name: 'Revoke the token' }).click();
      await page.waitForURL(t.url + TOKENS);
      expect((await fetch(`${t.url}/api/v1/groups/phrg`, { headers: asProgram })).status).toBe(401);
      expect(faults.filter((fault) => !fault.includes('status of 422'))).toEqual([]);
    },
  );

  it('are for administrators of the group, and fit a phone', async () => {
    const staff = await t.person('Staff Example', { phrg: 'staff' });
    const stranger = await t.person('Stranger Example', { others: 'admin' });
    for (const path of [TOKENS, `${TOKENS}/issue`]) {
      const statusFor = async ({ cookie }: Person): Promise<number> =>
        (await fetch(t.url + path, { headers: { cookie } })).status;
      expect([await statusFor(staff), await statusFor(stranger)]).toEqual([403, 404]);
      const { page, faults } = await open(path, ada, { viewport: { width: 320, height: 700 } });
      expect(await accessFaults(page)).toEqual([]);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
      expect(faults).toEqual([]);
    }
  });

  it('are listed page by page, with those that hold no longer', async () => {
    for (let n = 1; n <= 51; n += 1)
      await ada.post('/api/v1/groups/phrg/tokens', {
        name: `Old ${n}`,
        role: 'viewer',
        expiresAt: '2024-03-10T00:00:00Z',
      });
    const { page } = await open(TOKENS);
    expect(await page.textContent('table')).toContain('Ended');
    await page.getByRole('link', { name: 'More tokens' }).click();
    await page.getByText('Old 51').waitFor();
    await page.getByRole('link', { name: 'Back to the first' }).click();
    await page.waitForURL(t.url + TOKENS);
  });
});
