import { type IsoDate } from '../../deadlines/iso-date.js';
import { DayField, TextField } from '../fields.js';
import { BodyExample } from '../openapi/body-example.decorator.js';

/** Body of PUT /api/v1/flags/{id}/snooze. */
@BodyExample({
  until: '2022-01-31',
  reason: 'The private office rang: the reply is with the Minister.',
})
export class SnoozeFlagDto {
  @DayField({ description: 'The day on which it comes back: after today, at most 60 days ahead.' })
  until!: IsoDate;

  @TextField({ max: 300, example: 'The private office rang: the reply is with the Minister.' })
  reason!: string;
}
