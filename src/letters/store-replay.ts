import { type EntityManager } from 'typeorm';
import { isEffectiveKind } from './deadline-parts.js';
import { type Leg } from './letter-legs.js';
import { type Replay } from './replay.js';

const CLEAR = `
  WITH legs AS (DELETE FROM leg WHERE letter_id = $1),
       deadlines AS (DELETE FROM deadline WHERE letter_id = $1),
       recipients AS (DELETE FROM recipient_status WHERE letter_id = $1)
  DELETE FROM letter_status WHERE letter_id = $1`;

const WRITE = `
  WITH spans AS (
    INSERT INTO letter_status (letter_id, group_id, status, from_on, to_on)
    SELECT $1, $2, s.* FROM json_to_recordset($3) AS s(status text, "fromOn" date, "toOn" date)
  ), recipient_spans AS (
    INSERT INTO recipient_status (letter_id, recipient_id, status, from_on, to_on)
    SELECT $1, s.* FROM json_to_recordset($4) AS s("recipientId" uuid, status text, "fromOn" date, "toOn" date)
  ), legs AS (
    INSERT INTO leg (letter_id, group_id, recipient_id, position, organisation_id, office_id, body, division,
      started_on, received_on, received_because, ended_on, ended_because, reply_id, transfer_reply_id,
      target_days, target_id, target_source, calendar_version, due_on, twenty_on)
    SELECT $1, $2, s.* FROM json_to_recordset($5) AS s("recipientId" uuid, position int, "organisationId" uuid,
      "officeId" uuid, body text, division text, "startedOn" date, "receivedOn" date, "receivedBecause" text,
      "endedOn" date, "endedBecause" text, "replyId" uuid, "transferReplyId" uuid, "targetDays" int,
      "targetId" uuid, "targetSource" text, "calendarVersion" text, "dueOn" date, "twentyOn" date)
  ), deadlines AS (
    INSERT INTO deadline (letter_id, group_id, kind, due_on, due_at, since_on, settled_on, is_effective,
      recipient_id, leg_position, window_id, reply_id, ask_ids, division, rule)
    SELECT $1, $2, s.* FROM json_to_recordset($6) AS s(kind text, "dueOn" date, "dueAt" timestamptz, "sinceOn" date,
      "settledOn" date, "isEffective" boolean, "recipientId" uuid, "legPosition" int, "windowId" uuid,
      "replyId" uuid, "askIds" uuid[], division text, rule jsonb)
  )
  UPDATE letter SET status = $7 WHERE id = $1 AND status <> $7`;

/** Puts what follows from the facts in place of what followed before. Two statements, whatever the size. */
export async function storeReplay(
  tx: EntityManager,
  letter: { id: string; groupId: string },
  { status, recipientStatus, legs, deadlines }: Replay,
): Promise<void> {
  const divisionOf = (recipientId: string | null): string =>
    legs.find((leg) => leg.recipientId === recipientId)?.division ?? 'england-and-wales';
  const deadlineRows = deadlines.map((deadline) => ({
    ...deadline,
    isEffective: isEffectiveKind(deadline.kind),
    division: divisionOf(deadline.recipientId),
  }));
  await tx.query(CLEAR, [letter.id]);
  await tx.query(WRITE, [
    letter.id,
    letter.groupId,
    JSON.stringify(status),
    JSON.stringify(recipientStatus),
    JSON.stringify(legs.map(legRow)),
    JSON.stringify(deadlineRows),
    status[status.length - 1].status,
  ]);
}

function legRow({ target, twenty, ...leg }: Leg): object {
  return {
    ...leg,
    targetDays: target.rule.days,
    targetSource: target.rule.targetSource,
    calendarVersion: target.rule.calendarVersion,
    dueOn: target.dueOn,
    twentyOn: twenty.dueOn,
  };
}
