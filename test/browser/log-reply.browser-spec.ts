import { type Browser, type Page } from 'playwright-core';
import { startApp, type TestApp } from '../support/app.js';
import { accessFaults, contextOf, describeInBrowser, startBrowser, watchedPage } from '../support/browser.js';
import { fillDay } from '../support/page-steps.js';
import { type Person } from '../support/people.js';

interface Letter {
  id: string;
  reference: string;
  status: string;
  asks: { outcome: string; quote: string | null }[];
  replies: { class: string; receivedOn: string; promisedBy: string | null; body: string }[];
}

const LETTER = {
  subject: 'Fiction: Kites over the harbour',
  body: 'Dear Minister, this letter is fiction. Please publish the wind tables, and say who flies the kites.',
  sentOn: '2021-11-22',
  channel: 'email',
  recipients: [{ role: 'to', printed: 'The Minister for Kites' }],
  signatories: [{ signedAs: 'A Fictional Member MP' }],
  asks: [
    { text: 'Publish the wind tables.', horizon: 'standard' },
    { text: 'Say who flies the kites.', horizon: 'longer_term' },
  ],
};

describeInBrowser('logging a reply', () => {
  let t: TestApp;
  let browser: Browser;
  let clerk: Person;
  beforeAll(async () => {
    t = await startApp('2021-12-06');
    browser = await startBrowser();
    clerk = await t.person('Clerk Example', { phrg: 'staff' });
  });
  afterAll(async () => {
    await browser.close();
    await t.close();
  });

  const logged = async (): Promise<Letter> => clerk.post<Letter>('/api/v1/groups/phrg/letters', LETTER);
  const open = async (id: string, options: object = {}): Promise<{ page: Page; faults: string[] }> => {
    const watched = await watchedPage(await contextOf(browser, t.url, clerk, options), t.url);
    await watched.page.goto(`${t.url}/groups/phrg/letters/${id}/replies/log`);
    return watched;
  };

  it.each([true, false])('logs it with what it says to each ask (scripts: %s)', async (javaScriptEnabled) => {
    const { id, reference } = await logged();
    const context = await contextOf(browser, t.url, clerk, { javaScriptEnabled });
    const { page, faults } = await watchedPage(context, t.url);
    await page.goto(`${t.url}/groups/phrg/letters`);
    await page.getByRole('link', { name: reference }).click();
    await page.getByRole('button', { name: 'Log a reply' }).click();
    await page.getByLabel('The reply', { exact: true }).fill('The wind tables are published today.');
    await page.getByLabel('Substantive').check();
    await page.locator('#outcome-1').selectOption('met');
    await page.locator('#quote-1').fill('The wind tables are published today.');
    await page.getByRole('button', { name: 'Log the reply' }).click();
    await page.waitForURL(`${t.url}/groups/phrg/letters/${id}`);
    expect(await page.textContent('.govuk-notification-banner')).toContain('is logged');
    const letter = await clerk.get<Letter>(`/api/v1/letters/${id}`);
    expect(letter.status).toBe('replied');
    expect(letter.asks).toMatchObject([{ outcome: 'met' }, { outcome: 'open' }]);
    expect(letter.replies).toMatchObject([{ class: 'substantive', receivedOn: '2021-12-06' }]);
    expect(faults).toEqual([]);
  });

  it('says what is wrong at the top and beside the field, and keeps what was typed', async () => {
    const { id } = await logged();
    const { page } = await open(id);
    await page.getByLabel('The reply', { exact: true }).fill('We shall write by 31 February.');
    await page.getByLabel('Holding').check();
    await page.locator('#promisedBy-day').fill('31');
    await page.locator('#promisedBy-month').fill('2');
    await page.locator('#promisedBy-year').fill('2022');
    await page.getByRole('button', { name: 'Log the reply' }).click();
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.title()).toMatch(/^Error: Log a reply/);
    expect(await page.textContent('.govuk-error-summary')).toContain('The day promised must be a real day');
    expect(await page.getByLabel('The reply', { exact: true }).inputValue()).toBe(
      'We shall write by 31 February.',
    );
    expect(await page.locator('#promisedBy-day').inputValue()).toBe('31');
    expect(await accessFaults(page)).toEqual([]);
    const link = page.locator('.govuk-error-summary a');
    expect(await page.locator((await link.getAttribute('href'))!).count()).toBe(1);
  });

  it('logs one reply however often the form is sent', async () => {
    const { id } = await logged();
    const { page } = await open(id);
    await page.getByLabel('Acknowledgement').check();
    const sent = `Promise.all([1, 2, 3].map(() =>
      fetch(location.href, { method: 'POST', body: new URLSearchParams(new FormData(document.querySelector('form#form'))) })
        .then(({ status }) => status)))`;
    expect(await page.evaluate<number[]>(sent)).toEqual([200, 200, 200]);
    expect((await clerk.get<Letter>(`/api/v1/letters/${id}`)).replies).toHaveLength(1);
  });

  it('logged late, tells the past as it was: the ask is met from the day the reply came', async () => {
    const { id } = await logged();
    const { page } = await open(id, { javaScriptEnabled: false });
    await page.getByLabel('Substantive').check();
    await fillDay(page, 'receivedOn', '1 December 2021');
    await page.locator('#outcome-1').selectOption('met');
    await page.getByRole('button', { name: 'Log the reply' }).click();
    await page.waitForURL(`${t.url}/groups/phrg/letters/${id}`);
    const asOf = async (day: string): Promise<unknown> => {
      const { status, asks } = await clerk.get<Letter>(`/api/v1/letters/${id}?asOf=${day}`);
      return [status, asks[0].outcome];
    };
    expect(await asOf('2021-11-30')).toEqual(['awaiting_reply', 'open']);
    expect(await asOf('2021-12-01')).toEqual(['replied', 'met']);
  });

  it('can be read and used by everyone, on a phone too', async () => {
    const { id } = await logged();
    const { page, faults } = await open(id, { viewport: { width: 320, height: 700 } });
    expect(await accessFaults(page)).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(faults).toEqual([]);
  });

  it('refuses a form without its token, and another group’s letter', async () => {
    const { id } = await logged();
    const forged = await fetch(`${t.url}/groups/phrg/letters/${id}/replies/log`, {
      method: 'POST',
      headers: { cookie: clerk.cookie, origin: t.url, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'class=acknowledgement',
    });
    expect(forged.status).toBe(403);
    const stranger = await t.person('Stranger Example', { others: 'admin' });
    const page = await fetch(`${t.url}/groups/phrg/letters/${id}`, { headers: { cookie: stranger.cookie } });
    expect(page.status).toBe(404);
    expect(await page.text()).not.toContain('Kites');
  });
});
