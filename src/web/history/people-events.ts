import { type TimelineEvent } from '../../timeline/timeline-event.js';
import { type Snapshot } from '../../timeline/timeline.js';
import { type TellEvent } from './history-entry.js';
import { textAt } from './value-words.js';

type PeopleEvent = Extract<
  TimelineEvent,
  | `token-${string}`
  | 'account-created'
  | 'operator-made'
  | `member-${string}`
  | 'invitation-revoked'
  | `password-${string}`
  | 'signed-out-everywhere'
  | `two-factor-${string}`
  | 'recovery-codes-renewed'
  | 'account-renamed'
  | `calendar-feed-${string}`
>;

const plain =
  (title: string): TellEvent =>
  () => ({ title, details: [] });

const nameIn = (snapshot: Snapshot): string => textAt(snapshot, 'name') ?? 'Somebody';

const asRole = (snapshot: Snapshot): string => {
  const role = textAt(snapshot, 'role');
  return role ? ` as ${role}` : '';
};

/** Who may come in, and how. Nothing here names an email address or a secret. */
export const PEOPLE_EVENTS: Readonly<Record<PeopleEvent, TellEvent>> = {
  'token-issued': ({ after }) => ({
    title: 'Token issued',
    details: [`“${nameIn(after)}”${asRole(after)}.`],
  }),
  'token-revoked': plain('Token revoked'),
  'account-created': ({ after }) => ({ title: 'Account made', details: [`For ${nameIn(after)}.`] }),
  'operator-made': plain('Made an operator'),
  'member-invited': ({ after }) => ({
    title: 'Somebody invited',
    details: [`To join${asRole(after)}.`],
  }),
  'invitation-revoked': plain('Invitation taken back'),
  'member-joined': ({ after }) => ({
    title: 'Somebody joined',
    details: [`${nameIn(after)}${asRole(after)}.`],
  }),
  'member-role-changed': ({ before, after }) => ({
    title: 'Role changed',
    details: [
      `${nameIn(after)} is now ${textAt(after, 'role') ?? 'in another role'}${before.role ? `, before ${textAt(before, 'role')}` : ''}.`,
    ],
  }),
  'member-removed': ({ before }) => ({ title: 'Somebody left the group', details: [`${nameIn(before)}.`] }),
  'password-changed': plain('Password changed'),
  'password-reset-made': plain('Link made for a new password'),
  'password-reset-used': plain('New password set by a link'),
  'signed-out-everywhere': plain('Signed out everywhere'),
  'two-factor-turned-on': plain('Signing in with a code turned on'),
  'two-factor-turned-off': plain('Signing in with a code turned off'),
  'recovery-codes-renewed': plain('New recovery codes made'),
  'account-renamed': plain('Name changed'),
  'calendar-feed-made': plain('Address of a calendar made'),
  'calendar-feed-revoked': plain('Address of a calendar revoked'),
};
