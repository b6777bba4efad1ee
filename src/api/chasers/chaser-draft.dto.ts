import { RUNGS, type Rung } from '../../deadlines/ladder.js';
import { DRAFT_FORMATS, type DraftFormat } from '../../chasers/drafts/draft-file.js';
import { AsOfQuery } from '../as-of.dto.js';
import { OneOfField } from '../fields.js';

/** Query of GET /api/v1/letters/{letter}/recipients/{id}/chaser-draft. */
export class ChaserDraftQuery extends AsOfQuery {
  @OneOfField(RUNGS, { optional: true, description: 'Without it: the step of the ladder that comes next.' })
  kind?: Rung;
}

/** The same of its file. */
export class ChaserDraftFileQuery extends ChaserDraftQuery {
  @OneOfField(DRAFT_FORMATS, {
    optional: true,
    description: 'A text (without it), a Word file, or a mail, which only a letter or an email can be.',
  })
  format?: DraftFormat;
}
