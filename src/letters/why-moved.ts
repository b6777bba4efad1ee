import { type Calendar, type Closure, divisionName } from '../deadlines/calendar.js';
import { type ChaseRule, type DeadlineRule, type WorkingDaysRule } from '../deadlines/deadline.js';
import { formatDay, type IsoDate } from '../deadlines/iso-date.js';
import { listed } from '../deadlines/words.js';
import { skippedClosures } from '../deadlines/working-days.js';

/** A due day and the rule it was worked out by. */
export interface Reasoned<Rule extends DeadlineRule = DeadlineRule> {
  readonly dueOn: IsoDate;
  readonly rule: Rule;
}

const NO_REASON = 'It was worked out anew from what is now known.';

/**
 * Why a due day that counts working days is another than before, in whole sentences.
 *
 * @param calendar of the division by which it is counted now
 */
export function whyMoved(before: Reasoned, after: Reasoned, calendar: Calendar): string {
  const [was, is] = [before.rule, after.rule];
  if (was.rule === 'working_days' && is.rule === 'working_days') {
    return whyReplyMoved({ ...before, rule: was }, { ...after, rule: is });
  }
  if (was.rule === 'chase' && is.rule === 'chase') {
    return whyChaseMoved(was, { ...after, rule: is }, calendar);
  }
  return NO_REASON;
}

/** Bank holidays that were not known, another target, another day of receipt, another division. */
function whyReplyMoved(before: Reasoned<WorkingDaysRule>, after: Reasoned<WorkingDaysRule>): string {
  const [was, is] = [before.rule, after.rule];
  const sentences = [
    ...newHolidays(before, is),
    ...(was.division === is.division
      ? []
      : [
          `The bank holidays of ${divisionName(is.division)} now count, not those of ${divisionName(was.division)}.`,
        ]),
    ...(was.days === is.days
      ? []
      : [`The target is now ${is.days} working days (${is.targetSource}), no longer ${was.days}.`]),
    ...(was.startOn === is.startOn
      ? []
      : [`It now counts as received on ${formatDay(is.startOn)}, no longer on ${formatDay(was.startOn)}.`]),
  ];
  return sentences.join(' ') || NO_REASON;
}

/** Holidays within the count as it was that the count had not skipped; those beyond it were no cause. */
function newHolidays({ dueOn, rule }: Reasoned<WorkingDaysRule>, is: WorkingDaysRule): string[] {
  if (rule.division !== is.division) return [];
  const known = new Set(rule.skipped.map(({ on }) => on));
  const found = is.skipped.filter(({ on }) => on > rule.startOn && on <= dueOn && !known.has(on));
  return found.map((closure) => `${named(closure)}, is now a bank holiday.`);
}

function whyChaseMoved(was: ChaseRule, after: Reasoned<ChaseRule>, calendar: Calendar): string {
  const { after: anchor, afterOn } = after.rule;
  if (anchor === 'due_day' && afterOn !== was.afterOn) {
    return `It follows the day on which the reply is due, now ${formatDay(afterOn)}.`;
  }
  const skipped = skippedClosures(afterOn, after.dueOn, calendar);
  if (skipped.length === 0) return NO_REASON;
  return `${listed(skipped.map(named))}, ${skipped.length === 1 ? 'is a bank holiday' : 'are bank holidays'}.`;
}

const named = ({ on, title }: Closure): string => `${formatDay(on)}, ${title}`;
