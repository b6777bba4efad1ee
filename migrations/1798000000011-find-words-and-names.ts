import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * What search and the filter by signatory look things up in: the words of replies, and any part of a printed name or of
 * somebody else's reference. A trigram index answers ILIKE '%part%'.
 */
export class FindWordsAndNames1798000000011 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      ALTER TABLE reply_text
        ADD COLUMN search tsvector NOT NULL GENERATED ALWAYS AS (to_tsvector('english', body)) STORED;
      CREATE INDEX reply_text_search_idx ON reply_text USING gin (search);

      CREATE INDEX signatory_name_idx ON signatory USING gin (signed_as gin_trgm_ops);
      CREATE INDEX reply_signer_idx ON reply USING gin (signed_by gin_trgm_ops) WHERE removed_at IS NULL;
      CREATE INDEX reply_reference_idx ON reply USING gin (their_reference gin_trgm_ops) WHERE removed_at IS NULL;
      CREATE INDEX chaser_uin_idx ON chaser USING gin (uin gin_trgm_ops) WHERE removed_at IS NULL;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX chaser_uin_idx; DROP INDEX reply_reference_idx; DROP INDEX reply_signer_idx;
      DROP INDEX signatory_name_idx; ALTER TABLE reply_text DROP COLUMN search; DROP EXTENSION pg_trgm;`);
  }
}
