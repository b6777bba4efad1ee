import { type PipeTransform } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { NotFound } from '../../errors/kinds.js';
import { type ReportKey } from '../../reports/issued-reports.queries.js';

/** The greatest whole number that the database keeps a number in. */
const MOST = 2 ** 31 - 1;

/** The number or the id of a report in a path. What is neither names nothing, so it is not found. */
export class ReportKeyPipe implements PipeTransform<string, ReportKey> {
  transform(value: string): ReportKey {
    if (isUUID(value)) return { id: value.toLowerCase() };
    const number = /^[1-9]\d{0,9}$/.test(value) ? Number(value) : MOST + 1;
    if (number > MOST) throw new NotFound('report', value);
    return { number };
  }
}
