import { type Browser, type Page } from 'playwright-core';
import { startApp, type TestApp } from '../support/app.js';
import { accessFaults, contextOf, describeInBrowser, startBrowser, watchedPage } from '../support/browser.js';
import { PASSWORD, type Person } from '../support/people.js';

const PEOPLE = '/groups/phrg/settings/people';

describeInBrowser('inviting people into a group', () => {
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
  const invite = async (page: Page, email: string, role: string): Promise<string> => {
    await page.goto(`${t.url}${PEOPLE}/invite`);
    await page.getByLabel('Email address').fill(email);
    await page.getByLabel(role).check();
    await page.getByRole('button', { name: 'Make the link' }).click();
    return page.getByLabel('Link of the invitation').inputValue();
  };
  const doors = async (event: string, subjectId: string): Promise<string[]> => {
    const rows = await t.db.query<{ door: string }[]>(
      'SELECT door FROM timeline_entry WHERE event = $1 AND subject_id = $2',
      [event, subjectId],
    );
    return rows.map(({ door }) => door);
  };

  it.each([true, false])(
    'an invited person joins with the link, which holds once (scripts: %s)',
    async (javaScriptEnabled) => {
      const { page, faults } = await open(PEOPLE, ada, { javaScriptEnabled });
      const email = `kim.${String(javaScriptEnabled)}@example.org`;
      const link = await invite(page, email, 'Staff');
      expect(link).toMatch(new RegExp(`^${t.url}/invitations/accept\\?secret=invitation_[\\w-]{43}$`));
      expect(javaScriptEnabled ? await accessFaults(page) : []).toEqual([]);
      await page.getByRole('link', { name: 'Back to people' }).click();
      expect(await page.textContent('main')).toContain(email);
      expect(await page.content()).not.toContain('invitation_');

      const guest = await watchedPage(await browser.newContext({ javaScriptEnabled }), t.url);
      const answer = (await guest.page.goto(link))!;
      expect(answer.headers()).toMatchObject({
        'referrer-policy': 'same-origin',
        'cache-control': 'no-store',
      });
      expect(await guest.page.textContent('main')).toContain(`${email} is invited to work with Group phrg`);
      expect(javaScriptEnabled ? await accessFaults(guest.page) : []).toEqual([]);
      await guest.page.getByLabel('Your name').fill('Kim Example');
      await guest.page.getByRole('button', { name: 'Join the group' }).click();
      await guest.page.waitForSelector('#password-error');
      expect(await guest.page.getByLabel('Your name').inputValue()).toBe('Kim Example');
      await guest.page.getByLabel('Choose a password', { exact: true }).fill('teapot lantern gravel');
      await guest.page.getByRole('button', { name: 'Join the group' }).click();
      await guest.page.waitForURL(`${t.url}/groups/phrg/today`);
      const [{ id }] = await t.db.query<[{ id: string }]>('SELECT id FROM account WHERE email = $1', [email]);
      expect(await doors('member-joined', id)).toEqual(['web']);
      expect(await doors('account-created', id)).toEqual(['web']);
      const over = await guest.page.goto(link);
      expect(over?.status()).toBe(409);
      expect(await guest.page.textContent('main')).toContain('accepted already');
      expect(faults.concat(guest.faults).filter((fault) => !fault.includes('status of 4'))).toEqual([]);
    },
  );

  it('somebody known signs in first, and another one is told whose the invitation is', async () => {
    const bo = await t.person('Bo Example', { others: 'viewer' });
    const { page } = await open(PEOPLE);
    const link = await invite(page, bo.email, 'Viewer');
    await page.goto(link);
    expect(await page.textContent('main')).toContain('You are signed in as Ada Example');
    expect(await page.getByRole('button', { name: 'Join the group' }).count()).toBe(0);
    const guest = await watchedPage(await browser.newContext(), t.url);
    await guest.page.goto(link);
    await guest.page.getByRole('button', { name: 'Sign in' }).click();
    await guest.page.getByLabel('Email address').fill(bo.email);
    await guest.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
    await guest.page.getByRole('button', { name: 'Sign in' }).click();
    await guest.page.waitForURL(link);
    expect(await accessFaults(guest.page)).toEqual([]);
    await guest.page.getByRole('button', { name: 'Join the group' }).click();
    await guest.page.waitForURL(`${t.url}/groups/phrg/today`);
    expect(await bo.get('/api/v1/session')).toMatchObject({
      groups: [{ slug: 'others' }, { slug: 'phrg', role: 'viewer' }],
    });
  });

  it('an invitation is made once however often its form is sent, refused for a member, and taken back', async () => {
    const { page } = await open(`${PEOPLE}/invite`);
    await page.getByLabel('Email address').fill(ada.email);
    await page.getByLabel('Viewer').check();
    await page.getByRole('button', { name: 'Make the link' }).click();
    await page.waitForSelector('#email-error');
    expect(await page.textContent('#email-error')).toContain('belongs to this group already');
    expect(await accessFaults(page)).toEqual([]);
    await page.getByLabel('Email address').fill('twice@example.org');
    const sent = `Promise.all([1, 2, 3].map(() =>
      fetch(location.href, { method: 'POST', body: new URLSearchParams(new FormData(document.querySelector('form#form'))) })
        .then((answer) => answer.text())))`;
    const answers = await page.evaluate<string[]>(sent);
    expect(answers.filter((text) => text.includes('invitation_'))).toHaveLength(1);
    expect(answers.filter((text) => text.includes('This was made already'))).toHaveLength(2);
    const link = /http:[^"]+secret=invitation_[\w-]+/.exec(answers.join())![0];
    await page.goto(t.url + PEOPLE);
    await page.getByRole('link', { name: 'Take back the invitation of twice@example.org' }).click();
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take it back' }).click();
    await page.waitForURL(t.url + PEOPLE);
    await page.getByText('Invitations that are over').click();
    expect(await page.textContent('.govuk-details')).toMatch(
      /twice@example.org, as viewer, by Ada Example. Taken back/,
    );
    expect(await accessFaults(page)).toEqual([]);
    expect((await page.goto(link))?.status()).toBe(409);
    expect((await page.goto(`${t.url}/invitations/accept?secret=invitation_none`))?.status()).toBe(404);
  });

  it('copies what is shown once with a button, where scripts run', async () => {
    const context = await contextOf(browser, t.url, ada, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const { page, faults } = await watchedPage(context, t.url);
    const link = await invite(page, 'copy@example.org', 'Viewer');
    await page.getByRole('button', { name: 'Copy' }).click();
    await page.getByText('Copied').waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toBe(link);
    expect(await accessFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
  });
});
