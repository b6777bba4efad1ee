import { type IsoDate } from '../../deadlines/iso-date.js';
import { type ReadStatisticsCommand } from '../../reports/statistics/read-statistics.use-case.js';
import { type AnswerState, type StatisticsBy } from '../../reports/statistics/statistics.js';
import { type ChosenBody } from '../directory/body-filter.js';

/** What statistics show when nobody chose. */
export const USUAL_BY: StatisticsBy = 'body';

/** What somebody chose to see counted. */
export interface StatisticsChoice {
  readonly by: StatisticsBy;
  readonly from?: IsoDate;
  readonly to?: IsoDate;
  readonly body?: ChosenBody;
  readonly topic?: string;
  readonly signatory?: string;
  readonly status?: AnswerState;
  readonly asOf?: IsoDate;
}

/** The same as statistics take it. */
export function commandOf(choice: StatisticsChoice, limit?: number): ReadStatisticsCommand {
  const { by, from, to, body, topic, signatory, status, asOf } = choice;
  return { by, filters: { from, to, body: body?.slug, topic, signatory, status }, asOf, limit };
}

/** A path with the choice behind it, as it is kept and passed on. */
export function statisticsAddress(path: string, { by, body, ...choice }: StatisticsChoice): string {
  const { from, to, topic, signatory, status, asOf } = choice;
  const named = {
    by: by === USUAL_BY ? undefined : by,
    from,
    to,
    body: body?.slug,
    topic,
    signatory,
    status,
    asOf,
  };
  const given = Object.entries(named).filter((pair): pair is [string, string] => pair[1] !== undefined);
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given).toString()}`;
}

/** Whether anything but the kind of rows and the day is chosen. */
export function isFiltered({ by: _by, asOf: _asOf, ...filters }: StatisticsChoice): boolean {
  return Object.values(filters).some((value) => value !== undefined);
}
