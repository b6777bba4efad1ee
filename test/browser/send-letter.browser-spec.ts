import { type Browser } from 'playwright-core';
import { isoDate } from '../../src/deadlines/iso-date.js';
import { startApp, type TestApp } from '../support/app.js';
import { accessFaults, describeInBrowser, startBrowser } from '../support/browser.js';
import { Visitor } from '../support/pages.js';
import { type Person } from '../support/people.js';

interface Letter {
  id: string;
  reference: string;
  status: string;
  sentOn: string | null;
  datedOn: string | null;
  channel: string;
}

describeInBrowser('sending a letter, and ending it', () => {
  let t: TestApp;
  let browser: Browser;
  let clerk: Person;
  let windowId: string;
  beforeAll(async () => {
    t = await startApp('2021-11-22');
    browser = await startBrowser();
    clerk = await t.person('Clerk Example', { phrg: 'staff' });
    const days = { firstOn: '2021-11-23', lastOn: '2021-11-25', timeZone: 'Europe/Istanbul' };
    windowId = (await clerk.post<{ id: string }>('/api/v1/event-windows', { name: 'Kite election', ...days }))
      .id;
  });
  beforeEach(() => t.clock.setDay(isoDate('2021-11-22')));
  afterAll(async () => {
    await browser.close();
    await t.close();
  });

  const log = (changes: object = {}): Promise<Letter> =>
    clerk.post<Letter>('/api/v1/groups/phrg/letters', {
      subject: 'Fiction: Kites over the harbour',
      body: 'Dear Minister, this letter is fiction.',
      recipients: [{ role: 'to', printed: 'The Minister for Kites' }],
      ...changes,
    });
  const urgent = (): Promise<Letter> =>
    log({ asks: [{ text: 'Ground the kites.', horizon: 'before_event', windowId }] });
  const open = async ({ id }: Letter, below: string, options: object = {}): Promise<Visitor> => {
    const visitor = await Visitor.of(browser, t.url, clerk, options);
    await visitor.open(`/groups/phrg/letters/${id}/${below}`);
    return visitor;
  };
  const read = ({ id }: Letter): Promise<Letter> => clerk.get(`/api/v1/letters/${id}`);

  it.each([true, false])(
    'records a draft as sent, having said what it leads to (scripts: %s)',
    async (javaScriptEnabled) => {
      const letter = await urgent();
      const visitor = await open(letter, 'send', { javaScriptEnabled });
      expect(await visitor.page.textContent('.govuk-warning-text')).toContain(
        'Due 20 December by the 20-working-day rule; the window opens tomorrow and closes in 3 days.',
      );
      expect(await visitor.page.textContent('details')).toContain('20 working days');
      expect((await read(letter)).status).toBe('draft');
      await visitor.press('Record as sent');
      expect(await visitor.said()).toBe(`${letter.reference} is recorded as sent.`);
      expect(await read(letter)).toMatchObject({
        ...{ status: 'awaiting_reply', sentOn: '2021-11-22', datedOn: '2021-11-22', channel: 'email' },
      });
      expect(visitor.faults).toEqual([]);
    },
  );

  it('warns again when it went otherwise than was shown, and keeps what was typed', async () => {
    const letter = await urgent();
    const visitor = await open(letter, 'send');
    await visitor.page.getByLabel('Post', { exact: true }).check();
    await visitor.press('Record as sent');
    expect(await visitor.page.textContent('.govuk-warning-text')).toContain('Due 22 December');
    expect(await accessFaults(visitor.page)).toEqual([]);
    await visitor.press('Change');
    expect(await visitor.page.getByLabel('Post', { exact: true }).isChecked()).toBe(true);
    await visitor.press('Record as sent');
    await visitor.press('Record as sent');
    expect(await read(letter)).toMatchObject({ status: 'awaiting_reply', channel: 'post' });
  });

  it('says what is wrong with the day, and who has not signed', async () => {
    const letter = await log({ signatories: [{ signedAs: 'Ada Example MP' }, { signedAs: 'Bo Sample MP' }] });
    const visitor = await open(letter, 'send');
    expect(await visitor.page.textContent('.govuk-inset-text')).toContain(
      '2 people who were asked to sign have not said yes',
    );
    await visitor.fillDay('sentOn', '2021-11-23');
    await visitor.press('Record as sent');
    expect(await visitor.errors()).toEqual([
      expect.stringContaining('23 November 2021 has not come yet') as string,
    ]);
    await visitor.fillDay('sentOn', '');
    await visitor.press('Record as sent');
    expect(await visitor.errors()).toEqual(['Enter the day it was sent']);
    expect(await accessFaults(visitor.page)).toEqual([]);
  });

  it('says what is to be done first when it can’t be sent', async () => {
    const visitor = await open(await log({ recipients: [] }), 'send');
    expect(await visitor.errors()).toEqual([expect.stringContaining('has no recipient') as string]);
    expect(
      await visitor.page.getByRole('link', { name: 'Change the letter and its recipients' }).count(),
    ).toBe(1);
    expect(await accessFaults(visitor.page)).toEqual([]);
  });

  it('corrects how it went, with a reason, and takes it back', async () => {
    const letter = await log({ sentOn: '2021-11-22' });
    const visitor = await open(letter, 'correct-sending', { javaScriptEnabled: false });
    await visitor.fillDay('sentOn', '2021-11-19');
    await visitor.page.getByLabel('Post', { exact: true }).check();
    await visitor.press('Save');
    expect(await visitor.errors()).toEqual(['Say why it is corrected']);
    await visitor.fill({ reason: 'The stamp says Friday.' });
    await visitor.press('Save');
    expect(await read(letter)).toMatchObject({ sentOn: '2021-11-19', channel: 'post' });
    await visitor.open(`/groups/phrg/letters/${letter.id}/correct-sending`);
    expect(await visitor.page.locator('#sentOn-day').inputValue()).toBe('19');
    await visitor.page.getByLabel(/it was not sent after all/).check();
    await visitor.fill({ reason: 'It lay in the drawer.' });
    await visitor.press('Save');
    expect(await read(letter)).toMatchObject({ sentOn: null, status: 'draft' });
    await visitor.open(`/groups/phrg/letters/${letter.id}/correct-sending`);
    expect(await visitor.page.textContent('main')).toContain('It has not been sent.');
  });

  it('shows both versions of a correction', async () => {
    const letter = await log({ sentOn: '2021-11-22' });
    const visitor = await open(letter, 'correct-sending');
    await clerk.call('PATCH', `/api/v1/letters/${letter.id}/sending`, {
      channel: 'hand',
      reason: 'By hand.',
    });
    await visitor.fillDay('sentOn', '2021-11-21');
    await visitor.fill({ reason: 'On Sunday.' });
    await visitor.press('Save');
    expect(await visitor.page.getByRole('row', { name: /How it went/ }).textContent()).toMatch(
      /By hand\s+Email/,
    );
    await visitor.press('Save what I typed');
    expect(await read(letter)).toMatchObject({ sentOn: '2021-11-21', channel: 'email' });
  });

  it.each([true, false])(
    'closes, opens, withdraws and brings back (scripts: %s)',
    async (javaScriptEnabled) => {
      const letter = await log({ sentOn: '2021-11-22' });
      const visitor = await open(letter, 'close', { javaScriptEnabled });
      const steps = [
        ['close', 'Close the letter', 'is closed.', 'closed'],
        ['reopen', 'Open it again', 'is open again.', 'awaiting_reply'],
        ['withdraw', 'Withdraw the letter', 'is withdrawn.', 'withdrawn'],
        ['reinstate', 'Bring it back', 'is back.', 'awaiting_reply'],
      ];
      for (const [act, button, said, status] of steps) {
        await visitor.open(`/groups/phrg/letters/${letter.id}/${act}`);
        if (javaScriptEnabled) expect(await accessFaults(visitor.page)).toEqual([]);
        await visitor.fill({ reason: `To ${act} it.` });
        await visitor.press(button);
        expect(await visitor.said()).toBe(`${letter.reference} ${said}`);
        expect((await read(letter)).status).toBe(status);
      }
      const reasons = await t.db.query<object[]>(
        'SELECT act, reason FROM letter_act WHERE letter_id = $1 ORDER BY seq',
        [letter.id],
      );
      expect(reasons).toMatchObject([{ act: 'closed', reason: 'To close it.' }, {}, {}, {}]);
      expect(visitor.faults).toEqual([]);
    },
  );

  it('refuses a day that does not fit beside it, and an act that is not possible in words', async () => {
    const letter = await log({ sentOn: '2021-11-22' });
    const visitor = await open(letter, 'withdraw', { viewport: { width: 320, height: 700 } });
    await visitor.fillDay('on', '2021-11-30');
    await visitor.press('Withdraw the letter');
    expect(await visitor.errors()).toEqual([
      expect.stringContaining('30 November 2021 has not come yet') as string,
    ]);
    expect(await visitor.page.locator('#on-day').inputValue()).toBe('30');
    expect(await visitor.fits()).toBe(true);
    await visitor.open(`/groups/phrg/letters/${letter.id}/reopen`);
    expect(await visitor.page.textContent('main')).toContain(
      'This can’t be done now: the letter is at “Awaiting reply”.',
    );
  });
});
