import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { runNamed } from '../database/named-query.js';
import { type IsoDate } from '../deadlines/iso-date.js';

/** More than so many are not told. */
const MOST = 5;

/** $1 group, $2 subject, $3 day of sending or null. A draft may be the same letter, not yet recorded as sent. */
const ALIKE = {
  name: 'letters_alike',
  text: `
    SELECT l.reference, l.sent_on AS "sentOn" FROM letter l
    WHERE l.group_id = $1 AND (l.sent_on = $3::date OR l.status = 'draft')
      AND lower(btrim(l.subject)) = lower(btrim($2))
    ORDER BY l.created_at DESC LIMIT ${MOST}`,
};

/** A letter that may be the same as one about to be logged. */
export interface LetterAlike {
  readonly reference: string;
  /** Null for a draft. */
  readonly sentOn: IsoDate | null;
}

/** Finds letters that somebody may be about to log a second time. */
@Injectable()
export class LettersAlikeQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** The group's drafts, and letters sent on that day, with this subject, in any case; the latest logged first, five at most. */
  async to(
    groupId: string,
    { subject, sentOn }: { readonly subject: string; readonly sentOn?: IsoDate | null },
  ): Promise<LetterAlike[]> {
    return runNamed<LetterAlike>(this.db, ALIKE, [groupId, subject, sentOn ?? null]);
  }
}
