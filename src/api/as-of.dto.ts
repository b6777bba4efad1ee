import { type Clock } from '../clock/clock.js';
import { isoDate } from '../deadlines/iso-date.js';
import { type Moment } from '../deadlines/windows.js';
import { DayField } from './fields.js';

/** Query of a read that can be made as of a day. */
export class AsOfQuery {
  @DayField({
    optional: true,
    description:
      'What was true at the end of this day, from the facts dated up to it. Without it: at this moment.',
  })
  asOf?: string;
}

/** The moment a read is judged from: the day asked for, as a whole, or else the present instant. */
export function momentOf(clock: Clock, asOf: string | undefined): Moment {
  return asOf === undefined ? { on: clock.today(), at: clock.timestamp() } : { on: isoDate(asOf), at: null };
}
