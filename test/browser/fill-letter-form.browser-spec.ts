import { type Browser, type BrowserContextOptions } from 'playwright-core';
import { startApp, type TestApp } from '../support/app.js';
import { accessFaults, describeInBrowser, startBrowser } from '../support/browser.js';
import { fillLetter, loggedLetter, openLetterForm } from '../support/letter-form.js';
import { errorsOn } from '../support/page-steps.js';
import { type Visitor } from '../support/pages.js';
import { type Person } from '../support/people.js';

describeInBrowser('the form that logs a letter', () => {
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

  const open = (options: BrowserContextOptions = {}): Promise<Visitor> =>
    openLetterForm(browser, t.url, clerk, options);
  const save = (visitor: Visitor): Promise<void> => visitor.press('Save the letter');

  it('says what is wrong at the top and beside each field, and keeps what was typed', async () => {
    const visitor = await open({ viewport: { width: 320, height: 700 } });
    await visitor.fill({ subject: 'x'.repeat(301), 'sentOn-month': '12', 'ask-1-text': 'Ground the kites.' });
    await visitor.page.locator('#ask-1-horizon').check();
    await visitor.page.locator('input[name=publicity][value=embargoed]').check();
    await save(visitor);
    expect(await errorsOn(visitor.page)).toEqual([
      'The subject must have 300 characters or fewer',
      'Paste or type the text of the letter',
      'Enter the day the embargo ends',
      'The day it was sent must be today or earlier. Keep it as a draft until it goes',
      'Enter to whom the letter was sent',
      'Say before which event ask 1 must be answered',
    ]);
    expect(await visitor.page.title()).toMatch(/^Error: Log a letter/);
    expect(await visitor.page.locator('.govuk-error-message').count()).toBe(6);
    expect(await visitor.page.locator('#ask-1-text').inputValue()).toBe('Ground the kites.');
    expect(await accessFaults(visitor.page)).toEqual([]);
    expect(await visitor.fits()).toBe(true);
  });

  it('shows a refusal of the act itself beside its field', async () => {
    const visitor = await open({ javaScriptEnabled: false });
    await fillLetter(visitor, 'Fiction: A follow-up');
    await visitor.page.locator('summary').click();
    await visitor.fill({ follows: 'PHRG/1999/001' });
    await save(visitor);
    expect(await visitor.page.textContent('#follows-error')).toContain(
      'There is no letter “PHRG/1999/001” here',
    );
    expect(await visitor.page.locator('details').getAttribute('open')).not.toBeNull();
    await visitor.fill({ follows: '', 'ask-1-text': 'Fly.' });
    await visitor.page.locator('#ask-1-horizon').check();
    await visitor.page.locator('input[name=event][value=new]').check();
    await visitor.fill({ 'event-name': 'Nothing' });
    await visitor.fillDay('event-firstOn', '2021-11-23');
    await visitor.fillDay('event-lastOn', '2021-11-20');
    await visitor.fill({ 'event-place': 'The Hague' });
    await save(visitor);
    expect(await visitor.page.textContent('#event-zone-error')).toContain('Enter the time zone of the event');
    await visitor.fill({ 'event-zone': 'amsterdam' });
    await save(visitor);
    expect(await visitor.page.textContent('#event-lastOn-error')).toContain('before its first day');
  });

  it('adds and takes away recipients and asks without losing what was typed, the new box in focus', async () => {
    const visitor = await open({ javaScriptEnabled: false });
    await fillLetter(visitor, 'Fiction: Blocks');
    await visitor.press('Add another recipient');
    expect(await visitor.page.evaluate<string>('document.activeElement.id')).toBe('recipient-2-printed');
    await visitor.fill({ 'recipient-2-printed': 'Second' });
    await visitor.press('Add another recipient');
    await visitor.fill({ 'recipient-3-printed': 'Third' });
    await visitor.press('Remove recipient 2');
    expect(await visitor.page.locator('#recipient-2-printed').inputValue()).toBe('Third');
    expect(await visitor.page.locator('#subject').inputValue()).toBe('Fiction: Blocks');
    await visitor.fill({ 'ask-1-text': 'One' });
    await visitor.press('Add another ask');
    await visitor.fill({ 'ask-2-text': 'Two' });
    await visitor.press('Remove ask 1');
    expect(await visitor.page.locator('#ask-1-text').inputValue()).toBe('Two');
    expect(await visitor.page.locator('#ask-2-text').count()).toBe(0);
  });

  it('offers offices, people and time zones by their words', async () => {
    const visitor = await open();
    await visitor.page.locator('#recipient-1-office').pressSequentially('home sec');
    await visitor.page.getByRole('option', { name: 'Home Secretary – Home Office' }).click();
    expect(await visitor.page.locator('#recipient-1-office').inputValue()).toBe(
      'Home Secretary – Home Office',
    );
    const ask = (path: string): Promise<{ items: string[] }> => clerk.get(`/groups/phrg/suggestions/${path}`);
    expect((await ask('offices?q=prime%20office')).items[0]).toMatch(/^Prime Minister – /);
    expect((await ask('offices?q=100%25')).items).toEqual([]);
    expect((await ask('people?q=ada')).items).toEqual(['Ada Example MP']);
    expect((await ask('time-zones?q=istan')).items).toEqual(['Europe/Istanbul']);
    await fillLetter(visitor, 'Fiction: By name');
    await save(visitor);
    expect((await loggedLetter(visitor, clerk)).recipients[0].office).toMatchObject({
      name: 'Home Secretary',
    });
  });

  it('can be read by everyone, on a phone too', async () => {
    await clerk.post('/api/v1/event-windows', {
      name: 'The regatta of every harbour that has a lamp',
      firstOn: '2022-03-01',
      lastOn: '2022-03-02',
      timeZone: 'Europe/London',
    });
    const visitor = await open({ viewport: { width: 320, height: 700 } });
    await visitor.page.locator('summary').click();
    for (const event of ['known', 'new']) {
      await visitor.page.locator(`input[name=event][value=${event}]`).check();
      expect({ event, fits: await visitor.fits(), faults: await accessFaults(visitor.page) }).toEqual({
        ...{ event, fits: true, faults: [] },
      });
    }
    expect(visitor.faults).toEqual([]);
  });
});
