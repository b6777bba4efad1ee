import { type Browser, type Page } from 'playwright-core';
import { accessFaults, contextOf, describeInBrowser, startBrowser, watchedPage } from '../support/browser.js';
import {
  Fiction,
  type FictionalLetter,
  MINISTER,
  OTHER_MINISTER,
  type Part,
} from '../support/fictional-letters.js';
import { errorsOn, fillDay, formOn, press, sendAgain } from '../support/page-steps.js';
import { type Person } from '../support/people.js';

describeInBrowser('what is done with a reply', () => {
  let f: Fiction;
  let browser: Browser;
  let clerk: Person;
  beforeAll(async () => {
    f = await Fiction.start('2021-12-10');
    browser = await startBrowser();
    clerk = await f.t.person('Clerk Example', { phrg: 'staff' });
    await f.addBody('kites');
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
  const logged = async (reply: object = {}): Promise<{ letter: FictionalLetter; id: string }> => {
    const letter = await f.log();
    const given = { class: 'partial', receivedOn: '2021-12-06', body: 'The first thing is done.', ...reply };
    return { letter, id: (await f.add(letter.id, 'replies', given)).id };
  };
  const repliesTo = async ({ id }: FictionalLetter): Promise<Part[]> => (await f.read(id)).replies;
  const at = (letter: FictionalLetter): string => `${f.t.url}/groups/phrg/letters/${letter.id}`;

  it.each([true, false])(
    'changes its class and its fields; the old class’s parts go (scripts: %s)',
    async (javaScriptEnabled) => {
      const { letter, id } = await logged({
        class: 'holding',
        promisedBy: '2021-12-17',
        signedBy: 'A Clerk',
      });
      const { page, faults } = await open(`replies/${id}/change`, { javaScriptEnabled });
      expect(await page.getByLabel('Holding').isChecked()).toBe(true);
      expect(await page.locator('#promisedBy-day').inputValue()).toBe('17');
      expect(await page.getByLabel('The reply', { exact: true }).inputValue()).toBe(
        'The first thing is done.',
      );
      await page.getByLabel('Substantive').check();
      await fillDay(page, 'receivedOn', '3 December 2021');
      await page.getByLabel('Post, as printed under the name (optional)').fill('Minister for Kites');
      await page.getByLabel('The reply', { exact: true }).fill('Line one.\nLine two.');
      await press(page, 'Save');
      await page.waitForURL(at(letter));
      expect(await page.textContent('.govuk-notification-banner')).toContain('The reply is changed.');
      expect(await f.read(letter.id)).toMatchObject({ status: 'replied' });
      expect(await repliesTo(letter)).toMatchObject([
        {
          ...{ class: 'substantive', receivedOn: '2021-12-03', promisedBy: null, signedBy: 'A Clerk' },
          ...{ signedByRole: 'Minister for Kites', body: 'Line one.\nLine two.', version: 2 },
        },
      ]);
      expect(faults).toEqual([]);
    },
  );

  it('corrects where it was passed on to, by name, and says what is wrong beside the field', async () => {
    const { letter, id } = await logged();
    const { page } = await open(`replies/${id}/change`);
    await page.getByLabel('Transfer').check();
    await page.locator('#transferredTo').fill('Office of Nowhere');
    await fillDay(page, 'transferReceivedOn', '8 12 21');
    await press(page, 'Save');
    expect(await errorsOn(page)).toEqual([
      'The day the other body had the letter must have a year of four digits, for example 2021',
      expect.stringContaining('The directory has no body called “Office of Nowhere”'),
    ]);
    expect(await page.locator('#transferredTo').inputValue()).toBe('Office of Nowhere');
    expect(await accessFaults(page)).toEqual([]);
    await page.locator('#transferredTo').fill('office of KITES');
    await fillDay(page, 'transferReceivedOn', '8 12 2021');
    await press(page, 'Save');
    await page.waitForURL(at(letter));
    expect(await repliesTo(letter)).toMatchObject([
      { class: 'transfer', transferredTo: { name: 'Office of kites' }, transferReceivedOn: '2021-12-08' },
    ]);
  });

  it.each([true, false])(
    'shows both versions when somebody else changed it, and saves what is chosen (scripts: %s)',
    async (javaScriptEnabled) => {
      const { letter, id } = await logged();
      const { page } = await open(`replies/${id}/change`, { javaScriptEnabled });
      await f.change(`replies/${id}`, { class: 'substantive', signedBy: 'Theirs' });
      await page.getByLabel('Name, as printed (optional)').fill('Mine');
      await fillDay(page, 'datedOn', '1 12 2021');
      await press(page, 'Save');
      await page.waitForSelector('table');
      const rows = (await page.locator('tbody tr').allTextContents()).map((row) =>
        row.replace(/\s+/g, ' ').trim(),
      );
      expect(rows).toEqual([
        'Kind Substantive Partial',
        'Date on it Empty 1 December 2021',
        'Signed by Theirs Mine',
      ]);
      if (javaScriptEnabled) expect(await accessFaults(page)).toEqual([]);
      expect(await repliesTo(letter)).toMatchObject([
        { class: 'substantive', signedBy: 'Theirs', version: 2 },
      ]);
      await press(page, 'Save what I typed');
      await page.waitForURL(at(letter));
      expect(await repliesTo(letter)).toMatchObject([{ class: 'partial', signedBy: 'Mine', version: 3 }]);
    },
  );

  it.each([true, false])(
    'moves it to the right letter, and asks whose it is when that went to several (scripts: %s)',
    async (javaScriptEnabled) => {
      const { letter, id } = await logged();
      const right = await f.log({ recipients: [MINISTER, OTHER_MINISTER] });
      const { page, faults } = await open(`replies/${id}/move`, { javaScriptEnabled });
      await press(page, 'Move the reply');
      expect(await errorsOn(page)).toEqual([
        'Enter the reference of the letter to which it belongs',
        'Say why: it is kept in the history of the letter',
      ]);
      await page.getByLabel('Why?').fill('It answers the other one.');
      await page.getByLabel('To which letter does it belong?').fill('PHRG/1999/001');
      await press(page, 'Move the reply');
      expect(await errorsOn(page)).toEqual([expect.stringContaining('There is no letter “PHRG/1999/001”')]);
      await page.getByLabel('To which letter does it belong?').fill(letter.reference);
      await press(page, 'Move the reply');
      expect(await errorsOn(page)).toEqual([expect.stringContaining(`It is on ${letter.reference} already`)]);
      await page.getByLabel('To which letter does it belong?').fill(right.reference);
      await press(page, 'Move the reply');
      expect(await errorsOn(page)).toEqual([expect.stringContaining('went to several people')]);
      if (javaScriptEnabled) expect(await accessFaults(page)).toEqual([]);
      await page.getByLabel('Another Fictional Minister').check();
      const form = await formOn(page);
      await press(page, 'Move the reply');
      await page.waitForURL(at(right));
      expect(await page.textContent('.govuk-notification-banner')).toContain(
        `The reply is moved from ${letter.reference} to ${right.reference}.`,
      );
      expect(await repliesTo(letter)).toEqual([]);
      expect(await repliesTo(right)).toMatchObject([
        { recipientId: right.recipients[1].id, class: 'partial', body: 'The first thing is done.' },
      ]);
      const again = await sendAgain(page, `${f.t.url}/groups/phrg/replies/${id}/move`, form);
      expect([again.status, again.headers.get('location')]).toEqual([
        303,
        `/groups/phrg/letters/${right.id}`,
      ]);
      expect(await repliesTo(right)).toHaveLength(1);
      expect(faults.filter((fault) => !fault.includes('status of 422'))).toEqual([]);
    },
  );

  it.each([true, false])('takes it out with the reason (scripts: %s)', async (javaScriptEnabled) => {
    const { letter, id } = await logged({ class: 'substantive' });
    const { page } = await open(`replies/${id}/remove`, { javaScriptEnabled });
    expect(await page.textContent('.govuk-summary-list')).toContain('The first thing is done.');
    await press(page, 'Take out this reply');
    expect(await errorsOn(page)).toEqual(['Say why: it is kept in the history of the letter']);
    await page.getByLabel('Why?').fill('Not a reply at all.');
    const form = await formOn(page);
    await press(page, 'Take out this reply');
    await page.waitForURL(at(letter));
    expect(await f.read(letter.id)).toMatchObject({ status: 'awaiting_reply', replies: [] });
    expect(await f.history(letter.id, 'reply-removed')).toMatchObject([
      { after: { reason: 'Not a reply at all.' } },
    ]);
    expect((await sendAgain(page, `${f.t.url}/groups/phrg/replies/${id}/remove`, form)).status).toBe(303);
  });

  it.each([true, false])(
    'settles it and takes that back; records that it was sent round (scripts: %s)',
    async (javaScriptEnabled) => {
      const { letter, id } = await logged();
      const { page, faults } = await open(`replies/${id}/settle`, { javaScriptEnabled });
      await fillDay(page, 'on', '5 12 2021');
      await press(page, 'This is all that will come');
      expect(await errorsOn(page)).toEqual([
        expect.stringContaining('5 December 2021 is before the reply was received'),
      ]);
      await fillDay(page, 'on', '8 12 2021');
      await press(page, 'This is all that will come');
      await page.waitForURL(at(letter));
      expect(await f.read(letter.id)).toMatchObject({
        status: 'replied',
        replies: [{ settledOn: '2021-12-08' }],
      });
      await page.goto(`${f.t.url}/groups/phrg/replies/${id}/settle`);
      await press(page, 'More is expected after all');
      await page.waitForURL(at(letter));
      expect(await f.read(letter.id)).toMatchObject({
        status: 'part_replied',
        replies: [{ settledOn: null }],
      });
      await page.goto(`${f.t.url}/groups/phrg/replies/${id}/circulate`);
      await press(page, 'It was sent round');
      await page.waitForURL(at(letter));
      expect(await repliesTo(letter)).toMatchObject([{ circulatedOn: '2021-12-10' }]);
      await page.goto(`${f.t.url}/groups/phrg/replies/${id}/circulate`);
      await press(page, 'It was not sent round after all');
      await page.waitForURL(at(letter));
      expect(await repliesTo(letter)).toMatchObject([{ circulatedOn: null }]);
      expect(faults.filter((fault) => !fault.includes('status of 422'))).toEqual([]);
    },
  );

  it('can be read and used by everyone, on a phone too; another group’s is not there', async () => {
    const { id } = await logged({
      signedBy: 'Averylongnamewithoutanyspace'.repeat(8),
      body: 'A text. '.repeat(400),
    });
    const { page, faults } = await open(`replies/${id}/change`, { viewport: { width: 320, height: 700 } });
    const acts = ['change', 'move', 'remove', 'settle', 'circulate'];
    for (const act of acts) {
      await page.goto(`${f.t.url}/groups/phrg/replies/${id}/${act}`);
      expect(await accessFaults(page)).toEqual([]);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    }
    expect(faults).toEqual([]);
    const stranger = await f.t.person('Stranger Example', { rivers: 'staff' });
    for (const act of acts) {
      const headers = { cookie: stranger.cookie };
      expect((await fetch(`${f.t.url}/groups/rivers/replies/${id}/${act}`, { headers })).status).toBe(404);
    }
    expect(
      (await fetch(`${f.t.url}/groups/phrg/replies/none/change`, { headers: { cookie: clerk.cookie } }))
        .status,
    ).toBe(404);
  });
});
