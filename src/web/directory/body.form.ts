import { type Division, DIVISIONS } from '../../deadlines/calendar.js';
import { divisionName } from '../../deadlines/calendar.js';
import { ORGANISATION_KINDS, type OrganisationKind } from '../../directory/organisation.entity.js';
import { type BothVersions } from '../forms/changed-page.js';
import { type FormBody } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { readChoice, readText } from '../forms/text-rule.js';
import { type BodyRead } from './directory-read.js';
import { kindInWords } from './directory-words.js';

/** What people say of a body. */
export interface BodyDetails {
  readonly name: string;
  readonly kind: OrganisationKind;
  readonly division: Division;
}

/** Reads the form of a body; null, with an error beside each field, when it can't be taken. */
export function readBody(body: FormBody, errors: FormErrors): BodyDetails | null {
  const needed = 'Enter the name of the body';
  const name = readText(body, 'name', { label: 'The name', max: 200, needed }, errors);
  const kind = readChoice(body, 'kind', ORGANISATION_KINDS);
  if (!kind) errors.add('kind', 'Say what kind of body it is');
  const division = readChoice(body, 'division', DIVISIONS);
  if (!division) errors.add('division', 'Say whose bank holidays it keeps');
  return name && kind && division && errors.isEmpty ? { name, kind, division } : null;
}

export function filledBody({ name, kind, division, version }: BodyRead): FormBody {
  return { name, kind, division, version: String(version) };
}

export function bothBodies(theirs: BodyDetails, yours: BodyDetails): BothVersions[] {
  return [
    { label: 'Name', theirs: theirs.name, yours: yours.name },
    { label: 'Kind', theirs: kindInWords(theirs.kind), yours: kindInWords(yours.kind) },
    { label: 'Bank holidays', theirs: divisionName(theirs.division), yours: divisionName(yours.division) },
  ];
}

/**
 * What names a body in addresses of the API, from its name: `Foreign, Commonwealth & Development Office` becomes
 * `foreign-commonwealth-development-office`.
 */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replaceAll(/[^\p{L}\p{N}\s&,./()-]/gu, '')
    .toLowerCase();
  const slug = words.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');
  const whole = /^[a-z]/.test(slug) && slug.length > 1 ? slug : `body-${slug || 'x'}`;
  return whole.slice(0, 80).replace(/-+$/, '');
}
