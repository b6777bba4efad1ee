import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Files on letters and replies, their content in pieces. A file attached by mistake is marked removed, never deleted. */
export class CreateAttachments1796000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ATTACHMENTS);
    await runner.query(CHUNKS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE attachment_chunk; DROP TABLE attachment;');
  }
}

/** The unique key: one content is on a letter, or on one of its replies, once. */
const ATTACHMENTS = `
  CREATE TABLE attachment (
    id             uuid PRIMARY KEY DEFAULT new_id(),
    group_id       uuid NOT NULL,
    letter_id      uuid NOT NULL,
    reply_id       uuid,
    seq            bigint GENERATED ALWAYS AS IDENTITY,
    kind           text NOT NULL CHECK (kind IN ('original', 'scan', 'other')),
    name           text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    media_type     text NOT NULL CHECK (length(media_type) BETWEEN 3 AND 200),
    size           int NOT NULL CHECK (size > 0),
    sha256         bytea NOT NULL CHECK (length(sha256) = 32),
    added_by       text NOT NULL,
    removed_at     timestamptz,
    removed_reason text,
    created_at     timestamptz NOT NULL,
    CHECK ((removed_at IS NULL) = (removed_reason IS NULL)),
    FOREIGN KEY (letter_id, group_id) REFERENCES letter (id, group_id),
    FOREIGN KEY (reply_id, letter_id) REFERENCES reply (id, letter_id)
  );
  CREATE UNIQUE INDEX attachment_content_key ON attachment (letter_id, reply_id, sha256) NULLS NOT DISTINCT
    WHERE removed_at IS NULL;`;

/**
 * The key to the attachment is checked at the commit: pieces are written as they come in, before the name, the hash
 * and the letter are settled. EXTERNAL: most formats are compressed already, so PostgreSQL does not try.
 */
const CHUNKS = `
  CREATE TABLE attachment_chunk (
    attachment_id uuid NOT NULL REFERENCES attachment DEFERRABLE INITIALLY DEFERRED,
    position      int NOT NULL CHECK (position >= 0),
    bytes         bytea NOT NULL CHECK (length(bytes) BETWEEN 1 AND 262144),
    PRIMARY KEY (attachment_id, position)
  );
  ALTER TABLE attachment_chunk ALTER COLUMN bytes SET STORAGE EXTERNAL;`;
