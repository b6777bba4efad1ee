import { type Browser } from 'playwright-core';
import { startApp, type TestApp } from '../support/app.js';
import { accessFaults, contextOf, describeInBrowser, startBrowser, watchedPage } from '../support/browser.js';
import { type Person } from '../support/people.js';

describeInBrowser('addresses that lead nowhere, and what may not be seen', () => {
  let t: TestApp;
  let browser: Browser;
  let viewer: Person;
  beforeAll(async () => {
    t = await startApp();
    browser = await startBrowser();
    viewer = await t.person('Viewer Example', { phrg: 'viewer' });
  });
  afterAll(async () => {
    await browser.close();
    await t.close();
  });

  it.each([
    '/no-such-page',
    '/groups/others/letters',
    '/groups/phrg/letters/01934f5e-7b00-7000-8000-000000000001',
  ])('%s says so as a page, with what to do', async (path) => {
    const { page } = await watchedPage(await contextOf(browser, t.url, viewer), t.url);
    const answer = await page.goto(t.url + path);
    expect(answer?.status()).toBe(404);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Page not found');
    expect(await page.textContent('main')).toContain('If you typed the address, check it');
    expect(await accessFaults(page)).toEqual([]);
  });

  it.each(['/groups/phrg', '/groups'])('%s leads to the first page', async (path) => {
    const { page } = await watchedPage(await contextOf(browser, t.url, viewer), t.url);
    expect((await page.goto(t.url + path))?.status()).toBe(200);
    expect(page.url()).toBe(`${t.url}/groups/phrg/today`);
  });

  it('the address of a group of others alone leads nowhere, as if there were none', async () => {
    const { page } = await watchedPage(await contextOf(browser, t.url, viewer), t.url);
    expect((await page.goto(`${t.url}/groups/others`))?.status()).toBe(404);
  });

  it('a program still gets a problem in JSON', async () => {
    const answer = await fetch(`${t.url}/api/v1/no-such-route`);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
  });

  it('who has not signed in is asked to, and comes to the page they wanted', async () => {
    const { page, faults } = await watchedPage(await browser.newContext(), t.url);
    await page.goto(`${t.url}/groups/phrg/letters/none`);
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    expect(await accessFaults(page)).toEqual([]);
    await page.getByLabel('Email address').fill(viewer.email);
    await page.getByLabel('Password', { exact: true }).fill('not the password');
    await page.getByRole('button', { name: 'Sign in' }).click();
    expect(await page.textContent('.govuk-error-summary')).toContain('don’t belong together');
    expect(await page.getByLabel('Email address').inputValue()).toBe(viewer.email);
    expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe('');
    await page.getByLabel('Password', { exact: true }).fill('marmalade ferry envelope');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.waitForURL(`${t.url}/groups/phrg/letters/none`);
    expect(faults.filter((fault) => !fault.includes('status of 40'))).toEqual([]);
  });

  it('a viewer may not change anything, and is told so', async () => {
    const { page } = await watchedPage(await contextOf(browser, t.url, viewer), t.url);
    const answer = await page.goto(`${t.url}/groups/phrg/letters/none/replies/log`);
    expect(answer?.status()).toBe(403);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('You can’t do this');
    expect(await page.textContent('main')).toContain('needs the role staff');
  });
});
