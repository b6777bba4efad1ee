import { isEffectiveKind, type LetterDeadline } from './deadline-parts.js';
import { type Leg } from './letter-legs.js';
import { type Replay } from './replay.js';

/** A row of a table that a replay fills, its values by their names in JSON. */
export type ReplayRow = Readonly<Record<string, unknown>>;

/** The rows that follow from a letter's facts, by table. */
export type ReplayRows = Readonly<Record<ReplayTableName, readonly ReplayRow[]>>;

/** A table that a replay fills: its columns beside letter and group, `[name in JSON, column, type]`. */
export interface ReplayTable {
  readonly columns: readonly (readonly [name: string, column: string, type: string])[];
  /** Names of the columns that tell the letter's rows apart. */
  readonly key: readonly string[];
  readonly hasGroup: boolean;
}

export type ReplayTableName = 'letter_status' | 'recipient_status' | 'leg' | 'deadline';

const SPAN = [
  ['status', 'status', 'text'],
  ['fromOn', 'from_on', 'date'],
  ['toOn', 'to_on', 'date'],
] as const;

/** Everything that a replay writes. Rules are compared and written whole. */
export const REPLAY_TABLES: Readonly<Record<ReplayTableName, ReplayTable>> = {
  letter_status: { columns: SPAN, key: ['fromOn'], hasGroup: true },
  recipient_status: {
    columns: [['recipientId', 'recipient_id', 'uuid'], ...SPAN],
    key: ['recipientId', 'fromOn'],
    hasGroup: false,
  },
  leg: {
    columns: [
      ['recipientId', 'recipient_id', 'uuid'],
      ['position', 'position', 'int'],
      ['organisationId', 'organisation_id', 'uuid'],
      ['officeId', 'office_id', 'uuid'],
      ['body', 'body', 'text'],
      ['division', 'division', 'text'],
      ['startedOn', 'started_on', 'date'],
      ['receivedOn', 'received_on', 'date'],
      ['receivedBecause', 'received_because', 'text'],
      ['endedOn', 'ended_on', 'date'],
      ['endedBecause', 'ended_because', 'text'],
      ['replyId', 'reply_id', 'uuid'],
      ['transferReplyId', 'transfer_reply_id', 'uuid'],
      ['targetDays', 'target_days', 'int'],
      ['targetId', 'target_id', 'uuid'],
      ['targetSource', 'target_source', 'text'],
      ['calendarVersion', 'calendar_version', 'text'],
      ['dueOn', 'due_on', 'date'],
      ['twentyOn', 'twenty_on', 'date'],
    ],
    key: ['recipientId', 'position'],
    hasGroup: true,
  },
  deadline: {
    columns: [
      ['id', 'id', 'uuid'],
      ['kind', 'kind', 'text'],
      ['dueOn', 'due_on', 'date'],
      ['dueAt', 'due_at', 'timestamptz'],
      ['sinceOn', 'since_on', 'date'],
      ['settledOn', 'settled_on', 'date'],
      ['isEffective', 'is_effective', 'boolean'],
      ['recipientId', 'recipient_id', 'uuid'],
      ['legPosition', 'leg_position', 'int'],
      ['windowId', 'window_id', 'uuid'],
      ['replyId', 'reply_id', 'uuid'],
      ['askIds', 'ask_ids', 'uuid[]'],
      ['division', 'division', 'text'],
      ['rule', 'rule', 'jsonb'],
    ],
    key: ['id'],
    hasGroup: true,
  },
};

/** What a replay found, as rows. A deadline's id is the database's to give. */
export function replayRows({ status, recipientStatus, legs, deadlines }: Replay): ReplayRows {
  return {
    letter_status: status.map((span) => ({ ...span })),
    recipient_status: recipientStatus.map((span) => ({ ...span })),
    leg: legs.map(legRow),
    deadline: deadlines.map((deadline) => deadlineRow(deadline, legs)),
  };
}

function legRow({ target, twenty, ...leg }: Leg): ReplayRow {
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
function deadlineRow(deadline: LetterDeadline, legs: readonly Leg[]): ReplayRow {
  const leg = legs.find(
    ({ recipientId, position }) => recipientId === deadline.recipientId && position === deadline.legPosition,
  );
  return {
    ...deadline,
    isEffective: isEffectiveKind(deadline.kind),
    division: leg?.division ?? 'england-and-wales',
  };
}
