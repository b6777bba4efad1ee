import { type Deadline } from '../../deadlines/deadline.js';
import { daysBetween, formatDay, type IsoDate } from '../../deadlines/iso-date.js';
import { rungName } from '../../deadlines/ladder.js';
import { type Progress } from '../../deadlines/lateness.js';
import { counted } from '../../deadlines/words.js';

/** What a deadline is, in a few words, e.g. `Reply due from the Home Office`. */
export function deadlineLabel({ kind, rule }: Pick<Deadline, 'kind' | 'rule'>): string {
  switch (rule.rule) {
    case 'working_days':
      return kind === 'twenty_days'
        ? `Common ceiling for a reply from ${rule.body}`
        : `Reply due from ${rule.body}`;
    case 'window':
      return kind === 'window_opens' ? `${rule.name} opens` : `Last day of use for ${rule.name}`;
    case 'requested':
      return 'Reply asked for in the letter';
    case 'promised':
      return `Reply promised by ${rule.by}`;
    case 'chase':
      return `Next chaser: ${rungName(rule.rung)}`;
    case 'signatures_close':
      return 'Signatures close';
    case 'embargo_ends':
      return 'Embargo ends';
  }
}

type Counted = Pick<Deadline, 'dueOn' | 'rule'> & { readonly progress: Progress | null };

/** How far away a deadline is at the end of a day: in working days where those are what counts. */
export function timeLeft({ dueOn, rule, progress }: Counted, on: IsoDate): string {
  if (on === dueOn) return rule.rule === 'working_days' ? 'due today' : 'today';
  if (rule.rule === 'working_days' && progress) {
    if (progress.isLate) return lateWords(progress.workingDaysLate);
    return `${counted(progress.workingDaysLeft, 'working day')} left`;
  }
  const days = daysBetween(on, dueOn);
  return days > 0 ? `${counted(days, 'day')} left` : `${counted(-days, 'day')} ago`;
}

/** On a weekend after the due day no working day has passed yet, and it is late all the same. */
export function lateWords(workingDaysLate: number | null): string {
  return workingDaysLate ? `${counted(workingDaysLate, 'working day')} late` : 'late';
}

/** The deadline to look at first, e.g. `Reply due from the Home Office 20 December 2021: 19 working days left`. */
export function effectiveWords(deadline: Counted & Pick<Deadline, 'kind'>, on: IsoDate): string {
  return `${deadlineLabel(deadline)}: ${formatDay(deadline.dueOn)}, ${timeLeft(deadline, on)}`;
}
