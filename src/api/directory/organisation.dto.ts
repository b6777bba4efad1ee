import { DIVISIONS, type Division } from '../../deadlines/calendar.js';
import { ORGANISATION_KINDS, type OrganisationKind } from '../../directory/organisation.entity.js';
import { OneOfField, TextField } from '../fields.js';

const division = 'Whose bank holidays its working days follow; england-and-wales unless told.';

/** Body of POST /api/v1/organisations. */
export class AddOrganisationDto {
  @TextField({
    min: 2,
    max: 80,
    pattern: /^[a-z][a-z0-9-]+$/,
    example: 'home-office',
    description: 'Names it in addresses; never changes.',
  })
  slug!: string;

  @TextField({ max: 200, example: 'Home Office' })
  name!: string;

  @OneOfField(ORGANISATION_KINDS)
  kind!: OrganisationKind;

  @OneOfField(DIVISIONS, { optional: true, description: division })
  division?: Division;
}

/** Body of PATCH /api/v1/organisations/{organisation}: only what is to change. */
export class ChangeOrganisationDto {
  @TextField({ max: 200, optional: true })
  name?: string;

  @OneOfField(ORGANISATION_KINDS, { optional: true })
  kind?: OrganisationKind;

  @OneOfField(DIVISIONS, { optional: true, description: division })
  division?: Division;
}
