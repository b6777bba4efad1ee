import { type Page, type Request } from 'playwright-core';

/** Presses the button with this name. */
export function press(page: Page, name: string): Promise<void> {
  return page.getByRole('button', { name, exact: true }).click();
}

/** Types a day, such as `5 1 2022`, into its three boxes; an empty one empties them. */
export async function fillDay(page: Page, name: string, day: string): Promise<void> {
  const parts = day.split(' ');
  for (const [index, part] of ['day', 'month', 'year'].entries())
    await page.locator(`#${name}-${part}`).fill(parts[index] ?? '');
}

/** The error summary, one error each; each must lead to something on the page. */
export async function errorsOn(page: Page): Promise<string[]> {
  await page.waitForSelector('.govuk-error-summary');
  const links = page.locator('.govuk-error-summary a');
  for (const link of await links.all()) {
    const href = (await link.getAttribute('href'))!;
    if ((await page.locator(href).count()) !== 1)
      throw new Error(`the error leads to ${href}, which is not there`);
  }
  return links.allTextContents();
}

/** What the form of the page would send, for sending it a second time. */
export function formOn(page: Page): Promise<[string, string][]> {
  return page.evaluate<[string, string][]>(`[...new FormData(document.querySelector('#form'))]`);
}

/** Sends a form again as it was sent before, to where the page was, as the same person. */
export async function sendAgain(page: Page, address: string, form: [string, string][]): Promise<Response> {
  const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  return fetch(address, {
    ...{ method: 'POST', redirect: 'manual', headers: { cookie: cookies, origin: new URL(address).origin } },
    body: new URLSearchParams(form),
  });
}

/** Sends once more what the browser sent, as a double click does; gives the status. */
export async function sentAgain(page: Page, request: Request): Promise<number> {
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const headers = {
    cookie,
    origin: new URL(request.url()).origin,
    'content-type': 'application/x-www-form-urlencoded',
  };
  const again = { method: 'POST', redirect: 'manual', headers, body: request.postData() } as const;
  return (await fetch(request.url(), again)).status;
}
