import { type EntityManager } from 'typeorm';

/** What is kept of a person's two-factor. */
export interface KeptTwoFactor {
  /** Encrypted; within, `base32:` and the secret of the authenticator app. */
  readonly secret: string;
  /** Encrypted; within, the recovery codes that are left, as JSON. */
  readonly recoveryCodes: string;
  /** False while a person has not yet shown that their app has the secret. */
  readonly isOn: boolean;
  /** Now, by the database's clock, in seconds since 1970. */
  readonly seconds: number;
}

/** A person's two-factor, on or being set up; null when there is none. */
export async function twoFactorOf(tx: EntityManager, accountId: string): Promise<KeptTwoFactor | null> {
  const [found] = await tx.query<KeptTwoFactor[]>(
    `SELECT t.secret, t.backup_codes AS "recoveryCodes", t.verified AND a.two_factor_enabled AS "isOn",
       extract(epoch FROM clock_timestamp())::float8 AS seconds
     FROM account_two_factor t JOIN account a ON a.id = t.account_id WHERE t.account_id = $1`,
    [accountId],
  );
  return found ?? null;
}

/** Keeps a secret that is being set up, in place of one that never was turned on; false when two-factor is on. */
export async function keepPending(tx: EntityManager, accountId: string, secret: string): Promise<boolean> {
  const kept = await tx.query<unknown[]>(
    `INSERT INTO account_two_factor AS t (account_id, secret, backup_codes, verified) VALUES ($1, $2, '', false)
     ON CONFLICT (account_id) DO UPDATE SET secret = excluded.secret WHERE NOT t.verified RETURNING 1`,
    [accountId, secret],
  );
  return kept.length > 0;
}

/** Turns on what was set up. */
export async function turnOn(
  tx: EntityManager,
  accountId: string,
  { recoveryCodes, step, at }: { recoveryCodes: string; step: number; at: string },
): Promise<void> {
  await tx.query(
    `UPDATE account_two_factor SET verified = true, backup_codes = $2, last_step = $3 WHERE account_id = $1`,
    [accountId, recoveryCodes, step],
  );
  await tx.query('UPDATE account SET two_factor_enabled = true, updated_at = $2 WHERE id = $1', [
    accountId,
    at,
  ]);
}

/** Turns two-factor off and forgets its secret; false when it was not on. */
export async function turnOff(tx: EntityManager, accountId: string, at: string): Promise<boolean> {
  const [, wasOn] = await tx.query<[unknown[], number]>(
    'UPDATE account SET two_factor_enabled = false, updated_at = $2 WHERE id = $1 AND two_factor_enabled',
    [accountId, at],
  );
  await tx.query('DELETE FROM account_two_factor WHERE account_id = $1', [accountId]);
  return wasOn > 0;
}

/** Notes the time step of a code that was taken; false when it, or a later one, was taken before. */
export async function takeStep(tx: EntityManager, accountId: string, step: number): Promise<boolean> {
  const [, taken] = await tx.query<[unknown[], number]>(
    `UPDATE account_two_factor SET last_step = $2 WHERE account_id = $1 AND (last_step IS NULL OR last_step < $2)`,
    [accountId, step],
  );
  return taken > 0;
}

/** Keeps other recovery codes, encrypted; false when two-factor is off. */
export async function replaceRecoveryCodes(
  tx: EntityManager,
  accountId: string,
  recoveryCodes: string,
): Promise<boolean> {
  const [, replaced] = await tx.query<[unknown[], number]>(
    'UPDATE account_two_factor SET backup_codes = $2 WHERE account_id = $1 AND verified',
    [accountId, recoveryCodes],
  );
  return replaced > 0;
}
