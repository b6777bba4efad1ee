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
import { PASSWORD, type Person, trySignIn } from '../support/people.js';
import { withTwoFactor } from '../support/two-factor.js';

const PEOPLE = '/groups/phrg/settings/people';

describeInBrowser('the people of a group', () => {
  let t: TestApp;
  let browser: Browser;
  let ada: Person;
  beforeAll(async () => {
    t = await startApp('2024-03-11');
    browser = await startBrowser();
    ada = await t.person('Ada Example', { phrg: 'admin' });
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
    await page.getByLabel('From one chaser to the next').fill('21');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.textContent('.govuk-error-summary')).toContain('must be a whole number from 1 to 20');
    if (javaScriptEnabled) expect(await accessFaults(page)).toEqual([]);
    await page.getByLabel('From one chaser to the next').fill(javaScriptEnabled ? '7' : '8');
    await save(page);
    expect(await admin.get('/api/v1/groups/phrg')).toMatchObject({
      chaseEveryDays: javaScriptEnabled ? 7 : 8,
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
  const open = async (
    path: string,
    person = ada,
    options = {},
  ): Promise<{ page: Page; faults: string[] }> => {
    const watched = await watchedPage(await contextOf(browser, t.url, person, options), t.url);
    await watched.page.goto(t.url + path);
    return watched;
  };
  const doors = async (event: string, subjectId: string): Promise<string[]> => {
    const rows = await t.db.query<{ door: string }[]>(
      'SELECT door FROM timeline_entry WHERE event = $1 AND subject_id = $2',
      [event, subjectId],
    );
    return rows.map(({ door }) => door);
  };

  it.each([true, false])('gives a member another role (scripts: %s)', async (javaScriptEnabled) => {
    const kim = await t.person(`Role ${String(javaScriptEnabled)}`, { phrg: 'staff' });
    const { page, faults } = await open(PEOPLE, ada, { javaScriptEnabled });
    await page.getByRole('link', { name: `Change ${kim.name}` }).click();
    expect(await page.getByLabel('Staff').isChecked()).toBe(true);
    await page.getByLabel('Viewer').check();
    await page.getByRole('button', { name: 'Save the role' }).click();
    await page.waitForURL(t.url + PEOPLE);
    expect(await page.textContent('.govuk-notification-banner')).toContain(`${kim.name} is viewer now`);
    expect(await kim.get('/api/v1/session')).toMatchObject({ groups: [{ role: 'viewer' }] });
    expect(await doors('member-role-changed', kim.id)).toEqual(['web']);
    expect(faults).toEqual([]);
  });

  it('shows both versions when somebody else changed the role meanwhile, and lets the person choose', async () => {
    const kim = await t.person('Stale Example', { phrg: 'staff' });
    const { page } = await open(`${PEOPLE}/${kim.id}`);
    await ada.call('PATCH', `/api/v1/groups/phrg/members/${kim.id}`, { role: 'viewer' });
    await page.getByLabel('Administrator').check();
    await page.getByRole('button', { name: 'Save the role' }).click();
    await page.getByRole('button', { name: 'Save what I typed' }).waitFor();
    expect(await page.textContent('table')).toMatch(/Role\s+Viewer\s+Administrator/);
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Save what I typed' }).click();
    await page.waitForURL(t.url + PEOPLE);
    expect(await kim.get('/api/v1/session')).toMatchObject({ groups: [{ role: 'admin' }] });
    await t.db.query('DELETE FROM membership WHERE account_id = $1', [kim.id]);
  });

  it('removes a member after asking, but not the last administrator', async () => {
    const kim = await t.person('Leaving Example', { phrg: 'staff' });
    const { page } = await open(`${PEOPLE}/${kim.id}`);
    await page.getByRole('link', { name: 'Remove Leaving Example from the group' }).click();
    expect(await accessFaults(page)).toEqual([]);
    expect((await kim.call('GET', '/api/v1/groups/phrg/letters')).status).toBe(200);
    await page.getByRole('button', { name: 'Remove from the group' }).click();
    await page.waitForURL(t.url + PEOPLE);
    expect((await kim.call('GET', '/api/v1/groups/phrg/letters')).status).toBe(404);
    expect(await doors('member-removed', kim.id)).toEqual(['web']);
    await page.goto(`${t.url}${PEOPLE}/${ada.id}/remove`);
    await page.getByRole('button', { name: 'Remove from the group' }).click();
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.textContent('.govuk-error-summary')).toContain('only administrator');
    expect(await accessFaults(page)).toEqual([]);
    await page.goto(`${t.url}${PEOPLE}/${ada.id}`);
    await page.getByLabel('Viewer').check();
    await page.getByRole('button', { name: 'Save the role' }).click();
    await page.waitForSelector('#role-error');
    expect(await page.textContent('#role-error')).toContain('only administrator');
  });

  it.each([true, false])('helps a member to a new password (scripts: %s)', async (javaScriptEnabled) => {
    const kim = await t.person(`Forgot ${String(javaScriptEnabled)}`, { phrg: 'staff' });
    const { page, faults } = await open(`${PEOPLE}/${kim.id}`, ada, { javaScriptEnabled });
    await page.getByRole('link', { name: 'Make a link to set a new password' }).click();
    expect(javaScriptEnabled ? await accessFaults(page) : []).toEqual([]);
    await page.getByRole('button', { name: 'Make the link' }).click();
    const link = await page.getByLabel('Link for a new password').inputValue();
    expect(link).toMatch(/\/password-resets\/accept\?secret=reset_[\w-]{43}$/);
    const guest = await watchedPage(await browser.newContext({ javaScriptEnabled }), t.url);
    await guest.page.goto(link);
    expect(await guest.page.textContent('main')).toContain(kim.email);
    expect(javaScriptEnabled ? await accessFaults(guest.page) : []).toEqual([]);
    await guest.page.getByLabel('New password', { exact: true }).fill('short');
    await guest.page.getByRole('button', { name: 'Set the password' }).click();
    await guest.page.waitForSelector('#password-error');
    await guest.page.getByLabel('New password', { exact: true }).fill('teapot lantern gravel');
    await guest.page.getByRole('button', { name: 'Set the password' }).click();
    await guest.page.waitForURL(`${t.url}/groups/phrg/today`);
    expect((await kim.call('GET', '/api/v1/session')).status).toBe(401);
    expect((await trySignIn(t.url, kim.email, 'teapot lantern gravel')).status).toBe(200);
    expect(await doors('password-reset-used', kim.id)).toEqual(['web']);
    expect((await guest.page.goto(link))?.status()).toBe(409);
    expect(faults.concat(guest.faults).filter((fault) => !fault.includes('status of 4'))).toEqual([]);
  });

  it('turns two-factor off for somebody who lost it, unless they have rights elsewhere', async () => {
    const kim = await t.person('Lost Example', { phrg: 'staff' });
    const bo = await t.person('Elsewhere Example', { phrg: 'staff', others: 'staff' });
    await withTwoFactor(t, kim);
    await withTwoFactor(t, bo);
    const { page } = await open(`${PEOPLE}/${kim.id}`);
    await page.getByRole('link', { name: 'Turn two-factor off' }).click();
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Turn two-factor off' }).click();
    await page.waitForURL(`${t.url}${PEOPLE}/${kim.id}`);
    expect((await trySignIn(t.url, kim.email, PASSWORD)).status).toBe(200);
    expect(await doors('two-factor-turned-off', kim.id)).toEqual(['web']);
    await page.goto(`${t.url}${PEOPLE}/${bo.id}/two-factor-off`);
    await page.getByRole('button', { name: 'Turn two-factor off' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('You can’t do this');
    expect((await trySignIn(t.url, bo.email, PASSWORD)).status).toBe(401);
  });

  it('is for administrators, of their own group alone', async () => {
    const staff = await t.person('Staff Example', { phrg: 'staff' });
    const stranger = await t.person('Stranger Example', { others: 'admin' });
    for (const path of [PEOPLE, `${PEOPLE}/invite`, `${PEOPLE}/${ada.id}`]) {
      for (const [person, status] of [
        [staff, 403],
        [stranger, 404],
      ] as const) {
        const { status: answered } = await fetch(t.url + path, { headers: { cookie: person.cookie } });
        expect({ path, answered }).toEqual({ path, answered: status });
      }
    }
    const { page } = await open(`/groups/others/settings/people/${ada.id}`, stranger);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Page not found');
  });

  it('fits a phone, with long names', async () => {
    const long = await t.person('x'.repeat(60), { phrg: 'viewer' });
    await t.db.query('UPDATE account SET name = $2, email = $3 WHERE id = $1', [
      long.id,
      'Dr Maximiliana-Wilhelmina '.repeat(7),
      `${'address.'.repeat(20)}x@example.org`,
    ]);
    const { page, faults } = await open(PEOPLE, ada, { viewport: { width: 320, height: 700 } });
    for (const path of [PEOPLE, `${PEOPLE}/${long.id}`, `${PEOPLE}/invite`]) {
      await page.goto(t.url + path);
      expect(await accessFaults(page)).toEqual([]);
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect({ path, fits: width <= 320 }).toEqual({ path, fits: true });
    }
    expect(faults).toEqual([]);
  });
});
