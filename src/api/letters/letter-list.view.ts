import { ApiProperty } from '@nestjs/swagger';
import { FLAG_KINDS } from '../../flags/flag-rules.js';
import { LETTER_STATUSES } from '../../letters/letter-status.js';
import { EffectiveView } from './day-count.view.js';
import { NamedView } from './named.view.js';

const DAY = { type: 'string', nullable: true, format: 'date' } as const;
const COUNT = { type: 'integer', nullable: true } as const;

/** An organisation by name and slug. */
export class ListedOrganisationView extends NamedView {
  @ApiProperty({ example: 'home-office' })
  slug!: string;
}

/** One letter in a list. Counts are null when nobody owes an answer, and outside the bank-holiday table. */
export class ListedLetterView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ example: 'PHRG/2021/001' })
  reference!: string;

  @ApiProperty()
  subject!: string;

  @ApiProperty({ enum: LETTER_STATUSES })
  status!: string;

  @ApiProperty(DAY)
  datedOn!: string | null;

  @ApiProperty(DAY)
  sentOn!: string | null;

  @ApiProperty({
    type: [String],
    description: 'To whom: the office, else the person, else the first line printed.',
  })
  to!: string[];

  @ApiProperty({
    type: [ListedOrganisationView],
    description: 'Written to, or owing the answer since a transfer.',
  })
  organisations!: ListedOrganisationView[];

  @ApiProperty({ type: 'integer', description: 'Those who have agreed.' })
  signatoryCount!: number;

  @ApiProperty({ type: 'integer' })
  asksOpen!: number;

  @ApiProperty({ type: EffectiveView, nullable: true })
  effectiveDeadline!: EffectiveView | null;

  @ApiProperty({ ...DAY, description: 'The earliest due day of those who owe an answer.' })
  replyDueOn!: string | null;

  @ApiProperty(COUNT)
  workingDaysLeft!: number | null;

  @ApiProperty(COUNT)
  workingDaysLate!: number | null;

  @ApiProperty()
  isLate!: boolean;

  @ApiProperty({ enum: FLAG_KINDS, isArray: true, description: 'The kinds of flag that are up.' })
  flags!: string[];
}

/** A page of letters. */
export class LetterListView {
  @ApiProperty({ type: [ListedLetterView] })
  items!: ListedLetterView[];

  @ApiProperty({ type: 'string', nullable: true, description: 'For the next page; null on the last.' })
  nextCursor!: string | null;
}
