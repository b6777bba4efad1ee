import { type Browser, type Locator, type Page } from 'playwright-core';
import { type Statistics } from '../../src/reports/statistics/statistics.js';
import { startApp, type TestApp } from '../support/app.js';
import { accessFaults, describeInBrowser, startBrowser } from '../support/browser.js';
import { Visitor } from '../support/pages.js';
import { type Person } from '../support/people.js';
import { writeStatisticsFacts } from '../support/statistics-facts.js';

const PAGE = '/groups/phrg/statistics';
const DAY = '2022-03-01';

/** Runs in the browser, of whose types the tests know nothing. */
const hasFocus = (element: unknown): boolean =>
  (element as { ownerDocument: { activeElement: unknown } }).ownerDocument.activeElement === element;

describeInBrowser('the page of statistics', () => {
  let t: TestApp;
  let browser: Browser;
  let officer: Person;
  beforeAll(async () => {
    t = await startApp('2022-04-01');
    browser = await startBrowser();
    officer = await t.person('Officer Example', { phrg: 'viewer' });
    await writeStatisticsFacts(t);
  });
  afterAll(async () => {
    await browser.close();
    await t.close();
  });

  const read = async (query: string): Promise<Statistics> =>
    officer.get<Statistics>(`/api/v1/groups/phrg/statistics?${query}`);
  const table = async (at: Locator): Promise<string[][]> =>
    Promise.all((await at.locator('tr').all()).map(async (row) => (await row.locator('th, td').allTextContents()).map((text) => text.trim()))); // prettier-ignore

  /** Presses Tab until the element has the focus; fails when it is not reached. */
  const tabTo = async (page: Page, target: Locator): Promise<void> => {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab');
      if (await target.evaluate(hasFocus)) return;
    }
    throw new Error('Tab does not reach it');
  };

  it.each(['body', 'topic', 'signatory', 'year'])('by %s can be read by everyone, on a phone too', async (by) => {
    for (const viewport of [{ width: 1366, height: 800 }, { width: 375, height: 700 }]) {
      const visitor = await Visitor.of(browser, t.url, officer, { viewport });
      await visitor.open(`${PAGE}?by=${by}&asOf=${DAY}`);
      expect(await accessFaults(visitor.page)).toEqual([]);
      expect(await visitor.fits()).toBe(true);
      expect(visitor.faults).toEqual([]);
      await visitor.page.context().close();
    }
  }); // prettier-ignore

  it('has a picture that Tab reaches, and beneath it the same as a table that the keyboard opens', async () => {
    const { page } = await Visitor.of(browser, t.url, officer);
    await page.goto(`${t.url}${PAGE}?asOf=${DAY}`);
    const figures = page.locator('figure');
    expect(await figures.count()).toBe(3);
    for (const figure of await figures.all()) {
      const picture = figure.getByRole('region', { name: /^Picture: / });
      await tabTo(page, picture);
      const svg = picture.locator('svg[role="img"]');
      expect(await svg.locator('title').textContent()).not.toBe('');
      expect(await svg.locator('desc').textContent()).toContain('in the table below');
      await tabTo(page, figure.locator('summary'));
      await page.keyboard.press('Enter');
      const drawn = figure.locator('table');
      expect(await drawn.isVisible()).toBe(true);
      expect(await drawn.locator('caption').textContent()).not.toBe('');
      expect(await drawn.locator('thead th:not([scope="col"])').count()).toBe(0);
      expect(await drawn.locator('tbody tr').count()).toBe(
        await drawn.locator('tbody th[scope="row"]').count(),
      );
      await tabTo(page, figure.locator('details').getByRole('region'));
    }
    expect(await accessFaults(page)).toEqual([]);
    await page.context().close();
  });

  it('shows in each table what the API tells', async () => {
    const { page } = await Visitor.of(browser, t.url, officer);
    await page.goto(`${t.url}${PAGE}?asOf=${DAY}`);
    const { rows, total, overTime } = await read(`asOf=${DAY}`);
    const of = (caption: string): Locator => page.locator('table', { has: page.locator('caption', { hasText: new RegExp(`^${caption}$`) }) }); // prettier-ignore
    const answers = await table(of('Letters and answers, by body'));
    expect(answers.slice(1).map((row) => row.slice(0, 7))).toEqual(
      [{ name: 'All letters', ...total }, ...rows].map((row) =>
        [row.name, row.letters, row.n, row.answered, row.stillOpen, row.late, row.transferredAway].map(
          String,
        ),
      ),
    );
    expect(answers[1].slice(7)).toEqual(['3 of 6 (50%)', '4 of 6 (67%)', '15 (11.8 to 17)']);
    const asks = await table(of('What became of what was asked, by body'));
    expect(asks.slice(1).map((row) => row.slice(1))).toEqual(
      [total, ...rows].map(({ asks: { n, byOutcome }, windowsMissed }) =>
        [n, ...Object.values(byOutcome), windowsMissed].map(String),
      ),
    );
    expect((await table(of('Letters sent and answered, by year of sending, in figures'))).slice(1)).toEqual(
      overTime.points.map(({ period, letters, n, answered }) => [period, letters, n, answered].map(String)),
    );
    const times = await table(of('Working days from receipt to the answer, by body, in figures'));
    expect(times.slice(1)).toEqual(
      rows.map(({ name, workingDays: w, targetDays }) =>
        [name, w.n, w.lowerQuartile, w.median, w.upperQuartile, w.longest, targetDays.at(-1)].map(String),
      ),
    );
    const outcomes = await table(of('What became of what was asked, in figures'));
    expect(outcomes.slice(1).map(([, count]) => count)).toEqual(Object.values(total.asks.byOutcome).map(String)); // prettier-ignore
    await page.context().close();
  });

  it('leaves what is below where it is while a field has suggestions, and gives none to a field that was left', async () => {
    const { page } = await Visitor.of(browser, t.url, officer);
    await page.goto(`${t.url}${PAGE}`);
    const body = page.locator('#body');
    const menu = page.locator('#body__listbox [role=option]');
    await body.waitFor();
    const top = async (of: Locator): Promise<number> => (await of.boundingBox())!.y;
    const below = async (): Promise<number> =>
      (await top(page.getByLabel('Late', { exact: true }))) - (await top(page.locator('h1')));
    const before = await below();
    await body.pressSequentially('Office of T');
    await menu.first().waitFor();
    expect(await below()).toEqual(before);
    await page.getByLabel('Answered', { exact: true }).focus();
    await menu.first().waitFor({ state: 'hidden' });

    await page.goto(`${t.url}${PAGE}`);
    let answer = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      void page.route(/suggestions\/bodies/, (route) => {
        answer = () => void route.continue();
        resolve();
      });
    });
    await body.fill('Office of T');
    await asked;
    await page.keyboard.press('Tab');
    const late = page.waitForResponse(/suggestions\/bodies/);
    answer();
    await (await late).finished();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 200)));
    expect(await menu.count()).toBe(0);
    await page.context().close();
  });

  it.each([true, false])('is filtered by its form, and keeps its address (scripts: %s)', async (javaScriptEnabled) => {
    const { page, ...visitor } = await Visitor.of(browser, t.url, officer, { javaScriptEnabled });
    await page.goto(`${t.url}${PAGE}?by=topic`);
    await page.locator('#from').fill('1/10/2021');
    await page.locator('#asOf').fill('1/3/2022');
    await page.locator('#body').fill('Office of Twenty');
    await page.keyboard.press('Tab');
    await page.getByLabel('Late', { exact: true }).check();
    await page.getByRole('button', { name: 'Apply filters' }).click();
    await page.waitForURL(/status=late/);
    expect(await page.textContent('h1')).toBe('Statistics by topic');
    expect(await page.textContent('main')).toMatch(/Answers of Office of Twenty only\.\s+Answers only that are: late\./);
    const rows = await page.locator('.postbag-report-table').first().locator('tbody th').allTextContents();
    expect(rows.map((text) => text.trim())).toEqual(['All letters', 'kites', 'lamps']);
    await page.getByRole('link', { name: 'By year' }).click();
    await page.waitForURL(/by=year&from=2021-10-01&body=office-of-twenty&status=late&asOf=2022-03-01/);
    expect(await page.getByRole('link', { name: 'By year' }).getAttribute('aria-current')).toBe('page');
    expect(visitor.faults).toEqual([]);
    await page.context().close();
  }); // prettier-ignore
});
