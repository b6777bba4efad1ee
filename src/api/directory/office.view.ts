import { ApiProperty, PickType } from '@nestjs/swagger';
import { OrganisationItemView } from './organisation.view.js';

/** An organisation by its names. */
export class OrganisationNameView extends PickType(OrganisationItemView, ['id', 'slug', 'name'] as const) {}

/** Who holds an office on the day asked for. */
export class HolderView {
  @ApiProperty({ format: 'uuid' })
  tenureId!: string;

  @ApiProperty({ format: 'uuid' })
  personId!: string;

  @ApiProperty({ example: 'Priti Patel' })
  name!: string;

  @ApiProperty({ format: 'date', example: '2019-07-24' })
  fromOn!: string;

  @ApiProperty({ type: 'string', nullable: true, format: 'date', example: '2022-09-06' })
  toOn!: string | null;
}

/** An office with its holders. */
export class OfficeView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'Home Secretary' })
  name!: string;

  @ApiProperty({ type: 'string', nullable: true, example: 'Dear Home Secretary' })
  salutation!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  address!: string | null;

  @ApiProperty({ type: 'string', nullable: true })
  email!: string | null;

  @ApiProperty({ type: OrganisationNameView })
  organisation!: OrganisationNameView;

  @ApiProperty({ type: 'integer', example: 1 })
  version!: number;

  @ApiProperty({ type: [HolderView], description: 'Usually one; the latest to come first.' })
  holders!: HolderView[];
}

/** A page of offices. */
export class OfficeListView {
  @ApiProperty({ type: [OfficeView] })
  items!: OfficeView[];

  @ApiProperty({ type: 'string', nullable: true })
  nextCursor!: string | null;
}
