import { type IsoDate } from '../../deadlines/iso-date.js';
import { invalid } from '../../errors/kinds.js';
import { DayField, IdField, TextField } from '../fields.js';
import { ListQuery } from '../list.query.js';
import { BodyExample } from '../openapi/body-example.decorator.js';

const to = 'First day no longer in office: the day the next holder starts. Null or left out: still holds it.';

/** Query of GET /api/v1/tenures: an office, a person, or both. */
export class TenuresQuery extends ListQuery {
  @IdField({ optional: true, description: 'Who held this office.' })
  office?: string;

  @IdField({ optional: true, description: 'What this person held.' })
  person?: string;
}

/** Body of POST /api/v1/tenures. */
export class AddTenureDto {
  @IdField()
  officeId!: string;

  @IdField()
  personId!: string;

  @DayField({ example: '2019-07-24', description: 'First day in office.' })
  fromOn!: IsoDate;

  @DayField({ optional: true, nullable: true, example: '2022-09-06', description: to })
  toOn?: IsoDate | null;

  @TextField({ max: 500, optional: true, nullable: true, description: 'Where this is known from.' })
  source?: string | null;
}

/** Body of PATCH /api/v1/tenures/{tenure}: only what is to change. */
@BodyExample({ toOn: '2022-09-06' })
export class ChangeTenureDto {
  @DayField({ optional: true, description: 'First day in office.' })
  fromOn?: IsoDate;

  @DayField({ optional: true, nullable: true, description: to })
  toOn?: IsoDate | null;

  @TextField({ max: 500, optional: true, nullable: true })
  source?: string | null;
}

/**
 * What was asked for.
 *
 * @throws InvalidInput at /office when neither was given
 */
export function tenuresOf({ office, person }: TenuresQuery): {
  office: string | null;
  person: string | null;
} {
  if (office === undefined && person === undefined) {
    throw invalid('/office', 'office-or-person-needed', 'Say whose tenures: give office or person (an id).');
  }
  return { office: office ?? null, person: person ?? null };
}
