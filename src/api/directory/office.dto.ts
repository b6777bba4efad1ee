import { IdField, TextField } from '../fields.js';

const email = { max: 254, pattern: /^[^\s@]+@[^\s@]+$/, example: 'private.office@example.org' };

/** Body of POST /api/v1/offices. */
export class AddOfficeDto {
  @IdField({ description: 'The organisation it belongs to.' })
  organisationId!: string;

  @TextField({ max: 200, example: 'Home Secretary' })
  name!: string;

  @TextField({ max: 200, optional: true, nullable: true, example: 'Dear Home Secretary' })
  salutation?: string | null;

  @TextField({ max: 500, optional: true, nullable: true, description: 'Lines parted by line breaks.' })
  address?: string | null;

  @TextField({ ...email, optional: true, nullable: true })
  email?: string | null;
}

/** Body of PATCH /api/v1/offices/{office}: only what is to change; null clears. */
export class ChangeOfficeDto {
  @TextField({ max: 200, optional: true })
  name?: string;

  @TextField({ max: 200, optional: true, nullable: true })
  salutation?: string | null;

  @TextField({ max: 500, optional: true, nullable: true })
  address?: string | null;

  @TextField({ ...email, optional: true, nullable: true })
  email?: string | null;
}
