import { type Browser, type Page } from 'playwright-core';
import { accessFaults, contextOf, describeInBrowser, startBrowser, watchedPage } from '../support/browser.js';
import {
  Fiction,
  type FictionalLetter,
  MINISTER,
  OTHER_MINISTER,
  type Part,
} from '../support/fictional-letters.js';
import { fillDay, formOn, press, sendAgain } from '../support/page-steps.js';
import { type Person } from '../support/people.js';

describeInBrowser('chasers', () => {
  let f: Fiction;
  let browser: Browser;
  let clerk: Person;
  beforeAll(async () => {
    f = await Fiction.start('2022-01-12');
    browser = await startBrowser();
    clerk = await f.t.person('Clerk Example', { phrg: 'staff' });
  });
  afterAll(async () => {
    await browser.close();
    await f.t.close();
  });

  const open = async (path: string, options: object = {}): Promise<{ page: Page; faults: string[] }> => {
    const watched = await watchedPage(await contextOf(browser, f.t.url, clerk, options), f.t.url);
    await watched.page.goto(`${f.t.url}/groups/phrg/${path}`);
    return watched;
  };
  const chasersOf = async ({ id }: FictionalLetter): Promise<Part[]> => (await f.read(id)).chasers;
  const question = async (): Promise<{ letter: FictionalLetter; id: string }> => {
    const letter = await f.log();
    const chaser = { kind: 'written_question', madeOn: '2022-01-05', house: 'commons', askedBy: 'A Member' };
    return { letter, id: (await f.add(letter.id, 'chasers', chaser)).id };
  };

  it.each([true, false])(
    'logs a telephone call, beside the step that is due and why (scripts: %s)',
    async (javaScriptEnabled) => {
      const letter = await f.log();
      const { page, faults } = await open(`letters/${letter.id}/chasers/log`, { javaScriptEnabled });
      const inset = await page.textContent('.govuk-inset-text');
      expect(inset).toContain('Due now.');
      expect(inset).toContain('elephone the private office');
      expect(await page.locator('label[for=kind] + .govuk-hint').textContent()).toContain(
        'This is the next step',
      );
      expect(await page.getByLabel('By whom? (optional)').inputValue()).toBe('Clerk Example');
      await page.getByLabel('Telephone', { exact: true }).check();
      await page.getByLabel('Who was spoken to? (optional)').fill('A duty clerk');
      await page.getByLabel('Note (optional)').fill('They ring back.');
      await press(page, 'Log the chaser');
      await page.waitForURL(`${f.t.url}/groups/phrg/letters/${letter.id}`);
      expect(await page.textContent('.govuk-notification-banner')).toContain(
        `The chaser of ${letter.reference} is logged.`,
      );
      expect(await chasersOf(letter)).toMatchObject([
        {
          kind: 'phone',
          madeOn: '2022-01-12',
          madeBy: 'Clerk Example',
          spokeTo: 'A duty clerk',
          note: 'They ring back.',
        },
      ]);
      await page.goto(`${f.t.url}/groups/phrg/letters/${letter.id}/chasers/log`);
      expect(await page.textContent('.govuk-inset-text')).toContain('send a chasing letter');
      expect(faults).toEqual([]);
    },
  );

  it.each([true, false])(
    'logs a written question, whose parts no other kind takes (scripts: %s)',
    async (javaScriptEnabled) => {
      const letter = await f.log();
      const { page, faults } = await open(`letters/${letter.id}/chasers/log`, { javaScriptEnabled });
      await page.getByLabel('Written question').check();
      await page.getByLabel('House of Commons', { exact: true }).check();
      await page.getByLabel('Which Member tabled it?').fill('A Fictional Member MP');
      await page.getByLabel('Its number, the UIN (optional)').fill('100123');
      await page.getByLabel('It names the day of its answer').check();
      await fillDay(page, 'madeOn', '3 1 2022');
      await press(page, 'Log the chaser');
      await page.waitForSelector('.govuk-error-summary');
      expect(await page.textContent('.govuk-error-summary')).toContain(
        'does not sit on Monday 3 January 2022',
      );
      expect(await page.locator('#uin').inputValue()).toBe('100123');
      expect(await page.getByLabel('It names the day of its answer').isChecked()).toBe(true);
      await fillDay(page, 'madeOn', '5 1 2022');
      await press(page, 'Log the chaser');
      await page.waitForSelector('.govuk-error-summary');
      expect(await page.textContent('.govuk-error-summary')).toContain(
        'The earliest for a question tabled on Wednesday 5 January 2022',
      );
      await page.getByLabel('Email', { exact: true }).check();
      await press(page, 'Log the chaser');
      await page.waitForURL(`${f.t.url}/groups/phrg/letters/${letter.id}`);
      expect(await chasersOf(letter)).toMatchObject([
        { kind: 'email', madeOn: '2022-01-05', house: null, uin: null, askedBy: null, isNamedDay: false },
      ]);
      expect(faults.filter((fault) => !fault.includes('status of 422'))).toEqual([]);
    },
  );

  it('asks which of several addressees was chased, and shows what is wrong beside the field', async () => {
    const letter = await f.log({ recipients: [MINISTER, OTHER_MINISTER] });
    const { page } = await open(`letters/${letter.id}/chasers/log`);
    expect(await page.textContent('.govuk-inset-text')).toMatch(
      /A Fictional Minister\..*Another Fictional Minister\./s,
    );
    await page.locator('#madeOn-year').fill('');
    await page.getByLabel('Note (optional)').fill('x'.repeat(5001));
    await press(page, 'Log the chaser');
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.title()).toMatch(/^Error: Log a chaser/);
    expect(await page.locator('.govuk-error-summary a').allTextContents()).toEqual([
      'Say what was done',
      'The day it was done must have a year',
      'The note must be 5,000 characters or fewer; it has 5,001',
    ]);
    for (const link of await page.locator('.govuk-error-summary a').all())
      expect(await page.locator((await link.getAttribute('href'))!).count()).toBe(1);
    expect(await page.locator('#madeOn-error').textContent()).toContain('must have a year');
    expect(await accessFaults(page)).toEqual([]);
    await page.locator('#madeOn-year').fill('2022');
    await page.getByLabel('Note (optional)').fill('');
    await page
      .getByLabel('A chasing letter')
      .or(page.getByLabel('Letter', { exact: true }))
      .first()
      .check();
    await press(page, 'Log the chaser');
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.locator('#recipientId-error').textContent()).toContain('went to several people');
    await page.getByLabel('Another Fictional Minister').check();
    await press(page, 'Log the chaser');
    await page.waitForURL(`${f.t.url}/groups/phrg/letters/${letter.id}`);
    expect(await chasersOf(letter)).toMatchObject([{ kind: 'letter', recipientId: letter.recipients[1].id }]);
  });

  it.each([true, false])('records the answer to a question (scripts: %s)', async (javaScriptEnabled) => {
    const { letter, id } = await question();
    const { page, faults } = await open(`chasers/${id}/answer`, { javaScriptEnabled });
    expect(await page.textContent('main')).toContain(
      'tabled by A Member on 5 January 2022, due to be answered by 12 January 2022',
    );
    await fillDay(page, 'answeredOn', '11 1 2022');
    await page.getByLabel('The answer (optional)').fill('In due course.');
    await press(page, 'Save');
    await page.waitForURL(`${f.t.url}/groups/phrg/letters/${letter.id}`);
    expect(await chasersOf(letter)).toMatchObject([{ answeredOn: '2022-01-11', answer: 'In due course.' }]);
    expect(faults).toEqual([]);
  });

  it('corrects one; what follows from the day of tabling follows it', async () => {
    const { letter, id } = await question();
    const { page } = await open(`chasers/${id}/change`);
    expect(await page.getByLabel('House of Commons', { exact: true }).isChecked()).toBe(true);
    await fillDay(page, 'madeOn', '6 1 2022');
    await press(page, 'Save');
    await page.waitForURL(`${f.t.url}/groups/phrg/letters/${letter.id}`);
    expect(await chasersOf(letter)).toMatchObject([
      { madeOn: '2022-01-06', answerDueOn: '2022-01-13', version: 2 },
    ]);
  });

  it.each([true, false])(
    'shows both versions when somebody else changed it, and saves what is chosen (scripts: %s)',
    async (javaScriptEnabled) => {
      const { letter, id } = await question();
      const { page } = await open(`chasers/${id}/change`, { javaScriptEnabled });
      await f.change(`chasers/${id}`, { note: 'Theirs.', uin: '7' });
      await page.getByLabel('Note (optional)').fill('Mine.');
      await press(page, 'Save');
      await page.waitForSelector('table');
      expect(await page.title()).toContain('This chaser was changed by somebody else');
      const rows = (await page.locator('tbody tr').allTextContents()).map((row) =>
        row.replace(/\s+/g, ' ').trim(),
      );
      expect(rows).toEqual(['Note Theirs. Mine.', 'Number (UIN) 7 Empty']);
      if (javaScriptEnabled) expect(await accessFaults(page)).toEqual([]);
      await press(page, 'Save what I typed');
      await page.waitForURL(`${f.t.url}/groups/phrg/letters/${letter.id}`);
      expect(await chasersOf(letter)).toMatchObject([{ note: 'Mine.', uin: null, version: 3 }]);
    },
  );

  it.each([true, false])(
    'takes one out with the reason, once however often it is sent (scripts: %s)',
    async (javaScriptEnabled) => {
      const { letter, id } = await question();
      const { page } = await open(`chasers/${id}/remove`, { javaScriptEnabled });
      expect(await page.textContent('.govuk-summary-list')).toContain('Written question');
      await press(page, 'Take out this chaser');
      await page.waitForSelector('.govuk-error-summary');
      await page.getByLabel('Why?').fill('Logged twice.');
      const form = await formOn(page);
      await press(page, 'Take out this chaser');
      await page.waitForURL(`${f.t.url}/groups/phrg/letters/${letter.id}`);
      expect(await page.textContent('.govuk-notification-banner')).toContain('The chaser is taken out.');
      expect(await chasersOf(letter)).toEqual([]);
      const again = await sendAgain(page, `${f.t.url}/groups/phrg/chasers/${id}/remove`, form);
      expect([again.status, again.headers.get('location')]).toEqual([
        303,
        `/groups/phrg/letters/${letter.id}`,
      ]);
      expect(await f.history(letter.id, 'chaser-removed')).toMatchObject([
        { after: { reason: 'Logged twice.' } },
      ]);
    },
  );

  it('can be read and used by everyone, on a phone too; another group’s is not there', async () => {
    const { letter, id } = await question();
    const { page, faults } = await open(`letters/${letter.id}/chasers/log`, {
      viewport: { width: 320, height: 700 },
    });
    for (const path of [
      `letters/${letter.id}/chasers/log`,
      ...['change', 'answer', 'remove'].map((act) => `chasers/${id}/${act}`),
    ]) {
      await page.goto(`${f.t.url}/groups/phrg/${path}`);
      expect(await accessFaults(page)).toEqual([]);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    }
    expect(faults).toEqual([]);
    const stranger = await f.t.person('Stranger Example', { rivers: 'staff' });
    for (const act of ['change', 'answer', 'remove']) {
      const answer = await fetch(`${f.t.url}/groups/rivers/chasers/${id}/${act}`, {
        headers: { cookie: stranger.cookie },
      });
      expect(answer.status).toBe(404);
    }
  });
});
