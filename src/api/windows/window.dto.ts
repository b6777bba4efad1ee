import { type IsoDate } from '../../deadlines/iso-date.js';
import { type WindowState } from '../../deadlines/windows.js';
import { type WindowDetails } from '../../windows/window-details.js';
import { type WindowListRequest } from '../../windows/windows.queries.js';
import { AsOfQuery } from '../as-of.dto.js';
import { CursorField, DayField, InstantField, LimitField, OneOfField, TextField } from '../fields.js';

const firstOn = 'First day, as the place of the event counts it.';
const lastOn = 'Last day, included.';
const timeZone = 'IANA name of the zone of the place.';
const decisiveAt =
  'The moment after which an answer is of no use though the window is open; kept to the second.';

/** Query of a list of windows. */
export class WindowsQuery extends AsOfQuery {
  @OneOfField(['before', 'open', 'closed'], { optional: true, description: 'Only windows in this state.' })
  state?: WindowState;

  @LimitField()
  limit?: number;

  @CursorField()
  cursor?: string;
}

/** Body of POST /api/v1/event-windows. */
export class AddWindowDto {
  @TextField({ max: 200, example: '89th General Assembly of Interpol' })
  name!: string;

  @DayField({ example: '2021-11-23', description: firstOn })
  firstOn!: IsoDate;

  @DayField({ example: '2021-11-25', description: lastOn })
  lastOn!: IsoDate;

  @TextField({ max: 100, example: 'Europe/Istanbul', description: timeZone })
  timeZone!: string;

  @TextField({ max: 200, optional: true, nullable: true, example: 'Istanbul' })
  place?: string | null;

  @InstantField({ optional: true, nullable: true, description: decisiveAt })
  decisiveAt?: string | null;

  @TextField({ max: 500, optional: true, nullable: true, description: 'Where its days are known from.' })
  source?: string | null;
}

/** Body of PATCH /api/v1/event-windows/{window}: only what is to change; null clears. */
export class ChangeWindowDto {
  @TextField({ max: 200, optional: true })
  name?: string;

  @DayField({ optional: true, description: firstOn })
  firstOn?: IsoDate;

  @DayField({ optional: true, description: lastOn })
  lastOn?: IsoDate;

  @TextField({ max: 100, optional: true, example: 'Europe/Istanbul', description: timeZone })
  timeZone?: string;

  @TextField({ max: 200, optional: true, nullable: true })
  place?: string | null;

  @InstantField({ optional: true, nullable: true, description: decisiveAt })
  decisiveAt?: string | null;

  @TextField({ max: 500, optional: true, nullable: true })
  source?: string | null;
}

/** The details of a new window; null for what was not given. */
export function detailsOf(body: AddWindowDto): WindowDetails {
  const { name, firstOn, lastOn, timeZone, place = null, decisiveAt = null, source = null } = body;
  return { name, firstOn, lastOn, timeZone, place, decisiveAt, source };
}

/** The page that was asked for. */
export function pageOf({ state, limit = 50, cursor }: WindowsQuery): WindowListRequest {
  return { state: state ?? null, limit, cursor: cursor ?? null };
}
