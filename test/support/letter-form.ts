import { type Browser, type BrowserContextOptions } from 'playwright-core';
import { Visitor } from './pages.js';
import { type Person } from './people.js';

/** What tests of that page read of the letter that it logged. */
export interface LoggedLetter {
  id: string;
  reference: string;
  subject: string;
  recipients: { printed: string; office: { name: string } | null }[];
}

/** A recipient as printed. */
export const BLOCK = 'The Minister for Kites\nHarbour House';

/** Opens the page that logs a letter. */
export async function openLetterForm(
  browser: Browser,
  url: string,
  person: Person,
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const visitor = await Visitor.of(browser, url, person, options);
  await visitor.open('/groups/phrg/letters/log');
  return visitor;
}

/** Fills what every letter has: its subject, its text, and to whom it goes. */
export function fillLetter(visitor: Visitor, subject: string): Promise<void> {
  return visitor.fill({
    subject,
    text: 'Dear Minister, this letter is fiction.\nWho flies the kites?',
    'recipient-1-printed': BLOCK,
  });
}

/** The letter whose page the browser has come to, as the API tells it. */
export async function loggedLetter({ page }: Visitor, person: Person): Promise<LoggedLetter> {
  await page.waitForURL(/letters\/[0-9a-f-]{36}$/);
  return person.get<LoggedLetter>(`/api/v1/letters/${page.url().split('/').at(-1)!}`);
}
