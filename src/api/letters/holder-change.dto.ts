import { IdField, TextField } from '../fields.js';
import { BodyExample } from '../openapi/body-example.decorator.js';

/** Body of PUT /api/v1/letters/{letter}/recipients/{id}/holder-change. */
@BodyExample({
  tenureId: '01934f5e-7b00-7000-8000-000000000001',
  reason: 'The private office rang: the new Minister has the letter.',
})
export class SettleHolderChangeDto {
  @IdField({ description: 'The tenure that is meant: `change.tenureId` of the recipient’s holders.' })
  tenureId!: string;

  @TextField({ max: 500, optional: true, description: 'Why there is no need to write again.' })
  reason?: string;
}
