import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { afterKey, type KeyedRow, type PageRequest, pageText } from '../../database/keyset-page.js';
import { runNamed } from '../../database/named-query.js';
import { NotFound } from '../../errors/kinds.js';
import { type MailState, type MemberToSend } from './audience.js';
import { MAILING_ONE, MAILINGS, MEMBERS_TO_SEND, TIMES_SENT } from './mailings.sql.js';

/** A report as it was sent at one time, with what became of each mail. */
export interface MailingView {
  readonly id: string;
  readonly madeAt: string;
  readonly madeBy: string;
  readonly recipients: readonly {
    readonly id: string;
    readonly name: string;
    readonly state: MailState;
    readonly at: string | null;
    readonly problem: string | null;
  }[];
}

/** Reads of whom issued reports were sent to. */
@Injectable()
export class MailingsQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /**
   * When a report was sent to whom, the last time first, page by page, as JSON text.
   *
   * @throws InvalidInput when the cursor is not one of this list
   */
  async list(groupId: string, reportId: string, page: PageRequest): Promise<string> {
    const values = [groupId, reportId, ...afterKey(page, ['id']), page.limit + 1];
    return pageText(await runNamed<KeyedRow>(this.db, MAILINGS, values), page);
  }

  /**
   * One of them, as JSON text.
   *
   * @throws NotFound when the group has none such
   */
  async one(groupId: string, id: string): Promise<string> {
    const [row] = await runNamed<{ json: string }>(this.db, MAILING_ONE, [groupId, id]);
    if (!row) throw new NotFound('mailing', id);
    return row.json;
  }

  /** How often a report was sent. */
  async count(groupId: string, reportId: string): Promise<number> {
    const [row] = await runNamed<{ times: number }>(this.db, TIMES_SENT, [groupId, reportId]);
    return row.times;
  }

  /** The members of the group, officers first, each with the last mail of the report to them. */
  members(groupId: string, reportId: string | null): Promise<MemberToSend[]> {
    return runNamed<MemberToSend>(this.db, MEMBERS_TO_SEND, [groupId, reportId]);
  }
}
