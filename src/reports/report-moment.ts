import { type Clock } from '../clock/clock.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { type Moment } from '../deadlines/windows.js';

/** The moment a report is made of: the end of a day, or this instant when no day is given. */
export function reportMoment(clock: Clock, asOf: IsoDate | undefined): Moment {
  return asOf === undefined ? { on: clock.today(), at: clock.timestamp() } : { on: asOf, at: null };
}
