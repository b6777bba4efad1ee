import { type Calendar } from './calendar.js';
import { type IsoDate } from './iso-date.js';
import { addWorkingDays } from './working-days.js';

/** The ways a letter can be sent. */
export const CHANNELS = ['email', 'hand', 'post', 'online_form'] as const;
/** One of `CHANNELS`. */
export type Channel = (typeof CHANNELS)[number];

/** Working days a letter is taken to spend in the post unless the setting says otherwise. */
export const POST_WORKING_DAYS = 2;

/**
 * The day a letter is taken to have been received: the day it was sent, whatever day of the week, except by post,
 * which takes `postWorkingDays` working days (0 means the same day). A person may correct it.
 *
 * @throws InvalidWorkingDays when `postWorkingDays` is negative or not whole
 * @throws CalendarTooShort when a posted letter would arrive outside the calendar's range
 */
export function receivedOn(
  sentOn: IsoDate,
  channel: Channel,
  calendar: Calendar,
  postWorkingDays: number = POST_WORKING_DAYS,
): IsoDate {
  if (channel !== 'post' || postWorkingDays === 0) return sentOn;
  return addWorkingDays(sentOn, postWorkingDays, calendar);
}
