import { ApiProperty } from '@nestjs/swagger';

/** A group with its settings. */
export class GroupView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'phrg' })
  slug!: string;

  @ApiProperty({ example: 'All-Party Parliamentary Group on Human Rights' })
  name!: string;

  @ApiProperty({ example: 'PHRG' })
  referencePrefix!: string;

  @ApiProperty({ type: 'integer', example: 5 })
  dueSoonDays!: number;

  @ApiProperty({ type: 'integer', example: 2 })
  postWorkingDays!: number;

  @ApiProperty({ type: 'integer', example: 5 })
  chaseContactDays!: number;

  @ApiProperty({ type: 'integer', example: 5 })
  chaseLetterDays!: number;

  @ApiProperty({ type: 'integer', example: 5 })
  chaseQuestionDays!: number;

  @ApiProperty({ type: 'integer', example: 5 })
  chaseLeaderDays!: number;

  @ApiProperty({ type: 'integer', example: 5 })
  chasePointOfOrderDays!: number;

  @ApiProperty({ type: 'integer', example: 5 })
  acknowledgementDays!: number;

  @ApiProperty({ type: 'integer', example: 3 })
  windowSoonDays!: number;

  @ApiProperty({ type: 'integer', example: 2 })
  signaturesSoonDays!: number;

  @ApiProperty({ type: 'integer', example: 5 })
  transferConfirmDays!: number;

  @ApiProperty({ example: false })
  filesMailByItself!: boolean;

  @ApiProperty({
    example: false,
    description: 'Whether everyone may read its open letters, at /register/{group}.',
  })
  isRegisterPublic!: boolean;

  @ApiProperty({
    type: 'string',
    nullable: true,
    example: 'We publish what we write to ministers, and what comes back.',
    description: 'What it says above its public register.',
  })
  registerIntroduction!: string | null;

  @ApiProperty({ type: 'integer', example: 1 })
  version!: number;
}

/** A page of the groups that the caller may see. */
export class GroupListView {
  @ApiProperty({ type: [GroupView] })
  items!: GroupView[];

  @ApiProperty({ type: 'string', nullable: true, description: 'For the next page; null on the last.' })
  nextCursor!: string | null;
}
