import { isIsoDate, type IsoDate } from '../../deadlines/iso-date.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Why a row can't be used. */
export class UnusableRow extends Error {}

/** @throws UnusableRow when the cell is no UUID */
export function idIn(column: string, cell: string): string {
  if (UUID.test(cell)) return cell.toLowerCase();
  throw new UnusableRow(`${column} must be a UUID, not “${cell}”`);
}

/** @throws UnusableRow when the cell is empty or longer than names are */
export function nameIn(column: string, cell: string): string {
  if (cell.length >= 1 && cell.length <= 200) return cell;
  throw new UnusableRow(`${column} must have 1 to 200 characters, and has ${cell.length}`);
}

/** The day in a cell; null when it is empty. @throws UnusableRow when it is no day */
export function dayIn(column: string, cell: string): IsoDate | null {
  if (cell === '') return null;
  if (isIsoDate(cell)) return cell;
  throw new UnusableRow(`${column} must be a real day written YYYY-MM-DD, not “${cell}”`);
}

/** The first day and the first day after. @throws UnusableRow when there is no day between them */
export function spanIn(
  start: string,
  end: string,
): { readonly fromOn: IsoDate | null; readonly toOn: IsoDate | null } {
  const [fromOn, toOn] = [dayIn('start_date', start), dayIn('end_date', end)];
  if (fromOn === null || toOn === null || fromOn < toOn) return { fromOn, toOn };
  throw new UnusableRow(`end_date (${toOn}) must be later than start_date (${fromOn})`);
}

/** A whole number, which may be written with “.0”; null when the cell is empty. @throws UnusableRow when it is none */
export function numberIn(column: string, cell: string): number | null {
  if (cell === '') return null;
  if (/^[1-9]\d{0,8}(\.0+)?$/.test(cell)) return Number(cell);
  throw new UnusableRow(`${column} must be a whole number, not “${cell}”`);
}
