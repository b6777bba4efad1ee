import { DeadlineRefusal } from '../../deadlines/deadline-refusal.js';
import { DomainError } from '../../errors/domain-error.js';
import { RowRefused } from '../row-refused.js';

/**
 * Writes some of a workbook. What Postbag's rules or the database refuse is the workbook's fault, however often it is tried.
 *
 * @throws RowRefused saying where in the workbook it stands
 */
export async function refusing<T>(where: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const says = reasonOf(error);
    throw says === null ? error : new RowRefused(`${where}: ${says}`);
  }
}

function reasonOf(error: unknown): string | null {
  if (error instanceof DomainError || error instanceof DeadlineRefusal) return error.message;
  const { code = '', constraint } = error as { code?: string; constraint?: string };
  if (!/^2[23]/.test(code)) return null;
  return `a value there can’t be kept (${constraint ?? (error as Error).message}).`;
}
