import { ApiProperty } from '@nestjs/swagger';
import { type FoundQuestion } from '../../chasers/look-up/found-question.js';
import { type LookedUp } from '../../chasers/look-up/look-up-question.js';
import { HOUSES } from '../../deadlines/sitting-days.js';

const DAY = { type: String, format: 'date', nullable: true } as const;
const TEXT = { type: String, nullable: true } as const;

/** A written question as Parliament has it. */
export class FoundQuestionView implements FoundQuestion {
  @ApiProperty({ type: 'integer', description: 'Its number in Parliament’s API.' })
  id!: number;

  @ApiProperty({ example: '100123' })
  uin!: string;

  @ApiProperty({ enum: HOUSES })
  house!: FoundQuestion['house'];

  @ApiProperty(DAY)
  tabledOn!: FoundQuestion['tabledOn'];

  @ApiProperty()
  isNamedDay!: boolean;

  @ApiProperty({ ...DAY, description: 'The day for answer.' })
  answerDueOn!: FoundQuestion['answerDueOn'];

  @ApiProperty({ ...TEXT, example: 'A Fictional Member' })
  askedBy!: string | null;

  @ApiProperty({ ...TEXT, example: 'Prime Minister' })
  answeringBody!: string | null;

  @ApiProperty({ ...TEXT, example: 'To ask the Prime Minister, when they plan to reply.' })
  questionText!: string | null;

  @ApiProperty()
  isWithdrawn!: boolean;

  @ApiProperty(DAY)
  holdingAnswerOn!: FoundQuestion['holdingAnswerOn'];

  @ApiProperty({ ...DAY, description: 'Null while there is no answer, or a holding answer alone.' })
  answeredOn!: FoundQuestion['answeredOn'];

  @ApiProperty({ ...TEXT, description: 'The answer as plain text, that of a holding answer too.' })
  answer!: string | null;
}

/** What looking up a question gave. Nothing of it is recorded. */
export class LookedUpView implements LookedUp {
  @ApiProperty({ description: 'Whether Parliament was asked.' })
  isAsked!: boolean;

  @ApiProperty({ ...TEXT, description: 'Why it was not, or what to mind.' })
  note!: string | null;

  @ApiProperty({ type: [FoundQuestionView] })
  questions!: readonly FoundQuestionView[];
}
