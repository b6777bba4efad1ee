import { type Page } from 'playwright-core';

/** One way in which a page is laid out: how wide, on a screen or on paper. */
interface Layout {
  readonly name: string;
  readonly width: number;
  readonly media?: 'print';
}

/** A phone; a usual screen, as it is and at 200% zoom, which halves what it holds; A4 within its margins. */
const LAYOUTS: readonly Layout[] = [
  { name: 'phone', width: 320 },
  { name: 'screen at 200%', width: 640 },
  { name: 'screen', width: 1280 },
  { name: 'paper', width: 718, media: 'print' },
];

/**
 * What goes wrong with an open page in each layout: it can be scrolled sideways; on paper something is cut off, stays
 * folded up, or is shown that only works on a screen.
 */
export async function layoutFaults(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const { name, width, media = 'screen' } of LAYOUTS) {
    await page.setViewportSize({ width, height: 700 });
    await page.emulateMedia({ media });
    const faults = await page.evaluate<string[]>(TOO_WIDE);
    if (media === 'print') faults.push(...(await page.evaluate<string[]>(WRONG_ON_PAPER)));
    found.push(...faults.map((fault) => `${name}: ${fault}`));
  }
  await page.emulateMedia({ media: 'screen' });
  return found;
}

const TOO_WIDE = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const wide = [...document.body.querySelectorAll('*')].filter((element) =>
    element.getBoundingClientRect().right > clientWidth + 0.5);
  return [scrollWidth + ' px wide: ' + wide.slice(0, 3).map((element) =>
    element.tagName + '.' + element.className).join(' | ')];
})()`;

const WRONG_ON_PAPER = `(() => {
  const told = (what) => (element) => what + ' ' + element.outerHTML.slice(0, 120);
  const isShown = (element) => element.checkVisibility() && element.getClientRects().length > 0;
  const all = (selector) => [...document.querySelectorAll(selector)];
  const cut = all('main *').filter((element) => isShown(element) && getComputedStyle(element).overflowX !== 'visible' &&
    !element.closest('.govuk-visually-hidden') && element.scrollWidth > element.clientWidth + 1);
  const folded = all('main details > :not(summary)').filter((element) =>
    !element.closest('.postbag-no-print, form') && !isShown(element));
  const idle = all('nav, form, button, .govuk-button').filter(isShown);
  return [...cut.map(told('cut off:')), ...folded.map(told('folded up:')), ...idle.map(told('of no use:'))];
})()`;
