import { type IsoDate } from '../../deadlines/iso-date.js';
import { CHANNELS, type Channel } from '../../deadlines/receipt.js';
import { DayField, OneOfField, TextField } from '../fields.js';
import { BodyExample } from '../openapi/body-example.decorator.js';

/** Body of PATCH /api/v1/letters/{letter}/sending: only what is to change. */
@BodyExample({ sentOn: '2021-11-23', reason: 'Sent a day later.' })
export class CorrectSendingDto {
  @DayField({
    optional: true,
    nullable: true,
    description: 'Null: it was not sent after all; only while nothing is recorded that rests on its sending.',
  })
  sentOn?: IsoDate | null;

  @OneOfField(CHANNELS, { optional: true, description: 'It decides when the letter was received.' })
  channel?: Channel;

  @DayField({ optional: true, description: 'The date on the letter.' })
  datedOn?: IsoDate;

  @TextField({ min: 3, max: 500, description: 'Why; kept in the history.', example: 'Sent a day later.' })
  reason!: string;
}
