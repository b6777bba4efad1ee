import { type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { startApp, type TestApp } from '../support/app.js';
import { accessFaults, contextOf, describeInBrowser, startBrowser, watchedPage } from '../support/browser.js';
import { type Person } from '../support/people.js';

interface Letter {
  id: string;
  reference: string;
  subject: string;
  status: string;
  body: string;
  sentOn: string | null;
  datedOn: string | null;
  channel: string;
  publicity: string;
  embargoUntil: string | null;
  topics: string[];
  owner: string | null;
  signaturesCloseOn: string | null;
  recipients: { role: string; printed: string; email: string | null; office: { name: string } | null }[];
  signatories: {
    signedAs: string;
    capacity: string | null;
    isLead: boolean;
    status: string;
    personId: string | null;
  }[];
  asks: {
    text: string;
    horizon: string;
    window: { name: string; timeZone: string; lastOn: string } | null;
  }[];
}

const WARNING =
  'Due 20 December by the 20-working-day rule; the window opens tomorrow and closes in 3 days. Ring the private office.';
const BLOCK = 'The Minister for Kites\nHarbour House';

describeInBrowser('logging a letter', () => {
  let t: TestApp;
  let browser: Browser;
  let clerk: Person;
  beforeAll(async () => {
    t = await startApp('2021-11-22');
    browser = await startBrowser();
    clerk = await t.person('Clerk Example', { phrg: 'staff' });
    await clerk.post('/api/v1/people', { name: 'Ada Example', honorificSuffix: 'MP', house: 'commons' });
  });
  afterAll(async () => {
    await browser.close();
    await t.close();
  });

  const open = async (options: BrowserContextOptions = {}): Promise<{ page: Page; faults: string[] }> => {
    const watched = await watchedPage(await contextOf(browser, t.url, clerk, options), t.url);
    await watched.page.goto(`${t.url}/groups/phrg/letters/log`);
    return watched;
  };
  const button = (page: Page, name: string): Promise<void> =>
    page.getByRole('button', { name, exact: true }).click();
  const save = (page: Page): Promise<void> => button(page, 'Save the letter');
  /** The letter whose page the browser has come to. */
  const saved = async (page: Page): Promise<Letter> => {
    await page.waitForURL(/letters\/[0-9a-f-]{36}$/);
    return clerk.get<Letter>(`/api/v1/letters/${page.url().split('/').at(-1)!}`);
  };
  const fillDay = async (page: Page, name: string, day: string): Promise<void> => {
    for (const [part, typed] of Object.entries({
      day: day.slice(8),
      month: day.slice(5, 7),
      year: day.slice(0, 4),
    }))
      await page.locator(`#${name}-${part}`).fill(typed);
  };
  const fillLetter = async (page: Page, subject: string): Promise<void> => {
    await page.locator('#subject').fill(subject);
    await page.locator('#text').fill('Dear Minister, this letter is fiction.\nWho flies the kites?');
    await page.locator('#recipient-1-printed').fill(BLOCK);
  };

  it.each([true, false])(
    'logs all of it on one page, warned first (scripts: %s)',
    async (javaScriptEnabled) => {
      const { page, faults } = await open({ javaScriptEnabled });
      await fillLetter(page, 'Fiction: Kites over Istanbul');
      await page.locator('#recipient-1-office').fill('Prime Minister');
      await page.locator('#recipient-1-email').fill('kites@example.org');
      await button(page, 'Add another recipient');
      await page.locator('#recipient-2-printed').fill('The Harbour Master');
      await page.locator('#recipient-2-role-2').check();
      await page.locator('#signatories').fill('Ada Example MP - Co-Chair\n\nBaroness Sample');
      await page.locator('input[name=event][value=new]').check();
      await page.locator('#event-name').fill('Kite election');
      await fillDay(page, 'event-firstOn', '2021-11-23');
      await fillDay(page, 'event-lastOn', '2021-11-25');
      await page.locator('#event-place').fill('Istanbul');
      await page.locator('#ask-1-text').fill('Ground the kites.');
      await page.locator('#ask-1-horizon').check();
      await button(page, 'Add another ask');
      expect(await page.locator('#recipient-2-printed').inputValue()).toBe('The Harbour Master');
      await page.locator('#ask-2-text').fill('Count the kites.');
      await page.locator('#ask-2-horizon-3').check();
      await page.locator('input[name=publicity][value=embargoed]').check();
      await fillDay(page, 'embargoUntil', '2021-11-24');
      await page.locator('#embargoUntil-time').fill('00:01');
      await page.locator('summary').click();
      await page.locator('#topics').fill('Kites, Interpol');
      await save(page);

      await page.waitForSelector('.govuk-warning-text');
      expect(await page.textContent('.govuk-warning-text')).toContain(WARNING);
      expect(await page.textContent('.govuk-summary-list')).toContain(
        'which is 21:00 on 25 November in London',
      );
      expect(await page.textContent('.govuk-summary-list')).toContain('20 working days');
      expect(
        (await clerk.get<{ items: object[] }>('/api/v1/groups/phrg/letters?q=Istanbul')).items,
      ).toHaveLength(javaScriptEnabled ? 0 : 1);
      if (javaScriptEnabled) expect(await accessFaults(page)).toEqual([]);
      await button(page, 'Change');
      expect(await page.locator('#ask-2-text').inputValue()).toBe('Count the kites.');
      expect(await page.locator('#text').inputValue()).toContain('\nWho flies');
      await save(page);
      await save(page);

      const letter = await saved(page);
      expect(await page.textContent('.govuk-notification-banner')).toContain(
        `${letter.reference} is logged.`,
      );
      expect(letter).toMatchObject({
        body: 'Dear Minister, this letter is fiction.\nWho flies the kites?',
        ...{ status: 'awaiting_reply', sentOn: '2021-11-22', datedOn: '2021-11-22', channel: 'email' },
        ...{ publicity: 'embargoed', embargoUntil: '2021-11-24T00:01:00Z', topics: ['Kites', 'Interpol'] },
        owner: 'Clerk Example',
        recipients: [
          { role: 'to', printed: BLOCK, email: 'kites@example.org', office: { name: 'Prime Minister' } },
          { role: 'cc', printed: 'The Harbour Master', office: null },
        ],
        signatories: [
          { signedAs: 'Ada Example MP - Co-Chair', capacity: 'Co-Chair', isLead: true, status: 'agreed' },
          { signedAs: 'Baroness Sample', capacity: null, isLead: false },
        ],
        asks: [
          {
            horizon: 'before_event',
            window: { name: 'Kite election', timeZone: 'Europe/Istanbul', lastOn: '2021-11-25' },
          },
          { horizon: 'longer_term', window: null },
        ],
      });
      expect(faults).toEqual([]);
    },
  );

  it('saves at once what there is nothing to warn of, and keeps an office that it does not know as printed', async () => {
    const { page } = await open();
    await fillLetter(page, 'Fiction: Harbour lamps');
    await page.locator('#recipient-1-office').fill('Keeper of Kites – Harbour Office');
    await page.locator('#ask-1-text').fill('Light the lamps.');
    await save(page);
    const letter = await saved(page);
    expect(letter.recipients).toMatchObject([{ printed: BLOCK, office: null }]);
    expect(await page.textContent('.govuk-notification-banner')).toContain(
      'The directory has no office called “Keeper of Kites – Harbour Office”',
    );
  });

  it('keeps a draft that still waits for its signatures, about an event that is known', async () => {
    await clerk.post('/api/v1/event-windows', {
      name: 'Regatta',
      firstOn: '2022-03-01',
      lastOn: '2022-03-02',
      timeZone: 'Europe/London',
    });
    const { page } = await open();
    await fillLetter(page, 'Fiction: The regatta');
    await page.locator('#signatories').fill('Ada Example MP – Co-Chair');
    await page.locator('input[name=event][value=known]').check();
    await page.locator('#event-known').selectOption({ label: 'Regatta (1 March 2022 to 2 March 2022)' });
    await page.locator('#ask-1-text').fill('Clear the harbour.');
    await page.locator('#ask-1-horizon').check();
    await page.locator('input[name=isSent][value=no]').check();
    await fillDay(page, 'signaturesCloseOn', '2021-12-01');
    await save(page);
    const letter = await saved(page);
    expect(letter).toMatchObject({
      ...{ status: 'collecting_signatures', sentOn: null, datedOn: null, signaturesCloseOn: '2021-12-01' },
      signatories: [
        { status: 'invited', capacity: 'Co-Chair', personId: expect.stringMatching(/-/) as string },
      ],
      asks: [{ window: { name: 'Regatta' } }],
    });
  });

  it('says what is wrong at the top and beside each field, and keeps what was typed', async () => {
    const { page } = await open({ viewport: { width: 320, height: 700 } });
    await page.locator('#subject').fill('x'.repeat(301));
    await page.locator('#sentOn-month').fill('12');
    await page.locator('#ask-1-text').fill('Ground the kites.');
    await page.locator('#ask-1-horizon').check();
    await page.locator('input[name=publicity][value=embargoed]').check();
    await save(page);
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.title()).toMatch(/^Error: Log a letter/);
    const links = page.locator('.govuk-error-summary a');
    expect(await links.allTextContents()).toEqual([
      'The subject must have 300 characters or fewer',
      'Paste or type the text of the letter',
      'Enter the day the embargo ends',
      'The day it was sent must be today or earlier. Keep it as a draft until it goes',
      'Enter to whom the letter was sent',
      'Say before which event ask 1 must be answered',
    ]);
    for (const link of await links.all())
      expect(await page.locator((await link.getAttribute('href'))!).count()).toBe(1);
    expect(await page.locator('.govuk-error-message').count()).toBe(6);
    expect(await page.locator('#ask-1-text').inputValue()).toBe('Ground the kites.');
    expect(await accessFaults(page)).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  });

  it('shows a refusal of the act itself beside its field', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await fillLetter(page, 'Fiction: A follow-up');
    await page.locator('summary').click();
    await page.locator('#follows').fill('PHRG/1999/001');
    await save(page);
    expect(await page.textContent('#follows-error')).toContain('There is no letter “PHRG/1999/001” here');
    expect(await page.locator('details').getAttribute('open')).not.toBeNull();
    await page.locator('#follows').fill('');
    await page.locator('#ask-1-text').fill('Fly.');
    await page.locator('#ask-1-horizon').check();
    await page.locator('input[name=event][value=new]').check();
    await page.locator('#event-name').fill('Nothing');
    await fillDay(page, 'event-firstOn', '2021-11-23');
    await fillDay(page, 'event-lastOn', '2021-11-20');
    await page.locator('#event-place').fill('The Hague');
    await save(page);
    expect(await page.textContent('#event-zone-error')).toContain('Enter the time zone of the event');
    await page.locator('#event-zone').fill('amsterdam');
    await save(page);
    expect(await page.textContent('#event-lastOn-error')).toContain('before its first day');
  });

  it('adds and takes away recipients and asks without losing what was typed, the new box in focus', async () => {
    const { page } = await open({ javaScriptEnabled: false });
    await fillLetter(page, 'Fiction: Blocks');
    await button(page, 'Add another recipient');
    expect(await page.evaluate<string>('document.activeElement.id')).toBe('recipient-2-printed');
    await page.locator('#recipient-2-printed').fill('Second');
    await button(page, 'Add another recipient');
    await page.locator('#recipient-3-printed').fill('Third');
    await button(page, 'Remove recipient 2');
    expect(await page.locator('#recipient-2-printed').inputValue()).toBe('Third');
    expect(await page.locator('#subject').inputValue()).toBe('Fiction: Blocks');
    await page.locator('#ask-1-text').fill('One');
    await button(page, 'Add another ask');
    await page.locator('#ask-2-text').fill('Two');
    await button(page, 'Remove ask 1');
    expect(await page.locator('#ask-1-text').inputValue()).toBe('Two');
    expect(await page.locator('#ask-2-text').count()).toBe(0);
  });

  it('offers offices, people and time zones by their words', async () => {
    const { page } = await open();
    await page.locator('#recipient-1-office').pressSequentially('home sec');
    await page.getByRole('option', { name: 'Home Secretary – Home Office' }).click();
    expect(await page.locator('#recipient-1-office').inputValue()).toBe('Home Secretary – Home Office');
    const ask = (path: string): Promise<{ items: string[] }> => clerk.get(`/groups/phrg/suggestions/${path}`);
    expect((await ask('offices?q=prime%20office')).items[0]).toMatch(/^Prime Minister – /);
    expect((await ask('offices?q=100%25')).items).toEqual([]);
    expect((await ask('people?q=ada')).items).toEqual(['Ada Example MP']);
    expect((await ask('time-zones?q=istan')).items).toEqual(['Europe/Istanbul']);
    await fillLetter(page, 'Fiction: By name');
    await save(page);
    expect((await saved(page)).recipients[0].office).toMatchObject({ name: 'Home Secretary' });
  });

  it('logs one letter and one event however often the form is sent', async () => {
    const { page } = await open();
    await fillLetter(page, 'Fiction: Once only');
    await page.locator('#ask-1-text').fill('Wait.');
    await page.locator('#ask-1-horizon').check();
    await page.locator('input[name=event][value=new]').check();
    await page.locator('#event-name').fill('A day far off');
    await fillDay(page, 'event-firstOn', '2022-03-05');
    const sent = `Promise.all([1, 2, 3].map(() =>
      fetch(location.href, { method: 'POST', body: new URLSearchParams(new FormData(document.querySelector('form#form'))) })
        .then(({ status, url }) => status + url)))`;
    const answers = await page.evaluate<string[]>(sent);
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^200.*letters\/[0-9a-f-]{36}$/);
    const { items } = await clerk.get<{ items: { name: string }[] }>('/api/v1/event-windows');
    expect(items.filter(({ name }) => name === 'A day far off')).toHaveLength(1);
  });

  it('saves with the Enter key in a box of one line', async () => {
    const { page } = await open();
    await fillLetter(page, 'Fiction: Enter saves');
    await page.locator('#subject').press('Enter');
    expect((await saved(page)).subject).toBe('Fiction: Enter saves');
  });

  it('can be read by everyone, on a phone too', async () => {
    const { page, faults } = await open({ viewport: { width: 320, height: 700 } });
    await page.locator('input[name=event][value=new]').check();
    await page.locator('summary').click();
    expect(await accessFaults(page)).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(faults).toEqual([]);
  });
});
