import { type Browser, type BrowserContextOptions } from 'playwright-core';
import { startApp, type TestApp } from '../support/app.js';
import { accessFaults, describeInBrowser, startBrowser } from '../support/browser.js';
import { mailOf, nestedMail } from '../support/mail-files.js';
import { sentAgain } from '../support/page-steps.js';
import { Visitor } from '../support/pages.js';
import { replyQuoting } from '../support/pasted-texts.js';
import { type Person } from '../support/people.js';

interface Letter {
  readonly id: string;
  readonly reference: string;
  readonly asks: { readonly outcome: string }[];
  readonly replies: { readonly class: string; readonly promisedBy: string | null }[];
}

const INBOX = '/groups/phrg/inbox';
const OF_INBOX = '/api/v1/groups/phrg/inbox';

describeInBrowser('the inbox', () => {
  let t: TestApp;
  let browser: Browser;
  let clerk: Person;
  let mails = 0;
  beforeAll(async () => {
    t = await startApp('2021-12-06');
    browser = await startBrowser();
    clerk = await t.person('Clerk Example', { phrg: 'staff' });
  });
  afterAll(async () => {
    await browser.close();
    await t.close();
  });

  const log = (to = ['The Minister for Kites']): Promise<Letter> =>
    clerk.post<Letter>('/api/v1/groups/phrg/letters', {
      ...{ subject: 'Fiction: Kites', body: 'This letter is fiction.', sentOn: '2021-11-22' },
      recipients: to.map((printed) => ({ role: 'to', printed })),
      signatories: [{ signedAs: 'Ada Example MP' }],
      asks: [{ text: 'Publish the wind tables.', horizon: 'standard' }],
    });
  const read = ({ id }: Letter): Promise<Letter> => clerk.get<Letter>(`/api/v1/letters/${id}`);
  const mail = async (options: object): Promise<Buffer> => {
    mails += 1;
    return mailOf({ messageId: `<${mails}@kites.example>`, ...options });
  };
  const visit = async (path = INBOX, options: BrowserContextOptions = {}): Promise<Visitor> => {
    const visitor = await Visitor.of(browser, t.url, clerk, options);
    await visitor.open(path);
    return visitor;
  };
  const drop = async ({ page }: Visitor, ...files: readonly (readonly [string, Buffer])[]): Promise<void> => {
    const chosen = files.map(([name, buffer]) => ({ name, buffer, mimeType: 'message/rfc822' }));
    await page.locator('#file').setInputFiles(chosen);
    await page.getByRole('button', { name: 'Take it in' }).click();
  };
  /** The page of a message that was just dropped. */
  const dropped = async (raw: Buffer, options: BrowserContextOptions = {}): Promise<Visitor> => {
    const visitor = await visit(INBOX, options);
    await drop(visitor, ['reply.eml', raw]);
    await visitor.page.waitForURL(/inbox\/[0-9a-f-]{36}$/);
    return visitor;
  };
  const expectFine = async (visitor: Visitor): Promise<void> => {
    expect(await accessFaults(visitor.page)).toEqual([]);
    await visitor.page.setViewportSize({ width: 320, height: 640 });
    expect(await visitor.fits()).toBe(true);
    await visitor.page.setViewportSize({ width: 1280, height: 720 });
  };

  it.each([true, false])(
    'takes in several mails, and files the one that names its letter in one click (scripts: %s)',
    async (javaScriptEnabled) => {
      const letter = await log();
      const visitor = await visit(INBOX, { javaScriptEnabled });
      const { page, faults } = visitor;
      const named = await mail({ subject: `Re: ${letter.reference}`, text: replyQuoting(letter.reference) });
      const stray = await mail({ subject: 'A reception', text: 'Do come.' });
      await drop(visitor, ['a.eml', named], ['b.eml', stray], ['again.eml', named]);
      await page.waitForURL(t.url + INBOX);
      expect(await visitor.said()).toBe('2 mails taken in. 1 mail was here already.');
      const row = page.locator('.postbag-row', { hasText: `Re: ${letter.reference}` });
      expect(await row.textContent()).toContain('It looks like a holding reply');
      expect(await row.textContent()).toContain(`The reply quotes our reference ${letter.reference}`);
      const waiting = (await clerk.get<{ counts: { waiting: number } }>(OF_INBOX)).counts.waiting;
      expect(await page.textContent('.govuk-service-navigation')).toContain(`Inbox (${waiting})`);
      if (javaScriptEnabled) await expectFine(visitor);
      await page.getByRole('button', { name: `File as reply to ${letter.reference}` }).click();
      await page.waitForURL(t.url + INBOX);
      expect(await visitor.said()).toBe(`The mail is filed with ${letter.reference}.`);
      expect((await read(letter)).replies).toMatchObject([{ class: 'holding', promisedBy: '2021-12-20' }]);
      await visitor.open('/groups/phrg/today');
      expect(await page.textContent('main')).toContain(`Mail to match (${waiting - 1})`);
      await visitor.open(`${INBOX}?state=filed`);
      expect(await page.textContent('main')).toContain(`Filed with ${letter.reference} by Clerk Example`);
      expect(faults).toEqual([]);
    },
  );

  it.each([true, false])(
    'files one mail with several letters, one of them named by its reference (scripts: %s)',
    async (javaScriptEnabled) => {
      const [one, two, three] = [await log(), await log(['Minister A', 'Minister B']), await log()];
      const text = replyQuoting(`${one.reference} and ${two.reference}`);
      const visitor = await dropped(await mail({ subject: 'Your letters', text }), { javaScriptEnabled });
      const { page, faults } = visitor;
      expect(await page.locator('mark').count()).toBeGreaterThan(0);
      for (const { id } of [one, two])
        expect(await page.locator(`[value="${id}"][name=letters]`).isChecked()).toBe(true);
      await page.locator('#signedBy').fill('Typed by hand');
      await visitor.fill({ reference: 'NONE/1' });
      await visitor.press('File the mail');
      expect(await visitor.errors()).toEqual(['There is no letter “NONE/1” here. Check its reference']);
      await visitor.fill({ reference: three.reference });
      await visitor.press('Add this letter');
      await page.waitForSelector(`[value="${three.id}"][name=letters]:checked`);
      await page.locator(`#outcome-${three.id}-1`).selectOption('met');
      await visitor.press('File the mail');
      expect(await visitor.errors()).toEqual([`Say whose reply to ${two.reference} it is`]);
      if (javaScriptEnabled) await expectFine(visitor);
      expect(await page.locator('#signedBy').inputValue()).toBe('Typed by hand');
      await page.getByLabel('Minister B').check();
      const asked = page.waitForRequest((request) => request.method() === 'POST');
      await visitor.press('File the mail');
      await page.waitForURL(t.url + INBOX);
      expect(await visitor.said()).toContain(three.reference);
      expect(await sentAgain(page, await asked)).toBe(303);
      for (const letter of [one, two, three]) expect((await read(letter)).replies).toHaveLength(1);
      expect((await read(three)).asks).toMatchObject([{ outcome: 'met' }]);
      expect((await read(one)).asks).toMatchObject([{ outcome: 'open' }]);
      expect(faults.filter((fault) => !fault.includes('status of 422'))).toEqual([]);
    },
  );

  it('tells that somebody else filed it meanwhile, and keeps what was typed', async () => {
    const letter = await log();
    const visitor = await dropped(await mail({ text: replyQuoting(letter.reference) }));
    const { page } = visitor;
    const id = page.url().split('/').at(-1)!;
    const letters = [{ letterId: letter.id }];
    await clerk.post(`${OF_INBOX}/${id}/file`, {
      letters,
      reply: { class: 'acknowledgement', receivedOn: '2021-12-06' },
    });
    await page.locator('#signedBy').fill('Typed by hand');
    const answer = page.waitForResponse((response) => response.request().method() === 'POST');
    await visitor.press('File the mail');
    expect((await answer).status()).toBe(409);
    expect((await visitor.errors())[0]).toContain('This message is filed already');
    expect(await page.textContent('.govuk-inset-text')).toContain(
      `Filed with ${letter.reference} by Clerk Example`,
    );
    expect(await page.locator('#signedBy').inputValue()).toBe('Typed by hand');
    expect((await read(letter)).replies).toHaveLength(1);
    await expectFine(visitor);
  });

  it('sets a mail aside with the reason, and takes it back', async () => {
    const dinner = await mail({ subject: 'A dinner', text: 'Do dine.' });
    const visitor = await dropped(dinner, { javaScriptEnabled: false });
    const { page } = visitor;
    const address = page.url();
    await visitor.press('Set it aside');
    expect(await visitor.errors()).toEqual([expect.stringContaining('Say why')]);
    await visitor.fill({ reason: 'An invitation' });
    await visitor.press('Set it aside');
    await page.waitForURL(t.url + INBOX);
    await visitor.open(`${INBOX}?state=aside`);
    expect(await page.textContent('main')).toContain('by Clerk Example on 6 December 2021: An invitation');
    await page.goto(address);
    expect(await page.locator('form#form').count()).toBe(0);
    await page.getByRole('link', { name: 'Take it back' }).click();
    await visitor.press('Take it back');
    expect(await visitor.errors()).toEqual([expect.stringContaining('Say why')]);
    await visitor.fill({ reason: 'It is an answer' });
    await visitor.press('Take it back');
    await page.waitForURL(address);
    expect(await page.locator('form#form').count()).toBe(1);
  });

  it('says what is wrong with one that can’t be read, and what an automatic reply is', async () => {
    const letter = await log();
    const visitor = await dropped(nestedMail(200));
    const { page } = visitor;
    expect(await page.textContent('.govuk-warning-text')).toContain('too many parts');
    await expectFine(visitor);
    await visitor.fill({ reference: letter.reference, text: 'Typed off' });
    await page.getByLabel('Decide later').check();
    await visitor.press('File the mail');
    await page.waitForURL(t.url + INBOX);
    expect((await read(letter)).replies).toMatchObject([{ class: 'unclassified' }]);
    const machine = { headers: { 'Auto-Submitted': 'auto-replied' }, text: 'I agree to all that you ask.' };
    const automatic = await dropped(await mail(machine));
    expect(await automatic.page.textContent('main')).toContain('An automatic reply, sent by a machine');
    expect(await automatic.page.getByLabel('Automatic').isChecked()).toBe(true);
  });

  it('files by itself what names its letter, once and for as long as the settings say so', async () => {
    const admin = await Visitor.of(browser, t.url, await t.person('Admin Example', { phrg: 'admin' }));
    const box = admin.page.getByLabel('File mail that names its letter beyond doubt without asking');
    const letter = await log();
    for (const isAllowed of [false, true, false]) {
      await admin.open('/groups/phrg/settings');
      await box.setChecked(isAllowed);
      await admin.press('Save');
      await admin.said();
      await admin.open('/groups/phrg/settings');
      expect(await box.isChecked()).toBe(isAllowed);
      const { page } = await dropped(await mail({ text: replyQuoting(letter.reference) }));
      const words = new RegExp(`Filed with ${letter.reference} by Postbag on 6 December 2021`);
      expect(words.test((await page.textContent('main'))!)).toBe(isAllowed);
    }
    expect((await read(letter)).replies).toMatchObject([{ class: 'unclassified' }]);
  });

  it('refuses what is no mail by its name, and keeps the others', async () => {
    const visitor = await visit();
    await visitor.press('Take it in');
    expect(await visitor.errors()).toEqual(['Choose one or more mails']);
    await drop(
      visitor,
      ['note.txt', Buffer.from('no mail')],
      ['good.eml', await mail({ subject: 'A good one', text: 'Hello.' })],
    );
    await visitor.page.waitForSelector('.govuk-inset-text');
    expect(await visitor.errors()).toEqual([expect.stringContaining('“note.txt” is not a mail')]);
    expect(await visitor.page.textContent('main')).toContain('1 mail taken in');
    expect(await visitor.page.textContent('main')).toContain('A good one');
    await expectFine(visitor);
  });

  it('takes nothing without the form’s token, and shows nothing to strangers', async () => {
    const { page } = await dropped(await mail({ subject: 'Not for strangers', text: 'Hello.' }));
    const path = new URL(page.url()).pathname;
    const body = new FormData();
    body.set('file', new Blob([Uint8Array.from(await mail({ text: 'Forged.' }))]), 'forged.eml');
    const { cookie } = clerk;
    const forged = await fetch(t.url + INBOX, { method: 'POST', headers: { cookie, origin: t.url }, body });
    expect(forged.status).toBe(403);
    const stranger = await t.person('Stranger Example', { others: 'admin' });
    const viewer = await t.person('Viewer Example', { phrg: 'viewer' });
    for (const address of [INBOX, path, `${path}/original`, `${path}/take-back`])
      expect((await fetch(t.url + address, { headers: { cookie: stranger.cookie } })).status).toBe(404);
    const seen = await fetch(t.url + path, { headers: { cookie: viewer.cookie } });
    expect(await seen.text()).not.toContain('id="form"');
    const original = await fetch(`${t.url}${path}/original`, { headers: { cookie: viewer.cookie } });
    expect(original.headers.get('content-disposition')).toMatch(/^attachment/);
    expect(await original.text()).toContain('Subject: Not for strangers');
  });
});
