import { QueryFailedError } from 'typeorm';
import { type Conflict } from '../errors/kinds.js';

/** Turns the database's refusal by one constraint into words; every other error stays as it is. */
export async function refuseDuplicate<T>(
  constraint: string,
  refusal: Conflict,
  write: () => Promise<T>,
): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof QueryFailedError && constraintOf(error.driverError) === constraint) throw refusal;
    throw error;
  }
}

function constraintOf(driverError: unknown): string | undefined {
  return (driverError as { constraint?: string }).constraint;
}
