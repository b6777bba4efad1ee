import { type Browser } from 'playwright-core';
import { startApp, type TestApp } from '../support/app.js';
import { describeInBrowser, startBrowser } from '../support/browser.js';
import { Visitor } from '../support/pages.js';
import { type Person } from '../support/people.js';

interface Letter {
  id: string;
  recipients: {
    role: string;
    printed: string;
    email: string | null;
    office: { id: string; name: string } | null;
    organisation: { name: string } | null;
    receivedOn: string | null;
  }[];
  asks: { text: string; horizon: string; window: { name: string } | null }[];
}

describeInBrowser('changing the recipients and the asks of a letter', () => {
  let t: TestApp;
  let browser: Browser;
  let clerk: Person;
  let windowId: string;
  beforeAll(async () => {
    t = await startApp('2021-11-22');
    browser = await startBrowser();
    clerk = await t.person('Clerk Example', { phrg: 'staff' });
    const days = { firstOn: '2022-03-01', lastOn: '2022-03-02', timeZone: 'Europe/London' };
    windowId = (await clerk.post<{ id: string }>('/api/v1/event-windows', { name: 'Regatta', ...days })).id;
  });
  afterAll(async () => {
    await browser.close();
    await t.close();
  });

  const log = (changes: object = {}): Promise<Letter> =>
    clerk.post<Letter>('/api/v1/groups/phrg/letters', {
      subject: 'Fiction: Kites over the harbour',
      body: 'Dear Minister, this letter is fiction.',
      recipients: [{ role: 'to', printed: 'The Minister for Kites' }],
      asks: [{ text: 'Ground the kites.', horizon: 'standard' }],
      ...changes,
    });
  const open = async ({ id }: Letter, below: string, options: object = {}): Promise<Visitor> => {
    const visitor = await Visitor.of(browser, t.url, clerk, options);
    await visitor.open(`/groups/phrg/letters/${id}/${below}`);
    return visitor;
  };
  const read = ({ id }: Letter): Promise<Letter> => clerk.get(`/api/v1/letters/${id}`);

  it.each([true, false])('adds, changes and removes recipients (scripts: %s)', async (javaScriptEnabled) => {
    const letter = await log();
    const visitor = await open(letter, 'change', { javaScriptEnabled });
    await visitor.page.getByRole('link', { name: 'Add a recipient' }).click();
    await visitor.press('Add');
    expect(await visitor.errors()).toEqual(['Enter the recipient as printed on the letter, or their office']);
    await visitor.fill({
      'recipient-1-office': 'Home Secretary - home office',
      'recipient-1-email': 'home@example.org',
    });
    await visitor.press('Add');
    expect(await visitor.said()).toBe('The recipient is added.');
    const added = (await read(letter)).recipients[1];
    expect(added).toMatchObject({
      ...{ role: 'to', printed: 'Home Secretary - home office', email: 'home@example.org' },
      ...{ office: { name: 'Home Secretary' }, organisation: { name: 'Home Office' } },
    });
    await visitor.page.getByRole('link', { name: 'Change recipient 2' }).click();
    expect(await visitor.page.locator('#recipient-1-office').inputValue()).toBe(
      'Home Secretary – Home Office',
    );
    await visitor.fill({ 'recipient-1-printed': 'The Home Secretary' });
    await visitor.page.getByLabel('Copy: no reply is expected').check();
    await visitor.press('Save');
    expect((await read(letter)).recipients[1]).toMatchObject({
      ...{ role: 'cc', printed: 'The Home Secretary', office: { id: added.office!.id } },
    });
    await visitor.page.getByRole('link', { name: 'Change recipient 2' }).click();
    await visitor.fill({ 'recipient-1-office': 'Keeper of Kites' });
    await visitor.press('Save');
    expect(await visitor.said()).toContain('The directory has no office called “Keeper of Kites”');
    expect((await read(letter)).recipients[1]).toMatchObject({ office: null, organisation: null });
    await visitor.page.getByRole('link', { name: 'Remove recipient 1' }).click();
    await visitor.press('Remove');
    expect(await visitor.said()).toBe('The recipient is removed.');
    expect((await read(letter)).recipients).toMatchObject([{ printed: 'The Home Secretary' }]);
  });

  it('says when a letter reached somebody, and adds a copy, once it was sent', async () => {
    const letter = await log({ sentOn: '2021-11-18', channel: 'post' });
    const visitor = await open(letter, 'change');
    expect(await visitor.page.getByRole('link', { name: /^Remove/ }).count()).toBe(0);
    await visitor.page.getByRole('link', { name: 'Change recipient 1' }).click();
    expect(await visitor.page.locator('#receivedOn-day').inputValue()).toBe('22');
    await visitor.press('Save');
    expect(await t.db.query('SELECT received_on FROM recipient WHERE letter_id = $1', [letter.id])).toEqual([
      { received_on: null },
    ]);
    await visitor.page.getByRole('link', { name: 'Change recipient 1' }).click();
    await visitor.fillDay('receivedOn', '2021-11-17');
    await visitor.press('Save');
    expect(await visitor.errors()).toEqual([
      '17 November 2021 is before the letter was sent, 18 November 2021.',
    ]);
    await visitor.fillDay('receivedOn', '2021-11-19');
    await visitor.press('Save');
    expect((await read(letter)).recipients).toMatchObject([{ receivedOn: '2021-11-19' }]);
    await visitor.page.getByRole('link', { name: 'Add a copy' }).click();
    await visitor.fill({ 'recipient-1-printed': 'The Harbour Master' });
    await visitor.press('Add');
    expect((await read(letter)).recipients[1]).toMatchObject({ role: 'cc', printed: 'The Harbour Master' });
  });

  it.each([true, false])('adds, changes and removes asks (scripts: %s)', async (javaScriptEnabled) => {
    const letter = await log();
    const visitor = await open(letter, 'change', {
      javaScriptEnabled,
      viewport: { width: 320, height: 700 },
    });
    await visitor.page.getByRole('link', { name: 'Add an ask' }).click();
    await visitor.fill({ 'ask-1-text': 'Clear the harbour.' });
    await visitor.page.getByLabel('Before the event').check();
    await visitor.press('Add');
    expect(await visitor.errors()).toEqual(['Choose the event']);
    await visitor.page.locator('#ask-1-window').selectOption(windowId);
    expect(await visitor.fits()).toBe(true);
    await visitor.press('Add');
    expect((await read(letter)).asks[1]).toMatchObject({
      horizon: 'before_event',
      window: { name: 'Regatta' },
    });
    await visitor.page.getByRole('link', { name: 'Change ask 2' }).click();
    await visitor.page.getByLabel('In the longer term').check();
    await visitor.press('Save');
    expect((await read(letter)).asks[1]).toMatchObject({ horizon: 'longer_term', window: null });
    await visitor.page.getByRole('link', { name: 'Remove ask 1' }).click();
    await visitor.press('Remove');
    expect((await read(letter)).asks).toMatchObject([{ text: 'Clear the harbour.' }]);
  });
});
