import { type IsoDate } from '../deadlines/iso-date.js';
import { type RecipientFacts, type ReplyFact } from './letter-facts.js';

export const RECIPIENT_STATUSES = [
  'awaiting',
  'acknowledged',
  'holding',
  'transferred',
  'part_replied',
  'replied',
  'copied',
] as const;
/** Where one addressee stands. */
export type RecipientStatus = (typeof RECIPIENT_STATUSES)[number];

/**
 * The addressee's status at the end of a day, replayed from the replies received up to it. A full or partial
 * answer is never undone by a later, lesser message; a transfer starts again with the new body. Automatic and
 * unclassified messages change nothing: they never hide that an answer is owed.
 */
export function recipientStatusOn(
  { role, replies }: Pick<RecipientFacts, 'role' | 'replies'>,
  day: IsoDate,
): RecipientStatus {
  if (role === 'cc') return 'copied';
  return replies
    .filter(({ on }) => on <= day)
    .reduce<RecipientStatus>((status, reply) => after(status, reply, day), 'awaiting');
}

function after(status: RecipientStatus, reply: ReplyFact, day: IsoDate): RecipientStatus {
  if (status === 'replied') return status;
  if (isAnswer(reply, day)) return 'replied';
  if (reply.class === 'partial' || status === 'part_replied') return 'part_replied';
  switch (reply.class) {
    case 'transfer':
      return 'transferred';
    case 'holding':
      return 'holding';
    case 'acknowledgement':
    case 'non_substantive':
      return status === 'holding' ? status : 'acknowledged';
    default:
      return status;
  }
}

/** Whether a reply stops the clock by the end of a day: a substantive one, or a partial one that was settled. */
export function isAnswer(reply: Pick<ReplyFact, 'class' | 'settledOn'>, day: IsoDate): boolean {
  if (reply.class === 'substantive') return true;
  return reply.class === 'partial' && reply.settledOn !== null && reply.settledOn <= day;
}
