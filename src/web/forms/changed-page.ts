import { Page } from '../pages/page.js';
import { type FormBody } from './form.js';
import { newOnce } from './once.js';
import { typedFields } from './typed-fields.js';

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

/**
 * Shows both versions of a thing that somebody else changed while this form was open, and lets the person choose: to
 * save theirs over it, or to leave it as it is. What was typed goes on in hidden fields.
 */
export function changedPage(
  body: FormBody,
  { thing, fields, currentVersion, backHref }: ChangedMeanwhile,
): Page {
  const differing = fields.filter(({ theirs, yours }) => theirs !== yours);
  const model = { thing, differing, typed: typedFields(body), currentVersion, backHref, once: newOnce() };
  return new Page('changed', { pageTitle: `${thing} was changed by somebody else`, ...model }, 412);
}
