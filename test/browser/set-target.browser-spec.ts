import { type Browser, type Page } from 'playwright-core';
import { accessFaults, contextOf, describeInBrowser, startBrowser, watchedPage } from '../support/browser.js';
import { Fiction, type FictionalLetter, MINISTER } from '../support/fictional-letters.js';
import { type Person } from '../support/people.js';

interface Body {
  targets: { id: string; days: number; fromOn: string | null; toOn: string | null }[];
}
type Leg = { dueOn: string };

describeInBrowser('a body’s reply targets', () => {
  let f: Fiction;
  let browser: Browser;
  let clerk: Person;
  let body: string;
  let count = 0;
  beforeAll(async () => {
    f = await Fiction.start('2022-03-15');
    browser = await startBrowser();
    clerk = await f.t.person('Clerk Example', { phrg: 'staff' });
  });
  afterAll(async () => {
    await browser.close();
    await f.t.close();
  });
  beforeEach(async () => {
    count += 1;
    ({ organisationId: body } = await f.addBody(`body-${count}`));
  });

  const pathOf = (rest = ''): string => `${f.t.url}/groups/phrg/directory/organisations/${body}${rest}`;
  const open = async (rest: string, options = {}): Promise<{ page: Page; faults: string[] }> => {
    const watched = await watchedPage(await contextOf(browser, f.t.url, clerk, options), f.t.url);
    await watched.page.goto(pathOf(rest));
    return watched;
  };
  const log = (): Promise<FictionalLetter> =>
    f.log({ sentOn: '2022-03-01', recipients: [{ ...MINISTER, organisationId: body }] });
  const dueOn = async ({ id }: FictionalLetter): Promise<string> =>
    ((await f.read(id)).recipients[0].legs as Leg[])[0].dueOn;
  const targets = async () => (await clerk.get<Body>(`/api/v1/organisations/${body}`)).targets;
  const fill = async (page: Page, days: string): Promise<void> => {
    await page.getByLabel('Within how many working days does it say it answers?').fill(days);
    await page.getByLabel('Where was it published?').fill('A fictional statement');
    await page.getByRole('button', { name: 'Continue' }).click();
  };
  const apply = (page: Page) =>
    page.getByRole('button', { name: 'Save the target and move these days' }).click();

  it.each([true, false])(
    'are added only after every due day that moves was shown (scripts: %s)',
    async (javaScriptEnabled) => {
      const letter = await log();
      const { page, faults } = await open('/targets/add', { javaScriptEnabled });
      await fill(page, '15');
      await page.waitForSelector('h1:text("Due days move with this target")');
      const row = page.getByRole('row').filter({ hasText: 'Reply due' });
      expect(await row.textContent()).toMatch(
        /29 March 2022.*22 March 2022.*The target is now 15 working days \(A fictional statement\), no longer 20/s,
      );
      if (javaScriptEnabled) expect(await accessFaults(page)).toEqual([]);
      expect(await targets()).toEqual([]);
      expect(await dueOn(letter)).toBe('2022-03-29');
      await apply(page);
      await page.waitForURL(pathOf());
      expect(await page.textContent('main')).toContain('15 working days');
      expect(await dueOn(letter)).toBe('2022-03-22');
      expect(faults).toEqual([]);
    },
  );

  it('are shown anew when something else would move by now', async () => {
    await log();
    const { page } = await open('/targets/add');
    await fill(page, '15');
    await page.waitForSelector('h1:text("Due days move with this target")');
    const later = await log();
    await apply(page);
    await page.waitForSelector('text=Something changed since you looked');
    expect(await page.getByRole('link', { name: later.reference }).count()).toBeGreaterThan(0);
    expect(await targets()).toEqual([]);
    await apply(page);
    await page.waitForURL(pathOf());
    expect(await dueOn(later)).toBe('2022-03-22');
  });

  it('are corrected and ended in the same way; one that moves nothing is saved at once', async () => {
    const { page } = await open('/targets/add');
    await fill(page, '15');
    await page.waitForURL(pathOf());
    const letter = await log();
    expect(await dueOn(letter)).toBe('2022-03-22');
    await page.getByRole('link', { name: 'Correct or end' }).click();
    await page.waitForURL(/change$/);
    await page.locator('#toOn-day').fill('1');
    await page.locator('#toOn-month').fill('3');
    await page.locator('#toOn-year').fill('2022');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForSelector('h1:text("Due days move with this target")');
    expect(await page.textContent('main')).toContain('to 1 March 2022; on that day no longer');
    await apply(page);
    await page.waitForURL(pathOf());
    expect(await dueOn(letter)).toBe('2022-03-29');
    expect(await targets()).toMatchObject([{ days: 15, toOn: '2022-03-01' }]);
  });

  it('end the one before on the day that a new one starts', async () => {
    await clerk.post(`/api/v1/organisations/${body}/targets`, { days: 20, source: 'Before' });
    const { page } = await open('/targets/add');
    await fill(page, '15');
    await page.waitForSelector('#fromOn-error');
    expect(await page.textContent('#fromOn-error')).toContain('Say from which day the new target holds');
    await page.locator('#fromOn-day').fill('1');
    await page.locator('#fromOn-month').fill('June');
    await page.locator('#fromOn-year').fill('2022');
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.waitForURL(pathOf());
    expect(await targets()).toMatchObject([
      { days: 20, toOn: '2022-06-01' },
      { days: 15, fromOn: '2022-06-01' },
    ]);
  });

  it('say what is wrong, keep what was typed, and show both versions when two people change one', async () => {
    await clerk.post(`/api/v1/organisations/${body}/targets`, { days: 20, source: 'Before' });
    const [{ id }] = await targets();
    const { page } = await open(`/targets/${id}/change`, { viewport: { width: 320, height: 700 } });
    await fill(page, '61');
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.textContent('#days-error')).toContain('must be a whole number from 1 to 60');
    expect(await page.locator('#source').inputValue()).toBe('A fictional statement');
    expect(await accessFaults(page)).toEqual([]);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await clerk.call('PATCH', `/api/v1/organisations/${body}/targets/${id}`, { days: 18 });
    await fill(page, '17');
    await page.waitForSelector('text=somebody else saved a change');
    expect(await page.getByRole('row').filter({ hasText: 'Working days' }).textContent()).toMatch(/18\s+17/);
    expect(await targets()).toMatchObject([{ days: 18 }]);
    await page.getByRole('button', { name: 'Save what I typed' }).click();
    await page.waitForURL(pathOf());
    expect(await targets()).toMatchObject([{ days: 17 }]);
  });
});
