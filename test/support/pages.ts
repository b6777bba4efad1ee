import { type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { contextOf, watchedPage } from './browser.js';
import { type Person } from './people.js';

/** A person's browser on the pages of a running Postbag, with the few moves that tests of forms make. */
export class Visitor {
  private constructor(
    readonly page: Page,
    readonly faults: string[],
    private readonly url: string,
  ) {}

  static async of(
    browser: Browser,
    url: string,
    person: Person,
    options: BrowserContextOptions = {},
  ): Promise<Visitor> {
    const { page, faults } = await watchedPage(await contextOf(browser, url, person, options), url);
    return new Visitor(page, faults, url);
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.url + path);
  }

  /** Fills the boxes with these ids. */
  async fill(boxes: Record<string, string>): Promise<void> {
    for (const [id, text] of Object.entries(boxes)) await this.page.locator(`#${id}`).fill(text);
  }

  /** Fills the three boxes of a day. */
  async fillDay(name: string, day: string): Promise<void> {
    const [year, month, date] = day === '' ? ['', '', ''] : day.split('-');
    await this.fill({ [`${name}-day`]: date, [`${name}-month`]: month, [`${name}-year`]: year });
  }

  async press(button: string): Promise<void> {
    await this.page.getByRole('button', { name: button, exact: true }).click();
  }

  /** What the page says was done. */
  async said(): Promise<string> {
    return ((await this.page.textContent('.govuk-notification-banner__content')) ?? '').trim();
  }

  /** The texts of the error summary. */
  async errors(): Promise<string[]> {
    await this.page.waitForSelector('.govuk-error-summary');
    const links = this.page.locator('.govuk-error-summary__list li');
    return (await links.allTextContents()).map((text) => text.trim());
  }

  /** Whether the page is no wider than its window. */
  async fits(): Promise<boolean> {
    return this.page.evaluate<boolean>('document.documentElement.scrollWidth <= window.innerWidth');
  }
}
