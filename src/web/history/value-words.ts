import { formatDay, isIsoDate } from '../../deadlines/iso-date.js';
import { counted, listed } from '../../deadlines/words.js';
import { clockWords } from '../../deadlines/zone-words.js';
import { LONDON } from '../../deadlines/zoned-days.js';
import { difference, type Snapshot } from '../../timeline/timeline.js';

/** The text at a name; null when there is none. */
export function textAt(snapshot: Snapshot, name: string): string | null {
  const value = snapshot[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The day at a name in words; null when there is none. */
export function dayAt(snapshot: Snapshot, name: string): string | null {
  const value = snapshot[name];
  return isIsoDate(value) ? formatDay(value) : null;
}

/** How many there are in the list at a name. */
export function countAt(snapshot: Snapshot, name: string): number {
  const value = snapshot[name];
  return Array.isArray(value) ? value.length : 0;
}

/** The reason given, as a sentence; nothing when none was. */
export function reasonOf(after: Snapshot): string[] {
  const reason = textAt(after, 'reason');
  return reason ? [`Reason: ${ended(reason)}`] : [];
}

/** With a full stop, unless it ends a sentence already. */
export function ended(text: string): string {
  return /[.!?…”]$/.test(text) ? text : `${text}.`;
}

/** A code of the API within a sentence: `awaiting_reply` is “awaiting reply”. */
export function codeWords(code: string): string {
  return code.replaceAll(/[_-]/g, ' ');
}

/** Names of fields that would not say what they are by themselves. */
const LABELS: Readonly<Record<string, string>> = {
  addressedTo: 'Addressed to',
  agreedOn: 'Agreed on',
  body: 'Text',
  datedOn: 'Date on it',
  embargoUntil: 'Embargoed until',
  firstOn: 'First day',
  followsLetterId: 'Letter that it follows',
  house: 'House',
  isLead: 'Leads the signatures',
  isNamedDay: 'For a named day',
  isRegisterPublic: 'Public register',
  lastOn: 'Last day',
  madeOn: 'Day',
  madeBy: 'Made by',
  officeId: 'Office',
  organisationId: 'Body',
  personId: 'Person',
  printed: 'Printed as',
  promisedBy: 'Promised by',
  recipientId: 'Whose reply',
  registerIntroduction: 'Introduction to the public register',
  replyRequestedOn: 'Reply asked for by',
  role: 'Role',
  sentOn: 'Sent on',
  signaturesCloseOn: 'Signatures close on',
  signedAs: 'Signs as',
  transferredToOfficeId: 'Office it was passed to',
  transferredToOrganisationId: 'Body it was passed to',
  uin: 'Number of the question',
  windowId: 'Event window',
};

/** `signedByRole` as “Signed by role”. */
export function fieldLabel(name: string): string {
  if (LABELS[name]) return LABELS[name];
  const words = name.replaceAll(/([A-Z])/g, ' $1').toLowerCase();
  return words[0].toUpperCase() + words.slice(1);
}

/**
 * What differs between two snapshots, a sentence for each field. A thing that only its id is kept of is said to be
 * another, not which.
 */
export function changesInWords(before: Snapshot, after: Snapshot): string[] {
  const { reason: _reason, ...now } = after;
  const { before: was, after: is } = difference(before, now);
  return Object.keys(is).map((name) => changeInWords(fieldLabel(name), was[name], is[name]));
}

function changeInWords(label: string, was: unknown, is: unknown): string {
  if (isId(is) || isId(was)) return `${label}: ${is === null ? 'none any more' : 'another'}.`;
  const [then, now] = [valueWords(was), valueWords(is)];
  if (now === null) return `${label}: taken out${then === null ? '' : `; it was ${then}`}.`;
  return `${label}: ${now}${then === null ? '' : `, before ${then}`}.`;
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const isId = (value: unknown): boolean => typeof value === 'string' && ID.test(value);

const INSTANT = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

/** The longest text that is told word for word. */
const MOST = 160;

/** A value in words; null when it is empty. */
function valueWords(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) return listWords(value);
  if (typeof value !== 'string') return 'changed';
  if (isIsoDate(value)) return formatDay(value);
  if (INSTANT.test(value)) return clockWords(value, LONDON);
  if (/^[a-z]+(_[a-z]+)+$/.test(value)) return `“${codeWords(value)}”`;
  return `“${value.length > MOST ? `${value.slice(0, MOST).trimEnd()}…` : value}”`;
}

function listWords(values: readonly unknown[]): string | null {
  if (values.length === 0) return null;
  const words = values.map(valueWords).filter((word) => word !== null);
  return words.length > 8 ? counted(words.length, 'entry').replace(/entrys$/, 'entries') : listed(words);
}
