import { AsOfQuery } from '../as-of.dto.js';
import { QueryNumberField } from '../fields.js';

/** Query of GET /api/v1/groups/{group}/agenda. */
export class AgendaQuery extends AsOfQuery {
  @QueryNumberField({ min: 1, max: 92, optional: true, description: 'How many days ahead; 14 unless told.' })
  days?: number;
}
