import { ApiProperty } from '@nestjs/swagger';
import { type CombinedDraft } from '../../chasers/drafts/read-combined-draft.js';
import { draftText, gapsOf } from '../../chasers/drafts/draft.js';
import { TOGETHER } from '../../chasers/chase-together.use-case.js';
import { type LateAnswer } from '../../chasers/late-answer.js';
import { RUNGS, type Rung } from '../../deadlines/ladder.js';
import { LetterLinkView } from '../letters/letter-link.view.js';

/** What was done last about it. */
export class LastChaserView {
  @ApiProperty({ enum: RUNGS })
  kind!: Rung;

  @ApiProperty({ type: String, format: 'date' })
  madeOn!: LateAnswer['dueOn'];
}

/** What comes next. */
export class NextOfLateView {
  @ApiProperty({ enum: RUNGS })
  rung!: Rung;

  @ApiProperty({ type: String, format: 'date' })
  dueOn!: LateAnswer['dueOn'];

  @ApiProperty()
  isDue!: boolean;
}

/** An answer that is late. */
export class LateAnswerView implements LateAnswer {
  @ApiProperty()
  letter!: LetterLinkView;

  @ApiProperty({ format: 'uuid' })
  recipientId!: string;

  @ApiProperty({ example: 'the Prime Minister, The Rt Hon Liz Truss MP' })
  to!: string;

  @ApiProperty({ example: 'Prime Minister’s Office' })
  body!: string;

  @ApiProperty({ format: 'uuid', type: String, nullable: true })
  organisationId!: string | null;

  @ApiProperty({ type: String, format: 'date' })
  dueOn!: LateAnswer['dueOn'];

  @ApiProperty({ type: 'integer', nullable: true, description: 'Null outside the bank-holiday table.' })
  workingDaysLate!: number | null;

  @ApiProperty({ type: LastChaserView, nullable: true })
  lastChaser!: LateAnswer['lastChaser'];

  @ApiProperty()
  next!: NextOfLateView;
}

/** A page of late answers, those due first first. */
export class LateAnswerListView {
  @ApiProperty({ type: [LateAnswerView] })
  items!: LateAnswerView[];

  @ApiProperty({ type: 'string', nullable: true, description: 'For the next page; null on the last.' })
  nextCursor!: string | null;
}

/** The chasers that were logged. */
export class ChasedTogetherView {
  @ApiProperty({ type: [String], description: 'Their ids, in the order of the letters given.' })
  ids!: string[];
}

/** One draft about several letters, for a person to finish. */
export class CombinedDraftView {
  @ApiProperty({ enum: TOGETHER })
  kind!: CombinedDraft['kind'];

  @ApiProperty({ example: 'Chasing letter about 2 letters' })
  title!: string;

  @ApiProperty({ type: [String], description: 'The references of the letters that it is about.' })
  references!: string[];

  @ApiProperty({ description: 'Whether more is late than one draft holds.' })
  hasMore!: boolean;

  @ApiProperty({ type: String, nullable: true })
  subject!: string | null;

  @ApiProperty({ type: String, nullable: true })
  to!: string | null;

  @ApiProperty({ description: 'The whole text. What is not known is a gap in square brackets.' })
  text!: string;

  @ApiProperty({ type: [String], example: ['the address'] })
  gaps!: readonly string[];
}

export function combinedDraftView({ kind, owed, hasMore, draft }: CombinedDraft): CombinedDraftView {
  const { title, mail } = draft;
  const references = owed.map(({ letter }) => letter.reference);
  return {
    ...{ kind, title, references, hasMore, subject: mail?.subject ?? null, to: mail?.to ?? null },
    ...{ text: draftText(draft), gaps: gapsOf(draft) },
  };
}
