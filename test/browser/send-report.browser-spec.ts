import { type Browser, type Page } from 'playwright-core';
import { NotificationSettings } from '../../src/notifications/notification-settings.js';
import { accessFaults, contextOf, describeInBrowser, startBrowser, watchedPage } from '../support/browser.js';
import { Fiction, MINISTER } from '../support/fictional-letters.js';
import { type Person } from '../support/people.js';
import { SmtpScene } from '../support/smtp.js';
import { outboxOf, runJob } from '../support/told.js';

const REPORTS = '/groups/phrg/reports';

describeInBrowser('a report that is sent and replaced', () => {
  let f: Fiction;
  let smtp: SmtpScene;
  let browser: Browser;
  let clerk: Person;
  beforeEach(async () => {
    f = await Fiction.start('2021-12-24');
    smtp = await SmtpScene.start();
    smtp.serves(f.t);
    browser = await startBrowser();
    clerk = await f.t.person('Clerk Example', { phrg: 'staff' });
    await f.t.account('Vera Example', { phrg: 'viewer' });
    await f.t.account('Otto Example', { phrg: 'viewer' });
    await f.log({ subject: 'Fiction: kites', recipients: [MINISTER] });
  });
  afterEach(async () => {
    await browser.close();
    await smtp.close();
    await f.t.close();
  });

  const open = async (path: string, options: object = {}): Promise<Page> => {
    const { page } = await watchedPage(await contextOf(browser, f.t.url, clerk, options), f.t.url);
    await page.goto(f.t.url + path);
    return page;
  };
  const words = async (page: Page): Promise<string> => (await page.textContent('main'))!.replace(/\s+/g, ' ');

  it.each([true, false])(
    'goes to the officers when it is issued, unless the box is unticked, and its page says what became of it (scripts: %s)',
    async (javaScriptEnabled) => {
      const page = await open('/groups/phrg/report/issue', { javaScriptEnabled });
      const box = page.getByLabel('Send it to the officers, with the PDF');
      expect(await box.isChecked()).toBe(true);
      expect(await words(page)).toContain('To Otto Example and Vera Example');
      if (javaScriptEnabled) expect(await accessFaults(page)).toEqual([]);
      await page.getByRole('button', { name: 'Issue the report' }).click();
      await page.waitForURL(f.t.url + REPORTS);
      expect(await words(page)).toContain('It is on its way to the officers by email.');
      smtp.behaviour = { recipient: (address) => (address.startsWith('otto') ? 550 : null) };
      expect(await runJob(f.t, 'notify')).toMatchObject({ sent: 1, dead: 1 });
      await page.getByRole('link', { name: 'Report 1, as of 24 December 2021' }).click();
      expect(await words(page)).toContain('Otto Example: could not be delivered (550');
      expect(await words(page)).toMatch(/Vera Example: sent at \d+:\d\d on 24 December 2021/);
      if (javaScriptEnabled) expect(await accessFaults(page)).toEqual([]);

      await page.goto(`${f.t.url}/groups/phrg/report/issue`);
      await box.uncheck();
      await page.getByRole('button', { name: 'Issue the report' }).click();
      await page.waitForURL(f.t.url + REPORTS);
      expect(await outboxOf(f.t)).toHaveLength(2);
    },
  );

  it('is sent later to those who are ticked: officers who have not had it, and whoever is ticked besides', async () => {
    await f.staff.post('/api/v1/groups/phrg/reports');
    const page = await open(REPORTS, { viewport: { width: 320, height: 700 } });
    await page.getByRole('link', { name: 'Report 1, as of' }).click();
    await page.getByRole('link', { name: 'Send it to the officers by email' }).click();
    expect(await page.getByLabel('Vera Example').isChecked()).toBe(true);
    expect(await page.getByLabel('Clerk Example').isChecked()).toBe(false);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(await accessFaults(page)).toEqual([]);
    await page.getByLabel('Otto Example').uncheck();
    await page.getByRole('button', { name: 'Send the report' }).click();
    await page.waitForURL(/reports\/[^/]+$/);
    expect(await words(page)).toContain('The report is on its way to 1 member by email.');
    await page.getByRole('link', { name: 'Send it by email again' }).click();
    expect(await page.getByLabel('Vera Example').isChecked()).toBe(false);
    expect(await words(page)).toContain('Waiting to be sent');
    await page.getByLabel('Otto Example').uncheck();
    await page.getByRole('button', { name: 'Send the report' }).click();
    await page.waitForSelector('.govuk-error-summary');
    expect(await words(page)).toContain('Choose at least one member to send it to.');
    await page.getByLabel('Otto Example').check();
    await f.staff.post('/api/v1/groups/phrg/reports/1/mailings', { sendTo: 'officers' });
    await page.getByRole('button', { name: 'Send the report' }).click();
    await page.waitForSelector('.govuk-error-summary');
    expect(await words(page)).toContain('Somebody has sent this report since you looked.');
    expect((await outboxOf(f.t)).map(({ account }) => account)).toEqual(['Vera Example', 'Otto Example']);
  });

  it('is replaced by another one, with the reason, which both pages then say', async () => {
    await f.staff.post('/api/v1/groups/phrg/reports', { asOf: '2021-12-20' });
    const page = await open(REPORTS);
    await page.getByRole('link', { name: 'Report 1, as of' }).click();
    await page.getByRole('link', { name: 'issue a report in its place' }).click();
    expect(await page.locator('#supersedes').inputValue()).toBe('1');
    await page.getByRole('button', { name: 'Issue the report' }).click();
    await page.waitForSelector('.govuk-error-summary');
    expect(await words(page)).toContain('Say why report 1 is replaced');
    expect(await page.locator('#supersedes').inputValue()).toBe('1');
    expect(await accessFaults(page)).toEqual([]);
    await page.getByLabel('Why it is replaced').fill('A reply was <b>missing</b>.');
    await page.getByRole('button', { name: 'Issue the report' }).click();
    await page.waitForURL(f.t.url + REPORTS);
    expect(await words(page)).toContain('Superseded by report 2');
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Report 1, as of 20 December 2021' }).click();
    expect(await words(page)).toContain('A reply was <b>missing</b>.');
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'report 2' }).click();
    await page.waitForURL(/reports\/[^/]+$/);
    expect(await words(page)).toContain('It supersedes report 1: A reply was <b>missing</b>.');
    expect(await words(page)).toContain('Nothing changed since report 1.');
  });

  it('can’t be sent where no mail server is set, and says so', async () => {
    Object.assign(f.t.app.get<NotificationSettings>(NotificationSettings), { mailOut: null });
    const page = await open('/groups/phrg/report/issue');
    expect(await page.getByLabel('Send it to the officers, with the PDF').count()).toBe(0);
    expect(await words(page)).toContain('no mail server is set');
    await page.getByRole('button', { name: 'Issue the report' }).click();
    await page.waitForURL(f.t.url + REPORTS);
    await page.getByRole('link', { name: 'Report 1, as of' }).click();
    await page.getByRole('link', { name: 'Send it to the officers by email' }).click();
    expect(await words(page)).toContain('no mail server is set');
    expect(await page.getByRole('button', { name: 'Send the report' }).count()).toBe(0);
    expect(await accessFaults(page)).toEqual([]);
  });
});
