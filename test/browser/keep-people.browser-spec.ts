import { type Browser, type Page } from 'playwright-core';
import { startApp, type TestApp } from '../support/app.js';
import { accessFaults, contextOf, describeInBrowser, startBrowser, watchedPage } from '../support/browser.js';
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
