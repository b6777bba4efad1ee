import { readFile } from 'node:fs/promises';
import { type Browser } from 'playwright-core';
import writeExcelFile, { type CellObject } from 'write-excel-file/node';
import { startApp, type TestApp } from '../support/app.js';
import { accessFaults, describeInBrowser, startBrowser } from '../support/browser.js';
import { Visitor } from '../support/pages.js';
import { type Person } from '../support/people.js';

const text = (value: string): CellObject => ({ value, type: String });
const day = (serial: number): CellObject => ({ value: serial, type: Number, format: 'd mmm yyyy' });

/** Two letters as a secretariat might keep them: one day is a day of Excel, the other was typed. */
const workbook = (subject: string): Promise<Buffer> =>
  writeExcelFile(
    [
      ['Sent', 'Minister', 'Subject', 'Status', 'Date of reply'].map(text),
      [day(44_522), text('Prime Minister'), text(`${subject} one`), text('Replied'), day(44_550)],
      [
        text('03/12/2021'),
        text('Minister for Fiction'),
        text(`${subject} two`),
        text('Awaiting reply'),
        null,
      ],
    ],
    { sheet: 'Letters' },
  ).toBuffer();

describeInBrowser('the import of past letters', () => {
  let t: TestApp;
  let browser: Browser;
  let clerk: Person;
  beforeAll(async () => {
    t = await startApp('2022-02-01');
    browser = await startBrowser();
    clerk = await t.person('Clerk Example', { phrg: 'staff' });
  });
  afterAll(async () => {
    await browser.close();
    await t.close();
  });

  const add = async (visitor: Visitor, name: string, buffer: Buffer): Promise<void> => {
    await visitor.page.locator('#file').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
    await visitor.press('Continue');
  };

  it.each([true, false])(
    'goes from the list to the letters: file, columns, rows, progress (scripts: %s)',
    async (javaScriptEnabled) => {
      const name = javaScriptEnabled ? 'Kites' : 'Boats';
      const visitor = await Visitor.of(browser, t.url, clerk, {
        javaScriptEnabled,
        viewport: { width: 375, height: 800 },
      });
      const { page } = visitor;
      const isFine = async (): Promise<void> => {
        if (javaScriptEnabled) expect(await accessFaults(page)).toEqual([]);
        if (javaScriptEnabled) expect(await visitor.fits()).toBe(true);
      };
      await visitor.open('/groups/phrg/letters');
      await page.getByRole('link', { name: 'Import past letters from a spreadsheet' }).click();
      await page.waitForSelector('h1:text("Import past letters")');
      await isFine();
      await add(visitor, 'letters.xlsx', await workbook(name));

      await page.waitForSelector('h1:text("What the columns hold")');
      await isFine();
      expect(await page.getByLabel('A: Sent').inputValue()).toBe('sentOn');
      expect(await page.getByLabel('B: Minister').inputValue()).toBe('to');
      await page.getByLabel('D: Status').selectOption('');
      await visitor.press('Show the rows');

      await page.waitForSelector('h1:text("Check the rows")');
      await isFine();
      expect(await page.textContent('main')).toContain('These will be: 2 letters and 1 reply');
      expect(await page.textContent('main')).toContain('the other way round it would be 12 March 2021');
      await visitor.press('Log them all');
      expect(await visitor.errors()).toEqual([expect.stringContaining('say that they are right')]);
      await page.getByLabel('I have checked the days').check();
      await visitor.press('Log them all');

      await page.waitForSelector('h1:text("The letters are logged")');
      await isFine();
      expect(await page.textContent('main')).toContain('All 3 letters and replies of the file are logged');
      await page.getByRole('link', { name: 'Look at the letters' }).click();
      await page.waitForSelector(`text=${name} two`);
      expect(visitor.faults.filter((fault) => !fault.includes('status of 422'))).toEqual([]);
    },
    60_000,
  );

  it('remembers what the columns hold', async () => {
    const visitor = await Visitor.of(browser, t.url, clerk);
    await visitor.open('/groups/phrg/imports');
    await add(visitor, 'letters.xlsx', await workbook('Again'));
    await visitor.page.waitForSelector('h1:text("What the columns hold")');
    expect(await visitor.page.getByLabel('D: Status').inputValue()).toBe('');
    expect(await visitor.page.textContent('main')).toContain('You said so for an earlier file');
  });

  it('says beside the box what is wrong with a file', async () => {
    const visitor = await Visitor.of(browser, t.url, clerk);
    await visitor.open('/groups/phrg/imports');
    await add(visitor, 'empty.csv', Buffer.from('Subject,To\n'));
    expect(await visitor.errors()).toEqual([expect.stringContaining('no row of letters')]);
    expect(await visitor.page.textContent('#file-error')).toContain('no row of letters');
    expect(await accessFaults(visitor.page)).toEqual([]);
  });

  it('takes everything out of a group by its settings, and into another', async () => {
    const head = await t.person('Head Example', { phrg: 'admin', heirs: 'admin' });
    const visitor = await Visitor.of(browser, t.url, head, { viewport: { width: 375, height: 800 } });
    const { page } = visitor;
    const isFine = async (): Promise<void> => {
      expect(await accessFaults(page)).toEqual([]);
      expect(await visitor.fits()).toBe(true);
    };
    await visitor.open('/groups/phrg/settings');
    await isFine();
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Export everything' }).click();
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('phrg-2022-02-01.xlsx');
    const file = await readFile(await saved.path());

    await visitor.open('/groups/heirs/imports');
    await isFine();
    await add(visitor, 'phrg.xlsx', file);
    await page.waitForSelector('h1:text("Take in a whole group")');
    await isFine();
    expect(await page.textContent('main')).toContain('everything that Postbag knew of Group phrg');
    await visitor.press('Take it all in');
    await page.waitForSelector('h1:text("The group is taken in")');
    await isFine();
    await page.getByRole('link', { name: 'Look at the letters' }).click();
    await page.waitForSelector('text=Kites two');

    await visitor.open('/groups/heirs/imports');
    await add(visitor, 'phrg.xlsx', file);
    expect(await visitor.errors()).toEqual([expect.stringContaining('This group has letters')]);
    expect(visitor.faults.filter((fault) => !fault.includes('status of 422'))).toEqual([]);
  });

  it('shows a bar while letters are being logged, and looks again by itself', async () => {
    const visitor = await Visitor.of(browser, t.url, clerk, { javaScriptEnabled: false });
    const [{ id }] = await t.db.query<{ id: string }[]>(
      `INSERT INTO letter_import (group_id, file_name, sheets, mapping, state, actor, acts_total, acts_done, created_at, started_at)
       SELECT id, 'big.csv', '[]', '[]', 'running', '{"name": "Clerk Example"}', 400, 100, now(), now() FROM appg WHERE slug = 'phrg'
       RETURNING id`,
    );
    await visitor.open(`/groups/phrg/imports/${id}`);
    const bar = visitor.page.getByRole('progressbar', {
      name: '100 of 400 letters and replies are prepared',
    });
    expect(await bar.getAttribute('value')).toBe('100');
    await t.db.query(`UPDATE letter_import SET state = 'done', acts_done = 400 WHERE id = $1`, [id]);
    await visitor.page.waitForSelector('h1:text("The letters are logged")');
  });
});
