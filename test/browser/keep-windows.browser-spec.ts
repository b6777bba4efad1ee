import { type Browser, type Page } from 'playwright-core';
import { startApp, type TestApp } from '../support/app.js';
import { accessFaults, contextOf, describeInBrowser, startBrowser, watchedPage } from '../support/browser.js';
import { type Person } from '../support/people.js';

interface Window {
  id: string;
  name: string;
  lastOn: string;
  timeZone: string;
  decisiveAt: string | null;
  version: number;
}

const ELECTION = {
  name: 'Fiction: Election of a Keeper',
  firstOn: '2021-11-23',
  lastOn: '2021-11-25',
  timeZone: 'Europe/Istanbul',
};

const letterBefore = (windowId: string) => ({
  subject: 'Fiction: Keep the kites',
  body: 'Dear Minister, this letter is fiction.',
  sentOn: '2021-11-22',
  channel: 'email',
  recipients: [{ role: 'to', printed: 'The Minister for Kites' }],
  signatories: [{ signedAs: 'A Fictional Member MP' }],
  asks: [{ text: 'Oppose the Keeper.', horizon: 'before_event', windowId }],
});

describeInBrowser('event windows', () => {
  let t: TestApp;
  let browser: Browser;
  let clerk: Person;
  let viewer: Person;
  beforeAll(async () => {
    t = await startApp('2021-11-22');
    browser = await startBrowser();
    clerk = await t.person('Clerk Example', { phrg: 'staff' });
    viewer = await t.person('Viewer Example', { phrg: 'viewer' });
  });
  afterAll(async () => {
    await browser.close();
    await t.close();
  });

  const open = async (
    path: string,
    person = clerk,
    options = {},
  ): Promise<{ page: Page; faults: string[] }> => {
    const watched = await watchedPage(await contextOf(browser, t.url, person, options), t.url);
    await watched.page.goto(`${t.url}/groups/phrg/windows${path}`);
    return watched;
  };
  const added = (changes = {}) => clerk.post<Window>('/api/v1/event-windows', { ...ELECTION, ...changes });
  const read = (id: string) => clerk.get<Window>(`/api/v1/event-windows/${id}`);
  const fillDay = async (page: Page, name: string, day: string): Promise<void> => {
    for (const [index, part] of ['year', 'month', 'day'].entries())
      await page.locator(`#${name}-${part}`).fill(String(Number(day.split('-')[index])));
  };
  const logLetter = (windowId: string) =>
    clerk.post<{ id: string; reference: string }>('/api/v1/groups/phrg/letters', letterBefore(windowId));

  it.each([true, false])('adds one by the clock of its place (scripts: %s)', async (javaScriptEnabled) => {
    const { page, faults } = await open('/add', clerk, { javaScriptEnabled });
    await page.getByLabel('What is the event called?').fill('Fiction: Vote on fog');
    await fillDay(page, 'firstOn', '2022-03-01');
    await fillDay(page, 'lastOn', '2022-03-02');
    await page.getByLabel('Whose time does it keep?').selectOption({ label: 'Geneva, Zurich' });
    await fillDay(page, 'decisiveOn', '2022-03-02');
    await page.getByLabel('Time of the decisive moment (optional)').fill('9.30');
    await page.getByRole('button', { name: 'Add the event window' }).click();
    await page.waitForSelector('.govuk-notification-banner');
    expect(await page.textContent('main')).toContain(
      '09:30 on 2 March 2022, which is 08:30 on 2 March in London',
    );
    const window = await read(page.url().split('/').at(-1)!);
    expect(window).toMatchObject({ timeZone: 'Europe/Zurich', decisiveAt: '2022-03-02T08:30:00Z' });
    if (javaScriptEnabled) expect(await accessFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('refuses days and zones that can’t be in words, and keeps what was typed', async () => {
    const { page } = await open('/add');
    await page.getByLabel('What is the event called?').fill('Backwards');
    await fillDay(page, 'firstOn', '2022-03-02');
    await fillDay(page, 'lastOn', '2022-03-01');
    await page.getByRole('button', { name: 'Add the event window' }).click();
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.title()).toMatch(/^Error: Add an event window/);
    expect(await page.textContent('.govuk-error-summary')).toContain('Choose whose time the event keeps');
    expect(await page.getByLabel('What is the event called?').inputValue()).toBe('Backwards');
    await page.getByLabel('Whose time does it keep?').selectOption('Europe/London');
    await page.getByRole('button', { name: 'Add the event window' }).click();
    await page.waitForFunction(
      `document.querySelector('.govuk-error-summary')?.textContent.includes('before its first day')`,
    );
    expect(await page.locator('.govuk-error-summary a').getAttribute('href')).toBe('#lastOn-day');
    expect(await page.locator('#firstOn-day').inputValue()).toBe('2');
    await page.evaluate(`document.querySelector('#timeZone option').value = 'Mars/Olympus'`);
    await page.locator('#timeZone').selectOption('Mars/Olympus');
    await page.getByRole('button', { name: 'Add the event window' }).click();
    await page.waitForFunction(
      `document.querySelector('.govuk-error-summary')?.textContent.includes('Mars')`,
    );
    expect(await page.textContent('#timeZone-error')).toContain('Postbag knows no time zone “Mars/Olympus”');
    expect(await accessFaults(page)).toEqual([]);
  });

  it.each([true, false])(
    'shows which deadlines of letters move before they do (scripts: %s)',
    async (javaScriptEnabled) => {
      const { id } = await added();
      const { id: letterId, reference } = await logLetter(id);
      const { page, faults } = await open(`/${id}/change`, clerk, { javaScriptEnabled });
      await page.locator('#lastOn-day').fill('27');
      await page.getByRole('button', { name: 'Save' }).click();
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
        'Deadlines move with this event',
      );
      const row = page.getByRole('row').filter({ hasText: reference });
      expect(await row.textContent()).toMatch(/the end of 25 November 2021.*the end of 27 November 2021/s);
      if (javaScriptEnabled) expect(await accessFaults(page)).toEqual([]);
      expect(await read(id)).toMatchObject({ lastOn: '2021-11-25', version: 1 });
      await page.getByRole('button', { name: 'Change the event and these deadlines' }).click();
      expect(await page.textContent('.govuk-notification-banner')).toContain(
        `Deadlines of ${reference} moved with it.`,
      );
      expect(await read(id)).toMatchObject({ lastOn: '2021-11-27', version: 2 });
      const letter = await clerk.get<{ effectiveDeadline: object }>(`/api/v1/letters/${letterId}`);
      expect(letter.effectiveDeadline).toMatchObject({ dueAt: '2021-11-27T21:00:00Z' });
      expect(faults).toEqual([]);
    },
  );

  it('saves at once what moves nothing', async () => {
    const { id } = await added();
    await logLetter(id);
    const { page } = await open(`/${id}/change`);
    await page.getByLabel('Place (optional)').fill('Far Nowhere');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForURL(`${t.url}/groups/phrg/windows/${id}`);
    expect(await page.textContent('main')).toContain('Far Nowhere');
  });

  it('shows both versions when somebody else changed it meanwhile, and saves the one that is chosen', async () => {
    const { id } = await added();
    const { page } = await open(`/${id}/change`);
    await clerk.call('PATCH', `/api/v1/event-windows/${id}`, { name: 'Fiction: renamed by another' });
    await page.getByLabel('What is the event called?').fill('Fiction: renamed by me');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForSelector('text=somebody else saved a change');
    const row = page.getByRole('row').filter({ hasText: 'Fiction: renamed by me' });
    expect(await row.textContent()).toContain('Fiction: renamed by another');
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save what I typed' }).click();
    await page.waitForURL(`${t.url}/groups/phrg/windows/${id}`);
    expect(await read(id)).toMatchObject({ name: 'Fiction: renamed by me', version: 3 });
  });

  it('lists what is open, to come and over, with how the asks stand, on a phone too', async () => {
    const over = await added({ name: 'Fiction: long over', firstOn: '2021-10-01', lastOn: '2021-10-02' });
    await added({ name: 'Fiction: open today', firstOn: '2021-11-22', lastOn: '2021-11-24' });
    const { reference } = await logLetter(over.id);
    const { page, faults } = await open('', viewer, { viewport: { width: 320, height: 700 } });
    const text = (await page.textContent('main'))!;
    expect(text.indexOf('Fiction: open today')).toBeLessThan(text.indexOf('To come'));
    expect(text.indexOf('Fiction: long over')).toBeGreaterThan(text.indexOf('Over'));
    expect(text).toContain(
      `${reference}, ask 1: Oppose the Keeper. Overtaken by events`.slice(0, reference.length + 26),
    );
    expect(text).toContain('1 ask: 1 overtaken by events');
    expect(await page.getByRole('button', { name: 'Add an event window' }).count()).toBe(0);
    expect(await accessFaults(page)).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await page.getByRole('link', { name: 'Fiction: long over' }).click();
    await page.waitForSelector('text=What letters ask before it');
    expect(await page.getByRole('button', { name: 'Change this event window' }).count()).toBe(0);
    expect(await accessFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  it('does not exist for another group, and a viewer may not change it', async () => {
    const { id } = await added();
    const stranger = await t.person('Stranger Example', { others: 'admin' });
    const status = async (person: Person, path: string): Promise<number> =>
      (await fetch(t.url + path, { headers: { cookie: person.cookie } })).status;
    expect(await status(stranger, `/groups/others/windows/${id}`)).toBe(404);
    expect(await status(stranger, `/groups/phrg/windows/${id}`)).toBe(404);
    expect(await status(clerk, '/groups/phrg/windows/no-id')).toBe(404);
    expect(await status(viewer, `/groups/phrg/windows/${id}/change`)).toBe(403);
  });
});
