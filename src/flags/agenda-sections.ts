/** The parts of an agenda, each of them one thing to do. `snoozed` has what was put aside for some days. */
export type AgendaSection =
  | 'late'
  | 'dueToday'
  | 'dueSoon'
  | 'windows'
  | 'promises'
  | 'chase'
  | 'toClassify'
  | 'toAssess'
  | 'toCirculate'
  | 'drafts'
  | 'others'
  | 'snoozed';

/** The part of the agenda that each kind of flag belongs to. */
export const SECTION_OF: Readonly<Record<string, Exclude<AgendaSection, 'snoozed'>>> = {
  reply_overdue: 'late',
  reply_due_today: 'dueToday',
  reply_due_soon: 'dueSoon',
  window_closes_today: 'windows',
  window_open: 'windows',
  window_opens_soon: 'windows',
  window_closed_unanswered: 'windows',
  promise_broken: 'promises',
  chase_due: 'chase',
  question_answer_due: 'chase',
  no_acknowledgement: 'chase',
  transfer_unconfirmed: 'chase',
  reply_unclassified: 'toClassify',
  asks_not_assessed: 'toAssess',
  reply_not_circulated: 'toCirculate',
  unsent_before_window: 'drafts',
  signatures_close_soon: 'drafts',
  holder_changed: 'others',
  mail_undelivered: 'others',
  calendar_ends_soon: 'others',
};
