import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { type DataSource } from 'typeorm';

/** A group with its settings, as JSON text made by PostgreSQL. */
const GROUP = `json_build_object('id', id, 'slug', slug, 'name', name, 'referencePrefix', reference_prefix,
  'dueSoonDays', due_soon_days, 'postWorkingDays', post_working_days, 'chaseEveryDays', chase_every_days,
  'acknowledgementDays', acknowledgement_days, 'windowSoonDays', window_soon_days,
  'signaturesSoonDays', signatures_soon_days, 'transferConfirmDays', transfer_confirm_days, 'version', version)`;

/** Reads of groups. */
@Injectable()
export class GroupsQueries {
  constructor(@InjectDataSource() private readonly db: DataSource) {}

  /** Every group of the install by slug, or only those given: `{ "items": [...] }` as JSON text. */
  async list(only: readonly string[] | null): Promise<string> {
    const [row] = await this.db.query<[{ json: string }]>(
      `SELECT json_build_object('items', coalesce(json_agg(${GROUP} ORDER BY slug), '[]'))::text AS json
       FROM appg WHERE $1::uuid[] IS NULL OR id = ANY ($1)`,
      [only],
    );
    return row.json;
  }

  /** One group as JSON text. */
  async one(id: string): Promise<string> {
    const [row] = await this.db.query<[{ json: string }]>(
      `SELECT ${GROUP}::text AS json FROM appg WHERE id = $1`,
      [id],
    );
    return row.json;
  }
}
