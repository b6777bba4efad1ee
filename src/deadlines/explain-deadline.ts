import { divisionName, type Closure } from './calendar.js';
import { type ChaseRule, type Deadline, type DeadlineRule, type WorkingDaysRule } from './deadline.js';
import { explainWindow } from './explain-window.js';
import { formatDay, formatFullDay, formatShortDay, type IsoDate } from './iso-date.js';
import { isInParliament, rungAct } from './ladder.js';
import { type SittingDays, sittingInWords } from './sitting-days.js';
import { counted, listed } from './words.js';
import { clockWords } from './zone-words.js';
import { LONDON } from './zoned-days.js';

/** Why a date is what it is: in words for people, as data for programs. */
export interface Explanation {
  readonly sentence: string;
  readonly data: {
    readonly kind: Deadline['kind'];
    readonly dueOn: IsoDate;
    readonly dueAt: string | null;
  } & DeadlineRule;
}

/**
 * Explains a deadline: rule, target and its source, start day, bank holidays not counted, result. Of the date it uses
 * nothing but what the deadline carries, so it says what held when that was worked out.
 *
 * @param sitting of the House in which a step would be taken: then it says when that House does not sit on the day, or
 * that this is not known
 */
export function explainDeadline(deadline: Deadline, sitting: SittingDays | null = null): Explanation {
  const { kind, dueOn, dueAt, rule } = deadline;
  return { sentence: sentenceFor(deadline, rule, sitting), data: { kind, dueOn, dueAt, ...rule } };
}

/** Whether a deadline's explanation needs the sitting days of a House. */
export function isTakenInParliament({ rule }: Pick<Deadline, 'rule'>): boolean {
  return rule.rule === 'chase' && isInParliament(rule.rung);
}

function sentenceFor(deadline: Deadline, rule: DeadlineRule, sitting: SittingDays | null): string {
  const due = formatFullDay(deadline.dueOn);
  switch (rule.rule) {
    case 'working_days':
      return explainWorkingDays(deadline, rule);
    case 'window':
      return explainWindow(deadline, rule);
    case 'requested':
      return `The letter asks for a reply by ${due}${rule.text ? `: “${rule.text}”` : ''}.`;
    case 'promised':
      return `Reply promised by ${due}, in the holding reply of ${formatFullDay(rule.repliedOn)} from ${rule.by}.`;
    case 'chase':
      return [
        explainChase(due, rule),
        isTakenInParliament(deadline) && sitting && sittingInWords(deadline.dueOn, sitting),
      ]
        .filter(Boolean)
        .join(' ');
    case 'signatures_close':
      return `Signatures close at the end of ${due}.`;
    case 'embargo_ends':
      return `Embargoed until ${deadline.dueAt ? `${clockWords(deadline.dueAt, LONDON)} in London` : due}.`;
  }
}

function explainWorkingDays({ kind, dueOn }: Deadline, rule: WorkingDaysRule): string {
  const due = formatFullDay(dueOn);
  const result =
    kind === 'twenty_days'
      ? `The common ceiling for a reply from ${rule.body} is ${due}`
      : `Reply from ${rule.body} due ${due}`;
  return (
    `${result}: ${counted(rule.days, 'working day')} (${rule.targetSource}) counted from the day after ` +
    `${formatFullDay(rule.startOn)}, the day it was received. ${notCounted(rule, dueOn)}`
  );
}

function notCounted({ skipped, division }: WorkingDaysRule, dueOn: IsoDate): string {
  if (skipped.length === 0) return `No bank holiday in ${divisionName(division)} falls between.`;
  const noun = skipped.length === 1 ? 'a bank holiday' : 'bank holidays';
  const names = listed(skipped.map((closure) => closureName(closure, dueOn)));
  return `Not counted, as ${noun} in ${divisionName(division)}: ${names}.`;
}

function closureName({ on, title, notes }: Closure, dueOn: IsoDate): string {
  const day = on.slice(0, 4) === dueOn.slice(0, 4) ? formatShortDay(on) : formatFullDay(on);
  return `${title}${notes ? ` (${notes.toLowerCase()})` : ''} on ${day}`;
}

const STARTS: Readonly<Record<ChaseRule['after'], string>> = {
  due_day: 'the day the reply was due',
  last_chaser: 'the day of the last chaser',
  question: 'the day by which the written question is to be answered',
};

function explainChase(due: string, { rung, after, afterOn, days }: ChaseRule): string {
  const start = STARTS[after];
  return `Next step due ${due}: ${rungAct(rung)}, ${counted(days, 'working day')} after ${formatDay(afterOn)}, ${start}.`;
}
