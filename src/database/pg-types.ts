import { types } from 'pg';

const DATE = 1082;
const BIGINT = 20;

/**
 * A `date` stays the ISO text that PostgreSQL sends: pg would make it an instant at local midnight,
 * which is another day elsewhere. Our bigints are counts and sequences, far below 2^53.
 */
export function keepPlainDays(): void {
  types.setTypeParser(DATE, (text) => text);
  types.setTypeParser(BIGINT, Number);
}
