import { type Browser, type Page } from 'playwright-core';
import { accessFaults, contextOf, describeInBrowser, startBrowser, watchedPage } from '../support/browser.js';
import { HookScene } from '../support/hooks.js';
import { isSigned } from '../support/receiver.js';

describeInBrowser('the webhooks of a group', () => {
  let s: HookScene;
  let browser: Browser;
  let visitors = 0;
  beforeAll(async () => {
    s = await HookScene.start('2021-11-26');
    browser = await startBrowser();
  });
  afterEach(() => s.clear());
  afterAll(async () => {
    await browser.close();
    await s.close();
  });

  const open = async (options = {}): Promise<{ page: Page; faults: string[] }> => {
    const ada = await s.f.t.person(`Ada ${(visitors += 1)}`, { phrg: 'admin' });
    const watched = await watchedPage(await contextOf(browser, s.f.t.url, ada, options), s.f.t.url);
    await watched.page.goto(`${s.f.t.url}/groups/phrg/settings`);
    return watched;
  };
  const text = (page: Page): Promise<string | null> => page.textContent('main');

  it.each([true, false])(
    'registers one, tests it, mends it and removes it (scripts: %s)',
    async (javaScriptEnabled) => {
      const { page, faults } = await open({ javaScriptEnabled });
      const isAccessible = async (): Promise<void> =>
        expect(javaScriptEnabled ? await accessFaults(page) : []).toEqual([]);
      await page.getByRole('link', { name: /^Webhooks/ }).click();
      await page.getByRole('button', { name: 'Register a webhook' }).click();
      await page.getByLabel('Address').fill('https://10.0.0.1/hook');
      for (const box of await page.getByRole('checkbox').all()) await box.uncheck();
      await page.getByRole('button', { name: 'Register the webhook' }).click();
      const summary = await page.textContent('.govuk-error-summary');
      expect(summary).toContain('Enter what it is for');
      expect(summary).toContain('Choose at least one kind of event');
      await isAccessible();
      await page.getByLabel('What is it for?').fill('Mirror of the letters');
      await page.getByLabel('A reply is logged').check();
      await page.getByRole('button', { name: 'Register the webhook' }).click();
      expect(await page.textContent('.govuk-error-summary')).toContain('not on the public internet');
      await page.getByLabel('Address').fill(s.receiver.url());
      await page.getByRole('button', { name: 'Register the webhook' }).click();
      const secret = await page.getByLabel('Secret', { exact: true }).inputValue();
      await isAccessible();
      await page.getByRole('link', { name: 'Go to Mirror of the letters' }).click();
      expect(await text(page)).toContain('1 kind of event');
      await page.getByRole('button', { name: 'Send a test' }).click();
      expect(await text(page)).toContain('A test is sent within a minute.');
      await s.happen();
      await s.run();
      expect(s.receiver.received.map((one) => isSigned(one, secret))).toEqual([true, true]);

      s.receiver.reaction = 410;
      await s.happen();
      await s.run();
      await page.reload();
      expect(await text(page)).toContain('Postbag switched it off');
      expect(await text(page)).toContain('Given up');
      await isAccessible();
      s.receiver.reaction = 200;
      await page.getByRole('button', { name: 'Change' }).click();
      await page.getByLabel('It is on').check();
      await page.getByRole('button', { name: 'Save' }).click();
      await page
        .getByRole('row', { name: /Given up/ })
        .getByRole('button', { name: /^Send again/ })
        .click();
      expect(await text(page)).toContain('It is sent again within a minute.');
      await s.run();
      await page.reload();
      expect(await page.getByText('Delivered', { exact: true }).count()).toBe(3);

      await page.getByRole('link', { name: 'Make a new secret' }).click();
      await page.getByRole('button', { name: 'Make a new secret' }).click();
      expect(await page.getByLabel('Secret', { exact: true }).inputValue()).not.toBe(secret);
      expect(await text(page)).toContain('The secret before it signs too until');
      await page.getByRole('link', { name: 'Back to the webhook' }).click();
      await page.getByRole('link', { name: 'Remove' }).click();
      await page.getByRole('button', { name: 'Remove the webhook' }).click();
      expect(await text(page)).toContain('No webhook is registered yet.');
      expect(faults.filter((fault) => !fault.includes('422'))).toEqual([]);
    },
  );
});
