import { type EntityManager } from 'typeorm';
import { type CalendarsQueries } from '../calendars/calendars.queries.js';
import { type IsoDate } from '../deadlines/iso-date.js';
import { checkChaser } from './check-chaser.js';
import { type ChaserFields } from './chaser-fields.js';
import { checkNamedDay, checkTablingDay, ordinaryAnswerDue } from './question-due-day.js';

/** The days between which a chaser can have been made, both included. */
export interface ChaserSpan {
  readonly sentOn: IsoDate;
  readonly today: IsoDate;
}

/**
 * The chaser, checked, and with the day by which an ordinary written question should be answered where none was
 * given.
 *
 * @throws InvalidInput with the place of the first fault
 * @throws SittingDaysUnknown when the sitting days around a question are not known
 */
export async function completeChaser(
  tx: EntityManager,
  calendars: CalendarsQueries,
  chaser: ChaserFields,
  { sentOn, today }: ChaserSpan,
): Promise<ChaserFields> {
  checkChaser(chaser, sentOn, today);
  if (chaser.house === null) return chaser;
  const sitting = await calendars.sittingDays(tx, chaser.house);
  checkTablingDay(chaser.madeOn, sitting);
  if (chaser.isNamedDay) checkNamedDay(chaser.madeOn, chaser.answerDueOn, sitting);
  return { ...chaser, answerDueOn: chaser.answerDueOn ?? (await usualDue(tx, calendars, chaser)) };
}

/** The day by which a chaser, as an ordinary written question, should be answered; null for any other. */
export async function usualDue(
  tx: EntityManager,
  calendars: CalendarsQueries,
  { house, isNamedDay, madeOn }: ChaserFields,
): Promise<IsoDate | null> {
  if (house === null || isNamedDay) return null;
  return ordinaryAnswerDue(house, madeOn, await calendars.calendar(tx, 'england-and-wales'));
}
