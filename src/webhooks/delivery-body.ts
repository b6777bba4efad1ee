import { type ClaimedDelivery } from './deliveries.sql.js';

/** What is sent, the same however often: what happened, to what, and the plain fields of what was recorded. */
export function deliveryBody(delivery: ClaimedDelivery): string {
  const { id, event: type, occurredOn, recordedAt, group, letter, subject, data } = delivery;
  return JSON.stringify({ id, type, occurredOn, recordedAt, group, letter, subject, data });
}
