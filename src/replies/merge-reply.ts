import { foreignFields } from './reply-class.js';
import { type ReplyFields } from './reply-fields.js';

/** What is to change of a reply: fields left out stay, null clears. */
export type ReplyChanges = Partial<ReplyFields>;

/**
 * The reply after a correction. A new class drops the parts that only the old one had, unless the correction
 * itself gives them (which is then refused). A partial reply that was settled on the day it arrived moves its
 * settling along with that day. A new body drops the old office, a new office the old body.
 */
export function mergeReply(before: ReplyFields, changes: ReplyChanges): ReplyFields {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  return { ...before, ...dropped(before, changes), ...given };
}

function dropped(before: ReplyFields, changes: ReplyChanges): ReplyChanges {
  const foreign = changes.class === undefined ? [] : foreignFields(changes.class);
  const isSettledAtOnce = before.settledOn === before.receivedOn;
  return {
    ...(isSettledAtOnce && changes.receivedOn && { settledOn: changes.receivedOn }),
    ...(changes.transferredToOrganisationId !== undefined && { transferredToOfficeId: null }),
    ...(changes.transferredToOfficeId && { transferredToOrganisationId: null }),
    ...Object.fromEntries(foreign.map((field) => [field, null])),
  };
}
