import { AsOfQuery } from '../as-of.dto.js';
import { CursorField, LimitField } from '../fields.js';

/** Query of a list that is read page by page. */
export class PageQuery extends AsOfQuery {
  @LimitField()
  limit?: number;

  @CursorField()
  cursor?: string;
}
