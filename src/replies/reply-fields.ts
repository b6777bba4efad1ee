import { type Reply } from './reply.entity.js';

const NAMES = [
  'recipientId',
  'class',
  'datedOn',
  'receivedOn',
  'signedBy',
  'signedByRole',
  'signedLevel',
  'theirReference',
  'addressedTo',
  'promisedBy',
  'transferredToOrganisationId',
  'transferredToOfficeId',
  'transferReceivedOn',
  'settledOn',
  'circulatedOn',
] as const;

/** What a person records of a reply, its text apart. History keeps exactly these. */
export type ReplyFields = Pick<Reply, (typeof NAMES)[number]>;

/** Those that a reply must have. */
type Needed = 'recipientId' | 'class' | 'receivedOn';

/** The fields out of anything that has them; what is missing is null. */
export function replyFields(
  from: Pick<ReplyFields, Needed> & Partial<Record<keyof ReplyFields, unknown>>,
): ReplyFields {
  return Object.fromEntries(NAMES.map((name) => [name, from[name] ?? null])) as unknown as ReplyFields;
}
