// Takes the README's pictures from the demo, which it starts and ends: npm run screenshots [-- folder]
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const DAY = '2021-11-24';
const OUT = process.argv[2] ?? fileURLToPath(new URL('.', import.meta.url));
const DEMO = fileURLToPath(new URL('../../dist/src/cli/demo.js', import.meta.url));
const CHROMIUM = [process.env.CHROMIUM, '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(
  (path) => path && existsSync(path),
);

const LAPTOP = { viewport: { width: 1366, height: 768 }, deviceScaleFactor: 1 };
const PHONE = { viewport: { width: 375, height: 812 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

/** Pixels of a page, from its top, that a picture shows: the demo has many letters. */
const MOST = 1600;

/** Resolves with what the demo prints once it can be looked at. */
function startDemo() {
  const demo = spawn(process.execPath, [DEMO, '--as-of', DAY, '--port', '0'], { stdio: 'pipe' });
  return new Promise((resolve, reject) => {
    let told = '';
    const take = (piece) => {
      told += piece;
      const url = /http:\/\/127\.0\.0\.1:\d+/.exec(told)?.[0];
      const email = /\S+@example\.org/.exec(told)?.[0];
      const password = /demo-[0-9a-f]{12}/.exec(told)?.[0];
      const group = /"group":"([^"]+)"/.exec(told)?.[1];
      if (url && email && password && group) resolve({ demo, url, email, password, group });
    };
    demo.stdout.on('data', take);
    demo.stderr.on('data', take);
    demo.on('exit', (code) => reject(new Error(`The demo ended with ${code}:\n${told}`)));
  });
}

async function signedIn(browser, { url, email, password }, screen) {
  const context = await browser.newContext({ ...screen, reducedMotion: 'reduce', locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${url}/sign-in`);
  await page.fill('#email', email);
  await page.fill('#password', password);
  await page.press('#password', 'Enter');
  await page.waitForURL((at) => !at.pathname.startsWith('/sign-in'));
  return page;
}

async function take(page, name, path) {
  if (path) await page.goto(path);
  await page.evaluate(() => document.fonts.ready);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  if (overflow > 0) console.error(`${name} is ${overflow} px wider than its screen`);
  const { width } = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.screenshot({
    path: join(OUT, `${name}.png`),
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, MOST) },
    animations: 'disabled',
    caret: 'hide',
  });
}

const access = await startDemo();
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const group = `${access.url}/groups/${access.group}`;
  const letter = `${group}/letters/${encodeURIComponent('PHRG/2021/036')}`;
  const page = await signedIn(browser, access, LAPTOP);
  await take(page, 'today', `${group}/today`);
  await take(page, 'letter', letter);
  await take(page, 'log-reply', `${letter}/replies/log`);
  await take(page, 'report', `${group}/report`);
  const phone = await signedIn(browser, access, PHONE);
  await take(phone, 'letter-on-a-phone', letter);
} finally {
  await browser.close();
  access.demo.removeAllListeners('exit');
  access.demo.kill('SIGTERM');
}
