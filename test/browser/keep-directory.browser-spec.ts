import { type Browser, type Page } from 'playwright-core';
import { startApp, type TestApp } from '../support/app.js';
import { accessFaults, contextOf, describeInBrowser, startBrowser, watchedPage } from '../support/browser.js';
import { type Person } from '../support/people.js';

interface Named {
  id: string;
  name: string;
  version: number;
}
interface Tenures {
  items: { person: { name: string }; fromOn: string; toOn: string | null }[];
}

describeInBrowser('the directory', () => {
  let t: TestApp;
  let browser: Browser;
  let clerk: Person;
  let viewer: Person;
  let bodyId: string;
  let count = 0;
  beforeAll(async () => {
    t = await startApp('2021-11-24');
    browser = await startBrowser();
    clerk = await t.person('Clerk Example', { phrg: 'staff' });
    viewer = await t.person('Viewer Example', { phrg: 'viewer' });
    ({ id: bodyId } = await clerk.post<Named>('/api/v1/organisations', {
      slug: 'kite-registry',
      name: 'Kite Registry',
      kind: 'agency',
    }));
  });
  afterAll(async () => {
    await browser.close();
    await t.close();
  });

  const open = async (
    path: string,
    person = clerk,
    options = {},
  ): Promise<{ page: Page; faults: string[] }> => {
    const watched = await watchedPage(await contextOf(browser, t.url, person, options), t.url);
    await watched.page.goto(`${t.url}/groups/phrg/directory${path}`);
    return watched;
  };
  const office = () =>
    clerk.post<Named>('/api/v1/offices', { organisationId: bodyId, name: `Keeper of Kites ${(count += 1)}` });
  const person = (details: object) => clerk.post<Named>('/api/v1/people', details);
  const held = (officeId: string) => clerk.get<Tenures>(`/api/v1/tenures?office=${officeId}`);
  const hold = (officeId: string, personId: string, fromOn: string, toOn: string | null = null) =>
    clerk.post<Named>('/api/v1/tenures', { officeId, personId, fromOn, toOn });
  const fillDay = async (page: Page, name: string, day: string): Promise<void> => {
    for (const [index, part] of ['year', 'month', 'day'].entries())
      await page.locator(`#${name}-${part}`).fill(String(Number(day.split('-')[index])));
  };
  const saved = async (page: Page): Promise<string> => {
    await page.waitForSelector('.govuk-notification-banner');
    return (await page.textContent('main'))!;
  };

  it.each([true, false])(
    'adds an office to a body that is named, and finds it by both (scripts: %s)',
    async (javaScriptEnabled) => {
      const { page, faults } = await open('/offices/add', clerk, { javaScriptEnabled });
      const name = `Master of String ${javaScriptEnabled}`;
      await page.getByLabel('Body it belongs to').fill('kite registry');
      await page.getByLabel('Name of the office').fill(name);
      await page.locator('#address').fill('1 Windy Row\nNowhere');
      await page.getByRole('button', { name: 'Add the office' }).click();
      expect(await saved(page)).toContain('1 Windy Row');
      await page.goto(`${t.url}/groups/phrg/directory?q=master+of&body=Kite+Registry`);
      expect(await page.textContent('main')).toContain(`${name}`);
      expect(await page.textContent('main')).toContain('Nobody known today');
      expect(faults).toEqual([]);
    },
  );

  it('says what is wrong with an office, and keeps what was typed', async () => {
    const { name } = await office();
    const { page } = await open('/offices/add');
    await page.getByLabel('Body it belongs to').fill('Kite Regist');
    await page.getByLabel('Name of the office').fill(name);
    await page.getByLabel('Email address (optional)').fill('not an address');
    await page.getByRole('button', { name: 'Add the office' }).click();
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.textContent('.govuk-error-summary')).toContain('Did you mean “Kite Registry”?');
    expect(await page.textContent('#email-error')).toContain('must look like name@example.org');
    expect(await accessFaults(page)).toEqual([]);
    await page.getByLabel('Body it belongs to').fill('Kite Registry');
    await page.getByLabel('Email address (optional)').fill('');
    await page.getByRole('button', { name: 'Add the office' }).click();
    await page.waitForSelector('#name-error');
    expect(await page.textContent('#name-error')).toContain(`already has an office “${name}”`);
    expect(await page.getByLabel('Name of the office').inputValue()).toBe(name);
  });

  it.each([true, false])(
    'records a new holder who is new to the directory, and ends who held it (scripts: %s)',
    async (javaScriptEnabled) => {
      const { id } = await office();
      const before = await person({ name: `Ada Formerly ${javaScriptEnabled}` });
      await hold(id, before.id, '2019-07-24');
      const { page, faults } = await open(`/offices/${id}/tenures/add`, clerk, { javaScriptEnabled });
      const name = `Bo Latterly ${javaScriptEnabled}`;
      await page.getByLabel('Name of the person').fill(name);
      await fillDay(page, 'fromOn', '2021-09-15');
      await page.getByRole('button', { name: 'Save' }).click();
      await page.waitForSelector('.govuk-error-summary');
      expect(await page.textContent('#person-error')).toContain(`nobody called “${name}”`);
      await page.getByLabel('They are not in the directory yet: add them').check();
      await page.getByRole('button', { name: 'Save' }).click();
      const text = await saved(page);
      expect(text).toContain(`${name}, from 15 September 2021; still in office`);
      expect(text).toContain(`from 24 July 2019 to 15 September 2021; on that day the next holder, ${name}`);
      expect((await held(id)).items).toMatchObject([
        { person: { name }, fromOn: '2021-09-15', toOn: null },
        { fromOn: '2019-07-24', toOn: '2021-09-15' },
      ]);
      expect(faults.filter((fault) => !fault.includes('status of 422'))).toEqual([]);
    },
  );

  it('asks which of several people of one name is meant', async () => {
    const { id } = await office();
    await person({ name: 'Cy Twinne', party: 'Harbour Party' });
    const other = await person({ name: 'Cy Twinne', house: 'lords' });
    const { page } = await open(`/offices/${id}/tenures/add`);
    await page.getByLabel('Name of the person').fill('cy twinne');
    await fillDay(page, 'fromOn', '2021-01-04');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForSelector('#personId-error');
    expect(await page.textContent('main')).toContain('Harbour Party');
    expect(await accessFaults(page)).toEqual([]);
    await page.locator(`input[name=personId][value="${other.id}"]`).check();
    await page.getByRole('button', { name: 'Save' }).click();
    await saved(page);
    const [tenure] = (await held(id)).items;
    expect(tenure).toMatchObject({ person: { id: other.id }, fromOn: '2021-01-04' });
  });

  it('refuses a holder who would start before the one that ends, all or nothing', async () => {
    const { id } = await office();
    const before = await person({ name: 'Di Earlier' });
    await hold(id, before.id, '2021-05-03');
    const { page } = await open(`/offices/${id}/tenures/add`);
    await page.getByLabel('Name of the person').fill('Ed Nobody');
    await page.getByLabel('They are not in the directory yet: add them').check();
    await fillDay(page, 'fromOn', '2021-05-03');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.waitForSelector('.govuk-error-summary');
    expect(await page.textContent('.govuk-error-summary')).toContain(
      'Di Earlier holds it only from 3 May 2021',
    );
    expect((await clerk.get<{ items: object[] }>('/api/v1/people?q=Ed+Nobody')).items).toEqual([]);
  });

  it('ends a tenure once however often the form is sent, and shows both versions when it is stale', async () => {
    const { id } = await office();
    const { id: tenureId } = await hold(id, (await person({ name: 'Fay Holder' })).id, '2020-02-13');
    const { page } = await open(`/tenures/${tenureId}/change`);
    await fillDay(page, 'toOn', '2021-11-01');
    const sent = `Promise.all([1, 2].map(() =>
      fetch(location.href, { method: 'POST', body: new URLSearchParams(new FormData(document.querySelector('form#form'))) })
        .then((answer) => answer.url)))`;
    const there = `${t.url}/groups/phrg/directory/offices/${id}`;
    expect(await page.evaluate<string[]>(sent)).toEqual([there, there]);
    const late = await open(`/tenures/${tenureId}/change`);
    await clerk.call('PATCH', `/api/v1/tenures/${tenureId}`, { toOn: '2021-11-02' });
    await fillDay(late.page, 'toOn', '2021-11-03');
    await late.page.getByRole('button', { name: 'Save' }).click();
    await late.page.waitForSelector('text=somebody else saved a change');
    expect(await late.page.getByRole('row').last().textContent()).toMatch(
      /2 November 2021.*3 November 2021/s,
    );
    await late.page.getByRole('button', { name: 'Save what I typed' }).click();
    expect(await saved(late.page)).toContain('to 3 November 2021; on that day no longer');
  });

  it('shows every list and page to everyone, on a phone too, and offers a viewer nothing to change', async () => {
    const { id } = await office();
    const { id: personId } = await person({
      name: 'Gus Shown',
      honorificSuffix: 'MP',
      party: 'x'.repeat(100),
    });
    const { id: tenureId } = await hold(id, personId, '2020-02-13');
    const { page, faults } = await open('', viewer, { viewport: { width: 320, height: 700 } });
    const paths = [
      '',
      '/organisations',
      '/people',
      `/offices/${id}`,
      `/organisations/${bodyId}`,
      `/people/${personId}`,
    ];
    for (const path of paths) {
      await page.goto(`${t.url}/groups/phrg/directory${path}`);
      expect({ path, faults: await accessFaults(page) }).toEqual({ path, faults: [] });
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect({ path, isTooWide: width > 320 }).toEqual({ path, isTooWide: false });
      const offers = page.locator('main a').filter({ hasText: /^\s*(Add|Change|Correct|Record)/ });
      expect({ path, offers: await offers.count() }).toEqual({ path, offers: 0 });
    }
    expect(await page.textContent('h1')).toBe('Gus Shown MP');
    const forms = ['/offices/add', '/organisations/add', '/people/add', `/tenures/${tenureId}/change`];
    for (const path of forms) {
      const answer = await page.goto(`${t.url}/groups/phrg/directory${path}`);
      expect({ path, status: answer?.status() }).toEqual({ path, status: 403 });
    }
    expect(faults.filter((fault) => !fault.includes('status of 403'))).toEqual([]);
  });
});
