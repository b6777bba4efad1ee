import { HOUSES, type House } from '../../deadlines/sitting-days.js';
import { type PersonDetails } from '../../directory/add-person.use-case.js';
import { OneOfField, TextField, WholeField } from '../fields.js';

/** What may be known of a person; null clears. */
class PersonFields {
  @TextField({ max: 50, optional: true, nullable: true, example: 'The Rt Hon' })
  honorificPrefix?: string | null;

  @TextField({ max: 50, optional: true, nullable: true, example: 'MP' })
  honorificSuffix?: string | null;

  @OneOfField(HOUSES, { optional: true, nullable: true })
  house?: House | null;

  @TextField({ max: 100, optional: true, nullable: true, example: 'Crossbench' })
  party?: string | null;

  @TextField({ max: 100, optional: true, nullable: true, example: 'Exeter' })
  constituency?: string | null;

  @WholeField({
    min: 1,
    max: 999_999,
    optional: true,
    nullable: true,
    description: 'Id in the Members API of Parliament.',
  })
  parliamentId?: number | null;
}

/** Body of POST /api/v1/people. */
export class AddPersonDto extends PersonFields {
  @TextField({ max: 200, example: 'Ben Bradshaw' })
  name!: string;
}

/** Body of PATCH /api/v1/people/{person}: only what is to change. */
export class ChangePersonDto extends PersonFields {
  @TextField({ max: 200, optional: true })
  name?: string;
}

/** The details of a new person; null for what was not given. */
export function detailsOf(body: AddPersonDto): PersonDetails {
  const { name, honorificPrefix = null, honorificSuffix = null, house = null } = body;
  const { party = null, constituency = null, parliamentId = null } = body;
  return { name, honorificPrefix, honorificSuffix, house, party, constituency, parliamentId };
}
