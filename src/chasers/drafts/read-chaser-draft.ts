import { Injectable } from '@nestjs/common';
import { type Rung } from '../../deadlines/ladder.js';
import { type Moment } from '../../deadlines/windows.js';
import { OwedAnswersQueries } from '../owed-answers.queries.js';
import { type OwedAnswer } from '../owed-letter.js';
import { RecitalQueries } from '../recital.queries.js';
import { chaserDraft } from './chaser-draft.js';
import { type Draft } from './draft.js';

/** Which draft is wanted: of the letter with this id or reference, of a kind or else of the step that comes next. */
export interface DraftWanted {
  readonly letter: string;
  readonly kind?: Rung;
  readonly recipientId: string;
  readonly sender: string | null;
}

/** A draft with what it was written from. */
export interface ChaserDraft {
  readonly kind: Rung;
  readonly owed: OwedAnswer;
  readonly draft: Draft;
}

/** Writes the draft of a chaser from what is recorded. */
@Injectable()
export class ReadChaserDraft {
  constructor(
    private readonly owed: OwedAnswersQueries,
    private readonly recitals: RecitalQueries,
  ) {}

  /**
   * @throws NotFound when the group has no such letter, or it has no such recipient
   * @throws Conflict when the recipient owes no answer
   */
  async write(groupId: string, wanted: DraftWanted, moment: Moment): Promise<ChaserDraft> {
    const owed = await this.owed.ofRecipient(groupId, wanted.letter, wanted.recipientId, moment);
    const kind = wanted.kind ?? owed.step.rule.rung;
    const recital =
      kind === 'point_of_order' ? (await this.recitals.ofLetter(groupId, owed.letter.id, moment)).text : '';
    return { kind, owed, draft: chaserDraft(kind, owed, { on: moment.on, sender: wanted.sender, recital }) };
  }
}
