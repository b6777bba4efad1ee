import { Page } from '../pages/page.js';
import { type FormBody, typedFields } from './form.js';
import { newOnce } from './once.js';

/** One field of a thing that two people changed: what is kept now, and what this person typed. */
export interface BothVersions {
  readonly label: string;
  readonly theirs: string;
  readonly yours: string;
}

/** Words for what was changed meanwhile, where to go back to, and the version that is kept now. */
export interface ChangedMeanwhile {
  /** With its article, e.g. `This letter`. */
  readonly thing: string;
  readonly fields: readonly BothVersions[];
  readonly currentVersion: number;
  readonly backHref: string;
}

/** Two lists of the same fields in words, of what is kept now and of what this person typed, side by side. */
export function bothVersions(
  theirs: readonly (readonly [label: string, words: string])[],
  yours: readonly (readonly [label: string, words: string])[],
): BothVersions[] {
  return theirs.map(([label, words], at) => ({ label, theirs: words, yours: yours[at][1] }));
}

/**
 * Shows both versions of a thing that somebody else changed while this form was open, and lets the person choose: to
 * save theirs over it, or to leave it as it is. What was typed goes on in hidden fields.
 */
export function changedPage(
  body: FormBody,
  { thing, fields, currentVersion, backHref }: ChangedMeanwhile,
): Page {
  const differing = fields.filter(({ theirs, yours }) => theirs !== yours);
  const typed = typedFields(body);
  const model = { thing, differing, typed, currentVersion, backHref, once: newOnce() };
  return new Page('changed', { pageTitle: `${thing} was changed by somebody else`, ...model }, 412);
}
