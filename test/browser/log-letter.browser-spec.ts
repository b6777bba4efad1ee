import { type Browser } from 'playwright-core';
import { startApp, type TestApp } from '../support/app.js';
import { accessFaults, describeInBrowser, startBrowser } from '../support/browser.js';
import { BLOCK, fillLetter, loggedLetter, openLetterForm } from '../support/letter-form.js';
import { Visitor } from '../support/pages.js';
import { type Person } from '../support/people.js';

const WARNING =
  'Due 20 December by the 20-working-day rule; the window opens tomorrow and closes in 3 days. Ring the private office.';

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

  const open = (): Promise<Visitor> => openLetterForm(browser, t.url, clerk);
  const save = (visitor: Visitor): Promise<void> => visitor.press('Save the letter');
  const letters = async (): Promise<object[]> =>
    (await clerk.get<{ items: object[] }>('/api/v1/groups/phrg/letters')).items;

  it.each([true, false])(
    'logs all of it on one page, warned first (scripts: %s)',
    async (javaScriptEnabled) => {
      const before = await letters();
      const visitor = await Visitor.of(browser, t.url, clerk, { javaScriptEnabled });
      await visitor.open('/groups/phrg/letters');
      await visitor.press('Log a letter');
      await fillLetter(visitor, `Fiction: Kites over Istanbul, ${javaScriptEnabled ? 'first' : 'second'}`);
      await visitor.fill({
        'recipient-1-office': 'Prime Minister',
        'recipient-1-email': 'kites@example.org',
      });
      await visitor.press('Add another recipient');
      await visitor.fill({ 'recipient-2-printed': 'The Harbour Master' });
      await visitor.page.locator('#recipient-2-role-2').check();
      await visitor.fill({ signatories: 'Ada Example MP - Co-Chair\n\nBaroness Sample' });
      await visitor.page.locator('input[name=event][value=new]').check();
      await visitor.fill({ 'event-name': 'Kite election' });
      await visitor.fillDay('event-firstOn', '2021-11-23');
      await visitor.fillDay('event-lastOn', '2021-11-25');
      await visitor.fill({ 'event-place': 'Istanbul', 'ask-1-text': 'Ground the kites.' });
      await visitor.page.locator('#ask-1-horizon').check();
      await visitor.press('Add another ask');
      expect(await visitor.page.locator('#recipient-2-printed').inputValue()).toBe('The Harbour Master');
      await visitor.fill({ 'ask-2-text': 'Count the kites.' });
      await visitor.page.locator('#ask-2-horizon-3').check();
      await visitor.page.locator('input[name=publicity][value=embargoed]').check();
      await visitor.fillDay('embargoUntil', '2021-11-24');
      await visitor.fill({ 'embargoUntil-time': '00:01' });
      await visitor.page.locator('summary').click();
      await visitor.fill({ topics: 'Kites, Interpol' });
      await save(visitor);

      await visitor.page.waitForSelector('.govuk-warning-text');
      expect(await visitor.page.textContent('.govuk-warning-text')).toContain(WARNING);
      expect(await visitor.page.textContent('.govuk-summary-list')).toContain(
        'which is 21:00 on 25 November in London',
      );
      expect(await visitor.page.textContent('.govuk-summary-list')).toContain('20 working days');
      expect(await letters()).toEqual(before);
      if (javaScriptEnabled) expect(await accessFaults(visitor.page)).toEqual([]);
      await visitor.press('Change');
      expect(await visitor.page.locator('#ask-2-text').inputValue()).toBe('Count the kites.');
      expect(await visitor.page.locator('#text').inputValue()).toContain('\nWho flies');
      await save(visitor);
      await save(visitor);

      const letter = await loggedLetter(visitor, clerk);
      expect(await visitor.said()).toBe(`${letter.reference} is logged.`);
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
      expect(visitor.faults).toEqual([]);
    },
  );

  it('saves at once what there is nothing to warn of, and keeps an office that it does not know as printed', async () => {
    const visitor = await open();
    await fillLetter(visitor, 'Fiction: Harbour lamps');
    await visitor.fill({
      'recipient-1-office': 'Keeper of Kites – Harbour Office',
      'ask-1-text': 'Light the lamps.',
    });
    await save(visitor);
    const letter = await loggedLetter(visitor, clerk);
    expect(letter.recipients).toMatchObject([{ printed: BLOCK, office: null }]);
    expect(await visitor.said()).toContain(
      'The directory has no office called “Keeper of Kites – Harbour Office”',
    );
  });

  it('asks before a letter is logged a second time, and tells the first', async () => {
    const subject = 'Fiction: A lamp logged by two';
    const sentOn = t.clock.today();
    const recipients = [{ role: 'to', printed: 'The Harbour Master' }];
    const { reference } = await clerk.post<{ reference: string }>('/api/v1/groups/phrg/letters', {
      ...{ subject: ` ${subject.toUpperCase()}`, body: 'This letter is fiction.', sentOn, recipients },
    });
    const before = await letters();
    const visitor = await open();
    await fillLetter(visitor, subject);
    await visitor.page.locator('input[name=isSent][value=yes]').check();
    await visitor.fillDay('sentOn', sentOn);
    await save(visitor);
    expect(await visitor.page.textContent('.govuk-warning-text')).toContain(
      `The group has ${reference} (sent on the same day) with the same subject. If this is it, do not save it again.`,
    );
    expect(await accessFaults(visitor.page)).toEqual([]);
    expect(await letters()).toEqual(before);
    await save(visitor);
    expect(await letters()).toHaveLength(before.length + 1);
  });

  it('keeps a draft that still waits for its signatures, about an event that is known', async () => {
    await clerk.post('/api/v1/event-windows', {
      name: 'Regatta',
      firstOn: '2022-03-01',
      lastOn: '2022-03-02',
      timeZone: 'Europe/London',
    });
    const visitor = await open();
    await fillLetter(visitor, 'Fiction: The regatta');
    await visitor.fill({ signatories: 'Ada Example MP – Co-Chair' });
    await visitor.page.locator('input[name=event][value=known]').check();
    await visitor.page
      .locator('#event-known')
      .selectOption({ label: 'Regatta (1 March 2022 to 2 March 2022)' });
    await visitor.fill({ 'ask-1-text': 'Clear the harbour.' });
    await visitor.page.locator('#ask-1-horizon').check();
    await visitor.page.locator('input[name=isSent][value=no]').check();
    await visitor.fillDay('signaturesCloseOn', '2021-12-01');
    await save(visitor);
    const letter = await loggedLetter(visitor, clerk);
    expect(letter).toMatchObject({
      ...{ status: 'collecting_signatures', sentOn: null, datedOn: null, signaturesCloseOn: '2021-12-01' },
      signatories: [
        { status: 'invited', capacity: 'Co-Chair', personId: expect.stringMatching(/-/) as string },
      ],
      asks: [{ window: { name: 'Regatta' } }],
    });
  });

  it('logs one letter and one event however often the form is sent', async () => {
    const visitor = await open();
    await fillLetter(visitor, 'Fiction: Once only');
    await visitor.fill({ 'ask-1-text': 'Wait.' });
    await visitor.page.locator('#ask-1-horizon').check();
    await visitor.page.locator('input[name=event][value=new]').check();
    await visitor.fill({ 'event-name': 'A day far off' });
    await visitor.fillDay('event-firstOn', '2022-03-05');
    const sent = `Promise.all([1, 2, 3].map(() =>
      fetch(location.href, { method: 'POST', body: new URLSearchParams(new FormData(document.querySelector('form#form'))) })
        .then(({ status, url }) => status + url)))`;
    const answers = await visitor.page.evaluate<string[]>(sent);
    expect(new Set(answers).size).toBe(1);
    expect(answers[0]).toMatch(/^200.*letters\/[0-9a-f-]{36}$/);
    const { items } = await clerk.get<{ items: { name: string }[] }>('/api/v1/event-windows');
    expect(items.filter(({ name }) => name === 'A day far off')).toHaveLength(1);
  });

  it('saves with the Enter key in a box of one line', async () => {
    const visitor = await open();
    await fillLetter(visitor, 'Fiction: Enter saves');
    await visitor.page.locator('#subject').press('Enter');
    expect((await loggedLetter(visitor, clerk)).subject).toBe('Fiction: Enter saves');
  });
});
