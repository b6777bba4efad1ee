import { type PipeTransform } from '@nestjs/common';
import { NotFound } from '../../errors/kinds.js';

/** The greatest whole number that the database keeps a number in. */
const MOST = 2 ** 31 - 1;

/** The number of a report in a path. What is no such number names nothing, so it is not found. */
export class ReportNumberPipe implements PipeTransform<string, number> {
  transform(value: string): number {
    const number = /^[1-9]\d{0,9}$/.test(value) ? Number(value) : MOST + 1;
    if (number > MOST) throw new NotFound('report', value);
    return number;
  }
}
