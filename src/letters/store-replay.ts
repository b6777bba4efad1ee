import { type EntityManager } from 'typeorm';
import { isEffectiveKind, type LetterDeadline } from './deadline-parts.js';
import { type Leg } from './letter-legs.js';
import { type Replay } from './replay.js';

const CLEAR = `
  WITH legs AS (DELETE FROM leg WHERE letter_id = ANY ($1)),
       deadlines AS (DELETE FROM deadline WHERE letter_id = ANY ($1)),
       recipients AS (DELETE FROM recipient_status WHERE letter_id = ANY ($1))
  DELETE FROM letter_status WHERE letter_id = ANY ($1)`;

const WRITE = `
  WITH spans AS (
    INSERT INTO letter_status (letter_id, group_id, status, from_on, to_on)
    SELECT * FROM json_to_recordset($1) AS s("letterId" uuid, "groupId" uuid, status text, "fromOn" date, "toOn" date)
  ), recipient_spans AS (
    INSERT INTO recipient_status (letter_id, recipient_id, status, from_on, to_on)
    SELECT * FROM json_to_recordset($2) AS s("letterId" uuid, "recipientId" uuid, status text, "fromOn" date,
      "toOn" date)
  ), legs AS (
    INSERT INTO leg (letter_id, group_id, recipient_id, position, organisation_id, office_id, body, division,
      started_on, received_on, received_because, ended_on, ended_because, reply_id, transfer_reply_id,
      target_days, target_id, target_source, calendar_version, due_on, twenty_on)
    SELECT * FROM json_to_recordset($3) AS s("letterId" uuid, "groupId" uuid, "recipientId" uuid, position int,
      "organisationId" uuid, "officeId" uuid, body text, division text, "startedOn" date, "receivedOn" date,
      "receivedBecause" text, "endedOn" date, "endedBecause" text, "replyId" uuid, "transferReplyId" uuid,
      "targetDays" int, "targetId" uuid, "targetSource" text, "calendarVersion" text, "dueOn" date, "twentyOn" date)
  ), deadlines AS (
    INSERT INTO deadline (letter_id, group_id, kind, due_on, due_at, since_on, settled_on, is_effective,
      recipient_id, leg_position, window_id, reply_id, ask_ids, division, rule)
    SELECT * FROM json_to_recordset($4) AS s("letterId" uuid, "groupId" uuid, kind text, "dueOn" date,
      "dueAt" timestamptz, "sinceOn" date, "settledOn" date, "isEffective" boolean, "recipientId" uuid,
      "legPosition" int, "windowId" uuid, "replyId" uuid, "askIds" uuid[], division text, rule jsonb)
  )
  UPDATE letter SET status = s.status
  FROM json_to_recordset($5) AS s("letterId" uuid, status text) WHERE id = s."letterId" AND letter.status <> s.status`;

/** A letter and what follows from its facts. */
export interface ReplayedLetter {
  readonly letter: { readonly id: string; readonly groupId: string };
  readonly result: Replay;
}

/** Puts what follows from the facts in place of what followed before. Two statements, however many letters. */
export async function storeReplays(tx: EntityManager, replayed: readonly ReplayedLetter[]): Promise<void> {
  const rowsOf = (part: (result: Replay) => readonly object[]): string =>
    JSON.stringify(
      replayed.flatMap(({ letter, result }) =>
        part(result).map((row) => ({ letterId: letter.id, groupId: letter.groupId, ...row })),
      ),
    );
  await tx.query(CLEAR, [replayed.map(({ letter }) => letter.id)]);
  await tx.query(WRITE, [
    rowsOf(({ status }) => status),
    rowsOf(({ recipientStatus }) => recipientStatus),
    rowsOf(({ legs }) => legs.map(legRow)),
    rowsOf(({ legs, deadlines }) => deadlines.map((deadline) => deadlineRow(deadline, legs))),
    rowsOf(({ status }) => [{ status: status[status.length - 1].status }]),
  ]);
}

function legRow({ target, twenty, ...leg }: Leg): object {
  return {
    ...leg,
    targets: undefined,
    targetDays: target.rule.days,
    targetSource: target.rule.targetSource,
    calendarVersion: target.rule.calendarVersion,
    dueOn: target.dueOn,
    twentyOn: twenty.dueOn,
  };
}

/** With the division in which its leg counts; a transfer may have led to a body of another one. */
function deadlineRow(deadline: LetterDeadline, legs: readonly Leg[]): object {
  const leg = legs.find(
    ({ recipientId, position }) => recipientId === deadline.recipientId && position === deadline.legPosition,
  );
  return {
    ...deadline,
    isEffective: isEffectiveKind(deadline.kind),
    division: leg?.division ?? 'england-and-wales',
  };
}
