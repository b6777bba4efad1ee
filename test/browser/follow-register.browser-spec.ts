import { type Browser } from 'playwright-core';
import { startApp, type TestApp } from '../support/app.js';
import { accessFaults, describeInBrowser, startBrowser, watchedPage } from '../support/browser.js';
import { Visitor } from '../support/pages.js';
import { RegisterScene, type RegisteredLetter } from '../support/public-register.js';

/** What a browser's own XML parser makes of a feed. */
interface ReadFeed {
  readonly fault: string | null;
  readonly head: Record<string, string | null>;
  readonly entries: Record<string, string | null>[];
}

describeInBrowser('the public register in a browser', () => {
  let t: TestApp;
  let browser: Browser;
  let scene: RegisterScene;
  let letter: RegisteredLetter;
  beforeAll(async () => {
    t = await startApp('2022-01-20');
    browser = await startBrowser();
    scene = await RegisterScene.on(t);
    letter = await scene.log({ subject: 'Fiction: <b>“Kites” & co</b> \u0007]]>' });
    await scene.log({ subject: 'Fiction: not for everyone', publicity: 'private' });
  });
  afterAll(async () => {
    await browser.close();
    await t.close();
  });

  it('is switched on by an administrator on the settings page, and off again', async () => {
    const ada = await Visitor.of(browser, t.url, await t.person('Ada Example', { phrg: 'admin' }));
    await ada.open('/groups/phrg/settings');
    await ada.page.getByLabel('Show open letters to everyone').check();
    await ada.fill({ registerIntroduction: 'x'.repeat(2001) });
    await ada.press('Save');
    expect(await ada.errors()).toEqual(['The introduction must have 2000 characters or fewer; it has 2001']);
    expect(await ada.page.getByLabel('Show open letters to everyone').isChecked()).toBe(true);
    await ada.fill({ registerIntroduction: 'We publish\nwhat we write.' });
    await ada.press('Save');
    expect(await ada.said()).toBe('The settings are saved.');
    await ada.page.getByRole('link', { name: 'The public register as everyone sees it' }).click();
    expect(await ada.page.textContent('h1')).toBe('Letters of Group phrg');
    expect(await ada.page.textContent('body')).not.toContain('Signed in as');
  });

  it('leads a stranger from the list to a letter and back, without a cookie', async () => {
    const context = await browser.newContext();
    const { page, faults } = await watchedPage(context, t.url);
    await page.goto(`${t.url}/register/phrg`);
    expect(await page.textContent('main')).toContain('We publish\nwhat we write.');
    expect(await page.textContent('main')).not.toContain('not for everyone');
    expect(await page.locator('meta[name=robots]').count()).toBe(0);
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Awaiting a reply' }).click();
    await page.getByRole('link', { name: /Kites/ }).click();
    const words = (await page.textContent('main'))!.replaceAll(/\s+/g, ' ');
    expect(words).toContain('A reply was due by 20 December 2021 and is 20 working days late.');
    expect(words).toContain('counted from the day after 22 November 2021');
    expect(words).toContain('First Fictional MP - Co-Chair');
    expect(words).toContain('not an official publication of the House of Commons or the House of Lords');
    expect(await accessFaults(page)).toEqual([]);
    await page.getByRole('link', { name: 'Letters of Group phrg' }).click();
    await page.getByRole('link', { name: 'Answered' }).click();
    expect(await page.textContent('main')).toContain('There are none of these.');
    await page.goto(`${t.url}/register/no-such-group`);
    expect(await page.textContent('h1')).toBe('Page not found');
    expect(await context.cookies()).toEqual([]);
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
    await context.close();
  });

  it('can be followed with a feed reader: its feed is Atom, and an entry stays the same when it changes', async () => {
    const before = await readFeed();
    expect(before.fault).toBeNull();
    expect(before.head).toMatchObject({
      root: 'http://www.w3.org/2005/Atom feed',
      title: 'Letters of Group phrg',
      author: 'Group phrg',
      self: `${t.url}/register/phrg/feed.atom`,
      alternate: `${t.url}/register/phrg`,
    });
    expect(before.entries).toEqual([
      {
        id: expect.stringMatching(/^urn:uuid:/) as string,
        title: `${letter.reference}: Fiction: <b>“Kites” & co</b> \ufffd]]>`,
        updated: before.head.updated,
        alternate: `${t.url}/register/phrg/letters/${encodeURIComponent(letter.reference)}`,
        summary: expect.stringContaining(
          'A reply was due by 20 December 2021 and is 20 working days late.',
        ) as string,
      },
    ]);
    t.clock.set(t.clock.now().add({ minutes: 5 }));
    await scene.reply(letter, { class: 'substantive', receivedOn: '2022-01-20' });
    const after = await readFeed();
    expect(after.entries[0].id).toBe(before.entries[0].id);
    expect(after.entries[0].updated! > before.entries[0].updated!).toBe(true);
    expect(after.head.updated).toBe(after.entries[0].updated);
    expect(after.entries[0].summary).toContain('Last reply: a substantive reply on 20 January 2022.');
  });

  it('does not tell in the feed of what is not told in the register', async () => {
    const before = await (await scene.fetch('/register/phrg/feed.atom')).text();
    t.clock.set(t.clock.now().add({ minutes: 5 }));
    const change = { owner: 'Another Owner' };
    await scene.change(letter, change);
    await scene.staff.post(`/api/v1/letters/${letter.id}/chasers`, { kind: 'phone', madeOn: '2022-01-19' });
    expect(await (await scene.fetch('/register/phrg/feed.atom')).text()).toBe(before);
  });

  async function readFeed(): Promise<ReadFeed> {
    const answer = await scene.fetch('/register/phrg/feed.atom');
    expect(answer.headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
    const page = await browser.newPage();
    const read = await page.evaluate<ReadFeed, string>(IN_BROWSER, await answer.text());
    await page.close();
    return read;
  }
});

/** Given the text of a feed. */
const IN_BROWSER = ((text: string): unknown => {
  interface Node {
    readonly namespaceURI: string;
    readonly localName: string;
    readonly textContent: string;
    querySelector(selector: string): Node | null;
    querySelectorAll(selector: string): Iterable<Node>;
    getAttribute(name: string): string | null;
  }
  const { DOMParser } = globalThis as unknown as {
    DOMParser: new () => { parseFromString(text: string, type: string): Node & { documentElement: Node } };
  };
  const document = new DOMParser().parseFromString(text, 'application/xml');
  const feed = document.documentElement;
  const of = (node: Node, name: string): string | null =>
    node.querySelector(`:scope > ${name}`)?.textContent ?? null;
  const link = (node: Node, rel: string): string | null =>
    node.querySelector(`:scope > link[rel=${rel}]`)?.getAttribute('href') ?? null;
  return {
    fault: document.querySelector('parsererror')?.textContent ?? null,
    head: {
      root: `${feed.namespaceURI} ${feed.localName}`,
      ...{ title: of(feed, 'title'), updated: of(feed, 'updated') },
      author: feed.querySelector('author > name')?.textContent ?? null,
      ...{ self: link(feed, 'self'), alternate: link(feed, 'alternate') },
    },
    entries: [...feed.querySelectorAll('entry')].map((entry) => ({
      ...{
        id: of(entry, 'id'),
        title: of(entry, 'title'),
        updated: of(entry, 'updated'),
        summary: of(entry, 'summary'),
      },
      alternate: link(entry, 'alternate'),
    })),
  };
}) as (text: string) => ReadFeed;
