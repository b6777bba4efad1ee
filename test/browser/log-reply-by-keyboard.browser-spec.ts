import { type Browser, type Page } from 'playwright-core';
import { startApp, type TestApp } from '../support/app.js';
import { contextOf, describeInBrowser, startBrowser, watchedPage } from '../support/browser.js';
import { Hands } from '../support/hands.js';
import { type Person } from '../support/people.js';

interface Letter {
  id: string;
  status: string;
  asks: { outcome: string; quote: string | null }[];
  replies: { class: string; signedBy: string | null; settledOn: string | null }[];
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

const SENTENCE = 'We publish the wind tables today.';

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

  const open = async (
    { id }: Letter,
    options: object,
  ): Promise<{ page: Page; hands: Hands; faults: string[] }> => {
    const { page, faults } = await watchedPage(await contextOf(browser, t.url, clerk, options), t.url);
    await page.goto(`${t.url}/groups/phrg/letters/${id}/replies/log`);
    return { page, faults, hands: new Hands(page) };
  };

  it.each([true, false])(
    'is logged with the keyboard alone, mistakes and all (scripts: %s)',
    async (javaScriptEnabled) => {
      const letter = await clerk.post<Letter>('/api/v1/groups/phrg/letters', LETTER);
      const { page, hands, faults } = await open(letter, { javaScriptEnabled });
      await hands.press('Tab');
      expect(await page.locator(':focus').textContent()).toContain('Skip to main content');
      await hands.press('Enter');
      await hands.tabTo('text');
      await hands.type(SENTENCE);
      await hands.tabTo('signedBy');
      await hands.type('A Minister');
      await hands.press('Enter');
      await page.locator(javaScriptEnabled ? '.govuk-error-summary:focus' : '.govuk-error-summary').waitFor();
      await hands.tabTo('Say what kind of reply it is');
      await hands.press('Enter');
      await page.locator('#class:focus').waitFor();
      await hands.press('Space');
      await hands.press('ArrowDown');
      await hands.tabTo('isAllThatWillCome');
      await hands.press('Space');
      await hands.tabTo('outcome-1');
      await hands.type('Met');
      await hands.tabTo('quote-1');
      await hands.type(SENTENCE);
      await hands.tabTo('Log the reply');
      await hands.press('Enter');
      await page.waitForURL(({ pathname }) => pathname === `/groups/phrg/letters/${letter.id}`);
      expect(await clerk.get<Letter>(`/api/v1/letters/${letter.id}`)).toMatchObject({
        ...{ status: 'replied', asks: [{ outcome: 'met', quote: SENTENCE }, { outcome: 'open' }] },
        replies: [{ class: 'partial', signedBy: 'A Minister', settledOn: '2021-12-06' }],
      });
      expect(hands.clicks).toBe(0);
      expect(faults.filter((fault) => !fault.includes('status of 422'))).toEqual([]);
    },
  );
});
