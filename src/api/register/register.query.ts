import { STANDINGS, type Standing } from '../../register/register.sql.js';
import { CursorField, LimitField, OneOfField } from '../fields.js';

/** Query of GET /api/v1/register/{group}. */
export class RegisterQuery {
  @OneOfField(STANDINGS, {
    optional: true,
    description:
      'Which letters: `awaiting` those that an answer, or the rest of one, is owed to; `answered` those that were answered; all unless told.',
  })
  standing?: Standing;

  @LimitField()
  limit?: number;

  @CursorField()
  cursor?: string;
}
