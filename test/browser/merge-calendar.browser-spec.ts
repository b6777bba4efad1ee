import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { type Browser, type Page } from 'playwright-core';
import { GovUkHolidays } from '../../src/calendars/gov-uk-holidays.js';
import { accessFaults, contextOf, describeInBrowser, startBrowser, watchedPage } from '../support/browser.js';
import { Fiction, type FictionalLetter } from '../support/fictional-letters.js';
import { type Person } from '../support/people.js';
import { forgetFuneral, FUNERAL, type Publication, publicationOf2022 } from '../support/proclaimed-day.js';

type Leg = { dueOn: string };

describeInBrowser('newer bank holidays', () => {
  let f: Fiction;
  let browser: Browser;
  let admin: Person;
  let publication: Publication;
  let letter: FictionalLetter;
  let govUk: Server;
  beforeAll(async () => {
    f = await Fiction.start('2022-09-12');
    browser = await startBrowser();
    admin = await f.t.person('Admin Example', { phrg: 'admin' });
    publication = await publicationOf2022(f);
    govUk = createServer((_request, response) => response.end(JSON.stringify(publication)));
    await new Promise<void>((resolve) => govUk.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    await browser.close();
    await new Promise((resolve) => govUk.close(resolve));
    await f.t.close();
  });
  beforeEach(async () => {
    await forgetFuneral(f);
    letter = await f.log({ sentOn: '2022-09-01' });
  });

  const path = '/groups/phrg/calendars/merge';
  const open = async (options = {}): Promise<{ page: Page; faults: string[] }> => {
    const watched = await watchedPage(await contextOf(browser, f.t.url, admin, options), f.t.url);
    await watched.page.goto(f.t.url + path);
    return watched;
  };
  const send = (page: Page) => page.getByRole('button', { name: 'Show what would change' }).click();
  const upload = async (page: Page, text: string, name = 'bank-holidays.json'): Promise<void> => {
    await page.getByLabel('I saved it as a file').check();
    const file = { name, mimeType: 'application/json', buffer: Buffer.from(text) };
    await page.locator('#file').setInputFiles(file);
    await send(page);
  };
  const dueOn = async (): Promise<string> => ((await f.read(letter.id)).recipients[0].legs as Leg[])[0].dueOn;
  const isKnown = async (): Promise<boolean> => {
    const rows = await f.t.db.query<object[]>('SELECT FROM bank_holiday WHERE on_day = $1', [FUNERAL]);
    return rows.length > 0;
  };
  const merge = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: 'Merge these bank holidays' }).click();
    await page.waitForURL(`${f.t.url}/groups/phrg/calendars`);
  };

  it.each([true, false])(
    'from an uploaded file are merged after every due day that moves was shown (scripts: %s)',
    async (javaScriptEnabled) => {
      const { page, faults } = await open({ javaScriptEnabled });
      await upload(page, `\uFEFF${JSON.stringify(publication)}`);
      await page.waitForSelector('h1:text("What the merge would change")');
      const text = await page.textContent('main');
      expect(text).toContain('New: 19 September 2022');
      const row = page
        .getByRole('row')
        .filter({ hasText: letter.reference })
        .filter({ hasText: 'Reply due' });
      expect(await row.textContent()).toMatch(/29 September 2022.*30 September 2022.*is now a bank holiday/s);
      if (javaScriptEnabled) expect(await accessFaults(page)).toEqual([]);
      expect({ due: await dueOn(), isKnown: await isKnown() }).toEqual({ due: '2022-09-29', isKnown: false });
      await merge(page);
      expect(await page.textContent('.govuk-notification-banner')).toContain('The bank holidays are merged.');
      expect({ due: await dueOn(), isKnown: await isKnown() }).toEqual({ due: '2022-09-30', isKnown: true });
      expect(faults).toEqual([]);
    },
  );

  it('are fetched from GOV.UK, or taken from pasted text', async () => {
    const source = f.t.app.get(GovUkHolidays);
    expect(source.address).toBe('https://www.gov.uk/bank-holidays.json');
    Object.assign(source, { address: `http://127.0.0.1:${(govUk.address() as AddressInfo).port}/` });
    const { page } = await open();
    await send(page);
    await page.waitForSelector('text=New: 19 September 2022');
    await page.goto(f.t.url + path);
    await page.getByLabel('I have copied its text').check();
    await page.locator('#text').fill(JSON.stringify(publication, null, 2));
    await send(page);
    await page.waitForSelector('text=New: 19 September 2022');
    await merge(page);
    await page.goto(f.t.url + path);
    await send(page);
    await page.waitForSelector('text=Nothing is new');
    Object.assign(source, { address: 'http://127.0.0.1:1/' });
    await page.goto(f.t.url + path);
    await send(page);
    await page.waitForSelector('#from-error');
    expect(await page.textContent('#from-error')).toContain("can't be fetched");
    expect(await accessFaults(page)).toEqual([]);
  });

  it('are shown anew when the table was changed since they were shown', async () => {
    const { page } = await open();
    await upload(page, JSON.stringify(publication));
    await page.waitForSelector('text=New: 19 September 2022');
    await f.t.db.query("UPDATE calendar_coverage SET version = 'another' WHERE division = 'scotland'");
    await page.getByRole('button', { name: 'Merge these bank holidays' }).click();
    await page.waitForSelector('text=Something changed since you looked');
    expect(await isKnown()).toBe(false);
    await merge(page);
    expect(await isKnown()).toBe(true);
  });

  it.each<[string, string, string]>([
    ['is no JSON', 'dear sir', 'This is not the JSON file of bank holidays'],
    ['is empty', '', '“bank-holidays.json” is empty'],
    ['is no text', '\u0000\u0001', 'is not a text file'],
    ['is far too large', 'x'.repeat(500_001), 'is larger than 500 kB'],
    [
      'lacks a division',
      JSON.stringify({ scotland: { division: 'scotland', events: [] } }),
      'england-and-wales',
    ],
  ])('refuses a file that %s, in words beside the field', async (_what, text, words) => {
    const { page } = await open();
    await upload(page, text);
    await page.waitForSelector('#file-error');
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.textContent('.govuk-error-summary')).toContain(words);
    expect(await page.getByLabel('I saved it as a file').isChecked()).toBe(true);
    expect(await isKnown()).toBe(false);
  });
});
