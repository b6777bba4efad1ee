import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';
import { afterKey, type KeyedRow, type PageRequest, pageText } from '../database/keyset-page.js';

/** A group with its settings, as JSON text made by PostgreSQL. */
const GROUP = `json_build_object('id', id, 'slug', slug, 'name', name, 'referencePrefix', reference_prefix,
  'dueSoonDays', due_soon_days, 'postWorkingDays', post_working_days, 
  'chaseContactDays', chase_contact_days, 'chaseLetterDays', chase_letter_days, 'chaseQuestionDays', chase_question_days,
  'chaseLeaderDays', chase_leader_days, 'chasePointOfOrderDays', chase_point_of_order_days,
  'acknowledgementDays', acknowledgement_days, 'windowSoonDays', window_soon_days,
  'signaturesSoonDays', signatures_soon_days, 'transferConfirmDays', transfer_confirm_days,
  'filesMailByItself', files_mail_by_itself,
  'isRegisterPublic', is_register_public, 'registerIntroduction', register_introduction, 'version', version)`;

/** Reads of groups. */
@Injectable()
export class GroupsQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /**
   * The groups of the install by slug, or only those given, page by page.
   *
   * @throws InvalidInput when the cursor is not one of this list
   */
  async list(only: readonly string[] | null, page: PageRequest): Promise<string> {
    const rows = await this.db.query<KeyedRow[]>(
      `SELECT ${GROUP}::text AS json, json_build_array(slug) AS key FROM appg
       WHERE ($1::uuid[] IS NULL OR id = ANY ($1)) AND ($2::text IS NULL OR slug > $2) ORDER BY slug LIMIT $3`,
      [only, ...afterKey(page, ['text']), page.limit + 1],
    );
    return pageText(rows, page);
  }

  /** The id of the group of that name in addresses; null when there is none. */
  async idOf(slug: string): Promise<string | null> {
    const [row] = await this.db.query<{ id: string }[]>('SELECT id FROM appg WHERE slug = $1', [slug]);
    return row?.id ?? null;
  }

  /** One group as JSON text, with its version. */
  async one(id: string): Promise<{ readonly text: string; readonly version: number }> {
    const [row] = await this.db.query<[{ text: string; version: number }]>(
      `SELECT ${GROUP}::text AS text, version FROM appg WHERE id = $1`,
      [id],
    );
    return row;
  }
}
