import { HORIZONS, type Horizon } from '../../letters/ask.entity.js';
import { IdField, OneOfField, TextField } from '../fields.js';
import { BodyExample } from '../openapi/body-example.decorator.js';
import { ReasonDto } from './reason.dto.js';

/** Body of PATCH /api/v1/letters/{letter}/asks/{id}: only what is to change. */
@BodyExample({ horizon: 'longer_term' })
export class ChangeAskDto extends ReasonDto {
  @TextField({ max: 2000, optional: true, description: 'Once the letter was sent, only with a reason.' })
  text?: string;

  @OneOfField(HORIZONS, { optional: true, description: 'Another than before_event drops the window.' })
  horizon?: Horizon;

  @IdField({
    optional: true,
    nullable: true,
    description: 'An event window; alone, makes it an ask before that event.',
  })
  windowId?: string | null;
}
