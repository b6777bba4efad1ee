import { type IsoDate } from '../../deadlines/iso-date.js';
import { DayField, IdField, OneOfField, TextField } from '../fields.js';
import { BodyExample } from '../openapi/body-example.decorator.js';
import { ReasonDto } from './reason.dto.js';

/**
 * Body of PATCH /api/v1/letters/{letter}/recipients/{id}: only what is to change; null clears. Once the letter was
 * sent, to whom it went is only corrected with a reason.
 */
@BodyExample({ receivedOn: '2021-11-24' })
export class ChangeRecipientDto extends ReasonDto {
  @OneOfField(['to', 'cc'], { optional: true, description: 'Only of a draft.' })
  role?: 'to' | 'cc';

  @TextField({ max: 1000, optional: true, description: 'The address block as printed, line by line.' })
  printed?: string;

  @IdField({
    optional: true,
    nullable: true,
    description: 'Brings its organisation and holder along, unless given.',
  })
  officeId?: string | null;

  @IdField({ optional: true, nullable: true })
  personId?: string | null;

  @IdField({ optional: true, nullable: true })
  organisationId?: string | null;

  @TextField({ max: 500, optional: true, nullable: true })
  address?: string | null;

  @TextField({ max: 200, optional: true, nullable: true, example: 'private.office@example.org' })
  email?: string | null;

  @DayField({
    optional: true,
    nullable: true,
    description:
      'The day it reached them, when you know better than the rule for the channel; moves the clock.',
  })
  receivedOn?: IsoDate | null;
}
