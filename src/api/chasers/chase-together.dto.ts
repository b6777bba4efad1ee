import { type CombinedKind } from '../../chasers/drafts/combined-draft.js';
import { DRAFT_FORMATS, type DraftFormat } from '../../chasers/drafts/draft-file.js';
import { MOST_TOGETHER, TOGETHER, type TogetherKind } from '../../chasers/chase-together.use-case.js';
import { type IsoDate } from '../../deadlines/iso-date.js';
import { AsOfQuery } from '../as-of.dto.js';
import { DayField, IdField, OneOfField, PartsField, TextField } from '../fields.js';
import { PageQuery } from '../letters/page.query.js';
import { BodyExample } from '../openapi/body-example.decorator.js';

const ORGANISATION = {
  description: 'Who owes the answers: an id or a slug.',
  example: 'home-office',
} as const;

/** Query of GET /api/v1/groups/{group}/late-answers. */
export class LateAnswersQuery extends PageQuery {
  @TextField({ ...ORGANISATION, optional: true })
  organisation?: string;
}

/** Query of GET /api/v1/groups/{group}/late-answers/draft. */
export class CombinedDraftQuery extends AsOfQuery {
  @TextField({ ...ORGANISATION, optional: true })
  organisation?: string;

  @OneOfField(TOGETHER, { optional: true, description: 'A letter when left out.' })
  kind?: CombinedKind;
}

/** Query of GET /api/v1/groups/{group}/late-answers/draft/file. */
export class CombinedDraftFileQuery extends CombinedDraftQuery {
  @OneOfField(DRAFT_FORMATS, { optional: true, description: 'A text when left out.' })
  format?: DraftFormat;
}

/** One letter to be chased. */
export class ChasedLetterDto {
  @TextField({ example: 'PHRG/2021/001', description: 'Its id or reference.' })
  letter!: string;

  @IdField({ optional: true, description: 'Whom it chases; needed when the letter went to several.' })
  recipientId?: string;
}

/** Body of POST /api/v1/groups/{group}/chasers. */
@BodyExample({
  kind: 'letter',
  madeOn: '2022-01-05',
  letters: [{ letter: '01934f5e-7b00-7000-8000-000000000001' }],
})
export class ChaseTogetherDto {
  @OneOfField(TOGETHER, {
    description: 'What was done. What is done in Parliament is logged on each letter.',
  })
  kind!: TogetherKind;

  @DayField({ description: 'The day it was done.', example: '2022-01-05' })
  madeOn!: IsoDate;

  @TextField({ optional: true, description: 'Who chased.' })
  madeBy?: string;

  @TextField({ optional: true, description: 'Who was spoken to.' })
  spokeTo?: string;

  @TextField({ max: 5000, optional: true })
  note?: string;

  @PartsField(ChasedLetterDto, { max: MOST_TOGETHER, description: 'The letters that it was about.' })
  letters!: ChasedLetterDto[];
}
