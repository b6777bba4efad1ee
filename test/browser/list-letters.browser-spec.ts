import { type Browser, type Page } from 'playwright-core';
import {
  accessFaults,
  contextOf,
  describeInBrowser,
  startBrowser,
  type Watched,
  watchedPage,
} from '../support/browser.js';
import { Fiction, MINISTER } from '../support/fictional-letters.js';
import { insertLetters } from '../support/many-letters.js';
import { type Person } from '../support/people.js';

const LONG = 'Fiction: a subject of three hundred characters '.repeat(7).slice(0, 300);

describeInBrowser('the list of letters', () => {
  let f: Fiction;
  let browser: Browser;
  let clerk: Person;
  const at = (query = ''): string => `${f.t.url}/groups/phrg/letters${query}`;
  const open = async (query = '', options: object = {}, person = clerk): Promise<Watched> => {
    const watched = await watchedPage(await contextOf(browser, f.t.url, person, options), f.t.url);
    await watched.page.goto(at(query));
    return watched;
  };
  const references = (page: Page): Promise<string[]> =>
    page.locator('.postbag-letters tbody th a').allTextContents();

  beforeAll(async () => {
    f = await Fiction.start('2021-12-21');
    browser = await startBrowser();
    clerk = await f.t.person('Clerk Example', { phrg: 'staff', crowd: 'staff' });
    const { officeId } = await f.addBody('fables');
    await f.log({ reference: 'A/late', recipients: [{ ...MINISTER, officeId }], topics: ['Kites'] });
    const signatories = Array.from({ length: 60 }, (_, index) => ({
      signedAs: `Member ${index} Example MP`,
    }));
    await f.log({ reference: 'B/long', subject: LONG, sentOn: '2021-12-02', signatories });
    const { id } = await f.log({
      reference: 'C/replied',
      sentOn: '2021-12-01',
      subject: '<b>Marked</b> & up',
    });
    await f.add(id, 'replies', { class: 'substantive', receivedOn: '2021-12-10' });
    await f.log({ reference: 'D/draft', sentOn: null, signatories: [] });
    await f.t.db.query(
      `INSERT INTO flag (group_id, letter_id, kind, subject_id, since_on, raised_at)
       SELECT group_id, id, 'reply_overdue', id, '2021-12-21', now() FROM letter WHERE reference = 'A/late'`,
    );
    await f.t.caller('staff', 'crowd');
    await insertLetters(f.t.db, { group: 'crowd', count: 60, until: '2021-12-20', days: 60 });
  });
  afterAll(async () => {
    await browser.close();
    await f.t.close();
  });

  it('shows of each letter what it is, to whom, how it stands, and by when', async () => {
    const { page, faults } = await open();
    expect(await page.title()).toBe('Letters – Postbag');
    expect(await page.textContent('.postbag-count')).toBe('4 letters');
    expect(await references(page)).toEqual(['A/late', 'B/long', 'C/replied', 'D/draft']);
    const [late, , replied, draft] = (await page.locator('.postbag-letters tbody tr').allTextContents()).map(
      (text) => text.replaceAll(/\s+/g, ' ').trim(),
    );
    expect(late).toBe(
      'A/late Fiction Teller Late 22 November 2021 Reply due 20 December 2021: 1 working day late Reply overdue',
    );
    expect(replied).toBe(
      'C/replied <b>Marked</b> & up A Fictional Minister Replied 1 December 2021 None None',
    );
    expect(draft).toContain('Draft Not sent None');
    expect(await accessFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it.each([true, false])(
    'is filtered by a form that writes the address (scripts: %s)',
    async (javaScriptEnabled) => {
      const { page, faults } = await open('', { javaScriptEnabled });
      await page.getByLabel('Open: a reply is owed').check();
      await page.locator('#body').fill('office OF fables');
      await page.locator('#sentFrom').fill('1 November 2021');
      await page.getByRole('button', { name: 'Apply filters' }).first().click();
      await page.waitForURL(/status=open/);
      expect(await page.textContent('.postbag-count')).toBe('1 letter matches');
      expect(await references(page)).toEqual(['A/late']);
      expect(await page.getByLabel('Open: a reply is owed').isChecked()).toBe(true);
      expect(await page.locator('#body').inputValue()).toBe('Office of fables');
      expect(await page.locator('#sentFrom').inputValue()).toBe('1/11/2021');
      await page.getByRole('link', { name: 'Remove this filter: Body: Office of fables' }).click();
      expect(page.url()).toBe(at('?status=open&sentFrom=2021-11-01'));
      expect(await references(page)).toEqual(['A/late', 'B/long']);
      await page.getByRole('link', { name: 'Clear all filters' }).click();
      expect(page.url()).toBe(at());
      expect(faults).toEqual([]);
    },
  );

  it.each([
    ['?q=D/draft', ['D/draft']],
    ['?flag=reply_overdue', ['A/late']],
    ['?topic=Kites', ['A/late']],
    ['?signatory=member+59', ['B/long']],
    ['?sentTo=1/12/2021', ['A/late', 'C/replied']],
    ['?dueBy=2021-12-20', ['A/late']],
    ['?asOf=2021-12-09&status=awaiting_reply', ['A/late', 'C/replied', 'B/long']],
    ['?sort=-reference', ['D/draft', 'C/replied', 'B/long', 'A/late']],
  ])('%s', async (query, expected) => {
    const { page } = await open(query);
    expect(await references(page)).toEqual(expected);
    await page.context().close();
  });

  it('is sorted by links in its head, which say how it is sorted', async () => {
    const { page } = await open('?status=open');
    await page.getByRole('link', { name: 'Sort by Sent' }).click();
    await page.getByRole('link', { name: 'Sort by Sent' }).click();
    expect(page.url()).toBe(at('?status=open&sort=-sentOn'));
    expect(await references(page)).toEqual(['B/long', 'A/late']);
    const sorted = page.locator('th[aria-sort=descending]');
    expect(await sorted.allTextContents()).toEqual(['Sort by Sent']);
  });

  it('carries the day that it is looked at from', async () => {
    const { page } = await open('?asOf=2021-12-09');
    expect(await page.textContent('main')).toContain('how things stood at the end of 9 December 2021');
    expect(await page.getByRole('link', { name: 'A/late' }).getAttribute('href')).toContain(
      '?asOf=2021-12-09',
    );
    await page.getByLabel('Draft').check();
    await page.getByRole('button', { name: 'Apply filters' }).first().click();
    await page.waitForURL(/status=draft/);
    expect(await page.textContent('main')).toContain('how things stood at the end of 9 December 2021');
  });

  it('says beside the field what it can’t read, and keeps what was typed', async () => {
    const { page } = await open('?body=Office+of+nothing&sentFrom=31/2/2021&q=kites');
    expect(await page.title()).toMatch(/^Error: Letters/);
    expect(await page.textContent('.govuk-error-summary')).toContain(
      'The first day of sending must be a real day',
    );
    expect(await page.textContent('#body-error')).toContain('no body called “Office of nothing”');
    expect(await page.locator('#sentFrom').inputValue()).toBe('31/2/2021');
    expect(await page.locator('#q').inputValue()).toBe('kites');
    expect(await page.locator('.postbag-letters').count()).toBe(0);
    for (const link of await page.locator('.govuk-error-summary a').all())
      expect(await page.locator((await link.getAttribute('href'))!).count()).toBe(1);
    expect(await accessFaults(page)).toEqual([]);
  });

  it('offers bodies and signatories while somebody types', async () => {
    const { page } = await open();
    await page.locator('#signatory').pressSequentially('member 5', { delay: 20 });
    await page.locator('#signatory__listbox li', { hasText: 'Member 5' }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    expect(await page.locator('#signatory').inputValue()).toMatch(/^Member 5/);
  });

  it('goes forwards page by page, and back to the first', async () => {
    const { page } = await open();
    const crowd = `${f.t.url}/groups/crowd/letters?sort=reference`;
    await page.goto(crowd);
    expect(await page.textContent('.postbag-count')).toBe('60 letters');
    const seen = await references(page);
    expect(seen).toHaveLength(25);
    await page.getByRole('link', { name: 'Next page' }).click();
    seen.push(...(await references(page)));
    await page.getByRole('link', { name: 'Next page' }).click();
    seen.push(...(await references(page)));
    expect(new Set(seen).size).toBe(60);
    expect(await page.getByRole('link', { name: 'Next page' }).count()).toBe(0);
    await page.getByRole('link', { name: 'First page' }).click();
    expect(page.url()).toBe(crowd);
  });

  it('says what to do when there is nothing', async () => {
    const { page } = await open('?q=nothing+whatever');
    expect(await page.textContent('main')).toContain('No letter has all of these. Take a filter off');
    expect(await page.textContent('.postbag-count')).toBe('No letters match');
    const viewer = await f.t.person('Viewer Example', { empty: 'viewer' });
    const { page: empty } = await open('', {}, viewer);
    await empty.goto(`${f.t.url}/groups/empty/letters`);
    expect(await empty.textContent('main')).toContain('Nothing has been logged yet.');
    expect(await empty.getByRole('button', { name: 'Log a letter' }).count()).toBe(0);
    expect(await accessFaults(empty)).toEqual([]);
  });

  it('is cards on a phone, with the filter closed, and nothing wider than the screen', async () => {
    const { page, faults } = await open('?status=open&sort=-sentOn', {
      viewport: { width: 320, height: 700 },
    });
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(await page.locator('#status').isVisible()).toBe(false);
    expect(await page.getByRole('link', { name: 'Sort by Deadline' }).isVisible()).toBe(true);
    expect(await page.getByRole('row').count()).toBe(3);
    expect(await accessFaults(page)).toEqual([]);
    await page.locator('summary').first().click();
    expect(await page.locator('#status').isVisible()).toBe(true);
    expect(faults).toEqual([]);
  });

  it('downloads what is shown', async () => {
    const { page } = await open('?status=open&sort=-sentOn');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'as a CSV file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('phrg-letters-2021-12-21.csv');
    const chunks = await (await download.createReadStream()).toArray();
    const lines = Buffer.concat(chunks as Buffer[])
      .toString()
      .split('\r\n');
    expect(lines.slice(1).map((line) => line.slice(0, 6))).toEqual(['B/long', 'A/late', '']);
  });
});
