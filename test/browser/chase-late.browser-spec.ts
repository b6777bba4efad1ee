import { readFile } from 'node:fs/promises';
import mammoth from 'mammoth';
import { type Browser, type Page } from 'playwright-core';
import { accessFaults, contextOf, describeInBrowser, startBrowser, watchedPage } from '../support/browser.js';
import { Fiction, type FictionalLetter } from '../support/fictional-letters.js';
import { errorsOn, formOn, press, sendAgain } from '../support/page-steps.js';
import { type Person } from '../support/people.js';

describeInBrowser('chasing what is late', () => {
  let f: Fiction;
  let browser: Browser;
  let clerk: Person;
  let letters: FictionalLetter[];
  beforeAll(async () => {
    f = await Fiction.start('2022-01-12');
    browser = await startBrowser();
    clerk = await f.t.person('Clerk Example', { phrg: 'staff' });
  });
  afterAll(async () => {
    await browser.close();
    await f.t.close();
  });
  /** Each test has a body of its own. */
  const body = async (slug: string): Promise<void> => {
    const { officeId } = await f.addBody(slug);
    const to = { role: 'to', printed: 'A Teller MP', officeId };
    letters = [
      await f.log({ recipients: [to], subject: 'One' }),
      await f.log({ recipients: [to], subject: 'Two' }),
    ];
  };
  const open = async (path: string, options: object = {}): Promise<{ page: Page; faults: string[] }> => {
    const watched = await watchedPage(await contextOf(browser, f.t.url, clerk, options), f.t.url);
    await watched.page.goto(`${f.t.url}/groups/phrg/${path}`);
    return watched;
  };
  const chasersOf = ({ id }: FictionalLetter) => f.read(id).then(({ chasers }) => chasers);

  it.each([true, false])(
    'leads from Today to one draft and one chaser on each that is ticked (scripts: %s)',
    async (javaScriptEnabled) => {
      await body(`lamps-${javaScriptEnabled}`);
      const { page, faults } = await open('today', { javaScriptEnabled });
      await page.getByRole('link', { name: 'See what is late by body' }).click();
      await page.getByRole('button', { name: `Chase Office of lamps-${javaScriptEnabled}` }).click();
      expect(await page.locator('input[name=answers]:checked').count()).toBe(2);
      expect(await page.textContent('form')).toContain(
        'Not chased yet. Next: telephone the private office, due since',
      );
      if (javaScriptEnabled) expect(await accessFaults(page)).toEqual([]);
      const at = page.url();
      await press(page, 'See a draft first');
      expect(await page.textContent('h1')).toContain('Chasing email about 2 letters');
      expect(await page.textContent('#draft-text')).toContain(
        `${letters[1].reference}, dated 22 November 2021`,
      );
      if (javaScriptEnabled) expect(await accessFaults(page)).toEqual([]);
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Save it for Word (DOCX)' }).click(),
      ]);
      const { value } = await mammoth.extractRawText({ buffer: await readFile(await download.path()) });
      expect(value).toContain('Clerk Example');
      await page.goto(at);
      await page.locator('input[name=answers]').first().uncheck();
      await page.getByLabel('Note (optional)').fill('All at once.');
      const form = await formOn(page);
      await press(page, 'Log a chaser on each');
      await page.waitForURL(`${f.t.url}/groups/phrg/chase`);
      expect(await page.textContent('.govuk-notification-banner')).toContain('1 chaser logged.');
      expect((await sendAgain(page, `${f.t.url}/groups/phrg/chase/body`, form)).status).toBe(303);
      expect(await chasersOf(letters[0])).toEqual([]);
      expect(await chasersOf(letters[1])).toMatchObject([
        { kind: 'email', note: 'All at once.', madeBy: 'Clerk Example' },
      ]);
      expect(faults).toEqual([]);
    },
  );

  it('says what is wrong beside the field, and what was answered meanwhile', async () => {
    await body('tides');
    const { page } = await open('chase', { javaScriptEnabled: false });
    await page.getByRole('button', { name: 'Chase Office of tides' }).click();
    for (const box of await page.locator('input[name=answers]').all()) await box.uncheck();
    await page.locator('#madeOn-year').fill('');
    await press(page, 'Log a chaser on each');
    expect(await errorsOn(page)).toEqual([
      'Tick the letters that it was about, at most 200',
      'The day it was done must have a year',
    ]);
    for (const box of await page.locator('input[name=answers]').all()) await box.check();
    await page.locator('#madeOn-year').fill('2022');
    await f.add(letters[0].id, 'replies', { class: 'substantive', receivedOn: '2022-01-12' });
    await press(page, 'Log a chaser on each');
    expect(await errorsOn(page)).toEqual([
      'One of the letters was answered meanwhile. Look at what is ticked and send it again',
    ]);
    await press(page, 'Log a chaser on each');
    await page.waitForURL(`${f.t.url}/groups/phrg/chase`);
    expect([await chasersOf(letters[0]), await chasersOf(letters[1])]).toMatchObject([
      [],
      [{ kind: 'email' }],
    ]);
  });

  it('does not let two people who see the same list chase the same letters', async () => {
    await body('lanterns');
    const pages = [
      (await open('chase', { javaScriptEnabled: false })).page,
      (await open('chase', { javaScriptEnabled: false })).page,
    ];
    for (const page of pages) await page.getByRole('button', { name: 'Chase Office of lanterns' }).click();
    await Promise.all(pages.map((page) => press(page, 'Log a chaser on each')));
    const refused = pages.filter((page) => page.url().endsWith('/chase/body'));
    expect(refused).toHaveLength(1);
    const [page] = refused;
    expect(await errorsOn(page)).toEqual([
      expect.stringMatching(
        /^PHRG\/\d{4}\/\d{3} was chased or changed by somebody meanwhile\. See how it stands now, untick what is done, and send it again\.$/,
      ),
    ]);
    expect(await page.textContent('form')).toContain('Chased last on 12 January 2022: email.');
    expect(await page.locator('input[name=answers]:checked').count()).toBe(2);
    for (const letter of letters) expect(await chasersOf(letter)).toHaveLength(1);
    await page.locator('input[name=answers]').first().uncheck();
    await press(page, 'Log a chaser on each');
    await page.waitForURL(`${f.t.url}/groups/phrg/chase`);
    expect([await chasersOf(letters[0]), await chasersOf(letters[1])].map(({ length }) => length)).toEqual([
      1, 2,
    ]);
  });

  it('shows on a letter what comes next, with a draft that can be saved (without scripts, on a phone)', async () => {
    await body('kites');
    const viewport = { width: 360, height: 740 };
    const { page, faults } = await open(`letters/${letters[0].id}`, { javaScriptEnabled: false, viewport });
    expect(await page.textContent('.postbag-next')).toContain('Next: Telephone the private office');
    await page.getByRole('link', { name: 'See a draft' }).click();
    expect(await page.textContent('h1')).toContain('Note for a call');
    await page.getByLabel('What is to be done').selectOption({ label: 'Letter' });
    await press(page, 'Show the draft');
    expect(await page.textContent('#draft-text')).toContain('Yours sincerely,');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Save it as an email to send (EML)' }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toContain('X-Unsent: 1');
    await page.getByRole('link', { name: 'Log that it was done' }).click();
    expect(await page.getByLabel('Letter', { exact: true }).isChecked()).toBe(true);
    await press(page, 'Log the chaser');
    await page.getByRole('link', { name: 'Change it (Letter' }).click();
    expect(await page.textContent('h1')).toContain('Change a chaser');
    await page.goBack();
    await page.getByRole('link', { name: 'Remove it (Letter' }).click();
    expect(await page.textContent('h1')).toContain('Take');
    expect(faults).toEqual([]);
  });
});
