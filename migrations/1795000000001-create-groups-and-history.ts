import { type MigrationInterface, type QueryRunner } from 'typeorm';

/** Groups, API tokens and the append-only history, with the functions every later table uses. */
export class CreateGroupsAndHistory1795000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(FUNCTIONS);
    await runner.query(GROUPS);
    await runner.query(TOKENS);
    await runner.query(HISTORY);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE timeline_entry; DROP TABLE api_token; DROP TABLE appg;
      DROP FUNCTION refuse_change; DROP FUNCTION rfc3339; DROP FUNCTION new_id; DROP EXTENSION btree_gist;`);
  }
}

/** UUIDv7 (RFC 9562) for PostgreSQL 15 to 18: 48 bits of milliseconds, 12 bits of their fraction, 62 random bits. */
const FUNCTIONS = `
  CREATE EXTENSION IF NOT EXISTS btree_gist;

  CREATE FUNCTION new_id() RETURNS uuid LANGUAGE sql VOLATILE PARALLEL SAFE AS $$
    SELECT encode(
      overlay(
        overlay(uuid_send(gen_random_uuid())
          PLACING substring(int8send(micros / 1000) FROM 3) FROM 1 FOR 6)
        PLACING substring(int4send((x'7000'::int | ((micros % 1000) * 4096 / 1000)::int)) FROM 3) FROM 7 FOR 2),
      'hex')::uuid
    FROM (SELECT (extract(epoch FROM clock_timestamp()) * 1000000)::bigint AS micros) AS now
  $$;

  CREATE FUNCTION rfc3339(at timestamptz) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT to_char(at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')
  $$;

  CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'The history is append-only: % on % is refused.', TG_OP, TG_TABLE_NAME
      USING ERRCODE = 'restrict_violation';
  END $$;`;

/** The table is called appg because "group" is a reserved word in SQL. */
const GROUPS = `
  CREATE TABLE appg (
    id                     uuid PRIMARY KEY DEFAULT new_id(),
    slug                   text NOT NULL CONSTRAINT appg_slug_key UNIQUE CHECK (slug ~ '^[a-z][a-z0-9-]{1,39}$'),
    name                   text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    reference_prefix       text NOT NULL CONSTRAINT appg_reference_prefix_key UNIQUE
                           CHECK (reference_prefix ~ '^[A-Z][A-Z0-9-]{1,19}$'),
    due_soon_days          int NOT NULL DEFAULT 5 CHECK (due_soon_days BETWEEN 1 AND 20),
    post_working_days      int NOT NULL DEFAULT 2 CHECK (post_working_days BETWEEN 0 AND 10),
    chase_every_days       int NOT NULL DEFAULT 5 CHECK (chase_every_days BETWEEN 1 AND 20),
    acknowledgement_days   int NOT NULL DEFAULT 5 CHECK (acknowledgement_days BETWEEN 1 AND 20),
    window_soon_days       int NOT NULL DEFAULT 3 CHECK (window_soon_days BETWEEN 1 AND 60),
    signatures_soon_days   int NOT NULL DEFAULT 2 CHECK (signatures_soon_days BETWEEN 1 AND 20),
    transfer_confirm_days  int NOT NULL DEFAULT 5 CHECK (transfer_confirm_days BETWEEN 1 AND 20),
    version                int NOT NULL DEFAULT 1,
    created_at             timestamptz NOT NULL
  );`;

const TOKENS = `
  CREATE TABLE api_token (
    id          uuid PRIMARY KEY DEFAULT new_id(),
    group_id    uuid REFERENCES appg,
    role        text NOT NULL CHECK (role IN ('viewer', 'staff', 'admin', 'operator')),
    name        text NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    secret_hash bytea NOT NULL CONSTRAINT api_token_secret_hash_key UNIQUE CHECK (length(secret_hash) = 32),
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz,
    revoked_at  timestamptz,
    CONSTRAINT api_token_scope_check CHECK ((role = 'operator') = (group_id IS NULL))
  );
  CREATE INDEX api_token_group_idx ON api_token (group_id);`;

const HISTORY = `
  CREATE TABLE timeline_entry (
    id           uuid PRIMARY KEY DEFAULT new_id(),
    seq          bigint GENERATED ALWAYS AS IDENTITY,
    group_id     uuid REFERENCES appg,
    letter_id    uuid,
    subject_kind text NOT NULL,
    subject_id   uuid,
    event        text NOT NULL,
    happened_on  date NOT NULL,
    recorded_at  timestamptz NOT NULL,
    actor_kind   text NOT NULL CHECK (actor_kind IN ('token', 'person', 'system')),
    actor_id     uuid,
    actor_name   text NOT NULL,
    door         text NOT NULL CHECK (door IN ('api', 'web', 'mail', 'job', 'cli')),
    before       jsonb,
    after        jsonb
  );
  CREATE INDEX timeline_entry_letter_idx ON timeline_entry (letter_id, seq);
  CREATE INDEX timeline_entry_group_idx ON timeline_entry (group_id, seq);
  CREATE INDEX timeline_entry_subject_idx ON timeline_entry (subject_id, seq);

  CREATE TRIGGER timeline_entry_append_only BEFORE UPDATE OR DELETE ON timeline_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_change();
  CREATE TRIGGER timeline_entry_no_truncate BEFORE TRUNCATE ON timeline_entry
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`;
