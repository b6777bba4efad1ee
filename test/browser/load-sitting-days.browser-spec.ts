import { type Browser, type Page } from 'playwright-core';
import { startApp, type TestApp } from '../support/app.js';
import { accessFaults, contextOf, describeInBrowser, startBrowser, watchedPage } from '../support/browser.js';
import { type Person } from '../support/people.js';

interface Calendars {
  sittingDays: { house: string; untilOn: string }[];
}

const SITTING = 'house,start_date,end_date\nCommons,2026-07-14,2026-07-16\nCommons,2026-09-01,2026-09-03\n';
const RECESS = 'house,description,start_date,end_date\nCommons,Summer recess,2026-07-17,2026-08-31\n';

describeInBrowser('calendars', () => {
  let t: TestApp;
  let browser: Browser;
  let admin: Person;
  let viewer: Person;
  beforeAll(async () => {
    t = await startApp('2026-06-25');
    browser = await startBrowser();
    admin = await t.person('Admin Example', { phrg: 'admin' });
    viewer = await t.person('Viewer Example', { phrg: 'viewer' });
  });
  afterAll(async () => {
    await browser.close();
    await t.close();
  });

  const open = async (
    path: string,
    person = admin,
    options = {},
  ): Promise<{ page: Page; faults: string[] }> => {
    const watched = await watchedPage(await contextOf(browser, t.url, person, options), t.url);
    await watched.page.goto(`${t.url}/groups/phrg/calendars${path}`);
    return watched;
  };
  const until = async (): Promise<string | undefined> => {
    const { sittingDays } = await admin.get<Calendars>('/api/v1/calendars');
    return sittingDays.find(({ house }) => house === 'commons')?.untilOn;
  };
  const file = (text: string) => ({ name: 'list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });

  it('say how far they go, warn of what ends soon, and offer a viewer nothing to change', async () => {
    const { page, faults } = await open('', viewer, { viewport: { width: 320, height: 700 } });
    const text = await page.textContent('main');
    expect(text).toContain('It is known only for 21 more days when the House of Commons sits');
    expect(text).toContain('Ask an administrator of your group');
    expect(await page.getByRole('row').filter({ hasText: 'Scotland' }).textContent()).toContain(
      '31 December 2028',
    );
    expect(await page.locator('main [role=button]').count()).toBe(0);
    expect(await accessFaults(page)).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect((await page.goto(`${t.url}/groups/phrg/calendars/sitting-days`))?.status()).toBe(403);
    expect((await page.goto(`${t.url}/groups/phrg/calendars/merge`))?.status()).toBe(403);
    expect(faults.filter((fault) => !fault.includes('status of 403'))).toEqual([]);
  });

  it('show one year of bank holidays and sitting days, on a phone too', async () => {
    const { page, faults } = await open('/year?year=2021', viewer, { viewport: { width: 320, height: 700 } });
    const row = page.getByRole('row').filter({ hasText: 'Tuesday 30 November 2021' });
    expect(await row.getByRole('cell').allTextContents()).toEqual([
      'Working day',
      'St Andrew’s Day',
      'Working day',
    ]);
    expect(await page.textContent('main')).toContain('Christmas recess: 17 December 2021 to 4 January 2022');
    expect(await accessFaults(page)).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await page.getByRole('link', { name: '2028' }).click();
    await page.waitForSelector('text=No sitting day of this year is known.');
    await page.goto(`${t.url}/groups/phrg/calendars/year?year=1066`);
    expect(await page.textContent('h1')).toContain('2026');
    expect(faults).toEqual([]);
  });

  it('say which line of a list can’t be read, beside the field that it came from', async () => {
    const { page } = await open('/sitting-days');
    await page.locator('#sittingText').fill('house,start_date,end_date\nCommons,2026-09-31,2026-10-01');
    await page.locator('#recessFile').setInputFiles(file('house,name\n'));
    await page.getByRole('button', { name: 'Show what would change' }).click();
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.textContent('#sittingText-error')).toContain('line 2, column 2 (start_date)');
    expect(await page.locator('#sittingText').inputValue()).toContain('2026-09-31');
    expect(await accessFaults(page)).toEqual([]);
    await page.locator('#sittingText').fill('');
    await page.locator('#recessFile').setInputFiles(file('house,name\n'));
    await page.getByRole('button', { name: 'Show what would change' }).click();
    await page.waitForSelector('#recessFile-error');
    expect(await page.textContent('#recessFile-error')).toContain('line 1 must be the names of the columns');
  });

  it('asks for a list when there is none', async () => {
    const { page } = await open('/sitting-days');
    await page.getByRole('button', { name: 'Show what would change' }).click();
    await page.waitForSelector('#sittingFile-error');
    expect(await page.textContent('#sittingFile-error')).toContain('Choose a file of sitting days');
  });

  it.each([true, false])(
    'take lists over only after what they change was shown (scripts: %s)',
    async (javaScriptEnabled) => {
      await t.db.query("DELETE FROM sitting_day WHERE house = 'commons' AND on_day > '2026-07-16'");
      await t.db.query("DELETE FROM recess WHERE house = 'commons' AND first_on > '2026-07-16'");
      await t.db.query("UPDATE sitting_coverage SET until_on = '2026-07-16' WHERE house = 'commons'");
      const { page, faults } = await open('/sitting-days', admin, { javaScriptEnabled });
      await page.locator('#sittingFile').setInputFiles(file(SITTING));
      await page.locator('#recessText').fill(RECESS);
      await page.getByRole('button', { name: 'Show what would change' }).click();
      await page.waitForSelector('h1:text("What these lists would change")');
      const text = await page.textContent('main');
      expect(text).toContain('New or changed: Summer recess, 17 July 2026 to 31 August 2026');
      expect(text).toContain('1 to 3 September 2026');
      if (javaScriptEnabled) expect(await accessFaults(page)).toEqual([]);
      expect(await until()).toBe('2026-07-16');
      await page.getByRole('button', { name: 'Load these days' }).click();
      await page.waitForURL(`${t.url}/groups/phrg/calendars`);
      expect(await until()).toBe('2026-09-03');
      expect(faults).toEqual([]);
    },
  );
});
