import { ApiExtraModels, ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { PeriodView } from './glance.view.js';
import { StatusReportView } from './status-report.view.js';

/** The other one of two reports of which one stands in for the other. */
export class SupersedingView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer', example: 4 })
  number!: number;

  @ApiProperty({ format: 'date-time', description: 'When the newer of the two was issued.' })
  issuedAt!: string;

  @ApiProperty({ example: 'It left out a reply that had come.', description: 'Why.' })
  reason!: string;
}

const OTHER = { oneOf: [{ $ref: getSchemaPath(SupersedingView) }, { type: 'null' }] };

/** An issued report, without its content. */
@ApiExtraModels(SupersedingView)
export class IssuedReportItemView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ type: 'integer', example: 1, description: 'Counts the reports of the group, from 1.' })
  number!: number;

  @ApiProperty({ type: PeriodView })
  period!: PeriodView;

  @ApiProperty({ format: 'date', description: 'The day as of which it was made.' })
  asOf!: string;

  @ApiProperty({ format: 'date-time' })
  issuedAt!: string;

  @ApiProperty({ example: 'A Clerk', description: 'The name of who issued it.' })
  issuedBy!: string;

  @ApiProperty({ type: 'string', nullable: true, description: 'What the issuer said with it.' })
  note!: string | null;

  @ApiProperty({ ...OTHER, description: 'The earlier report that this one stands in for.' })
  supersedes!: SupersedingView | null;

  @ApiProperty({ ...OTHER, description: 'The later report that stands in for this one.' })
  supersededBy!: SupersedingView | null;
}

/** An issued report. */
export class IssuedReportView extends IssuedReportItemView {
  @ApiProperty({
    type: StatusReportView,
    description: 'As it was issued, word for word. Later facts and corrections never change it.',
  })
  content!: StatusReportView;
}

/** A page of the reports that a group has issued, the last one first. */
export class IssuedReportListView {
  @ApiProperty({ type: [IssuedReportItemView] })
  items!: IssuedReportItemView[];

  @ApiProperty({ type: 'string', nullable: true, description: 'For the next page; null on the last.' })
  nextCursor!: string | null;
}
