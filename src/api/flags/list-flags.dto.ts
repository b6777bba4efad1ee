import { AsOfQuery } from '../as-of.dto.js';
import { CursorField, LimitField, OneOfField, TextField } from '../fields.js';
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

  @LimitField()
  limit?: number;

  @CursorField()
  cursor?: string;
}
