import { type IsoDate } from '../../deadlines/iso-date.js';
import { OUTCOMES, type Outcome } from '../../letters/ask.entity.js';
import { DayField, IdField, OneOfField, TextField } from '../fields.js';
import { BodyExample } from '../openapi/body-example.decorator.js';

/** Body of PUT /api/v1/asks/{id}/outcome. */
@BodyExample({ outcome: 'partly_met', judgedOn: '2022-01-10', note: 'They agree with half of it.' })
export class RecordOutcomeDto {
  @OneOfField(OUTCOMES, { example: 'partly_met', description: '`open` takes an earlier judgement back.' })
  outcome!: Outcome;

  @DayField({
    optional: true,
    description:
      'The day from which it stands. Without it: the day of receipt of the reply that shows it, or of a later judgement that it replaces; today without a reply.',
  })
  judgedOn?: IsoDate;

  @IdField({ optional: true, nullable: true, description: 'The reply that shows it.' })
  replyId?: string | null;

  @TextField({
    max: 2000,
    optional: true,
    nullable: true,
    description: 'The sentence that shows it; must stand in the text of the reply, where there is one.',
  })
  quote?: string | null;

  @TextField({ max: 2000, optional: true, nullable: true })
  note?: string | null;
}
