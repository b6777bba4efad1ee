/** SQLSTATE foreign_key_violation. */
const NO_SUCH_ROW = '23503';

/** Whether PostgreSQL refused a row because it names another that is not there. */
export function isLinkRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === NO_SUCH_ROW;
}

/** SQLSTATE unique_violation. */
const THERE_ALREADY = '23505';

/** Whether PostgreSQL refused a row because one with the same key is there already. */
export function isRepeatRefused(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === THERE_ALREADY;
}
