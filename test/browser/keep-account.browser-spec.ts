import { type Browser, type Page } from 'playwright-core';
import { startApp, type TestApp } from '../support/app.js';
import { accessFaults, contextOf, describeInBrowser, startBrowser, watchedPage } from '../support/browser.js';
import { PASSWORD, type Person, signIn, trySignIn, withCookie } from '../support/people.js';
import { AuthenticatorApp, withTwoFactor } from '../support/two-factor.js';

const NEW_PASSWORD = 'teapot lantern gravel';

describeInBrowser('one’s own account', () => {
  let t: TestApp;
  let browser: Browser;
  beforeAll(async () => {
    t = await startApp();
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await t.close();
  });

  const open = async (
    person: Person,
    path: string,
    options = {},
  ): Promise<{ page: Page; faults: string[] }> => {
    const watched = await watchedPage(await contextOf(browser, t.url, person, options), t.url);
    await watched.page.goto(t.url + path);
    return watched;
  };
  const enterAs = async (page: Page, { email }: Person, next = '/account'): Promise<void> => {
    await page.goto(`${t.url}/sign-in?next=${encodeURIComponent(next)}`);
    await page.getByLabel('Email address').fill(email);
    await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Sign in' }).click();
  };
  const eventsOf = ({ id }: Person): Promise<{ event: string; door: string }[]> =>
    t.db.query(
      `SELECT event, door FROM timeline_entry WHERE actor_id = $1 AND subject_id = $1 ORDER BY seq`,
      [id],
    );

  it.each([true, false])('changes the name and the password (scripts: %s)', async (javaScriptEnabled) => {
    const ada = await t.person(`Ada ${String(javaScriptEnabled)} Example`, { phrg: 'staff' });
    const elsewhere = withCookie(t.url, await signIn(t.url, ada.email));
    const { page, faults } = await open(ada, '/account', { javaScriptEnabled });
    await page.getByLabel('Your name').fill('Ada Lovely');
    await page.getByRole('button', { name: 'Save the name' }).click();
    expect(await page.textContent('.govuk-notification-banner')).toContain('Your name is saved');
    expect(await page.textContent('.postbag-footer')).toContain('Signed in as Ada Lovely');
    await page.getByRole('link', { name: 'Change your password' }).click();
    await page.getByLabel('Your present password', { exact: true }).fill('not the password');
    await page.getByLabel('New password', { exact: true }).fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Change the password' }).click();
    await page.waitForSelector('#current-error');
    expect(await page.textContent('#current-error')).toContain('not your present password');
    await page.getByLabel('Your present password', { exact: true }).fill(PASSWORD);
    await page.getByLabel('New password', { exact: true }).fill(NEW_PASSWORD);
    await page.getByRole('button', { name: 'Change the password' }).click();
    await page.waitForURL(`${t.url}/account`);
    expect((await trySignIn(t.url, ada.email, NEW_PASSWORD)).status).toBe(200);
    expect((await elsewhere.call('GET', '/api/v1/session')).status).toBe(401);
    expect(await eventsOf(ada)).toEqual([
      { event: 'account-renamed', door: 'web' },
      { event: 'password-changed', door: 'web' },
    ]);
    expect(faults.filter((fault) => !fault.includes('status of 422'))).toEqual([]);
  });

  it('can be read by everyone, on a phone too, and keeps an empty name from being saved', async () => {
    const ada = await t.person('Phone Example', { phrg: 'staff', others: 'viewer' });
    const { page, faults } = await open(ada, '/account', { viewport: { width: 320, height: 700 } });
    expect(await page.textContent('main')).toContain('Group others: viewer');
    for (const path of [
      '/account',
      '/account/password',
      '/account/two-factor',
      '/account/sign-out-everywhere',
    ]) {
      await page.goto(t.url + path);
      expect(await accessFaults(page)).toEqual([]);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    }
    expect(faults).toEqual([]);
    await page.goto(`${t.url}/account`);
    await page.getByLabel('Your name').fill(' ');
    await page.getByRole('button', { name: 'Save the name' }).click();
    await page.waitForSelector('#name-error');
    expect(await accessFaults(page)).toEqual([]);
  });

  it('signs out everywhere, after asking', async () => {
    const ada = await t.person('Everywhere Example', { phrg: 'staff' });
    const elsewhere = withCookie(t.url, await signIn(t.url, ada.email));
    const { page } = await open(ada, '/account');
    await page.getByRole('link', { name: 'Sign out everywhere' }).click();
    expect((await elsewhere.call('GET', '/api/v1/session')).status).toBe(200);
    await page.getByRole('button', { name: 'Sign out everywhere' }).click();
    await page.waitForURL(`${t.url}/sign-in`);
    expect((await elsewhere.call('GET', '/api/v1/session')).status).toBe(401);
    expect((await ada.call('GET', '/api/v1/session')).status).toBe(401);
  });

  it.each([true, false])(
    'turns two-factor on, which then is asked for (scripts: %s)',
    async (javaScriptEnabled) => {
      const ada = await t.person(`Two ${String(javaScriptEnabled)} Example`, {
        phrg: 'staff',
        others: 'staff',
      });
      const { page, faults } = await open(ada, '/account', { javaScriptEnabled });
      await page.getByRole('link', { name: 'Turn on two-factor' }).click();
      await page.getByLabel('Your present password', { exact: true }).fill(PASSWORD);
      await page.getByRole('button', { name: 'Continue' }).click();
      const phone = new AuthenticatorApp((await page.textContent('#key'))!.replaceAll(/\s/g, ''));
      expect(await page.getByRole('link', { name: 'open it with the key' }).getAttribute('href')).toContain(
        `secret=${phone.secret}&issuer=Postbag`,
      );
      expect(javaScriptEnabled ? await accessFaults(page) : []).toEqual([]);
      await page.getByLabel('Code', { exact: true }).fill('000000');
      await page.getByRole('button', { name: 'Turn two-factor on' }).click();
      await page.waitForSelector('#code-error');
      expect((await trySignIn(t.url, ada.email, PASSWORD)).status).toBe(200);
      await page.getByLabel('Code', { exact: true }).fill(phone.code());
      await page.getByRole('button', { name: 'Turn two-factor on' }).click();
      await page.getByRole('heading', { name: 'Two-factor is on' }).waitFor();
      const codes = await page.locator('.postbag-codes li').allTextContents();
      expect(new Set(codes).size).toBe(10);
      expect(javaScriptEnabled ? await accessFaults(page) : []).toEqual([]);
      await page.getByRole('button', { name: 'I have kept them' }).click();
      expect(await page.textContent('main')).toContain('On. 10 recovery codes left');

      const other = await watchedPage(await browser.newContext({ javaScriptEnabled }), t.url);
      await enterAs(other.page, ada);
      expect(new URL(other.page.url()).pathname).toBe('/sign-in/code');
      expect((await other.page.context().cookies()).map(({ name }) => name)).not.toContain('postbag_session');
      expect(javaScriptEnabled ? await accessFaults(other.page) : []).toEqual([]);
      await other.page.getByLabel('Code', { exact: true }).fill('123456');
      await other.page.getByRole('button', { name: 'Continue' }).click();
      await other.page.waitForSelector('#code-error');
      await other.page.getByLabel('Code', { exact: true }).fill(phone.code(1));
      await other.page.getByRole('button', { name: 'Continue' }).click();
      await other.page.waitForURL(`${t.url}/account`);
      expect(faults.concat(other.faults).filter((fault) => !fault.includes('status of 4'))).toEqual([]);
    },
  );

  it('takes a recovery code, makes new ones, and turns two-factor off with the password', async () => {
    const ada = await t.person('Recovery Example', { phrg: 'staff' });
    const { recoveryCodes } = await withTwoFactor(t, ada);
    const { page } = await watchedPage(await browser.newContext(), t.url);
    await enterAs(page, ada);
    await page.getByLabel('Code', { exact: true }).fill(recoveryCodes[3]);
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL(`${t.url}/account`);
    expect(await page.textContent('main')).toContain('On. 9 recovery codes left');
    await page.getByRole('link', { name: 'Change two-factor' }).click();
    await page.getByRole('link', { name: 'Make new recovery codes' }).click();
    expect(await accessFaults(page)).toEqual([]);
    await page.getByLabel('Your present password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Make new recovery codes' }).click();
    const renewed = await page.locator('.postbag-codes li').allTextContents();
    expect(renewed).toHaveLength(10);
    expect(renewed).not.toContain(recoveryCodes[4]);
    await page.goto(`${t.url}/account/two-factor/off`);
    await page.getByLabel('Your present password', { exact: true }).fill('wrong');
    await page.getByRole('button', { name: 'Turn two-factor off' }).click();
    await page.waitForSelector('#current-error');
    expect((await trySignIn(t.url, ada.email, PASSWORD)).status).toBe(401);
    await page.getByLabel('Your present password', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: 'Turn two-factor off' }).click();
    await page.waitForURL(`${t.url}/account`);
    expect((await trySignIn(t.url, ada.email, PASSWORD)).status).toBe(200);
    expect((await eventsOf(ada)).map(({ event }) => event)).toEqual([
      'two-factor-turned-on',
      'recovery-codes-renewed',
      'two-factor-turned-off',
    ]);
  });

  it('asks for the password again when the step before the code holds no longer', async () => {
    const ada = await t.person('Over Example', { phrg: 'staff' });
    const { phone } = await withTwoFactor(t, ada);
    const { page } = await watchedPage(await browser.newContext(), t.url);
    await page.goto(`${t.url}/sign-in/code`);
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    for (const end of [
      () => t.db.query(`UPDATE account_verification SET expires_at = now() - interval '1 second'`),
      () => ada.call('PUT', '/api/v1/session/password', { current: PASSWORD, password: NEW_PASSWORD }),
    ]) {
      await enterAs(page, ada);
      await end();
      await page.getByLabel('Code', { exact: true }).fill(phone.code(1));
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.waitForURL(/\/sign-in\?/);
      expect(await page.textContent('main')).toContain('Sign in again');
    }
  });

  it('shows one’s own tokens and revokes one, whatever one’s role', async () => {
    const admin = await t.person('Admin Example', { phrg: 'admin' });
    const ada = await t.person('Token Example', { phrg: 'viewer' });
    const issue = (name: string, accountId: string): Promise<{ id: string; secret: string }> =>
      admin.post('/api/v1/groups/phrg/tokens', { name, role: 'viewer', accountId });
    const { secret } = await issue('My spreadsheet', ada.id);
    const others = await issue('Somebody else’s', admin.id);
    const { page, faults } = await open(ada, '/account');
    expect(await page.textContent('main')).not.toContain('Somebody else’s');
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Revoke My spreadsheet' }).click();
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Revoke the token' }).click();
    await page.waitForURL(`${t.url}/account`);
    expect(await page.textContent('main')).toContain('You have none');
    const asProgram = { authorization: `Bearer ${secret}` };
    expect((await fetch(`${t.url}/api/v1/groups`, { headers: asProgram })).status).toBe(401);
    expect(faults).toEqual([]);
    expect((await page.goto(`${t.url}/account/tokens/${others.id}/revoke`))?.status()).toBe(404);
    expect((await page.goto(`${t.url}/account/tokens/none/revoke`))?.status()).toBe(404);
  });
});
