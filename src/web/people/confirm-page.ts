import { newOnce } from '../forms/once.js';
import { Page } from '../pages/page.js';

/** A question before what can't be undone. */
export interface Confirmation {
  readonly title: string;
  /** What will happen, a paragraph each. */
  readonly says: readonly string[];
  readonly button: string;
  readonly backHref: string;
  /** Whether something is taken away, which the colour of the button repeats. */
  readonly isLoss?: boolean;
  /** The group's slug, for pages below its settings. */
  readonly groupSlug?: string;
  /** Why it was refused when it was tried, e.g. that this is the last administrator. */
  readonly refusal?: string;
}

/** The page that asks; its form is sent to the same address. */
export function confirmPage({ title, refusal, ...confirmation }: Confirmation): Page {
  const errors = refusal ? [{ text: refusal, href: '#confirm' }] : [];
  const model = { ...confirmation, once: newOnce(), errors };
  return new Page('people/confirm', { pageTitle: title, ...model }, refusal ? 409 : 200);
}
