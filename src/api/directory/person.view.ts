import { ApiProperty } from '@nestjs/swagger';
import { HOUSES } from '../../deadlines/sitting-days.js';
import { OrganisationNameView } from './office.view.js';

/** A person as lists show them. */
export class PersonItemView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Ben Bradshaw' })
  name!: string;

  @ApiProperty({ type: 'string', nullable: true, example: 'The Rt Hon' })
  honorificPrefix!: string | null;

  @ApiProperty({ type: 'string', nullable: true, example: 'MP' })
  honorificSuffix!: string | null;

  @ApiProperty({ type: 'string', nullable: true, enum: [...HOUSES, null] })
  house!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  party!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  constituency!: string | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Id in the Members API of Parliament.' })
  parliamentId!: number | null;

  @ApiProperty({ type: 'integer', example: 1 })
  version!: number;
}

/** An office of a tenure. */
export class TenureOfficeView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Home Secretary' })
  name!: string;

  @ApiProperty({ type: OrganisationNameView })
  organisation!: OrganisationNameView;
}

/** The person of a tenure. */
export class TenurePersonView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Priti Patel' })
  name!: string;
}

/** Who held an office from when to when; the last day is the one before `toOn`. */
export class TenureView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: TenureOfficeView })
  office!: TenureOfficeView;

  @ApiProperty({ type: TenurePersonView })
  person!: TenurePersonView;

  @ApiProperty({ format: 'date' })
  fromOn!: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'date' })
  toOn!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  source!: string | null;
}

/** A page of tenures, the latest first. */
export class TenureListView {
  @ApiProperty({ type: [TenureView] })
  items!: TenureView[];

  @ApiProperty({ type: 'string', nullable: true, description: 'For the next page; null on the last.' })
  nextCursor!: string | null;
}

/** A person with every office they held. */
export class PersonView extends PersonItemView {
  @ApiProperty({ type: [TenureView] })
  tenures!: TenureView[];
}

/** A page of people. */
export class PersonListView {
  @ApiProperty({ type: [PersonItemView] })
  items!: PersonItemView[];

  @ApiProperty({ type: 'string', nullable: true })
  nextCursor!: string | null;
}
