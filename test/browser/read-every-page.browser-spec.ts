import { type Browser } from 'playwright-core';
import { startApp, type TestApp } from '../support/app.js';
import {
  accessFaults,
  contextOf,
  describeInBrowser,
  startBrowser,
  type Watched,
  watchedPage,
} from '../support/browser.js';
import { HOSTILE_DAY, HostileGroup } from '../support/hostile-group.js';
import { hostile, injectedInto, unescapedIn } from '../support/hostile-text.js';
import { layoutFaults } from '../support/layouts.js';
import { leadsSomewhere, type PageRoute, pageRoutesOf } from '../support/page-routes.js';

/** Hostile text after the question mark, where pages read it. */
const ASKED = [
  '/groups/phrg/letters?q=%&text=%&topic=%&signatory=%&body=%&status=%&flag=%&sort=%&from=%&to=%&asOf=%',
  '/groups/phrg/search?q=%&text=%&asOf=%&in=%',
  '/groups/phrg/report?asOf=%&from=%&to=%',
  '/groups/phrg/report/issue?asOf=%&from=%&to=%&supersedes=%',
  '/groups/phrg/statistics?by=%&from=%&to=%&body=%&topic=%&signatory=%&status=%&asOf=%',
  '/groups/phrg/statistics?topic=%&signatory=%',
  '/groups/phrg/today?asOf=%',
  '/groups/phrg/inbox?state=%&cursor=%',
  '/groups/phrg/windows?asOf=%&state=%',
  '/groups/phrg/directory?q=%&body=%',
  '/groups/phrg/directory/organisations?q=%',
  '/groups/phrg/directory/people?q=%',
  '/groups/phrg/directory/offices/add?body=%',
  '/groups/phrg/calendars/year?year=%',
  '/register/phrg?standing=%&cursor=%',
  '/sign-in?next=%',
  '/set-up?code=%',
  '/invitations/accept?secret=%',
  '/password-resets/accept?secret=%',
];

/** Where a page opens only with what stands after the question mark. */
const QUERIES: Record<string, (group: HostileGroup) => Record<string, string>> = {
  '/invitations/accept': ({ secrets }) => ({ secret: secrets.invitation }),
  '/password-resets/accept': ({ secrets }) => ({ secret: secrets.reset }),
};

describeInBrowser('every page of a group whose every field is hostile', () => {
  let t: TestApp;
  let browser: Browser;
  let group: HostileGroup;
  let routes: PageRoute[];
  beforeAll(async () => {
    t = await startApp(HOSTILE_DAY);
    browser = await startBrowser();
    group = await HostileGroup.on(t);
    routes = pageRoutesOf(t.app);
  });
  afterAll(async () => {
    await browser.close();
    await t.close();
  });

  const addressesOf = ({ path }: PageRoute): string[] => {
    const query = new URLSearchParams(QUERIES[path]?.(group)).toString();
    return group.addressesOf(path).map((address) => (query ? `${address}?${query}` : address));
  };

  /** Links to pages of a group that no controller answers. */
  const deadLinksIn = (html: string): string[] =>
    [...html.matchAll(/ href="(\/groups\/[^"?#]*)/g)]
      .map(([, path]) => path)
      .filter((path) => !leadsSomewhere(path, routes))
      .map((path) => `leads to ${path}, which is not there`);

  /** What is wrong with one page; null when what answers is no page. */
  const read = async (watched: Watched, address: string, isFirst: boolean): Promise<string[] | null> => {
    const { page, faults } = watched;
    faults.length = 0;
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
    const answer = await fetch(t.url + address, { headers: { cookie } });
    const found = answer.status < 400 ? [] : [`answers ${answer.status}`];
    const html = await answer.text();
    if (!answer.headers.get('content-type')?.startsWith('text/html')) return found.length ? found : null;
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.goto(t.url + address);
    found.push(...deadLinksIn(html), ...unescapedIn(html), ...(await injectedInto(page)), ...faults);
    if (isFirst) found.push(...(await accessFaults(page)));
    return [...found, ...(await layoutFaults(page))];
  };

  it('opens, holds no markup but its own, fits a phone and paper, and can be read by everyone', async () => {
    const person = await watchedPage(await contextOf(browser, t.url, group.reader), t.url);
    const stranger = await watchedPage(await browser.newContext(), t.url);
    const faults: string[] = [];
    let [pages, hostilePages] = [0, 0];
    for (const route of routes) {
      for (const [index, address] of addressesOf(route).entries()) {
        const watched = route.isPublic ? stranger : person;
        const found = await read(watched, address, index === 0);
        faults.push(...(found ?? []).map((fault) => `${route.path} (${address}): ${fault}`));
        if (found === null) continue;
        pages += 1;
        if ((await watched.page.textContent('main'))?.includes('<img src=x')) hostilePages += 1;
      }
    }
    process.stdout.write(
      `${pages} pages of ${routes.length} routes read, ${hostilePages} with hostile text\n`,
    );
    expect(faults).toEqual([]);
    expect(pages).toBeGreaterThan(100);
    expect(hostilePages).toBeGreaterThan(60);
  }, 600_000);

  it.each(ASKED)('shows what was asked for as text: %s', async (address) => {
    const asked = address.replaceAll('%', encodeURIComponent(hostile(160)));
    const answer = await fetch(t.url + asked, { headers: { cookie: group.reader.cookie } });
    const html = await answer.text();
    expect(answer.status).toBeLessThan(500);
    expect(unescapedIn(html)).toEqual([]);
    expect(html).not.toMatch(/(href|action|src)="\s*javascript:/i);
  });
});
