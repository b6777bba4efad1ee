import { type IsoDate } from '../../deadlines/iso-date.js';
import { CHANNELS, type Channel } from '../../deadlines/receipt.js';
import { PUBLICITIES, type Publicity } from '../../letters/letter.entity.js';
import { DayField, InstantField, OneOfField, TextField, TextListField } from '../fields.js';
import { BodyExample } from '../openapi/body-example.decorator.js';
import { ReasonDto } from './reason.dto.js';

/** Body of PATCH /api/v1/letters/{letter}: only what is to change; null clears. */
@BodyExample({ owner: 'Secretariat', topics: ['Interpol', 'Elections'] })
export class ChangeLetterDto extends ReasonDto {
  @TextField({ optional: true, description: 'Once the letter was sent, only with a reason.' })
  subject?: string;

  @TextField({ max: 200_000, optional: true, description: 'Once the letter was sent, only with a reason.' })
  body?: string;

  @DayField({ optional: true, nullable: true, description: 'The date on the letter.' })
  datedOn?: IsoDate | null;

  @OneOfField(CHANNELS, { optional: true, description: 'It decides when the letter was received.' })
  channel?: Channel;

  @OneOfField(PUBLICITIES, { optional: true })
  publicity?: Publicity;

  @InstantField({
    optional: true,
    nullable: true,
    description: 'With publicity embargoed, and only with it.',
  })
  embargoUntil?: string | null;

  @TextListField({ optional: true, example: ['Interpol'] })
  topics?: string[];

  @TextField({ max: 100, optional: true, nullable: true, description: 'Who looks after the letter.' })
  owner?: string | null;

  @DayField({ optional: true, nullable: true })
  signaturesCloseOn?: IsoDate | null;

  @DayField({
    optional: true,
    nullable: true,
    description: 'The day by which the letter itself asks for a reply.',
  })
  replyRequestedOn?: IsoDate | null;

  @TextField({
    max: 40,
    optional: true,
    nullable: true,
    example: 'PHRG/2021/001',
    description: 'The id or reference of the letter that this one follows up.',
  })
  followsLetter?: string | null;
}

/** Body of POST /api/v1/letters/{letter}/close, /reopen, /withdraw and /reinstate. */
@BodyExample({ on: '2022-01-18', reason: 'Settled by telephone.' })
export class ActOnLetterDto extends ReasonDto {
  @DayField({ optional: true, description: 'The day on which it was done; today unless told.' })
  on?: IsoDate;
}
