import { formatDay } from '../../deadlines/iso-date.js';
import { counted, listed } from '../../deadlines/words.js';
import { type ListedLetter, type PublicAddressee } from '../../register/register-read.js';

/** Said in place of a name that the directory does not have: the block as it was printed is not public. */
const UNNAMED = 'an addressee who is not named here';

/** Whom a letter was written to, e.g. `The Rt Hon Ann Example MP, Home Secretary (Home Office)`. */
export function addresseeName({ holder, office, organisation }: PublicAddressee): string {
  const who = [holder, office].filter((part) => part !== null).join(', ');
  if (who === '') return organisation ?? UNNAMED;
  return organisation === null || organisation === office ? who : `${who} (${organisation})`;
}

/** All of them in a row. */
export function addresseesOf({ to }: Pick<ListedLetter, 'to'>): string {
  return listed(to.map(addresseeName));
}

/** What an addressee owes, or has answered, in sentences. */
export function owingWords(addressee: PublicAddressee): string {
  return [passedOn(addressee), standing(addressee)].filter((sentence) => sentence !== null).join(' ');
}

/** The same of a letter in a few words. */
export function standingWords({ status, to }: Pick<ListedLetter, 'status' | 'to'>): string {
  if (status === 'withdrawn') return 'The letter was withdrawn. No reply is waited for.';
  return to.length === 1
    ? owingWords(to[0])
    : to.map((one) => `${capital(addresseeName(one))}: ${owingWords(one)}`).join(' ');
}

/** By which rule a reply is due; null where that could not be worked out. */
export function ruleWords({ targetDays, targetSource, receivedOn }: PublicAddressee): string | null {
  if (targetDays === null || receivedOn === null) return null;
  const source = targetSource === null ? '' : ` (${targetSource})`;
  return `${counted(targetDays, 'working day')}${source}, counted from the day after ${formatDay(receivedOn)}, the day it was received.`;
}

function passedOn({ owedBy, organisation }: PublicAddressee): string | null {
  return owedBy === null || organisation === null || owedBy === organisation
    ? null
    : `It was passed on to ${owedBy}.`;
}

function standing({
  state,
  answeredOn,
  dueOn,
  workingDays,
  workingDaysLate,
  isLate,
}: PublicAddressee): string {
  const late = isLate
    ? `${workingDaysLate === null ? 'late' : `${counted(workingDaysLate, 'working day')} late`}`
    : null;
  if (state === 'not_awaited') return 'No reply is waited for.';
  if (state === 'answered' && answeredOn !== null) {
    const after =
      workingDays === null ? '' : `, ${counted(workingDays, 'working day')} after the letter was sent`;
    return `Answered on ${formatDay(answeredOn)}${after}, ${late ?? 'in time'}.`;
  }
  if (dueOn === null) return 'A reply is awaited.';
  return late === null
    ? `A reply is due by ${formatDay(dueOn)}.`
    : `A reply was due by ${formatDay(dueOn)} and is ${late}.`;
}

const capital = (words: string): string => words[0].toUpperCase() + words.slice(1);
