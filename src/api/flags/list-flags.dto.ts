import { Type } from 'class-transformer';
import { AsOfQuery } from '../as-of.dto.js';
import { OneOfField, TextField, WholeField } from '../fields.js';
import { FLAG_KINDS } from '../../flags/flag-rules.js';

/** Query of GET /api/v1/groups/{group}/flags. */
export class ListFlagsQuery extends AsOfQuery {
  @OneOfField(FLAG_KINDS, { optional: true, description: 'Only flags of this kind.' })
  kind?: string;

  @TextField({
    max: 60,
    optional: true,
    description: 'Only flags of this letter: its id or its reference.',
    example: 'PHRG/2021/001',
  })
  letter?: string;

  @Type(() => Number)
  @WholeField({ min: 1, max: 200, optional: true, description: 'How many at most; 50 unless told.' })
  limit?: number;

  @TextField({ max: 1000, optional: true, description: 'Where to go on: the nextCursor of the page before.' })
  cursor?: string;
}
