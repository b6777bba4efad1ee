import { type EntityManager } from 'typeorm';

/** Somebody who can sign in. */
export interface Account {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly isOperator: boolean;
}

/** A person to be added. */
export type NewAccount = Omit<Account, 'id'>;

const COLUMNS = 'id, name, email, is_operator AS "isOperator"';

/** The account with this address; null when there is none. */
export async function accountByEmail(tx: EntityManager, email: string): Promise<Account | null> {
  const rows = await tx.query<Account[]>(`SELECT ${COLUMNS} FROM account WHERE email = $1`, [
    email.toLowerCase(),
  ]);
  return rows[0] ?? null;
}

/** The account with this id, locked until the transaction ends; null when there is none. */
export async function lockAccount(tx: EntityManager, id: string): Promise<Account | null> {
  const sql = `SELECT ${COLUMNS} FROM account WHERE id = $1 FOR NO KEY UPDATE`;
  const rows = await tx.query<Account[]>(sql, [id]);
  return rows[0] ?? null;
}

/** Adds a person without a password; null when somebody has this address already. */
export async function insertAccount(
  tx: EntityManager,
  account: NewAccount,
  at: string,
): Promise<string | null> {
  const { name, email, isOperator } = account;
  const rows = await tx.query<{ id: string }[]>(
    `INSERT INTO account (name, email, is_operator, created_at, updated_at) VALUES ($1, $2, $3, $4, $4)
     ON CONFLICT (email) DO NOTHING RETURNING id`,
    [name, email.toLowerCase(), isOperator, at],
  );
  return rows[0]?.id ?? null;
}

/** The hash of a person's password; null when they have none yet. */
export async function passwordHash(tx: EntityManager, accountId: string): Promise<string | null> {
  const rows = await tx.query<{ password: string | null }[]>(
    `SELECT password FROM account_login WHERE account_id = $1 AND provider_id = 'credential'`,
    [accountId],
  );
  return rows[0]?.password ?? null;
}

/** The same by address: one statement whether somebody has it or not. */
export async function passwordHashByEmail(tx: EntityManager, email: string): Promise<string | null> {
  const rows = await tx.query<{ password: string | null }[]>(
    `SELECT l.password FROM account a JOIN account_login l ON l.account_id = a.id AND l.provider_id = 'credential'
     WHERE a.email = $1`,
    [email],
  );
  return rows[0]?.password ?? null;
}

/** Sets a person's password, given as its hash, in the way that better-auth keeps it. */
export async function setPassword(
  tx: EntityManager,
  accountId: string,
  hash: string,
  at: string,
): Promise<void> {
  await tx.query(
    `INSERT INTO account_login (account_id, provider_id, provider_account_id, password, created_at, updated_at)
     VALUES ($1::uuid, 'credential', $1::uuid::text, $2, $3, $3)
     ON CONFLICT (provider_id, provider_account_id) DO UPDATE
       SET password = excluded.password, updated_at = excluded.updated_at`,
    [accountId, hash, at],
  );
}

/** Ends one session. */
export async function endSession(tx: EntityManager, id: string): Promise<void> {
  await tx.query('DELETE FROM account_session WHERE id = $1', [id]);
}

/** Ends the sign-ins of a person that wait for their code. better-auth keeps whose they are as the value. */
export async function endChallenges(tx: EntityManager, accountId: string): Promise<void> {
  await tx.query('DELETE FROM account_verification WHERE value = $1', [accountId]);
}

/** Ends the sessions of a person, but for one, and what would become one; gives how many sessions ended. */
export async function endSessions(
  tx: EntityManager,
  accountId: string,
  exceptId: string | null = null,
): Promise<number> {
  await endChallenges(tx, accountId);
  const [, count] = await tx.query<[unknown[], number]>(
    'DELETE FROM account_session WHERE account_id = $1 AND id IS DISTINCT FROM $2::uuid',
    [accountId, exceptId],
  );
  return count;
}
