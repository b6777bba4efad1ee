import { type IsoDate } from '../deadlines/iso-date.js';

/**
 * The day from which a judgement stands when none is given: the day on which the reply was received that shows it,
 * however late that is written down, so that the past is told as it was; today when it rests on no reply. Never
 * before a judgement made earlier, which would otherwise go on standing.
 *
 * @param receivedOn of the reply; null without one
 * @param judgedOn of the judgement that stands; null when there is none
 */
export function judgementDay(receivedOn: IsoDate | null, judgedOn: IsoDate | null, today: IsoDate): IsoDate {
  if (receivedOn === null) return today;
  return judgedOn !== null && judgedOn > receivedOn ? judgedOn : receivedOn;
}
