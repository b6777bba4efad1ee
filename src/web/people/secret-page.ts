import { Page } from '../pages/page.js';

/** What is shown once and passed on or copied by whoever made it. */
export interface ShownSecret {
  readonly pageTitle: string;
  /** What to do with it, a paragraph each. */
  readonly says: readonly string[];
  readonly label: string;
  readonly value: string;
  /** How long it holds, when that has an end: `Holds once, until`, and an RFC 3339 instant. */
  readonly holds: { readonly words: string; readonly until: string } | null;
  /** For pages below a group's settings. */
  readonly groupSlug?: string;
  readonly back: { readonly href: string; readonly text: string };
}

/** Shows a secret. It is in no address and in no other answer. */
export function secretPage(secret: ShownSecret): Page {
  return new Page('people/secret', { ...secret }, 201);
}

/** For a form that comes again: what it made the first time can't be shown twice. */
export function shownBeforePage({ groupSlug, back }: Pick<ShownSecret, 'groupSlug' | 'back'>): Page {
  const pageTitle = 'This was made already';
  return new Page('people/shown-before', { pageTitle, groupSlug, back }, 409);
}
