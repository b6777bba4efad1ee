import { ApiProperty } from '@nestjs/swagger';
import { draftCautions } from '../../chasers/drafts/chaser-draft.js';
import { draftText, gapsOf } from '../../chasers/drafts/draft.js';
import { type ChaserDraft } from '../../chasers/drafts/read-chaser-draft.js';
import { RUNGS, type Rung } from '../../deadlines/ladder.js';

/** A text for a chaser, for a person to finish. */
export class ChaserDraftView {
  @ApiProperty({ enum: RUNGS })
  kind!: Rung;

  @ApiProperty({ format: 'uuid' })
  recipientId!: string;

  @ApiProperty({ example: 'Chasing letter' })
  title!: string;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Of the mail that it can be; null for what is said or tabled in the House, or by telephone.',
    example: 'Reply overdue: An election (PHRG/2021/001)',
  })
  subject!: string | null;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Where the mail goes; null when that is not known.',
  })
  to!: string | null;

  @ApiProperty({ description: 'The whole text. What is not known is a gap in square brackets.' })
  text!: string;

  @ApiProperty({
    isArray: true,
    type: String,
    description: 'What a person has still to fill in.',
    example: ['the address'],
  })
  gaps!: readonly string[];

  @ApiProperty({ isArray: true, type: String, description: 'What to mind before it is used.' })
  cautions!: readonly string[];
}

export function chaserDraftView({ kind, owed, draft }: ChaserDraft): ChaserDraftView {
  const { title, mail } = draft;
  return {
    ...{ kind, recipientId: owed.recipientId, title, subject: mail?.subject ?? null, to: mail?.to ?? null },
    ...{ text: draftText(draft), gaps: gapsOf(draft), cautions: draftCautions(kind, owed) },
  };
}
