import { type Page } from 'playwright-core';

/** Would leave an element, or run, if it were not escaped in text, in an attribute or in a script. */
const MARKUP = `"><img src=x onerror=injected=1>`;
const SCRIPT = `'</script><script data-injected>injected=1</script>`;
/** What a template would make 62615533 of, and an address that runs as a script. */
const TEMPLATE = '{{7919*7907}} javascript:injected=1 ';
/** From the right to the left, with marks that turn the direction and are not turned back. */
const ARABIC = 'رسالة \u202eإلى الوزير ';

/** Hostile text of `length` characters, 40 or more: markup, templates, Arabic, and one word for all of the rest. */
export function hostile(length: number): string {
  const parts = [MARKUP, SCRIPT, TEMPLATE, ARABIC].filter(
    (_part, index, all) => all.slice(0, index + 1).join('').length <= length,
  );
  return parts.join('').padEnd(length, 'Wm');
}

/** What in the answer's text, as it came, is not escaped, was taken for a template, or turns the words after it around. */
export function unescapedIn(html: string): string[] {
  return ['<img src=x', '<script data-injected', '62615533', '\u202e'].filter((mark) => html.includes(mark));
}

/** What the hostile text left in the page: elements, addresses that run, or a script that ran. */
export function injectedInto(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const marks = 'img[src="x"], [onerror], [data-injected], script:not([src]):not([nonce])';
    const told = (element) => element.outerHTML.slice(0, 120);
    const runs = [...document.querySelectorAll('[href], [src], [action], [formaction]')].filter((element) =>
      ['href', 'src', 'action', 'formaction'].some((name) =>
        /^\\s*(javascript|data:text)/i.test(element.getAttribute(name) ?? '')));
    const ran = 'injected' in window ? ['a script ran'] : [];
    return [...ran, ...[...document.querySelectorAll(marks), ...runs].map(told)];
  })()`);
}
