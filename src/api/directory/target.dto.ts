import { type IsoDate } from '../../deadlines/iso-date.js';
import { DayField, TextField, WholeField, YesNoField } from '../fields.js';

const days = 'Working days, day 1 being the working day after receipt.';
const from = 'First day on which it holds; null or left out: always did.';
const to = 'First day on which it no longer holds; null or left out: still does.';
const source = 'Where the figure was published.';

/** Body of POST /api/v1/organisations/{organisation}/targets. */
export class SetTargetDto {
  @WholeField({ min: 1, max: 60, example: 15, description: days })
  days!: number;

  @DayField({ optional: true, nullable: true, description: from })
  fromOn?: IsoDate | null;

  @DayField({ optional: true, nullable: true, description: to })
  toOn?: IsoDate | null;

  @TextField({ max: 500, description: source })
  source!: string;

  @YesNoField({
    optional: true,
    description: 'True to end the target that has no end yet on the day this one starts.',
  })
  endsPrevious?: boolean;

  @YesNoField({
    optional: true,
    description: 'True to see which due days of open letters would move, without changing anything.',
  })
  dryRun?: boolean;

  @TextField({
    optional: true,
    max: 100,
    example: '1f0c9a77b2d46e58',
    description: 'The version that a dry run gave: refused with 412 when what it showed is no longer so.',
  })
  ifVersion?: string;
}

/** Body of PATCH /api/v1/organisations/{organisation}/targets/{target}: only what is to change. */
export class ChangeTargetDto {
  @WholeField({ min: 1, max: 60, optional: true, description: days })
  days?: number;

  @DayField({ optional: true, nullable: true, description: from })
  fromOn?: IsoDate | null;

  @DayField({ optional: true, nullable: true, description: to })
  toOn?: IsoDate | null;

  @TextField({ max: 500, optional: true, description: source })
  source?: string;

  @YesNoField({
    optional: true,
    description: 'True to see which due days of open letters would move, without changing anything.',
  })
  dryRun?: boolean;

  @TextField({
    optional: true,
    max: 100,
    example: '1f0c9a77b2d46e58',
    description: 'The version that a dry run gave: refused with 412 when what it showed is no longer so.',
  })
  ifVersion?: string;
}
