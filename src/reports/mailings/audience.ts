import { type GroupRole } from '../../accounts/access.js';
import { Conflict, invalid, InvalidInput } from '../../errors/kinds.js';

/** Whom a report can be sent to without naming anybody. */
export const AUDIENCES = ['officers', 'everybody'] as const;

/** Whom a report is to be sent to: officers or all members who have not been sent it yet, or those who are named, even again. */
export interface Audience {
  readonly sendTo?: (typeof AUDIENCES)[number];
  /** Ids of accounts. */
  readonly sendToMembers?: readonly string[];
}

/** What became of a mail: it waits, was handed over, could not be delivered, or was not sent for a reason. */
export const MAIL_STATES = ['waiting', 'sent', 'undelivered', 'not_sent'] as const;
/** One of `MAIL_STATES`. */
export type MailState = (typeof MAIL_STATES)[number];

/** A member of the group, and the last mail of this report to them; its fields are null when there is none. */
export interface MemberToSend {
  readonly id: string;
  readonly name: string;
  readonly role: GroupRole;
  /** False for who chose not to be sent reports. */
  readonly wantsReports: boolean;
  readonly state: MailState | null;
  /** When it was handed over or given up, RFC 3339. */
  readonly at: string | null;
}

/** Whether an audience was given at all. */
export function isGiven({ sendTo, sendToMembers }: Audience): boolean {
  return sendTo !== undefined || sendToMembers !== undefined;
}

/**
 * The accounts to send report `number` to.
 *
 * @throws InvalidInput when none or two audiences are given, it is nobody, or somebody named is no member or wants no reports
 * @throws Conflict when everybody of it was sent the report before
 */
export function recipientsOf(
  members: readonly MemberToSend[],
  { sendTo, sendToMembers }: Audience,
  number: number,
): string[] {
  if ((sendTo === undefined) === (sendToMembers === undefined)) {
    const detail = 'Say whom to send it to: either sendTo or sendToMembers, not both.';
    throw invalid(sendTo === undefined ? '/sendTo' : '/sendToMembers', 'audience-not-clear', detail);
  }
  if (sendToMembers) return named(members, sendToMembers);
  const wanted = members.filter(({ role, wantsReports }) => {
    return wantsReports && (sendTo === 'everybody' || role === 'viewer');
  });
  if (wanted.length === 0) {
    const who = sendTo === 'officers' ? 'officer' : 'member';
    const detail = `The group has no ${who} to send it to: there is none, or each has chosen not to be sent reports.`;
    throw invalid('/sendTo', 'nobody-to-send-to', detail);
  }
  const left = wanted.filter(({ state }) => state !== 'waiting' && state !== 'sent');
  if (left.length > 0) return left.map(({ id }) => id);
  throw new Conflict(
    'report-already-sent',
    `Report ${number} was sent to all of them before. To send it again, name those who are to have it again.`,
  );
}

function named(members: readonly MemberToSend[], ids: readonly string[]): string[] {
  if (ids.length === 0) {
    throw invalid('/sendToMembers', 'nobody-to-send-to', 'Choose at least one member to send it to.');
  }
  const faults = ids.flatMap((id, at) => {
    const member = members.find((each) => each.id === id.toLowerCase());
    const pointer = `/sendToMembers/${at}`;
    if (!member) return [{ pointer, detail: `“${id}” is no member of this group.` }];
    if (member.wantsReports) return [];
    return [{ pointer, detail: `${member.name} has chosen not to be sent reports.` }];
  });
  if (faults.length > 0) throw new InvalidInput(faults, 'member-not-to-be-sent');
  return [...new Set(ids.map((id) => id.toLowerCase()))];
}
