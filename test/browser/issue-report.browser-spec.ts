import { type Browser, type Page } from 'playwright-core';
import { accessFaults, contextOf, describeInBrowser, startBrowser, watchedPage } from '../support/browser.js';
import { Fiction, MINISTER } from '../support/fictional-letters.js';
import { type Person } from '../support/people.js';

interface Issued {
  id: string;
  number: number;
  note: string | null;
  asOf: string;
  period: object;
}

const REPORT = '/groups/phrg/report';

describeInBrowser('the report', () => {
  let f: Fiction;
  let browser: Browser;
  let clerk: Person;
  let officer: Person;
  beforeAll(async () => {
    f = await Fiction.start('2021-12-24');
    browser = await startBrowser();
    clerk = await f.t.person('Clerk Example', { phrg: 'staff' });
    officer = await f.t.person('Officer Example', { phrg: 'viewer' });
    const late = await f.log({ subject: 'Fiction: <b>Kites</b> over the harbour', recipients: [MINISTER] });
    await f.add(late.id, 'chasers', { kind: 'phone', madeOn: '2021-12-22', spokeTo: 'A duty clerk' });
    const answered = await f.log({ subject: 'Fiction: Lamps', recipients: [MINISTER] });
    await f.add(answered.id, 'replies', {
      ...{ class: 'substantive', receivedOn: '2021-12-06', signedBy: 'A Minister', body: 'We shall do it.' },
      outcomes: [{ askId: answered.asks[0].id, outcome: 'met', quote: 'We shall do it.' }],
    });
    await f.log({ subject: 'Fiction: A draft', sentOn: undefined });
  });
  afterAll(async () => {
    await browser.close();
    await f.t.close();
  });

  const open = async (
    path: string,
    { by = clerk, ...options }: { by?: Person; javaScriptEnabled?: boolean; viewport?: object } = {},
  ): Promise<{ page: Page; faults: string[] }> => {
    const watched = await watchedPage(await contextOf(browser, f.t.url, by, options as object), f.t.url);
    await watched.page.goto(f.t.url + path);
    return watched;
  };
  /** Without scripts axe-core can't run. */
  const expectAccess = async (page: Page, javaScriptEnabled = true): Promise<void> => {
    if (javaScriptEnabled) expect(await accessFaults(page)).toEqual([]);
  };
  const issued = async (): Promise<Issued[]> =>
    (await clerk.get<{ items: Issued[] }>('/api/v1/groups/phrg/reports')).items;

  it.each([true, false])(
    'tells an officer on a phone what is late, what came and what to do, each figure leading to its letters (scripts: %s)',
    async (javaScriptEnabled) => {
      const viewport = { width: 320, height: 700 };
      const { page, faults } = await open('/groups/phrg/today', { by: officer, javaScriptEnabled, viewport });
      if (javaScriptEnabled) await page.getByRole('button', { name: 'Menu' }).click();
      await page.getByRole('link', { name: 'Report', exact: true }).click();
      await page.getByText('Choose another period or day').click();
      await page.locator('#from-day').fill('22');
      await page.getByRole('button', { name: 'Show the report' }).click();
      await page.waitForURL(`${f.t.url}${REPORT}?from=2021-11-22`);
      const words = (await page.textContent('main'))!.replace(/\s+/g, ' ');
      for (const expected of [
        'As of Friday 24 December 2021, today. Period: 22 November 2021 to 24 December 2021.',
        '1 letter late',
        '2 letters sent',
        'Fiction: <b>Kites</b> over the harbour',
        '4 working days late',
        'Next: Send a chasing letter, by 31 December 2021.',
        'A substantive reply from A Fictional Minister, received on 6 December 2021, signed by A Minister.',
        'Telephone to A Fictional Minister on 22 December 2021; spoke to A duty clerk.',
        'Nothing has come since.',
        '1 of 2 (50%)',
        'Nil: no promise was made, kept or broken in the period.',
        'Fiction: A draft',
        'not an official publication of the House of Commons or the House of Lords',
      ])
        expect(words).toContain(expected);
      for (const link of await page.locator('.postbag-glance a').all())
        expect(await page.locator((await link.getAttribute('href'))!).count()).toBe(1);
      expect(await page.getByRole('button', { name: 'Issue this report' }).count()).toBe(0);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
      await expectAccess(page, javaScriptEnabled);
      expect(faults).toEqual([]);
      await page.locator('.postbag-glance a').first().click();
      expect(new URL(page.url()).hash).not.toBe('');
    },
  );

  it('shows pictures that can be read as tables too, and has the report as files', async () => {
    const { page, faults } = await open(`${REPORT}?from=2021-11-22`);
    const figures = await page.locator('.postbag-figure').all();
    expect(figures).toHaveLength(3);
    for (const figure of figures) {
      const svg = figure.locator('svg[role=img]');
      const [title, described] = (await svg.getAttribute('aria-labelledby'))!.split(' ');
      for (const id of [title, described])
        expect((await page.textContent(`#${id}`))!.length).toBeGreaterThan(10);
      await figure.locator('summary').focus();
      await page.keyboard.press('Enter');
      expect(await figure.locator('tbody tr').first().isVisible()).toBe(true);
    }
    await expectAccess(page);
    expect(faults).toEqual([]);
    for (const link of await page.locator('.postbag-downloads a').all()) {
      const address = f.t.url + (await link.getAttribute('href'))!;
      const answer = await fetch(address, { headers: { cookie: officer.cookie } });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-disposition')).toMatch(
        /^attachment; filename="phrg-report-2021-12-24\./,
      );
    }
    const unknown = await fetch(`${f.t.url}${REPORT}/files/odt`, { headers: { cookie: officer.cookie } });
    expect(unknown.status).toBe(404);
  });

  it('says of an empty period, in each section and with n, that it is a nil return', async () => {
    const { page } = await open(`${REPORT}?from=2021-11-01&to=2021-11-02&asOf=2021-11-21`);
    const words = (await page.textContent('main'))!;
    expect(words).toContain('Nil return: from 1 November 2021 to 2 November 2021 nothing was sent');
    expect(words).toContain('Nil return: no letter reached a body in the period');
    expect(words).not.toContain('%');
    await expectAccess(page);
  });

  it.each([true, false])(
    'is of the period and day that are chosen (scripts: %s)',
    async (javaScriptEnabled) => {
      const { page, faults } = await open(REPORT, { javaScriptEnabled });
      await page.getByText('Choose another period or day').click();
      expect(await page.locator('#from-day').inputValue()).toBe('25');
      await page.locator('#asOf-day').fill('6');
      await page.locator('#asOf-month').fill('December');
      await page.locator('#to-day').fill('31');
      await page.getByRole('button', { name: 'Show the report' }).click();
      await page.waitForSelector('.govuk-error-summary');
      expect(await page.textContent('.govuk-error-summary')).toContain(
        'can’t end on 31 December 2021, after the day',
      );
      expect(await page.locator('#asOf-day').inputValue()).toBe('6');
      await page.locator('#to-day').fill('');
      await page.locator('#to-month').fill('');
      await page.locator('#to-year').fill('');
      await page.getByRole('button', { name: 'Show the report' }).click();
      await page.waitForURL(`${f.t.url}${REPORT}?from=2021-11-25&asOf=2021-12-06`);
      expect(await page.textContent('main')).toContain(
        'As of Monday 6 December 2021. Period: 25 November 2021 to 6 December 2021.',
      );
      await expectAccess(page, javaScriptEnabled);
      expect(faults.filter((fault) => !fault.includes('status of 422'))).toEqual([]);
    },
  );

  it.each([true, false])(
    'is issued after asking once more, and stays as it was (scripts: %s)',
    async (javaScriptEnabled) => {
      const before = await issued();
      const { page, faults } = await open(`${REPORT}?from=2021-11-22`, { javaScriptEnabled });
      await page.getByRole('button', { name: 'Issue this report' }).click();
      expect(await page.textContent('main')).toContain('can’t be changed or taken back');
      await expectAccess(page, javaScriptEnabled);
      await page.getByLabel('Note (optional)').fill('For the <i>meeting</i>.');
      await page.getByRole('button', { name: 'Issue the report' }).click();
      await page.waitForURL(`${f.t.url}/groups/phrg/reports`);
      expect(await page.textContent('.govuk-notification-banner')).toContain('The report is issued.');
      await expectAccess(page, javaScriptEnabled);
      const [last] = await issued();
      expect(last).toMatchObject({
        ...{ number: before.length + 1, note: 'For the <i>meeting</i>.', asOf: '2021-12-24' },
        period: { from: '2021-11-22', to: '2021-12-24' },
      });

      await page.getByRole('link', { name: `Report ${last.number}, as of 24 December 2021` }).click();
      const then = await page.textContent('.postbag-report');
      await f.log({ subject: `Fiction: logged late ${String(javaScriptEnabled)}`, recipients: [MINISTER] });
      await page.reload();
      expect(await page.textContent('.postbag-report')).toBe(then);
      expect(await page.textContent('main')).toContain('on 24 December 2021 by Clerk Example');
      expect(await page.textContent('main')).toContain('For the <i>meeting</i>.');
      await expectAccess(page, javaScriptEnabled);
      expect(faults).toEqual([]);
      const content = await fetch(`${page.url()}/content`, { headers: { cookie: officer.cookie } });
      const [{ stored }] = await f.t.db.query<[{ stored: string }]>(
        'SELECT content::text AS stored FROM report WHERE id = $1',
        [last.id],
      );
      expect(await content.text()).toBe(stored);
    },
  );

  it('is not issued when it became another one since it was looked at, and then only as it is shown', async () => {
    const before = await issued();
    const { page } = await open(REPORT);
    await page.getByRole('button', { name: 'Issue this report' }).click();
    await page.getByLabel('Note (optional)').fill('Kept.');
    await f.log({ subject: 'Fiction: meanwhile', recipients: [MINISTER] });
    await page.getByRole('button', { name: 'Issue the report' }).click();
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.textContent('.govuk-error-summary')).toContain(
      'Something was recorded since you looked',
    );
    expect(await page.getByLabel('Note (optional)').inputValue()).toBe('Kept.');
    expect(await issued()).toHaveLength(before.length);
    await page.getByRole('button', { name: 'Issue the report' }).click();
    await page.waitForURL(`${f.t.url}/groups/phrg/reports`);
    expect(await issued()).toHaveLength(before.length + 1);
  });

  it('proposes a period from the first of the month of the last issued report', async () => {
    const { page } = await open(REPORT);
    expect(await page.textContent('main')).toContain('Period: 1 December 2021 to 24 December 2021');
  });

  it('may not be issued by an officer, and another group’s is not there', async () => {
    expect(await (await open(`${REPORT}/issue`, { by: officer })).page.title()).toContain(
      'You can’t do this',
    );
    const stranger = await f.t.person('Stranger Example', { rivers: 'admin' });
    const [{ id }] = await issued();
    const { page } = await open(`/groups/rivers/reports/${id}`, { by: stranger });
    expect(await page.title()).toContain('Page not found');
    await page.goto(`${f.t.url}/groups/rivers/reports`);
    expect(await page.textContent('main')).toContain('No report has been issued yet.');
    await expectAccess(page);
  });
});
