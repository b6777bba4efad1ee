import { formatDay, type IsoDate } from '../../deadlines/iso-date.js';
import { counted } from '../../deadlines/words.js';
import { lateWords } from './deadline-words.js';
import { type HolderRow, holderRow, holdersInWords } from './holder-words.js';
import { type LegRead, type RecipientRead } from './letter-read.js';

/** One span for which a body owes the answer, in words. */
export interface LegRow {
  readonly body: string;
  readonly since: IsoDate;
  readonly due: IsoDate;
  /** How the target came about. */
  readonly target: string;
  readonly stands: string;
  readonly isLate: boolean;
}

/** One recipient as the page shows it. */
export interface RecipientRow {
  readonly id: string;
  readonly name: string;
  /** Who holds the office, or the body, where the name does not say it. */
  readonly more: string | null;
  readonly printed: string;
  readonly email: string | null;
  readonly isCopy: boolean;
  readonly status: string;
  readonly legs: readonly LegRow[];
  /** Since the letter first went, across transfers; null when it was not passed on. */
  readonly elapsed: string | null;
  /** Who had the office when, where that is more than one person. */
  readonly holders: string | null;
  /** Somebody took the office while it owes the answer; null when nobody did. */
  readonly change: HolderRow | null;
}

/** The recipients, those who owe an answer first. */
export function recipientRows(recipients: readonly RecipientRead[]): RecipientRow[] {
  const rows = recipients.map(recipientRow);
  return [...rows.filter(({ isCopy }) => !isCopy), ...rows.filter(({ isCopy }) => isCopy)];
}

function recipientRow(recipient: RecipientRead): RecipientRow {
  const { office, person, organisation, printed, legs, elapsedWorkingDays: elapsed } = recipient;
  const more = [office && person?.name, organisation?.name].filter(Boolean);
  return {
    id: recipient.id,
    name: recipientName(recipient),
    more: more.length > 0 ? more.join(', ') : null,
    printed,
    email: recipient.email,
    isCopy: recipient.role === 'cc',
    status: recipient.status,
    legs: legs.map(legRow),
    elapsed: legs.length > 1 && elapsed !== null ? counted(elapsed, 'working day') : null,
    holders: holdersInWords(recipient.holders),
    change: holderRow(recipient.holders),
  };
}

/** The office, else the person, else the first line as printed. */
export function recipientName({
  office,
  person,
  printed,
}: Pick<RecipientRead, 'office' | 'person' | 'printed'>): string {
  return office?.name ?? person?.name ?? printed.split('\n')[0].trim();
}

function legRow(leg: LegRead): LegRow {
  return {
    body: leg.body,
    since: leg.receivedOn,
    due: leg.dueOn,
    target: `${counted(leg.targetDays, 'working day')}: ${leg.targetSource}`,
    stands: legWords(leg),
    isLate: leg.isLate && leg.endedOn === null,
  };
}

const ENDS: Readonly<Record<NonNullable<LegRead['endedBecause']>, string>> = {
  replied: 'replied',
  settled: 'settled for a partial reply',
  transferred: 'transferred the letter',
  closed: 'letter closed',
  withdrawn: 'letter withdrawn',
};

function legWords({ endedOn, endedBecause, isLate, workingDaysLate, workingDaysLeft }: LegRead): string {
  if (endedOn) {
    const end = `${ENDS[endedBecause ?? 'replied']} on ${formatDay(endedOn)}`;
    return isLate ? `${end}, ${lateWords(workingDaysLate)}` : end;
  }
  if (isLate) return lateWords(workingDaysLate);
  if (workingDaysLeft === 0) return 'due today';
  return workingDaysLeft === null ? 'owes an answer' : `${counted(workingDaysLeft, 'working day')} left`;
}
