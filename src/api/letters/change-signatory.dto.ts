import { type IsoDate } from '../../deadlines/iso-date.js';
import { HOUSES, type House } from '../../deadlines/sitting-days.js';
import { DayField, IdField, OneOfField, TextField, YesNoField } from '../fields.js';
import { BodyExample } from '../openapi/body-example.decorator.js';
import { ReasonDto } from './reason.dto.js';

/**
 * Body of PATCH /api/v1/letters/{letter}/signatories/{id}: only what is to change; null clears. The latest of the
 * four days decides where the signatory stands, so a day recorded by mistake is set to null.
 */
@BodyExample({ agreedOn: '2021-11-21' })
export class ChangeSignatoryDto extends ReasonDto {
  @TextField({
    optional: true,
    description: 'The line as printed. Once the letter was sent, only with a reason.',
  })
  signedAs?: string;

  @IdField({ optional: true, nullable: true })
  personId?: string | null;

  @TextField({ max: 200, optional: true, nullable: true, example: 'Co-Chair' })
  capacity?: string | null;

  @OneOfField(HOUSES, { optional: true, nullable: true })
  house?: House | null;

  @TextField({ max: 100, optional: true, nullable: true })
  party?: string | null;

  @YesNoField({ optional: true })
  isLead?: boolean;

  @DayField({ optional: true, nullable: true })
  invitedOn?: IsoDate | null;

  @DayField({ optional: true, nullable: true, description: 'They said yes.' })
  agreedOn?: IsoDate | null;

  @DayField({ optional: true, nullable: true, description: 'They said no.' })
  declinedOn?: IsoDate | null;

  @DayField({ optional: true, nullable: true, description: 'They had said yes and took it back.' })
  withdrawnOn?: IsoDate | null;
}
