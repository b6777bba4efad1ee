import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock/clock.js';
import { type IsoDate } from '../../deadlines/iso-date.js';
import { invalid } from '../../errors/kinds.js';
import { type Actor, groupOf } from '../../timeline/actor.js';
import { STATISTICS_DEFINITIONS } from '../definitions.js';
import { reportMoment } from '../report-moment.js';
import { checkFilters } from './check-filters.js';
import { type Statistics, type StatisticsBy, type StatisticsFilters } from './statistics.js';
import { StatisticsQueries } from './statistics.queries.js';

/** More rows than this are in no answer. */
export const MOST_ROWS = 10_000;

/** What is to be counted, and as of which day; without one, as of this moment. */
export interface ReadStatisticsCommand {
  readonly by: StatisticsBy;
  readonly filters: StatisticsFilters;
  readonly asOf?: IsoDate;
  /** How many rows at most; `MOST_ROWS` unless told. */
  readonly limit?: number;
}

/** Statistics of the actor's group. Reads only; the same facts always give the same. */
@Injectable()
export class ReadStatistics {
  constructor(
    private readonly statistics: StatisticsQueries,
    private readonly clock: Clock,
  ) {}

  /** @throws InvalidInput when the directory has no such body, or for days that do not fit: see checkFilters */
  async execute(actor: Actor, command: ReadStatisticsCommand): Promise<Statistics> {
    const { by, filters, asOf, limit = MOST_ROWS } = command;
    const moment = reportMoment(this.clock, asOf);
    checkFilters(filters, moment.on, this.clock.today());
    const { body, ...answer } = await this.statistics.read(groupOf(actor), moment, { by, filters, limit });
    if (filters.body !== undefined && !body) throw noSuchBody(filters.body);
    const { from = null, to = null, topic = null, signatory = null, status = null } = filters;
    return {
      ...{ group: answer.group, asOf: moment.on, by },
      filters: { from, to, body, topic, signatory, status },
      ...{ total: answer.total, rows: answer.rows, rowCount: answer.rowCount, overTime: answer.overTime },
      definitions: STATISTICS_DEFINITIONS,
    };
  }
}

const noSuchBody = (key: string): Error =>
  invalid(
    '/body',
    'organisation-not-found',
    `The directory has no body “${key}”. Name one by its id or slug, as /api/v1/organisations tells them.`,
  );
