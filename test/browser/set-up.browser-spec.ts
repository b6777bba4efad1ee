import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { SetupCodes } from '../../src/accounts/setup-codes.js';
import { startApp, type TestApp } from '../support/app.js';
import { accessFaults, contextOf, describeInBrowser, startBrowser, watchedPage } from '../support/browser.js';
import { type Person } from '../support/people.js';

const PASSWORD = 'teapot lantern gravel';

describeInBrowser('setting up Postbag', () => {
  let t: TestApp;
  let browser: Browser;
  beforeEach(async () => {
    t = await startApp();
    browser = await startBrowser();
  });
  afterEach(async () => {
    await browser.close();
    await t.close();
  });

  const open = async (options = {}): Promise<{ page: Page; faults: string[]; context: BrowserContext }> => {
    const context = await browser.newContext(options);
    const watched = await watchedPage(context, t.url);
    const code = (await t.app.get(SetupCodes).make())!;
    await watched.page.goto(`${t.url}/set-up?code=${code}`);
    return { ...watched, context };
  };
  const events = async (): Promise<string[]> => {
    const rows = await t.db.query<{ event: string; door: string }[]>(
      `SELECT event, door FROM timeline_entry WHERE actor_kind = 'person' ORDER BY seq`,
    );
    expect(rows.filter(({ door }) => door !== 'web')).toEqual([]);
    return rows.map(({ event }) => event);
  };

  it.each([true, false])(
    'takes the first person from the start’s address to their group (scripts: %s)',
    async (javaScriptEnabled) => {
      const { page, faults } = await open({ javaScriptEnabled, viewport: { width: 320, height: 700 } });
      expect(await page.getByLabel('Set-up code').inputValue()).toMatch(/^setup_/);
      await page.getByLabel('Your name').fill('Ada Example');
      await page.getByLabel('Your email address').fill('Ada@Example.org');
      await page.getByLabel('Choose a password', { exact: true }).fill(PASSWORD);
      await page.getByLabel('Name of the group').fill('APPG on Rivers');
      await page.getByLabel('Short name').fill('Rivers');
      await page.getByRole('button', { name: 'Set up Postbag' }).click();
      await page.waitForURL(`${t.url}/groups/rivers/settings/people`);
      expect(await page.textContent('.govuk-notification-banner')).toContain('Postbag is set up');
      expect(await page.textContent('.govuk-table')).toContain('ada@example.org');
      expect(await events()).toEqual(['account-created', 'operator-made', 'group-created', 'member-joined']);
      await page.goto(`${t.url}/set-up`);
      expect(new URL(page.url()).pathname).not.toBe('/set-up');
      expect(faults).toEqual([]);
    },
  );

  it('says what is wrong beside each field, and keeps what was typed but for the password', async () => {
    const { page } = await open();
    expect(await accessFaults(page)).toEqual([]);
    await page.getByLabel('Set-up code').fill('setup_wrong');
    await page.getByLabel('Your name').fill('Ada Example');
    await page.getByLabel('Your email address').fill('ada');
    await page.getByLabel('Choose a password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Set up Postbag' }).click();
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.title()).toMatch(/^Error: /);
    const summary = (await page.textContent('.govuk-error-summary'))!;
    expect(summary).toContain('Enter an email address such as');
    expect(summary).toContain('Enter the name of the group');
    expect(summary).toContain('The short name must have 2 to 40 letters');
    expect(await page.getByLabel('Your name').inputValue()).toBe('Ada Example');
    expect(await page.locator('#password').inputValue()).toBe('');
    expect(await accessFaults(page)).toEqual([]);
    for (const link of await page.locator('.govuk-error-summary a').all())
      expect(await page.locator((await link.getAttribute('href'))!).count()).toBe(1);
    await page.getByLabel('Your email address').fill('ada@example.org');
    await page.getByLabel('Choose a password', { exact: true }).fill('password2024');
    await page.getByLabel('Add a group').uncheck();
    await page.getByRole('button', { name: 'Set up Postbag' }).click();
    await page.waitForSelector('#code-error');
    expect(await page.textContent('#code-error')).toContain('not the code that the last start');
    await page.getByLabel('Set-up code').fill((await t.app.get(SetupCodes).make())!);
    await page.getByLabel('Choose a password', { exact: true }).fill('password2024');
    await page.getByRole('button', { name: 'Set up Postbag' }).click();
    await page.waitForSelector('#password-error');
    expect(await page.textContent('#password-error')).toContain('first that would be tried');
    await page.getByLabel('Choose a password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Set up Postbag' }).click();
    await page.waitForURL(`${t.url}/install/groups`);
    expect(await events()).toEqual(['account-created', 'operator-made']);
  });

  it('lets the operator see every group and add one, and look after its people without reading its letters', async () => {
    const { operator, page, faults } = await asOperator();
    await t.caller('admin', 'lamps');
    await page.goto(t.url);
    expect(await page.textContent('main')).toContain('You do not belong to a group yet');
    expect(await page.textContent('main')).toContain('Group lamps');
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add a group' }).click();
    expect(await accessFaults(page)).toEqual([]);
    await page.getByLabel('Name of the group').fill('APPG on Lamps');
    await page.getByLabel('Short name').fill('lamps');
    await page.getByRole('button', { name: 'Add the group' }).click();
    await page.waitForSelector('#slug-error');
    expect(await page.textContent('#slug-error')).toContain('There is already a group “lamps”');
    await page.getByLabel('Short name').fill('lamps-2');
    await page.getByLabel('References begin with').fill('apl');
    await page.getByRole('button', { name: 'Add the group' }).click();
    await page.waitForURL(`${t.url}/groups/lamps-2/settings/people`);
    expect(await page.textContent('main')).toContain('Nobody belongs to this group yet');
    expect(await accessFaults(page)).toEqual([]);
    const [group] = await t.db.query<object[]>(
      `SELECT reference_prefix AS prefix FROM appg WHERE slug = 'lamps-2'`,
    );
    expect(group).toEqual({ prefix: 'APL' });
    await page.getByRole('button', { name: 'Invite a person' }).click();
    await page.getByLabel('Email address').fill(operator.email);
    await page.getByLabel('Administrator').check();
    await page.getByRole('button', { name: 'Make the link' }).click();
    await page.goto(await page.getByLabel('Link of the invitation').inputValue());
    await page.getByRole('button', { name: 'Join the group' }).click();
    await page.waitForURL(`${t.url}/groups/lamps-2/today`);
    await page.goto(`${t.url}/groups/lamps/letters/none`);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('You can’t do this');
    expect(faults.filter((fault) => !fault.includes('status of 4'))).toEqual([]);
  });

  it('tells somebody without a group what to do, and nothing of the others', async () => {
    await t.caller('admin', 'lamps');
    const bo = await t.person('Bo Example');
    const { page } = await watchedPage(await contextOf(browser, t.url, bo), t.url);
    await page.goto(t.url);
    expect(await page.textContent('main')).toContain(
      'Ask an administrator of the group to invite bo.example@example.org',
    );
    expect(await page.content()).not.toContain('lamps');
    expect(await accessFaults(page)).toEqual([]);
    expect((await page.goto(`${t.url}/install/groups`))?.status()).toBe(403);
  });

  async function asOperator(): Promise<{ operator: Person; page: Page; faults: string[] }> {
    const operator = await t.person('Olu Example');
    await t.db.query('UPDATE account SET is_operator = true WHERE id = $1', [operator.id]);
    return { operator, ...(await watchedPage(await contextOf(browser, t.url, operator), t.url)) };
  }
});
