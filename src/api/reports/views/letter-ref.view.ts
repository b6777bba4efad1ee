import { ApiProperty } from '@nestjs/swagger';

/** A letter as a report names it. */
export class LetterRefView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'PHRG/2021/001' })
  reference!: string;

  @ApiProperty()
  subject!: string;
}
