import { type Clock } from '../../clock/clock.js';
import { isoDate, type IsoDate } from '../../deadlines/iso-date.js';
import { type NameListRequest } from '../../directory/name-list.js';
import { CursorField, DayField, LimitField, TextField } from '../fields.js';

/** Query of a read that shows what is in force on a day. */
export class OnDayQuery {
  @DayField({ optional: true, description: 'The day whose target or holder is shown; without it, today.' })
  asOf?: string;
}

/** Query of a list by name. */
export class NamesQuery {
  @TextField({ max: 100, optional: true, description: 'Part of the name, in any case.' })
  q?: string;

  @LimitField()
  limit?: number;

  @CursorField()
  cursor?: string;
}

/** Query of a list by name that shows what is in force on a day. */
export class NamesOnDayQuery extends NamesQuery {
  @DayField({ optional: true, description: 'The day whose target or holder is shown; without it, today.' })
  asOf?: string;
}

/** Query of GET /api/v1/offices. */
export class OfficesQuery extends NamesOnDayQuery {
  @TextField({
    max: 80,
    optional: true,
    description: 'Only the offices of this organisation: its id or slug.',
  })
  organisation?: string;
}

/** The page that was asked for. */
export function pageOf({ q, limit = 50, cursor }: NamesQuery): NameListRequest {
  return { q: q ?? null, limit, cursor: cursor ?? null };
}

/** The day that was asked for, or today. */
export function dayOf(clock: Clock, { asOf }: OnDayQuery): IsoDate {
  return asOf === undefined ? clock.today() : isoDate(asOf);
}
