import { Injectable } from '@nestjs/common';
import { type PageRequest, pageText } from '../database/keyset-page.js';
import { type Moment } from '../deadlines/windows.js';
import { MOST_TOGETHER } from './chase-together.use-case.js';
import { lateAnswer } from './late-answer.js';
import { OwedAnswersQueries } from './owed-answers.queries.js';
import { type OwedAnswer } from './owed-letter.js';

/** Late answers, as many as can be chased together. */
export interface LateAnswers {
  readonly owed: readonly OwedAnswer[];
  /** Whether there are more than these. */
  readonly hasMore: boolean;
}

/** Reads what is late, to be chased together. */
@Injectable()
export class ReadLateAnswers {
  constructor(private readonly owed: OwedAnswersQueries) {}

  /**
   * A page of them as JSON text, those due first first; of one body, by its id or slug, when given.
   *
   * @throws InvalidInput when the cursor is not one of this list
   */
  async page(
    groupId: string,
    organisation: string | null,
    moment: Moment,
    page: PageRequest,
  ): Promise<string> {
    const rows = await this.owed.late(groupId, organisation, moment, page);
    return pageText(
      rows.map(({ answer, key }) => ({ json: JSON.stringify(lateAnswer(answer, moment.on)), key })),
      page,
    );
  }

  /** The first of them, as many as can be chased together. */
  async first(groupId: string, organisation: string | null, moment: Moment): Promise<LateAnswers> {
    const rows = await this.owed.late(groupId, organisation, moment, { limit: MOST_TOGETHER });
    return {
      owed: rows.slice(0, MOST_TOGETHER).map(({ answer }) => answer),
      hasMore: rows.length > MOST_TOGETHER,
    };
  }
}
