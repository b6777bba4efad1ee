import { ApiProperty } from '@nestjs/swagger';

/** Another letter of the group, as far as one needs to find it. */
export class LetterLinkView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'PHRG/2021/001' })
  reference!: string;

  @ApiProperty()
  subject!: string;
}
