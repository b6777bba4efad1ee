import { existsSync } from 'node:fs';
import axe from 'axe-core';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';
import { type Person } from './people.js';

/** Where a Chromium may lie, the one without windows first: it does half the work. The variable CHROMIUM names another place. */
const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** The Chromium of this machine; null when there is none. */
export const CHROMIUM = PLACES.find((path) => path && existsSync(path)) ?? null;

/** `describe` where there is a Chromium; otherwise the tests are skipped and their title says why. */
export function describeInBrowser(name: string, tests: () => void): void {
  if (CHROMIUM) describe(name, tests);
  else describe.skip(`${name} (skipped: no Chromium here; set CHROMIUM to its path)`, tests);
}

/** Without the background services, which a machine without internet would only log errors of. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts Chromium; the caller closes it. */
export function startBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: CHROMIUM ?? undefined, args: FLAGS });
}

/** How long a page is waited for, in milliseconds: shorter than a test may take, so that one which waits in vain says for what. */
const PATIENCE = 100_000;

/** A context in which a person has signed in already; `options` such as `javaScriptEnabled` and `viewport`. */
export async function contextOf(
  browser: Browser,
  url: string,
  { cookie }: Person,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(PATIENCE);
  const [name, value] = cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url }]);
  return context;
}

/** What went wrong in a page that its visitor would not see: errors in its console, requests to other hosts. */
export interface Watched {
  readonly page: Page;
  readonly faults: string[];
}

/** A new page of a context, watched from its first request on. */
export async function watchedPage(context: BrowserContext, url: string): Promise<Watched> {
  const page = await context.newPage();
  const faults: string[] = [];
  const { host } = new URL(url);
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`));
  page.on('request', (request) => {
    const to = new URL(request.url());
    if (to.protocol !== 'data:' && to.host !== host) faults.push(`request to ${to.host}`);
  });
  return { page, faults };
}

/** What axe-core finds in the page against WCAG 2.2 AA and its best practices: `rule: how it is mended (where)`. */
export async function accessFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    const found = await (globalThis as unknown as { axe: typeof axe }).axe.run();
    return found.violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map(({ html }) => html),
    }));
  });
  return violations.map(({ id, help, where }) => `${id}: ${help} (${where.slice(0, 3).join(' | ')})`);
}
