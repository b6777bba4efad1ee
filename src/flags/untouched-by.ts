import { type TimelineEvent } from '../timeline/timeline-event.js';

/**
 * What can happen without any flag becoming true or untrue: acts on accounts, files, saved views and reports, on flags
 * themselves, and things that are new and that no letter depends on yet. Every other event touches the flags of its letter or,
 * when it is no letter's, those of its group or of all groups; so does one that is forgotten here.
 */
export const UNTOUCHED_BY: readonly TimelineEvent[] = [
  'token-issued',
  'token-revoked',
  'account-created',
  'operator-made',
  'member-invited',
  'invitation-revoked',
  'member-joined',
  'member-role-changed',
  'member-removed',
  'password-changed',
  'password-reset-made',
  'password-reset-used',
  'signed-out-everywhere',
  'two-factor-turned-on',
  'two-factor-turned-off',
  'recovery-codes-renewed',
  'account-renamed',
  'organisation-added',
  'office-added',
  'person-added',
  'window-added',
  'attachment-added',
  'attachment-removed',
  'flag-raised',
  'flag-cleared',
  'flag-snoozed',
  'view-saved',
  'view-removed',
  'report-issued',
  'message-kept',
  'message-filed',
  'message-set-aside',
  'message-taken-back',
  'notifications-chosen',
];
