import { Type } from 'class-transformer';
import { AsOfQuery } from '../as-of.dto.js';
import { TextField, WholeField } from '../fields.js';

/** Query of a list that is read page by page. */
export class PageQuery extends AsOfQuery {
  @Type(() => Number)
  @WholeField({ min: 1, max: 200, optional: true, description: 'How many at most; 50 unless told.' })
  limit?: number;

  @TextField({ max: 1000, optional: true, description: 'Where to go on: the nextCursor of the page before.' })
  cursor?: string;
}
