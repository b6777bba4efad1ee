import { FLAG_RULES } from './flag-rules.js';
import { flagStage } from './flag-stage.js';
import { EVERY_RULE, rulesSql } from './true-flags.js';

const KINDS = FLAG_RULES.map(({ kind }, rank) => `(${rank}, '${kind}')`).join(', ');

/** Which of the recorded flags are read, and of which letters they are worked out instead. */
interface RecordedFlags {
  /** SQL about the flag `f` of the kind `k`, e.g. a page's beginning. */
  readonly where?: string;
  /** The placeholder for the most of one kind. */
  readonly most: string;
  /** The placeholder for the ids of letters that were touched since the sweep; none when it is missing. */
  readonly touched?: string;
}

/**
 * The beginning of a statement, as `withTrueFlags` has it, for the group $2 and the day $1 of its last sweep: the first flags of
 * each kind as they are recorded, and all those of touched letters and of the group as a whole as the facts have them.
 */
export function withRecordedFlags({ where = 'true', most, touched }: RecordedFlags): string {
  const recorded = `
    SELECT k.rank, k.kind, f.group_id, f.letter_id, f.subject_id, f.since_on, f.details
    FROM (VALUES ${KINDS}) k(rank, kind) CROSS JOIN LATERAL (
      SELECT * FROM flag f
      WHERE f.group_id = $2::uuid AND f.kind = k.kind AND f.cleared_at IS NULL AND ${where}
        ${touched ? `AND f.letter_id <> ALL (${touched}::uuid[])` : ''}
      ORDER BY f.since_on, coalesce(f.letter_id, f.subject_id), f.subject_id LIMIT ${most}) f`;
  if (!touched) return `WITH true_flag AS MATERIALIZED (${recorded})`;
  return `WITH ${workedOut(touched)},
  true_flag AS MATERIALIZED (${recorded} UNION ALL SELECT * FROM worked_out)`;
}

/** A SELECT of the recorded flags `f` of the group $2 that are up and of which the condition holds. */
export function recordedOf(condition: string): string {
  return `SELECT k.rank, k.kind, f.group_id, f.letter_id, f.subject_id, f.since_on, f.details
    FROM flag f JOIN (VALUES ${KINDS}) k(rank, kind) ON k.kind = f.kind
    WHERE f.group_id = $2::uuid AND f.cleared_at IS NULL AND ${condition}`;
}

/** How many flags of each kind there are in all, after `withRecordedFlags`. */
export function countRecorded(touched?: string): string {
  const open = `FROM flag WHERE group_id = $2::uuid AND cleared_at IS NULL`;
  if (!touched) return `SELECT kind, count(*)::int AS total ${open} GROUP BY kind`;
  return `
    SELECT kind, sum(n)::int AS total FROM (
      SELECT kind, count(*) AS n ${open} GROUP BY kind
      UNION ALL SELECT kind, -count(*) ${open} AND letter_id = ANY (${touched}::uuid[]) GROUP BY kind
      UNION ALL SELECT kind, -count(*) ${open} AND letter_id IS NULL GROUP BY kind
      UNION ALL SELECT kind, count(*) FROM worked_out GROUP BY kind) c
    GROUP BY kind`;
}

function workedOut(touched: string): string {
  const ofLetters = EVERY_RULE.filter(({ isOfGroup }) => !isOfGroup);
  const ofGroup = EVERY_RULE.filter(({ isOfGroup }) => isOfGroup);
  return `${flagStage('one-group', `SELECT unnest(${touched}::uuid[])`)},
  worked_out AS MATERIALIZED (${rulesSql(ofLetters)}
    UNION ALL SELECT * FROM (WITH ${flagStage('one-group')} ${rulesSql(ofGroup)}) of_group)`;
}
