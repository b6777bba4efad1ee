import { formatDay, type IsoDate } from '../../deadlines/iso-date.js';
import { type BothVersions } from '../forms/changed-page.js';
import { dayParts, partsOfDay, readDay } from '../forms/day-input.js';
import { fingerprint } from '../forms/fingerprint.js';
import { type FormBody, textsOf } from '../forms/form.js';
import { type FieldOf, type FormErrors, sameName } from '../forms/form-errors.js';
import { readText } from '../forms/text-rule.js';
import { type HolderRead, type TenureRead } from './directory-read.js';

/** The days of a tenure and where they are known from. */
export type TenureFacts = Pick<TenureRead, 'fromOn' | 'toOn' | 'source'>;

/** Reads the days of a tenure; null, with an error beside each field, when they can't be taken. */
export function readTenure(body: FormBody, errors: FormErrors): TenureFacts | null {
  const from = dayParts(body, 'fromOn');
  if (!from.day && !from.month && !from.year) errors.add('fromOn-day', 'Enter the first day in office');
  const fromOn = readDay(body, 'fromOn', 'The first day in office', errors);
  const toOn = readDay(body, 'toOn', 'The first day no longer in office', errors);
  if (fromOn && toOn && toOn <= fromOn)
    errors.add('toOn-day', 'The first day no longer in office must be after the first day in office');
  const source = readText(body, 'source', { label: 'The source', max: 500 }, errors);
  return fromOn && errors.isEmpty ? { fromOn, toOn, source } : null;
}

/** The tenures that are to end when the new one begins, of those that have no end yet. */
export function readEnds(
  body: FormBody,
  fromOn: IsoDate | undefined,
  holders: readonly HolderRead[],
  errors: FormErrors,
): string[] {
  const ticked = textsOf(body, 'ends');
  const ending = holders.filter(({ tenureId }) => ticked.includes(tenureId));
  for (const holder of ending) {
    if (fromOn && fromOn <= holder.fromOn)
      errors.add(
        'fromOn-day',
        `${holder.name} holds it only from ${formatDay(holder.fromOn)}, so that can’t end before. Correct the day, or take the tick away`,
      );
  }
  return ending.map(({ tenureId }) => tenureId);
}

/** The form as it is first shown to change a tenure. */
export function filledTenure(tenure: TenureFacts): FormBody {
  const boxes = (name: string, day: IsoDate | null): FormBody => {
    const parts = partsOfDay(day);
    return { [`${name}-day`]: parts.day, [`${name}-month`]: parts.month, [`${name}-year`]: parts.year };
  };
  return {
    ...boxes('fromOn', tenure.fromOn),
    ...boxes('toOn', tenure.toOn),
    source: tenure.source ?? '',
    version: String(tenureVersion(tenure)),
  };
}

export function tenureVersion({ fromOn, toOn, source }: TenureFacts): number {
  return fingerprint([fromOn, toOn, source]);
}

export function bothTenures(theirs: TenureFacts, yours: TenureFacts): BothVersions[] {
  const words = (day: IsoDate | null): string => (day ? formatDay(day) : '');
  return [
    { label: 'First day', theirs: words(theirs.fromOn), yours: words(yours.fromOn) },
    { label: 'First day no longer in office', theirs: words(theirs.toOn), yours: words(yours.toOn) },
    { label: 'Source', theirs: theirs.source ?? '', yours: yours.source ?? '' },
  ];
}

const FIELDS: Readonly<Record<string, string>> = {
  '/fromOn': 'fromOn-day',
  '/toOn': 'toOn-day',
  '/personId': 'person',
};

/** Where what the use cases refuse stands on the form. */
export const fieldOfTenure: FieldOf = (pointer) => FIELDS[pointer] ?? sameName(pointer);
