import { ApiProperty } from '@nestjs/swagger';
import { DIVISIONS } from '../../deadlines/calendar.js';
import { ORGANISATION_KINDS } from '../../directory/organisation.entity.js';

/** A dated reply target. */
export class TargetView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer', example: 15, description: 'Working days.' })
  days!: number;

  @ApiProperty({
    type: 'string',
    nullable: true,
    format: 'date',
    description: 'First day on which it holds.',
  })
  fromOn!: string | null;

  @ApiProperty({
    type: 'string',
    nullable: true,
    format: 'date',
    description: 'First day on which it no longer holds.',
  })
  toOn!: string | null;

  @ApiProperty()
  source!: string;
}

/** The targets of an organisation, the oldest first. */
export class TargetListView {
  @ApiProperty({ type: [TargetView] })
  items!: TargetView[];
}

/** An organisation as lists show it. */
export class OrganisationItemView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'home-office' })
  slug!: string;

  @ApiProperty({ example: 'Home Office' })
  name!: string;

  @ApiProperty({ enum: ORGANISATION_KINDS })
  kind!: string;

  @ApiProperty({ enum: DIVISIONS })
  division!: string;

  @ApiProperty({ type: 'integer', example: 1 })
  version!: number;

  @ApiProperty({
    oneOf: [{ $ref: '#/components/schemas/TargetView' }, { type: 'null' }],
    description:
      'The target in force on the day asked for; null: the common ceiling of 20 working days applies.',
  })
  target!: TargetView | null;
}

/** An organisation with all its targets. */
export class OrganisationView extends OrganisationItemView {
  @ApiProperty({ type: [TargetView] })
  targets!: TargetView[];
}

/** A page of organisations. */
export class OrganisationListView {
  @ApiProperty({ type: [OrganisationItemView] })
  items!: OrganisationItemView[];

  @ApiProperty({ type: 'string', nullable: true })
  nextCursor!: string | null;
}
