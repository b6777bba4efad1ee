import { divisionName } from '../../deadlines/calendar.js';
import { type HolidayMerge } from '../../letters/merge-holidays.use-case.js';
import { type FormBody } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { movesView } from '../moves/moves-view.js';
import { type Model, Page } from '../pages/page.js';

/** Asks where the newer bank holidays are. */
export function mergeFormPage(place: Model, address: string, values: FormBody, errors: FormErrors): Page {
  return new Page(
    'calendars/merge',
    {
      ...place,
      pageTitle: 'Merge newer bank holidays',
      address,
      values,
      errors: errors.summary.slice(0, 10),
      errorAt: errors.byField,
    },
    errors.isEmpty ? 200 : 422,
  );
}

/** Shows what a merge would do. `isAnew` when something changed since it was shown last. */
export function mergePreviewPage(
  place: Model,
  publication: unknown,
  merge: HolidayMerge,
  isAnew: boolean,
): Page {
  const { isChanged, version, divisions, moves, lettersOfOtherGroups } = merge;
  return new Page(
    'calendars/merge-preview',
    {
      ...place,
      pageTitle: 'Merge newer bank holidays',
      isAnew,
      isOfUse: isChanged || moves.length > 0 || lettersOfOtherGroups > 0,
      divisions: divisions.map((division) => ({ ...division, name: divisionName(division.division) })),
      moves: movesView(moves, lettersOfOtherGroups),
      text: JSON.stringify(publication),
      ifVersion: version,
      once: newOnce(),
    },
    isAnew ? 412 : 200,
  );
}
