import { Injectable } from '@nestjs/common';
import { type Moment } from '../../deadlines/windows.js';
import { type OwedAnswer } from '../owed-letter.js';
import { ReadLateAnswers } from '../read-late-answers.js';
import { type CombinedKind, combinedDraft, NOTHING_LATE } from './combined-draft.js';
import { type Draft } from './draft.js';

/** One draft about all that is late with a body, by its id or slug. */
export interface CombinedDraftWanted {
  /** Null for all bodies. */
  readonly organisation: string | null;
  readonly kind: CombinedKind;
  readonly sender: string | null;
}

/** A draft with what it is about. */
export interface CombinedDraft {
  readonly kind: CombinedKind;
  readonly owed: readonly OwedAnswer[];
  readonly hasMore: boolean;
  readonly draft: Draft;
}

/** Writes one draft about several late letters. */
@Injectable()
export class ReadCombinedDraft {
  constructor(private readonly late: ReadLateAnswers) {}

  /** When nothing is late, the draft says so. */
  async write(
    groupId: string,
    { organisation, kind, sender }: CombinedDraftWanted,
    moment: Moment,
  ): Promise<CombinedDraft> {
    const { owed, hasMore } = await this.late.first(groupId, organisation, moment);
    const draft = owed.length === 0 ? NOTHING_LATE : combinedDraft(kind, owed, { on: moment.on, sender });
    return { kind, owed, hasMore, draft };
  }
}
