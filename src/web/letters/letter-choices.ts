import { type DeadlineKind } from '../../deadlines/deadline.js';
import { type Channel } from '../../deadlines/receipt.js';
import { type Horizon } from '../../letters/ask.entity.js';
import { type Publicity } from '../../letters/letter.entity.js';
import { type FormBody, textOf } from '../forms/form.js';

interface Choice<Value extends string> {
  readonly value: Value;
  readonly text: string;
  readonly hint?: string;
}

/** How a letter goes. */
export const CHANNEL_CHOICES: readonly Choice<Channel>[] = [
  { value: 'email', text: 'Email' },
  { value: 'post', text: 'Post' },
  { value: 'hand', text: 'By hand' },
  { value: 'online_form', text: 'Online form' },
];

/** Who may see a letter. */
export const PUBLICITY_CHOICES: readonly Choice<Publicity>[] = [
  { value: 'private', text: 'The group only' },
  {
    value: 'open',
    text: 'Everybody',
    hint: 'Once it is sent, it is in the group’s public register, where that is switched on.',
  },
  { value: 'embargoed', text: 'Everybody, but not before a moment' },
];

/** What a recipient is to do. */
export const ROLE_CHOICES: readonly Choice<'to' | 'cc'>[] = [
  { value: 'to', text: 'To: a reply is expected' },
  { value: 'cc', text: 'Copy: no reply is expected' },
];

/** Until when an answer is of use. */
export const HORIZON_CHOICES: readonly Choice<Horizon>[] = [
  { value: 'before_event', text: 'Before the event' },
  { value: 'standard', text: 'By the usual rule' },
  { value: 'longer_term', text: 'In the longer term' },
];

/** What each kind of date is called before a letter goes. */
export const DAY_LABELS: Readonly<Record<DeadlineKind, string>> = {
  reply_target: 'Reply due',
  twenty_days: 'Latest for a reply',
  requested: 'Reply asked for by',
  window_opens: 'Event begins',
  window_closes: 'Event ends',
  promised: 'Promised',
  chase: 'Next step',
  signatures_close: 'Signatures close',
  embargo_ends: 'Embargo ends',
};

/** The choice that was made of a list; the given one when none of them was. */
export function chosenOf<Value extends string>(
  body: FormBody,
  name: string,
  choices: readonly Choice<Value>[],
  otherwise: Value,
): Value {
  return choices.find(({ value }) => value === textOf(body, name))?.value ?? otherwise;
}
