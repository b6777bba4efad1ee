import { type Browser } from 'playwright-core';
import { Fiction } from '../support/fictional-letters.js';
import { describeInBrowser, startBrowser } from '../support/browser.js';
import { Visitor } from '../support/pages.js';
import { type Person } from '../support/people.js';
import { SmtpScene } from '../support/smtp.js';
import { outboxOf, runJob } from '../support/told.js';

describeInBrowser('the pages about what people are sent', () => {
  let f: Fiction;
  let smtp: SmtpScene;
  let browser: Browser;
  let ada: Person;
  let visitor: Visitor;
  beforeAll(async () => {
    f = await Fiction.start('2021-11-24');
    smtp = await SmtpScene.start();
    browser = await startBrowser();
    ada = await f.t.person('Ada', { phrg: 'staff' });
    visitor = await Visitor.of(browser, f.t.url, ada);
    visitor.page.setDefaultTimeout(30_000);
  });
  afterAll(async () => {
    await browser.close();
    await smtp.close();
    await f.t.close();
  });

  const words = async (): Promise<string> => (await visitor.page.textContent('main'))!.replace(/\s+/g, ' ');
  const reply = async (): Promise<void> => {
    const { id } = await f.log();
    await f.add(id, 'replies', { class: 'holding', receivedOn: '2021-11-24' });
  };

  it('say plainly that no mail is sent as long as no server is set', async () => {
    await reply();
    await visitor.open('/account');
    await visitor.page.getByRole('link', { name: 'Choose what you are sent' }).click();
    expect(await words()).toContain('This Postbag sends no mail yet');
    await visitor.open('/groups/phrg/undelivered');
    expect(await words()).toContain('no mail server is set');
    expect(await words()).toContain('1 mail to members waits to be sent.');
  });

  it('a mail that was refused is led to from Today, told with why, and sent when it is tried again', async () => {
    smtp.serves(f.t);
    smtp.behaviour = { recipient: () => 550 };
    await runJob(f.t, 'notify');
    await runJob(f.t, 'sweep');
    await visitor.open('/groups/phrg/today');
    await visitor.page.getByRole('button', { name: 'See the mails' }).click();
    expect(await words()).toContain('Mail at once to Ada');
    expect(await words()).toContain('550 told <(address)> so');
    expect(await words()).not.toContain(ada.email);
    await visitor.press('Try again (Mail at once to Ada)');
    expect(await visitor.said()).toBe('It is sent again within a minute.');
    expect(await words()).toContain('No mail to a member is undelivered.');
    smtp.behaviour = {};
    await runJob(f.t, 'notify');
    const [row] = await outboxOf(f.t);
    expect(row).toMatchObject({ state: 'sent' });
    expect(smtp.taken.map(({ parsed }) => parsed.messageId)).toContain(row.messageId);
  });

  it('one that is put aside is not sent, and whoever is second is told that it was decided', async () => {
    smtp.behaviour = { recipient: () => 550 };
    await reply();
    await runJob(f.t, 'notify');
    const other = await Visitor.of(browser, f.t.url, ada);
    for (const each of [visitor, other]) await each.open('/groups/phrg/undelivered');
    await visitor.press('Put it aside (Mail at once to Ada)');
    expect(await visitor.said()).toBe('It is put aside and will not be sent.');
    await other.press('Try again (Mail at once to Ada)');
    expect(await other.errors()).toEqual(['Somebody has decided about this mail already.']);
    expect(await other.page.getByText('Success').count()).toBe(0);
    expect((await outboxOf(f.t)).at(-1)).toMatchObject({ state: 'aside' });
    smtp.behaviour = {};
  });

  it('a choice is kept, and not lost to one made in another window', async () => {
    const other = await Visitor.of(browser, f.t.url, ada);
    for (const each of [visitor, other]) await each.open('/account/notifications');
    await visitor.page.getByLabel('Weekly summary').check();
    await visitor.page.getByLabel('Digest and summary from').selectOption('17:00');
    await visitor.press('Save for Group phrg');
    expect(await visitor.said()).toBe('Saved what you are sent from Group phrg.');
    await other.press('Save for Group phrg');
    expect(await other.errors()).toEqual([expect.stringContaining('changed meanwhile')]);
    await visitor.open('/account/notifications');
    expect(await visitor.page.getByLabel('Weekly summary').isChecked()).toBe(true);
    expect(await visitor.page.getByLabel('Digest and summary from').inputValue()).toBe('17');
    expect(visitor.faults).toEqual([]);
  });

  it('the link in a mail asks first, and its button ends all mails of the group without signing in', async () => {
    await reply();
    await runJob(f.t, 'notify');
    const link = /Stop these mails: (\S+)/.exec(smtp.taken.at(-1)!.parsed.text!)![1];
    const page = await (await browser.newContext()).newPage();
    await page.goto(link);
    await page.getByRole('button', { name: 'Stop all mails of this group' }).click();
    await page.getByRole('heading', { name: 'These mails have stopped' }).waitFor();
    await visitor.open('/account/notifications');
    for (const name of ['At once', 'Morning digest', 'Weekly summary'])
      expect(await visitor.page.getByLabel(name).isChecked()).toBe(false);
  });
});
