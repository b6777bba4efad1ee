import { type IsoDate } from '../deadlines/iso-date.js';
import { invalid } from './kinds.js';

/**
 * Facts are recorded once they have happened: refuses a day that is still to come.
 *
 * @throws InvalidInput at `pointer`
 */
export function refuseFuture(pointer: string, day: IsoDate | null | undefined, today: IsoDate): void {
  if (day && day > today) {
    throw invalid(
      pointer,
      'day-in-the-future',
      `${day} has not come yet (today is ${today}). Record it when it has happened.`,
    );
  }
}
