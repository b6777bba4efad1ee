import { CursorField, LimitField } from './fields.js';

/** Query of a list that is read page by page and always as of this moment. */
export class ListQuery {
  @LimitField()
  limit?: number;

  @CursorField()
  cursor?: string;
}
