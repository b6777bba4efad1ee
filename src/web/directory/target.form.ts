import { formatDay, type IsoDate } from '../../deadlines/iso-date.js';
import { type BothVersions } from '../forms/changed-page.js';
import { partsOfDay, readDay } from '../forms/day-input.js';
import { fingerprint } from '../forms/fingerprint.js';
import { type FormBody } from '../forms/form.js';
import { type FieldOf, type FormErrors, sameName } from '../forms/form-errors.js';
import { readText, readWhole } from '../forms/text-rule.js';
import { type TargetRead } from './directory-read.js';

/** What people say of a target. */
export type TargetFacts = Omit<TargetRead, 'id'>;

/** Reads the form of a target; null, with an error beside each field, when it can't be taken. */
export function readTarget(body: FormBody, errors: FormErrors): TargetFacts | null {
  const days = readWhole(body, 'days', { label: 'The number of working days', min: 1, max: 60 }, errors);
  const fromOn = readDay(body, 'fromOn', 'The first day on which it holds', errors);
  const toOn = readDay(body, 'toOn', 'The first day on which it no longer holds', errors);
  if (fromOn && toOn && toOn <= fromOn)
    errors.add(
      'toOn-day',
      'The first day on which it no longer holds must be after the first day on which it does',
    );
  const needed = 'Say where the figure was published';
  const source = readText(body, 'source', { label: 'The source', max: 500, needed }, errors);
  return days !== null && source && errors.isEmpty ? { days, fromOn, toOn, source } : null;
}

/** The form as it is first shown to change a target. */
export function filledTarget(target: TargetFacts): FormBody {
  const boxes = (name: string, day: IsoDate | null): FormBody => {
    const parts = partsOfDay(day);
    return { [`${name}-day`]: parts.day, [`${name}-month`]: parts.month, [`${name}-year`]: parts.year };
  };
  return {
    days: String(target.days),
    ...boxes('fromOn', target.fromOn),
    ...boxes('toOn', target.toOn),
    source: target.source,
    version: String(targetVersion(target)),
  };
}

export function targetVersion({ days, fromOn, toOn, source }: TargetFacts): number {
  return fingerprint([days, fromOn, toOn, source]);
}

export function bothTargets(theirs: TargetFacts, yours: TargetFacts): BothVersions[] {
  const words = (day: IsoDate | null): string => (day ? formatDay(day) : '');
  return [
    { label: 'Working days', theirs: String(theirs.days), yours: String(yours.days) },
    { label: 'First day on which it holds', theirs: words(theirs.fromOn), yours: words(yours.fromOn) },
    { label: 'First day on which it no longer holds', theirs: words(theirs.toOn), yours: words(yours.toOn) },
    { label: 'Source', theirs: theirs.source, yours: yours.source },
  ];
}

const FIELDS: Readonly<Record<string, string>> = { '/fromOn': 'fromOn-day', '/toOn': 'toOn-day' };

/** Where what the use cases refuse stands on the form. */
export const fieldOfTarget: FieldOf = (pointer) => FIELDS[pointer] ?? sameName(pointer);
