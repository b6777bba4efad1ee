import { type Browser, type Page } from 'playwright-core';
import { startApp, type TestApp } from '../support/app.js';
import { accessFaults, contextOf, describeInBrowser, startBrowser, watchedPage } from '../support/browser.js';
import { type Person } from '../support/people.js';

interface Thing {
  id: string;
  name: string;
  version: number;
}

describeInBrowser('bodies, people and settings that are added and changed', () => {
  let t: TestApp;
  let browser: Browser;
  let admin: Person;
  beforeAll(async () => {
    t = await startApp('2021-11-24');
    browser = await startBrowser();
    admin = await t.person('Admin Example', { phrg: 'admin' });
  });
  afterAll(async () => {
    await browser.close();
    await t.close();
  });

  const open = async (path: string, options = {}): Promise<{ page: Page; faults: string[] }> => {
    const watched = await watchedPage(await contextOf(browser, t.url, admin, options), t.url);
    await watched.page.goto(`${t.url}/groups/phrg${path}`);
    return watched;
  };
  const save = async (page: Page, button = 'Save'): Promise<void> => {
    await page.getByRole('button', { name: button, exact: true }).click();
    await page.waitForSelector('.govuk-notification-banner');
  };

  it.each([true, false])('adds and changes a body (scripts: %s)', async (javaScriptEnabled) => {
    const { page, faults } = await open('/directory/organisations/add', { javaScriptEnabled });
    const name = `Board of Tides & Fog ${javaScriptEnabled}`;
    await page.getByLabel('Name', { exact: true }).fill(name);
    await page.getByRole('button', { name: 'Add the body' }).click();
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.locator('.govuk-error-summary a').getAttribute('href')).toBe('#kind');
    if (javaScriptEnabled) expect(await accessFaults(page)).toEqual([]);
    await page.getByLabel('Agency or public body').check();
    await save(page, 'Add the body');
    const body = await admin.get<Thing>(`/api/v1/organisations/board-of-tides-fog-${javaScriptEnabled}`);
    await page.goto(`${t.url}/groups/phrg/directory/organisations/${body.id}/change`);
    await page.getByLabel('Scotland').check();
    await save(page);
    expect(await admin.get(`/api/v1/organisations/${body.id}`)).toMatchObject({
      name,
      division: 'scotland',
      version: 2,
    });
    expect(faults.filter((fault) => !fault.includes('status of 422'))).toEqual([]);
  });

  it('does not add a body twice under names that are all but the same', async () => {
    await admin.post('/api/v1/organisations', {
      slug: 'office-of-echoes',
      name: 'Office of Echoes',
      kind: 'other',
    });
    const { page } = await open('/directory/organisations/add');
    await page.getByLabel('Name', { exact: true }).fill('Office of Echoes!');
    await page.getByLabel('Another kind of body').check();
    await page.getByRole('button', { name: 'Add the body' }).click();
    await page.waitForSelector('#name-error');
    expect(await page.textContent('#name-error')).toContain('already a body of this name');
  });

  it('adds and changes a person, and shows both versions of what two people changed', async () => {
    const { page } = await open('/directory/people/add');
    await page.getByLabel('Name', { exact: true }).fill('Hal Example');
    await page.getByLabel('Number in Parliament’s directory (optional)').fill('12 34');
    await page.getByRole('button', { name: 'Add the person' }).click();
    await page.waitForSelector('#parliamentId-error');
    expect(await accessFaults(page)).toEqual([]);
    await page.getByLabel('Number in Parliament’s directory (optional)').fill('1234');
    await page.getByLabel('House of Lords').check();
    await save(page, 'Add the person');
    const id = page.url().split('/').at(-1)!;
    expect(await admin.get(`/api/v1/people/${id}`)).toMatchObject({ house: 'lords', parliamentId: 1234 });

    await page.getByRole('button', { name: 'Change this person' }).click();
    await page.waitForURL(/change$/);
    await page.getByLabel('Party (optional)').fill('Harbour Party');
    await admin.call('PATCH', `/api/v1/people/${id}`, { party: 'Fog Party' });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForSelector('text=somebody else saved a change');
    expect(await page.getByRole('row').last().textContent()).toMatch(/Fog Party.*Harbour Party/s);
    await page.getByRole('button', { name: 'Leave it as it is now' }).click();
    await page.waitForURL(new RegExp(`${id}$`));
    expect(await page.textContent('main')).toContain('Fog Party');
  });

  it.each([true, false])('changes the settings of the group (scripts: %s)', async (javaScriptEnabled) => {
    const { page, faults } = await open('/settings', { javaScriptEnabled });
    await page.getByLabel('Wait after a chasing letter').fill('21');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.textContent('.govuk-error-summary')).toContain('must be a whole number from 1 to 20');
    if (javaScriptEnabled) expect(await accessFaults(page)).toEqual([]);
    await page.getByLabel('Wait after a chasing letter').fill(javaScriptEnabled ? '7' : '8');
    await save(page);
    expect(await admin.get('/api/v1/groups/phrg')).toMatchObject({
      chaseLetterDays: javaScriptEnabled ? 7 : 8,
    });
    expect(faults.filter((fault) => !fault.includes('status of 422'))).toEqual([]);
  });

  it('shows both versions of settings that somebody else changed', async () => {
    const { page } = await open('/settings');
    await admin.call('PATCH', '/api/v1/groups/phrg', { dueSoonDays: 4 });
    await page.getByLabel('A reply is due soon').fill('6');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForSelector('text=somebody else saved a change');
    expect(await page.getByRole('row').last().textContent()).toMatch(/4 working days.*6 working days/s);
    await save(page, 'Save what I typed');
    expect(await admin.get('/api/v1/groups/phrg')).toMatchObject({ dueSoonDays: 6 });
  });

  it('keeps the settings from everyone but administrators, and fits on a phone', async () => {
    const { page } = await open('/settings', { viewport: { width: 320, height: 700 } });
    expect(await accessFaults(page)).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    expect(await page.getByRole('link', { name: 'Tokens for other programs' }).getAttribute('href')).toBe(
      '/groups/phrg/settings/tokens',
    );
    const clerk = await t.person('Clerk Example', { phrg: 'staff' });
    const answer = await fetch(`${t.url}/groups/phrg/settings`, { headers: { cookie: clerk.cookie } });
    expect(answer.status).toBe(403);
    expect(await answer.text()).not.toContain('/groups/phrg/settings"');
  });
});
