import { type Browser, type Page } from 'playwright-core';
import { startApp, type TestApp } from '../support/app.js';
import { contextOf, describeInBrowser, startBrowser, watchedPage } from '../support/browser.js';
import { FICTION, foundingText, partsOf } from '../support/founding-letter.js';
import { Hands } from '../support/hands.js';
import { type Person } from '../support/people.js';

interface Letter {
  subject: string;
  body: string;
  publicity: string;
  recipients: { printed: string; office: { name: string } | null }[];
  signatories: { signedAs: string; capacity: string | null }[];
  asks: {
    text: string;
    horizon: string;
    window: { name: string; timeZone: string; lastOn: string } | null;
  }[];
  effectiveDeadline: { kind: string; dueOn: string };
}

const SUBJECT = 'The election of Interpol’s President';
const WARNING =
  'Due 20 December by the 20-working-day rule; the window opens tomorrow and closes in 3 days. Ring the private office.';
/** Pasting takes as many keys whatever is pasted: where the real text is not here, a fiction counts the same. */
const PARTS = foundingText === null ? FICTION : partsOf(foundingText);
const EMAIL = /\S+@\S+/.exec(PARTS.body)?.[0] ?? 'private.office@example.org';

describeInBrowser('logging a letter by hand', () => {
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

  const open = async (javaScriptEnabled = true): Promise<{ page: Page; hands: Hands; faults: string[] }> => {
    const context = await contextOf(browser, t.url, clerk, { javaScriptEnabled });
    const { page, faults } = await watchedPage(context, t.url);
    await page.goto(`${t.url}/groups/phrg/letters/log`);
    return { page, faults, hands: new Hands(page) };
  };
  const saved = async (page: Page): Promise<Letter> => {
    await page.waitForURL(/letters\/[0-9a-f-]{36}$/);
    return clerk.get<Letter>(`/api/v1/letters/${page.url().split('/').at(-1)!}`);
  };

  it('the founding letter is logged within 11 clicks and 129 keys', async () => {
    const { body, printed, signatories, asks } = PARTS;
    const { page, hands, faults } = await open();
    const into = async (id: string, pasted: string): Promise<void> => {
      await hands.click(page.locator(`#${id}`));
      await hands.paste(pasted);
    };
    await hands.click(page.locator('#subject'));
    await hands.type(SUBJECT);
    await hands.press('Tab');
    await hands.paste(body);
    await into('recipient-1-printed', printed);
    await hands.press('Tab');
    await hands.type('Prime Minister');
    await hands.press('Tab');
    await hands.paste(EMAIL);
    await into('signatories', signatories.join('\n'));
    await hands.click(page.locator('input[name=event][value=new]'));
    await hands.press('Tab');
    await hands.type('Election of Interpol’s President');
    for (const typed of ['23', '11', '2021', '25', '11', '2021', 'Istanbul']) {
      await hands.press('Tab');
      await hands.type(typed);
    }
    await into('ask-1-text', asks[0]);
    await hands.click(page.locator('#ask-1-horizon'));
    await hands.click(page.getByRole('button', { name: 'Add another ask' }));
    await page.waitForFunction(`document.activeElement.id === 'ask-2-text'`);
    await hands.paste(asks[1]);
    await hands.click(page.locator('#ask-2-horizon-3'));
    await hands.click(page.locator('input[name=publicity][value=open]'));
    await hands.click(page.getByRole('button', { name: 'Save the letter', exact: true }));
    await page.waitForSelector('.govuk-warning-text');
    expect(await page.textContent('.govuk-warning-text')).toContain(WARNING);
    await hands.click(page.getByRole('button', { name: 'Save the letter' }));

    expect(await saved(page)).toMatchObject({
      ...{ subject: SUBJECT, body: body.trim(), publicity: 'open' },
      recipients: [{ printed, office: { name: 'Prime Minister' } }],
      signatories: signatories.map((signedAs) => ({ signedAs })),
      asks: [
        { text: asks[0], window: { timeZone: 'Europe/Istanbul', lastOn: '2021-11-25' } },
        { text: asks[1], horizon: 'longer_term', window: null },
      ],
      effectiveDeadline: { kind: 'window_closes', dueOn: '2021-11-25' },
    });
    expect(hands.clicks).toBeLessThanOrEqual(11);
    expect(hands.keys).toBeLessThanOrEqual(129);
    expect(faults).toEqual([]);
  });

  it.each([true, false])(
    'it can be done with the keyboard alone (scripts: %s)',
    async (javaScriptEnabled) => {
      const { page, hands, faults } = await open(javaScriptEnabled);
      await hands.tabTo('subject');
      await hands.type('Fiction: Keys only');
      await hands.tabTo('text');
      await hands.type('Dear Minister, this letter is fiction.');
      await hands.tabTo('recipient-1-printed');
      await hands.type('The Minister for Kites');
      await hands.tabTo('recipient-1-office');
      await hands.type(javaScriptEnabled ? 'home sec' : 'Home Secretary');
      if (javaScriptEnabled) {
        await page.getByRole('option').first().waitFor();
        await hands.press('ArrowDown');
        await hands.press('Enter');
      }
      await hands.tabTo('Add another recipient');
      await hands.press('Enter');
      await page.locator('#recipient-2-printed:focus').waitFor();
      await hands.type('The Harbour Master');
      await hands.tabTo('signatories');
      await hands.type('Ada Example MP');
      await hands.tabTo('event');
      await hands.press('ArrowUp');
      await hands.tabTo('event-name');
      await hands.type('A kite fair');
      for (const part of ['23', '11', '2021']) {
        await hands.press('Tab');
        await hands.type(part);
      }
      await hands.tabTo('ask-1-text');
      await hands.type('Ground the kites.');
      await hands.tabTo('ask-1-horizon-2');
      await hands.press('ArrowUp');
      await hands.tabTo('Save the letter');
      await hands.press('Enter');
      await page.waitForSelector('.govuk-warning-text');
      await hands.tabTo('Save the letter');
      await hands.press('Space');
      expect(await saved(page)).toMatchObject({
        subject: 'Fiction: Keys only',
        recipients: [{ office: { name: 'Home Secretary' } }, { printed: 'The Harbour Master' }],
        asks: [{ window: { name: 'A kite fair', timeZone: 'Europe/London', lastOn: '2021-11-23' } }],
      });
      expect(hands.clicks).toBe(0);
      expect(faults).toEqual([]);
    },
  );
});
