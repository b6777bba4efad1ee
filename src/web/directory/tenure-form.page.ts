import { dayParts } from '../forms/day-input.js';
import { type FormBody, textsOf } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { type Model, Page } from '../pages/page.js';
import { type HolderRead, type OfficeRead, type TenureRead } from './directory-read.js';
import { type PersonChoice } from './people-by-name.js';

/** What the form of a tenure is shown with. `tenure` is the one that is to be changed. */
export interface TenureForm {
  readonly place: Model;
  readonly pageTitle: string;
  readonly office: OfficeRead | TenureRead['office'];
  readonly values: FormBody;
  readonly errors: FormErrors;
  readonly choices?: readonly PersonChoice[];
  readonly holders?: readonly HolderRead[];
  readonly tenure?: TenureRead;
}

export function tenureFormPage({
  place,
  values,
  errors,
  choices = [],
  holders = [],
  ...shown
}: TenureForm): Page {
  const ends = textsOf(values, 'ends');
  return new Page(
    'directory/tenure-form',
    {
      ...place,
      ...shown,
      values,
      choices,
      holders: holders.map((holder) => ({ ...holder, isEnding: ends.includes(holder.tenureId) })),
      days: { fromOn: dayParts(values, 'fromOn'), toOn: dayParts(values, 'toOn') },
      once: newOnce(),
      errors: errors.summary,
      errorAt: errors.byField,
    },
    errors.isEmpty ? 200 : 422,
  );
}
