import { ApiProperty } from '@nestjs/swagger';

/** Something of the directory, by name. */
export class NamedView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty()
  name!: string;
}
