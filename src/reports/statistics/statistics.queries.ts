import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { runNamed } from '../../database/named-query.js';
import { type Moment } from '../../deadlines/windows.js';
import { organisationColumn } from '../../directory/directory-key.js';
import { letterColumn } from '../../letters/letter-key.js';
import { type Statistics, type StatisticsBy, type StatisticsFilters } from './statistics.js';
import { statisticsBy } from './statistics.sql.js';

/** What is read of a group for statistics; `body` is null when none was asked for or it is not there. */
export type StatisticsAnswer = Pick<Statistics, 'group' | 'total' | 'rows' | 'rowCount' | 'overTime'> &
  Pick<Statistics['filters'], 'body'>;

/** What to count, and how many rows to give at most. */
export interface StatisticsRequest {
  readonly by: StatisticsBy;
  readonly filters: StatisticsFilters;
  readonly limit: number;
}

const STATEMENTS = {
  body: statisticsBy('body'),
  topic: statisticsBy('topic'),
  signatory: statisticsBy('signatory'),
  year: statisticsBy('year'),
};

/** Reads statistics: one statement for each kind of rows. */
@Injectable()
export class StatisticsQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  async read(groupId: string, { on, at }: Moment, request: StatisticsRequest): Promise<StatisticsAnswer> {
    const { by, filters, limit } = request;
    const values = [groupId, on, at, ...valuesOf(filters), limit];
    const [answer] = await runNamed<StatisticsAnswer>(this.db, STATEMENTS[by], values);
    return answer;
  }
}

function valuesOf({ from, to, body, topic, signatory, status }: StatisticsFilters): (string | null)[] {
  const isBodyId = body !== undefined && organisationColumn(body) === 'id';
  const isPersonId = signatory !== undefined && letterColumn(signatory) === 'id';
  const part = signatory && `%${signatory.replaceAll(/[\\%_]/g, '\\$&')}%`;
  return [
    from ?? null,
    to ?? null,
    isBodyId ? body : null,
    isBodyId ? null : (body ?? null),
    topic ?? null,
    isPersonId ? signatory : null,
    isPersonId ? null : (part ?? null),
    status ?? null,
  ];
}
