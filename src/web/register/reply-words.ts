import { formatDay } from '../../deadlines/iso-date.js';
import { counted } from '../../deadlines/words.js';
import { type ListedLetter, type PublicReply } from '../../register/register-read.js';
import { className, type SignedLevel } from '../../replies/reply-class.js';
import { upperFirst } from '../pages/filters.js';

const LEVELS: Readonly<Record<SignedLevel, string>> = {
  minister: 'a minister',
  official: 'an official',
  agency_chief_executive: 'the chief executive of an agency',
};

/** `Substantive reply on 3 December 2021`. */
export function replyTitle({ class: kind, receivedOn }: Pick<PublicReply, 'class' | 'receivedOn'>): string {
  return `${upperFirst(className(kind).replace(/^an? /, ''))} on ${formatDay(receivedOn)}`;
}

/** From whom it is, who signed it, and how long it took, in sentences. */
export function replyWords(reply: PublicReply): string[] {
  const { promisedBy, transferredTo } = reply;
  return [
    originWords(reply),
    promisedBy === null ? '' : `It promises an answer by ${formatDay(promisedBy)}.`,
    transferredTo === null ? '' : `It passes the letter on to ${transferredTo}.`,
    timeWords(reply),
  ].filter((sentence) => sentence !== '');
}

/** The last reply of a letter in the list. */
export function latestWords({ latestReply }: Pick<ListedLetter, 'latestReply'>): string | null {
  return (
    latestReply && `Last reply: ${className(latestReply.class)} on ${formatDay(latestReply.receivedOn)}.`
  );
}

function originWords(reply: PublicReply): string {
  const [{ from }, by] = [reply, signatory(reply)];
  if (from === null) return by === null ? '' : `It is signed by ${by}.`;
  return by === null ? `From ${from}.` : `From ${from}, signed by ${by}.`;
}

function signatory({ signedBy, signedByRole, signedLevel }: PublicReply): string | null {
  const who = [signedBy, signedByRole].filter((part) => part !== null).join(', ');
  if (who !== '') return who;
  return signedLevel && LEVELS[signedLevel];
}

function timeWords({ datedOn, receivedOn, workingDays, isLate }: PublicReply): string {
  const dated = datedOn === null || datedOn === receivedOn ? '' : `Dated ${formatDay(datedOn)}. `;
  const late = isLate ? 'after the day on which an answer was due' : 'before an answer was overdue';
  return workingDays === null
    ? `${dated}It came ${late}.`
    : `${dated}It came ${counted(workingDays, 'working day')} after the letter was sent, ${late}.`;
}
