import { type Browser, type Page } from 'playwright-core';
import { startApp, type TestApp } from '../support/app.js';
import { accessFaults, contextOf, describeInBrowser, startBrowser, watchedPage } from '../support/browser.js';
import { FICTION, foundingText, partsOf } from '../support/founding-letter.js';
import { Hands } from '../support/hands.js';
import { LETTER, REPLY } from '../support/pasted-texts.js';
import { press } from '../support/page-steps.js';
import { scanPdf } from '../support/pdf-files.js';
import { type Person } from '../support/people.js';

interface Letter {
  subject: string;
  body: string;
  datedOn: string;
  sentOn: string;
  channel: string;
  recipients: { printed: string; email: string | null; office: { name: string } | null }[];
  signatories: { signedAs: string; capacity: string | null }[];
  asks: {
    text: string;
    horizon: string;
    window: { firstOn: string; lastOn: string; timeZone: string } | null;
  }[];
  effectiveDeadline: { kind: string; dueOn: string };
}

const SUBJECT = 'The election of Interpol’s President';
const MOST_CORRECTIONS = 3;

describeInBrowser('pasting a letter or a reply', () => {
  let t: TestApp;
  let browser: Browser;
  let clerk: Person;
  beforeAll(async () => {
    t = await startApp('2021-12-06');
    browser = await startBrowser();
    clerk = await t.person('Clerk Example', { phrg: 'staff' });
  });
  afterAll(async () => {
    await browser.close();
    await t.close();
  });

  const open = async (
    path: string,
    javaScriptEnabled = true,
  ): Promise<{ page: Page; hands: Hands; faults: string[] }> => {
    const context = await contextOf(browser, t.url, clerk, { javaScriptEnabled });
    const { page, faults } = await watchedPage(context, t.url);
    await page.goto(`${t.url}${path}`);
    return { page, faults, hands: new Hands(page) };
  };
  const saved = async (page: Page): Promise<Letter> => {
    await page.waitForURL(/letters\/[0-9a-f-]{36}$/);
    return clerk.get<Letter>(`/api/v1/letters/${page.url().split('/').at(-1)!}`);
  };
  const paste = async (page: Page, text: string): Promise<void> => {
    await page.locator('#pasted').fill(text);
    await page.getByRole('button', { name: 'Read what I pasted' }).click();
    await page.waitForSelector('.postbag-read-letter');
  };

  const aboutKites = (): Promise<{ id: string }> =>
    clerk.post<{ id: string }>('/api/v1/groups/phrg/letters', {
      subject: 'Fiction: kites',
      body: 'This letter is fiction.',
      sentOn: '2021-11-22',
      recipients: [{ role: 'to', printed: 'A Fictional Minister' }],
      signatories: [{ signedAs: 'Ada Example MP' }],
      asks: [{ text: 'Ground the kites.', horizon: 'standard' }],
      sources: [],
    });
  const SCAN = { name: 'scan.pdf', mimeType: 'application/pdf', buffer: scanPdf() };
  /** Reads the scan, which is refused in words, with the offer to attach it. */
  const refuseScan = async (page: Page): Promise<void> => {
    await page.locator('#file').setInputFiles(SCAN);
    await press(page, 'Read the file');
    expect(await page.textContent('.govuk-error-summary')).toContain('It is a picture of a letter');
    expect(await page.locator('#attachNext').isChecked()).toBe(true);
  };
  /** Attaches the scan where its form led; gives the files of the letter. */
  const attachScan = async (page: Page): Promise<unknown> => {
    await page.waitForURL(/attachments\/add\?kind=scan/);
    expect(await page.textContent('.govuk-notification-banner')).toContain('Now choose its scan');
    await page.locator('#file').setInputFiles(SCAN);
    await press(page, 'Add the file');
    await page.waitForURL(/letters\/[0-9a-f-]{36}#files$/);
    const id = /letters\/([0-9a-f-]{36})/.exec(page.url())![1];
    return (await clerk.get<{ items: object[] }>(`/api/v1/letters/${id}/attachments`)).items;
  };

  const expectFits = async (page: Page): Promise<void> => {
    expect(await accessFaults(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    const [width, seen] = await page.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, innerWidth]',
    );
    expect(width).toBeLessThanOrEqual(seen);
  };

  (foundingText === null ? it.skip : it)(
    `the founding letter is saved, right in every field, after at most ${MOST_CORRECTIONS} corrections` +
      (foundingText === null ? ' (skipped: ../shared is not here)' : ''),
    async () => {
      const { page, faults } = await open('/groups/phrg/letters/log');
      await paste(page, foundingText!);
      expect(await accessFaults(page)).toEqual([]);
      let corrections = 0;
      const correct = async (id: string, value: string): Promise<void> => {
        corrections += 1;
        await page.locator(`#${id}`).fill(value);
      };
      await page.getByRole('button', { name: 'Save the letter', exact: true }).click();
      expect(await page.textContent('.govuk-error-summary')).toContain('subject');
      expect(await page.locator('mark', { hasText: 'Ask' }).count()).toBeGreaterThan(1);
      await correct('subject', SUBJECT);
      await correct('event-name', 'Election of Interpol’s President');
      await correct('event-place', 'Istanbul');
      await page.getByRole('button', { name: 'Save the letter', exact: true }).click();
      if (await page.locator('.govuk-warning-text').count())
        await page.getByRole('button', { name: 'Save the letter' }).click();
      const letter = await saved(page);
      const { printed, signatories, asks } = partsOf(foundingText!);
      expect(corrections).toBeLessThanOrEqual(MOST_CORRECTIONS);
      expect(letter).toMatchObject({
        ...{ subject: SUBJECT, datedOn: '2021-11-22', sentOn: '2021-11-22', channel: 'email' },
        recipients: [{ printed, email: 'pmpost.ext@no10.gov.uk', office: { name: 'Prime Minister' } }],
        signatories: signatories.map((signedAs) => ({ signedAs })),
        asks: [
          {
            horizon: 'before_event',
            window: { firstOn: '2021-11-23', lastOn: '2021-11-25', timeZone: 'Europe/Istanbul' },
          },
          { horizon: 'longer_term', window: null },
        ],
      });
      expect(letter.asks).toHaveLength(2);
      asks.forEach((ask, index) => expect(letter.asks[index].text).toContain(ask.slice(-60)));
      expect(letter.body.replace(/\s+/g, ' ')).toContain(
        foundingText!.slice(-300).replace(/\s+/g, ' ').trim(),
      );
      expect(faults.filter((fault) => !fault.includes('status of 422'))).toEqual([]);
    },
  );

  it.each([true, false])(
    'a letter is shown beside the form with what was found marked (scripts: %s)',
    async (javaScriptEnabled) => {
      const { page, faults } = await open('/groups/phrg/letters/log', javaScriptEnabled);
      await paste(page, LETTER);
      expect(await page.locator('mark', { hasText: 'Ask' }).count()).toBeGreaterThan(0);
      expect(await page.locator('#signatories').inputValue()).toBe(FICTION.signatories.join('\n'));
      if (javaScriptEnabled) await expectFits(page);
      expect(faults).toEqual([]);
    },
  );

  it('a letter without a date leaves the days empty, and says so', async () => {
    const { page } = await open('/groups/phrg/letters/log');
    await paste(
      page,
      'Dear Minister,\n\nWe urge you to ground the kites.\n\nYours sincerely,\n\nAda Example MP\n',
    );
    expect(await page.locator('#sentOn-day').inputValue()).toBe('');
    expect(await page.locator('#datedOn-day').inputValue()).toBe('');
    expect(await page.textContent('.govuk-inset-text')).toContain('The date on it was not found');
    expect(await page.textContent('#datedOn-hint')).toContain('The date on it was not found');
  });

  it('nothing pasted is refused at its box, and a file that is none at its own', async () => {
    const { page } = await open('/groups/phrg/letters/log');
    await page.getByRole('button', { name: 'Read what I pasted' }).click();
    expect(await page.textContent('.govuk-error-summary')).toContain('Paste the letter, or choose its file');
    await page.locator('#file').setInputFiles({
      name: 'letter.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('no PDF at all'),
    });
    await page.getByRole('button', { name: 'Read the file' }).click();
    await page.waitForSelector('#file-error');
    expect(await page.textContent('.govuk-error-summary')).toContain('letter.pdf');
  });

  it('a reply fills its form: class, dates, their reference, who signed it and at what level', async () => {
    const { id } = await aboutKites();
    const { page, faults } = await open(`/groups/phrg/letters/${id}/replies/log`);
    await paste(page, REPLY);
    expect(await accessFaults(page)).toEqual([]);
    expect(await page.textContent('form#form')).toContain('It may answer here');
    expect(await page.textContent('#class-hint')).toContain('check it');
    await page.getByRole('button', { name: 'Log the reply' }).click();
    await page.waitForURL(new RegExp(`letters/${id}$`));
    const { replies } = await clerk.get<{ replies: object[] }>(`/api/v1/letters/${id}`);
    expect(replies).toMatchObject([
      {
        class: 'holding',
        datedOn: '2021-12-06',
        receivedOn: '2021-12-06',
        promisedBy: '2021-12-20',
        theirReference: 'KITE/2021/77',
        signedBy: 'A Fictional Minister',
        signedLevel: 'minister',
      },
    ]);
    expect(faults).toEqual([]);
  });

  it('a scanned letter is said to be one, typed off, and its scan attached', async () => {
    const scripted = await open('/groups/phrg/letters/log');
    await refuseScan(scripted.page);
    await expectFits(scripted.page);
    const { page } = await open('/groups/phrg/letters/log', false);
    await refuseScan(page);
    await press(page, 'Save the letter');
    expect(await page.locator('#attachNext').isChecked()).toBe(true);
    await page.locator('#attachNext').uncheck();
    await press(page, 'Save the letter');
    expect(await page.locator('#attachNext').isChecked()).toBe(false);
    await page.locator('#attachNext').check();
    await page.locator('#subject').fill('Fiction: a scanned letter');
    await page.locator('#text').fill('Fiction. Please light the pier.');
    await page.locator('#recipient-1-printed').fill('A Fictional Minister');
    await page.locator('#signatories').fill('Ada Example MP');
    await press(page, 'Save the letter');
    expect(await attachScan(page)).toMatchObject([{ name: 'scan.pdf', kind: 'scan', replyId: null }]);
  });

  it('a scanned reply too, and the scan is the reply’s', async () => {
    const { id } = await aboutKites();
    const { page } = await open(`/groups/phrg/letters/${id}/replies/log`);
    await refuseScan(page);
    await expectFits(page);
    await page.getByLabel('Acknowledgement').check();
    await press(page, 'Log the reply');
    const { replies } = await clerk.get<{ replies: { id: string }[] }>(`/api/v1/letters/${id}`);
    expect(await attachScan(page)).toMatchObject([{ kind: 'scan', replyId: replies[0].id }]);
  });
});
