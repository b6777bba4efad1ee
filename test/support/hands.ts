import { type Locator, type Page } from 'playwright-core';

/** A pair of hands that counts what it does: clicks, and keys pressed. A paste is two keys. */
export class Hands {
  clicks = 0;
  keys = 0;

  constructor(private readonly page: Page) {}

  async click(target: Locator): Promise<void> {
    await target.click();
    this.clicks += 1;
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    this.keys += 1;
  }

  /** Types into whatever has the focus. */
  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.keys += text.length;
  }

  /** Pastes into whatever has the focus. */
  async paste(text: string): Promise<void> {
    await this.page.keyboard.insertText(text);
    this.keys += 2;
  }

  /** Presses Tab until the element with this id, or the button or link with this text, has the focus. */
  async tabTo(idOrText: string): Promise<void> {
    const isThere = `(() => { const it = document.activeElement;
      return it.id === ${JSON.stringify(idOrText)} || (['BUTTON', 'A'].includes(it.tagName) && it.textContent.trim() === ${JSON.stringify(idOrText)}); })()`;
    for (let tabs = 0; tabs < 80; tabs += 1) {
      await this.press('Tab');
      if (await this.page.evaluate<boolean>(isThere)) return;
    }
    throw new Error(`Tab does not lead to ${idOrText}`);
  }
}
