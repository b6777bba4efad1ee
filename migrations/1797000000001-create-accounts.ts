import { type MigrationInterface, type QueryRunner } from 'typeorm';

/**
 * People who sign in, the groups they belong to, and how they get in. The first four tables are better-auth's, under
 * our names; what is added to them has a default, since better-auth does not know of it.
 */
export class CreateAccounts1797000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SIGN_IN);
    await runner.query(RIGHTS);
    await runner.query(LINKS);
    await runner.query(INSTALL);
    await runner.query(TOKENS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE api_token DROP COLUMN account_id, DROP COLUMN issued_by;
      DELETE FROM idempotency_key WHERE actor_id NOT IN (SELECT id FROM api_token);
      ALTER TABLE idempotency_key RENAME COLUMN actor_id TO token_id;
      ALTER TABLE idempotency_key ADD CONSTRAINT idempotency_key_token_id_fkey FOREIGN KEY (token_id) REFERENCES api_token;
      DROP TABLE sign_in_count; DROP TABLE auth_secret; DROP TABLE setup_code; DROP TABLE password_reset;
      DROP TABLE invitation; DROP TABLE membership; DROP TABLE account_verification; DROP TABLE account_login;
      DROP TABLE account_session; DROP TABLE account;`);
  }
}

const SIGN_IN = `
  CREATE TABLE account (
    id             uuid PRIMARY KEY DEFAULT new_id(),
    name           text NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    email          text NOT NULL CONSTRAINT account_email_key UNIQUE
                   CHECK (email = lower(email) AND length(email) BETWEEN 3 AND 254),
    email_verified boolean NOT NULL DEFAULT false,
    image          text,
    is_operator    boolean NOT NULL DEFAULT false,
    created_at     timestamptz NOT NULL,
    updated_at     timestamptz NOT NULL
  );

  CREATE TABLE account_session (
    id         uuid PRIMARY KEY DEFAULT new_id(),
    account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    token      text NOT NULL CONSTRAINT account_session_token_key UNIQUE,
    expires_at timestamptz NOT NULL,
    ip_address text,
    user_agent text,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
  );
  CREATE INDEX account_session_account_idx ON account_session (account_id);
  CREATE INDEX account_session_expiry_idx ON account_session (expires_at);

  CREATE TABLE account_login (
    id                       uuid PRIMARY KEY DEFAULT new_id(),
    account_id               uuid NOT NULL REFERENCES account ON DELETE CASCADE,
    provider_id              text NOT NULL,
    provider_account_id      text NOT NULL,
    password                 text CONSTRAINT account_login_password_check CHECK (password LIKE '$argon2id$%'),
    access_token             text,
    refresh_token            text,
    id_token                 text,
    access_token_expires_at  timestamptz,
    refresh_token_expires_at timestamptz,
    scope                    text,
    created_at               timestamptz NOT NULL,
    updated_at               timestamptz NOT NULL,
    CONSTRAINT account_login_provider_key UNIQUE (provider_id, provider_account_id)
  );
  CREATE INDEX account_login_account_idx ON account_login (account_id);

  CREATE TABLE account_verification (
    id         uuid PRIMARY KEY DEFAULT new_id(),
    identifier text NOT NULL,
    value      text NOT NULL,
    expires_at timestamptz NOT NULL,
    created_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
  );
  CREATE INDEX account_verification_identifier_idx ON account_verification (identifier);`;

const RIGHTS = `
  CREATE TABLE membership (
    account_id uuid NOT NULL REFERENCES account,
    group_id   uuid NOT NULL REFERENCES appg,
    role       text NOT NULL CHECK (role IN ('viewer', 'staff', 'admin')),
    joined_at  timestamptz NOT NULL,
    version    int NOT NULL DEFAULT 1,
    PRIMARY KEY (account_id, group_id)
  );
  CREATE INDEX membership_group_idx ON membership (group_id, role);`;

/** Both are opened with a secret that is shown once and kept as its SHA-256. */
const LINKS = `
  CREATE TABLE invitation (
    id              uuid PRIMARY KEY DEFAULT new_id(),
    group_id        uuid NOT NULL REFERENCES appg,
    email           text NOT NULL CHECK (email = lower(email) AND length(email) BETWEEN 3 AND 254),
    role            text NOT NULL CHECK (role IN ('viewer', 'staff', 'admin')),
    secret_hash     bytea NOT NULL CONSTRAINT invitation_secret_hash_key UNIQUE CHECK (length(secret_hash) = 32),
    invited_by      text NOT NULL,
    invited_by_id   uuid REFERENCES account,
    created_at      timestamptz NOT NULL,
    expires_at      timestamptz NOT NULL,
    accepted_at     timestamptz,
    accepted_by_id  uuid REFERENCES account,
    revoked_at      timestamptz,
    CONSTRAINT invitation_accepted_check CHECK ((accepted_at IS NULL) = (accepted_by_id IS NULL)),
    CONSTRAINT invitation_end_check CHECK (accepted_at IS NULL OR revoked_at IS NULL)
  );
  CREATE INDEX invitation_group_idx ON invitation (group_id, created_at);

  CREATE TABLE password_reset (
    id          uuid PRIMARY KEY DEFAULT new_id(),
    account_id  uuid NOT NULL REFERENCES account,
    group_id    uuid REFERENCES appg,
    secret_hash bytea NOT NULL CONSTRAINT password_reset_secret_hash_key UNIQUE CHECK (length(secret_hash) = 32),
    created_at  timestamptz NOT NULL,
    expires_at  timestamptz NOT NULL,
    ended_at    timestamptz
  );
  CREATE INDEX password_reset_account_idx ON password_reset (account_id);`;

/** sign_in_count: tries at signing in, by a hash of the address, the email or the device they came with. */
const INSTALL = `
  CREATE TABLE setup_code (
    secret_hash bytea PRIMARY KEY CHECK (length(secret_hash) = 32),
    created_at  timestamptz NOT NULL
  );

  CREATE TABLE auth_secret (
    is_only    boolean PRIMARY KEY DEFAULT true CHECK (is_only),
    secret     text NOT NULL CHECK (length(secret) >= 32),
    created_at timestamptz NOT NULL
  );

  CREATE TABLE sign_in_count (
    key        bytea PRIMARY KEY CHECK (length(key) = 32),
    tries      int NOT NULL,
    started_at timestamptz NOT NULL
  );`;

/** A retry key belongs to whoever acts: a token or, now, a person. */
const TOKENS = `
  ALTER TABLE api_token ADD COLUMN account_id uuid REFERENCES account, ADD COLUMN issued_by text,
    ADD CONSTRAINT api_token_owner_check CHECK (account_id IS NULL OR group_id IS NOT NULL);
  CREATE INDEX api_token_account_idx ON api_token (account_id) WHERE account_id IS NOT NULL;

  ALTER TABLE idempotency_key DROP CONSTRAINT idempotency_key_token_id_fkey;
  ALTER TABLE idempotency_key RENAME COLUMN token_id TO actor_id;`;
