import { ApiProperty } from '@nestjs/swagger';
import { PeriodView } from './glance.view.js';
import { StatusReportView } from './status-report.view.js';

/** An issued report, without its content. */
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
