import { formatDay, type IsoDate } from '../../deadlines/iso-date.js';
import { houseName } from '../../deadlines/sitting-days.js';
import {
  type HouseLoad,
  type LoadedRecess,
  type SittingDaysLoad,
} from '../../calendars/sitting-days-load.js';
import { type FormBody } from '../forms/form.js';
import { type FormErrors } from '../forms/form-errors.js';
import { newOnce } from '../forms/once.js';
import { type Model, Page } from '../pages/page.js';
import { daysInWords } from '../windows/window-view.js';
import { type SentLists } from './load.form.js';
import { spansOf } from './year-view.js';

/** Asks for the lists. */
export function loadFormPage(place: Model, values: FormBody, errors: FormErrors): Page {
  return new Page(
    'calendars/load',
    {
      ...place,
      pageTitle: 'Load sitting days and recesses',
      values,
      errors: errors.summary.slice(0, 10),
      errorAt: errors.byField,
    },
    errors.isEmpty ? 200 : 422,
  );
}

/** What a load would change. `isAnew` when something changed since it was shown last. */
export function loadPreviewPage({
  place,
  lists,
  preview,
  version,
  isAnew,
}: {
  readonly place: Model;
  readonly lists: SentLists;
  readonly preview: SittingDaysLoad;
  readonly version: string;
  readonly isAnew: boolean;
}): Page {
  return new Page('calendars/load-preview', {
    ...place,
    pageTitle: 'Load sitting days and recesses',
    isAnew,
    isChanged: preview.isChanged,
    houses: preview.houses.map(houseView),
    lists,
    ifVersion: version,
    once: newOnce(),
  });
}

function houseView({ house, fromOn, untilOn, ...load }: HouseLoad): object {
  return {
    name: houseName(house),
    known: `${formatDay(fromOn)} to ${formatDay(untilOn)}`,
    isChanged: load.isChanged,
    added: spansInWords(load.addedDays),
    addedCount: load.addedDays.length,
    removed: spansInWords(load.removedDays),
    removedCount: load.removedDays.length,
    addedRecesses: load.addedRecesses.map(recessInWords),
    removedRecesses: load.removedRecesses.map(recessInWords),
  };
}

const spansInWords = (days: readonly IsoDate[]): string[] =>
  spansOf(days).map(([first, last]) => daysInWords(first, last));

const recessInWords = ({ name, firstOn, lastOn }: LoadedRecess): string =>
  `${name}, ${formatDay(firstOn)} to ${formatDay(lastOn)}`;
