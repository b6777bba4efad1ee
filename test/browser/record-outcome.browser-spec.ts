import { type Browser, type Page } from 'playwright-core';
import { accessFaults, contextOf, describeInBrowser, startBrowser, watchedPage } from '../support/browser.js';
import { Fiction, type FictionalLetter } from '../support/fictional-letters.js';
import { errorsOn, fillDay, formOn, press, sendAgain } from '../support/page-steps.js';
import { type Person } from '../support/people.js';

const TEXT = 'The first thing is done. The second must wait.';

describeInBrowser('what became of the asks', () => {
  let f: Fiction;
  let browser: Browser;
  let clerk: Person;
  beforeAll(async () => {
    f = await Fiction.start('2021-12-10');
    browser = await startBrowser();
    clerk = await f.t.person('Clerk Example', { phrg: 'staff' });
  });
  afterAll(async () => {
    await browser.close();
    await f.t.close();
  });

  const open = async (path: string, options: object = {}): Promise<{ page: Page; faults: string[] }> => {
    const watched = await watchedPage(await contextOf(browser, f.t.url, clerk, options), f.t.url);
    await watched.page.goto(`${f.t.url}/groups/phrg/letters/${path}`);
    return watched;
  };
  const replied = async (): Promise<FictionalLetter> => {
    const letter = await f.log();
    await f.add(letter.id, 'replies', { class: 'substantive', receivedOn: '2021-12-06', body: TEXT });
    return letter;
  };
  const asksOf = async ({ id }: FictionalLetter, asOf?: string): Promise<object[]> =>
    (await f.read(id, asOf)).asks;
  const at = ({ id }: FictionalLetter): string => `${f.t.url}/groups/phrg/letters/${id}`;

  it.each([true, false])(
    'records one with the sentence of the reply that shows it (scripts: %s)',
    async (javaScriptEnabled) => {
      const letter = await replied();
      const { page, faults } = await open(`${letter.id}/asks/${letter.asks[0].id}/outcome`, {
        javaScriptEnabled,
      });
      expect(await page.getByLabel('A substantive reply of 6 December 2021').isChecked()).toBe(true);
      await page.getByLabel('The sentence of the reply that shows it (optional)').fill('It is done.');
      await press(page, 'Record it');
      expect(await errorsOn(page)).toEqual(['Say what became of this ask']);
      await page.getByLabel('Met', { exact: true }).check();
      await press(page, 'Record it');
      expect(await errorsOn(page)).toEqual([expect.stringContaining('does not contain that sentence')]);
      await page
        .getByLabel('The sentence of the reply that shows it (optional)')
        .fill('The first thing is done.');
      await press(page, 'Record it');
      await page.waitForURL(at(letter));
      expect(await asksOf(letter)).toMatchObject([
        { outcome: 'met', judgedOn: '2021-12-06', quote: 'The first thing is done.' },
        { outcome: 'open' },
      ]);
      expect(faults.filter((fault) => !fault.includes('status of 422'))).toEqual([]);
    },
  );

  it('takes back what was recorded, and is told when no reply shows it', async () => {
    const letter = await replied();
    await f.staff.call('PUT', `/api/v1/asks/${letter.asks[1].id}/outcome`, {
      outcome: 'ignored',
      judgedOn: '2021-12-07',
    });
    const { page } = await open(`${letter.id}/asks/${letter.asks[1].id}/outcome`);
    expect(await page.textContent('main')).toContain('since 7 December 2021');
    await page.getByLabel('Open: take back what was recorded').check();
    await page.getByLabel('No reply shows it').check();
    await page.getByLabel('The sentence of the reply that shows it (optional)').fill('The second must wait.');
    await press(page, 'Record it');
    expect(await errorsOn(page)).toEqual(['Say which reply has that sentence']);
    expect(await accessFaults(page)).toEqual([]);
    await page.getByLabel('The sentence of the reply that shows it (optional)').fill('');
    await fillDay(page, 'judgedOn', '9 12 2021');
    await press(page, 'Record it');
    await page.waitForURL(at(letter));
    expect((await asksOf(letter))[1]).toMatchObject({ outcome: 'open' });
    expect((await asksOf(letter, '2021-12-08'))[1]).toMatchObject({ outcome: 'ignored' });
  });

  it.each([true, false])(
    'records all that are open at once, or nothing (scripts: %s)',
    async (javaScriptEnabled) => {
      const letter = await replied();
      const { page, faults } = await open(`${letter.id}/outcomes`, { javaScriptEnabled });
      await press(page, 'Record what I chose');
      expect(await errorsOn(page)).toEqual(['Say of at least one ask what became of it']);
      await page.locator('#outcome-1').selectOption('met');
      await page.locator('#quote-1').fill('The first thing is done.');
      await page.locator('#quote-2').fill('The second is refused.');
      await press(page, 'Record what I chose');
      expect(await errorsOn(page)).toEqual(['Say what the sentence means for this ask']);
      await page.locator('#outcome-2').selectOption('deflected');
      await press(page, 'Record what I chose');
      expect(await errorsOn(page)).toEqual([expect.stringContaining('does not contain that sentence')]);
      expect(await page.locator('#quote-2-error').count()).toBe(1);
      expect(await asksOf(letter)).toMatchObject([{ outcome: 'open' }, { outcome: 'open' }]);
      if (javaScriptEnabled) expect(await accessFaults(page)).toEqual([]);
      await page.locator('#quote-2').fill('The second must wait.');
      const form = await formOn(page);
      await press(page, 'Record what I chose');
      await page.waitForURL(at(letter));
      expect(await page.textContent('.govuk-notification-banner')).toContain(
        'What became of 2 asks is recorded.',
      );
      expect(await asksOf(letter)).toMatchObject([
        { outcome: 'met', judgedOn: '2021-12-06' },
        { outcome: 'deflected', judgedOn: '2021-12-06', quote: 'The second must wait.' },
      ]);
      expect((await sendAgain(page, `${at(letter)}/outcomes`, form)).status).toBe(303);
      expect(await f.history(letter.id, 'outcome-recorded')).toHaveLength(2);
      await page.goto(`${at(letter)}/outcomes`);
      expect(await page.textContent('main')).toContain('The outcome of every ask is recorded.');
      expect(faults.filter((fault) => !fault.includes('status of 422'))).toEqual([]);
    },
  );

  it('offers that an event overtook it only for what was asked before the event', async () => {
    const days = { firstOn: '2021-12-01', lastOn: '2021-12-02', timeZone: 'Europe/London' };
    const window = await f.staff.post<{ id: string }>('/api/v1/event-windows', {
      name: 'Fiction: a vote',
      ...days,
    });
    const asks = [
      { text: 'Vote against it.', horizon: 'before_event', windowId: window.id },
      { text: 'Do another.', horizon: 'longer_term' },
    ];
    const letter = await f.log({ asks });
    const { page } = await open(`${letter.id}/outcomes`, { viewport: { width: 320, height: 700 } });
    const offered = (position: number): Promise<string[]> =>
      page
        .locator(`#outcome-${position} option`)
        .evaluateAll((all) => all.map((each) => (each as unknown as { value: string }).value));
    expect(await offered(1)).toContain('overtaken_by_events');
    expect(await offered(2)).not.toContain('overtaken_by_events');
    expect(await page.textContent('main')).toContain('The event is over; nobody has recorded it yet.');
    expect(await page.textContent('main')).toContain('No reply to this letter is logged');
    expect(await accessFaults(page)).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await page.locator('#outcome-1').selectOption('overtaken_by_events');
    await press(page, 'Record what I chose');
    await page.waitForURL(at(letter));
    expect(await asksOf(letter)).toMatchObject([
      { outcome: 'overtaken_by_events', outcomeBasis: 'judged', judgedOn: '2021-12-10' },
      { outcome: 'open' },
    ]);
    await page.goto(`${at(letter)}/asks/${letter.asks[0].id}/outcome`);
    expect(await accessFaults(page)).toEqual([]);
  });
});
